package smena.ui.customer;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.customer.Customer;
import smena.domain.customer.Phone;
import smena.ui.kit.LetterTile;
import smena.ui.kit.ListWidth;
import smena.ui.kit.Localization;
import smena.ui.kit.ThinBar;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/// A customer in a list: face, name and phone, what they owe and until when, and how much of their
/// limit that is. Near the end of what has been read it asks for more.
final class CustomerCell extends ListCell<Customer> {
    /// The height of a row.
    static final double HEIGHT = 71;

    private static final double FACE = 36;
    private static final int AHEAD = 8;
    private static final List<String> STYLES = List.of("muted", "warn", "bad");

    private final Localization localization;
    private final Supplier<LocalDate> today;
    private final Runnable more;
    private final Label name = label("strong");
    private final Label amount = label("figure", "strong");
    private final Label phone = label("small", "muted");
    private final Label due = label("small", "strong");
    private final ThinBar bar = new ThinBar(0, true);
    private final HBox content = new HBox(12);

    /// @param today the day by which debts are overdue or not
    /// @param more asks for the next rows; called often
    CustomerCell(Localization localization, Supplier<LocalDate> today, Runnable more) {
        this.localization = localization;
        this.today = today;
        this.more = more;
        name.setMinWidth(0);
        phone.setMinWidth(0);
        VBox text = new VBox(2, row(name, amount), row(phone, due), bar);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        content.setAlignment(Pos.CENTER_LEFT);
        content.getChildren().addAll(new Region(), text);
        getStyleClass().addAll("two-line-cell", "customer-cell");
        setPrefWidth(0);
        listViewProperty().subscribe(list -> ListWidth.keep(content, list));
    }

    @Override
    protected void updateItem(@Nullable Customer customer, boolean empty) {
        super.updateItem(customer, empty);
        if (empty || customer == null) {
            setGraphic(null);
            return;
        }
        content.getChildren().set(0, LetterTile.person(customer.name(), FACE, customer.id()));
        name.setText(customer.name());
        phone.setText(Phone.shown(customer.facts().phone()));
        boolean owes = customer.account().balance().isPositive();
        amount.textProperty()
                .bind(localization.make(f -> owes ? f.money(customer.account().balance()) : ""));
        due.textProperty()
                .bind(localization.make(f -> DebtWords.due(customer.account(), today.get(), f)));
        due.getStyleClass().removeAll(STYLES);
        due.getStyleClass().add(DebtWords.style(customer.account(), today.get()));
        bar.setVisible(owes);
        bar.shareProperty().set(DebtWords.used(customer));
        bar.getStyleClass().remove("bad");
        if (DebtWords.isNearlyUsed(customer)) {
            bar.getStyleClass().add("bad");
        }
        setGraphic(content);
        if (getIndex() >= getListView().getItems().size() - AHEAD) {
            more.run();
        }
    }

    private static HBox row(Label left, Label right) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(8, left, space, right);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
