package smena.ui.supplier;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.stock.SupplierEntry;
import smena.text.Formats;
import smena.ui.kit.Icon;
import smena.ui.kit.ListWidth;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;

import java.util.ArrayList;
import java.util.List;

/// An entry of a supplier's ledger: when, what, by how much more or less is owed, and what was owed
/// then.
final class SupplierEntryCell extends ListCell<SupplierEntry> {
    /// The height of a row.
    static final double HEIGHT = 56;

    private static final double DATE = 92;
    private static final double MONEY = 132;
    private static final double CHEVRON = 14;
    private static final int AHEAD = 8;

    private final Localization localization;
    private final Runnable more;
    private final Label date = new Label();
    private final Label what = new Label();
    private final Label about = new Label();
    private final Label amount = new Label();
    private final Label balance = new Label();
    private final Icon chevron = new Icon(Sign.NEXT, CHEVRON);
    private final HBox content;

    SupplierEntryCell(Localization localization, Runnable more) {
        this.localization = localization;
        this.more = more;
        date.getStyleClass().add("muted");
        what.getStyleClass().add("strong");
        what.setMinWidth(0);
        about.getStyleClass().addAll("small", "muted");
        about.setMinWidth(0);
        amount.getStyleClass().add("figure");
        amount.setId("amount");
        balance.getStyleClass().addAll("figure", "strong");
        balance.setId("balance");
        wide(date, DATE, Pos.CENTER_LEFT);
        wide(amount, MONEY, Pos.CENTER_RIGHT);
        wide(balance, MONEY, Pos.CENTER_RIGHT);
        VBox place = new VBox(what, about);
        place.setAlignment(Pos.CENTER_LEFT);
        place.setMinWidth(0);
        HBox.setHgrow(place, Priority.ALWAYS);
        chevron.getStyleClass().add("muted");
        HBox end = new HBox(chevron);
        end.setAlignment(Pos.CENTER_RIGHT);
        end.setMinWidth(CHEVRON + 12);
        content = new HBox(date, place, amount, balance, end);
        content.setAlignment(Pos.CENTER_LEFT);
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
    protected void updateItem(@Nullable SupplierEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            return;
        }
        date.textProperty().bind(localization.make(f -> f.date(entry.day())));
        what.textProperty().bind(localization.make(f -> name(entry, f)));
        about.setText(about(entry));
        chevron.setVisible(entry.document().isPresent());
        amount.textProperty().bind(localization.make(f -> f.signed(entry.amount())));
        amount.getStyleClass().remove("good");
        if (entry.amount().isNegative()) {
            amount.getStyleClass().add("good");
        }
        balance.textProperty().bind(localization.make(f -> f.money(entry.balance())));
        setGraphic(content);
        if (getIndex() >= getListView().getItems().size() - AHEAD) {
            more.run();
        }
    }

    private static String name(SupplierEntry entry, Formats formats) {
        boolean cash = entry.movement().isPresent();
        return formats.words()
                .get(cash ? "suppliers.entry.CASH" : "suppliers.entry." + entry.kind());
    }

    private static String about(SupplierEntry entry) {
        List<String> parts = new ArrayList<>();
        if (!entry.number().isEmpty()) {
            parts.add(entry.number());
        }
        if (!entry.reason().isEmpty() && !entry.reason().equals(entry.number())) {
            parts.add(entry.reason());
        }
        parts.add(entry.by().name());
        return String.join(" · ", parts);
    }
}
