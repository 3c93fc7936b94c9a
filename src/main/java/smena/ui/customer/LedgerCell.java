package smena.ui.customer;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.customer.AccountEntry;
import smena.text.Formats;
import smena.ui.kit.Icon;
import smena.ui.kit.ListWidth;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A line of an account: when, what, what was taken or paid, and what was owed then.
final class LedgerCell extends ListCell<AccountEntry> {
    /// The height of a row.
    static final double HEIGHT = 48;

    /// The widths of the columns of figures, as in the head.
    static final double DATE = 66;

    static final double MONEY = 124;
    private static final int AHEAD = 8;
    private static final double CHEVRON = 14;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM", Locale.ROOT);

    private final Localization localization;
    private final ObservableBooleanValue narrow;
    private final Runnable more;
    private final Label date = new Label();
    private final Label what = new Label();
    private final Label document = new Label();
    private final Label taken = new Label();
    private final Label paid = new Label();
    private final Label balance = new Label();
    private final Icon chevron = new Icon(Sign.NEXT, CHEVRON);
    private final HBox content = new HBox();

    LedgerCell(Localization localization, ObservableBooleanValue narrow, Runnable more) {
        this.localization = localization;
        this.narrow = narrow;
        this.more = more;
        date.getStyleClass().add("muted");
        what.getStyleClass().add("strong");
        document.getStyleClass().addAll("small", "muted");
        balance.getStyleClass().addAll("figure", "strong");
        wide(date, DATE, Pos.CENTER_LEFT);
        for (Label figure : new Label[] {taken, paid, balance}) {
            wide(figure, MONEY, Pos.CENTER_RIGHT);
        }
        taken.visibleProperty().bind(Bindings.not(narrow));
        taken.managedProperty().bind(Bindings.not(narrow));
        balance.setId("balance");
        what.setMinWidth(0);
        document.setMinWidth(0);
        VBox place = new VBox(what, document);
        place.setAlignment(Pos.CENTER_LEFT);
        place.setMinWidth(0);
        HBox.setHgrow(place, Priority.ALWAYS);
        chevron.getStyleClass().add("muted");
        HBox end = new HBox(chevron);
        end.setAlignment(Pos.CENTER_RIGHT);
        end.setMinWidth(CHEVRON + 12);
        content.setAlignment(Pos.CENTER_LEFT);
        content.getChildren().addAll(date, place, taken, paid, balance, end);
        getStyleClass().addAll("two-line-cell", "ledger-cell");
        setPrefWidth(0);
        listViewProperty().subscribe(list -> ListWidth.keep(content, list));
    }

    private static void wide(Label label, double width, Pos place) {
        label.setMinWidth(width);
        label.setMaxWidth(width);
        label.setAlignment(place);
    }

    @Override
    protected void updateItem(@Nullable AccountEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            return;
        }
        date.setText(DAY.format(entry.businessDate()));
        what.textProperty().bind(localization.make(f -> name(entry, f)));
        document.setText(entry.document().isEmpty() ? entry.reason() : entry.document());
        chevron.setVisible(!entry.document().isEmpty());
        boolean more = entry.amount().isPositive();
        taken.textProperty().bind(localization.make(f -> more ? f.signed(entry.amount()) : ""));
        paid.textProperty()
                .bind(
                        localization.make(
                                f -> more && !narrow.get() ? "" : f.signed(entry.amount()),
                                narrow));
        paid.getStyleClass().remove("good");
        if (!more) {
            paid.getStyleClass().add("good");
        }
        balance.textProperty().bind(localization.make(f -> f.money(entry.balance())));
        setGraphic(content);
        if (getIndex() >= getListView().getItems().size() - AHEAD) {
            this.more.run();
        }
    }

    private static String name(AccountEntry entry, Formats formats) {
        String kind = formats.words().get("customers.entry." + entry.kind());
        if (entry.method().isEmpty() || entry.kind() == AccountEntry.Kind.REVERSAL) {
            return kind;
        }
        String own = entry.methodName();
        String key = "pay.method." + entry.method();
        String method =
                !own.isEmpty()
                        ? own
                        : formats.words().has(key) ? formats.words().get(key) : entry.method();
        return formats.words()
                .get(
                        "customers.entryBy",
                        kind,
                        own.isEmpty()
                                ? method.toLowerCase(formats.words().language().locale())
                                : method);
    }
}
