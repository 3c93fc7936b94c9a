package smena.ui.supply;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import smena.service.supply.SupplierReturns.Returnable;
import smena.text.Formats;
import smena.ui.kit.AmountField;
import smena.ui.kit.ListWidth;
import smena.ui.kit.Localization;

import java.util.List;
import java.util.function.BiConsumer;

/// A line of a receipt that may go back: its name, what is left of it, what one cost, and the field
/// for how much goes back.
final class ReturnedLineCell extends ListCell<ReturnedLine> {
    /// The height of a row.
    static final double HEIGHT = 60;

    static final double NUMBER = 26;
    static final double SHORT = 122;
    static final double MONEY = 122;
    private static final double ALL = 104;

    private final Localization localization;
    private final Label number = new Label();
    private final Label name = new Label();
    private final Label left = new Label();
    private final Label cost = new Label();
    private final Label sum = new Label();
    private final AmountField whole = new AmountField(6, 0);
    private final AmountField divided = new AmountField(6, 3);
    private final HBox content;
    private @Nullable ReturnedLine shown;

    /// @param walk goes so many rows on from a line
    ReturnedLineCell(Localization localization, BiConsumer<ReturnedLine, Integer> walk) {
        this.localization = localization;
        number.getStyleClass().add("muted");
        LineFields.width(number, NUMBER);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        sum.getStyleClass().add("strong");
        whole.setId("back");
        divided.setId("back");
        StackPane field = new StackPane(whole, divided);
        LineFields.width(field, SHORT);
        Button all = new Button();
        all.setId("all");
        all.textProperty().bind(localization.text("supply.returnAll"));
        all.setFocusTraversable(false);
        LineFields.width(all, ALL);
        all.setOnAction(
                _ -> {
                    if (shown != null) {
                        shown.takeAll();
                    }
                });
        keys(whole, walk);
        keys(divided, walk);
        content =
                new HBox(
                        10,
                        number,
                        name,
                        right(left, SHORT),
                        right(cost, MONEY),
                        field,
                        all,
                        right(sum, MONEY));
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("two-line-cell", "returned-line");
        setPrefWidth(0);
        listViewProperty().subscribe(now -> ListWidth.keep(content, now));
    }

    private static Label right(Label label, double width) {
        label.setAlignment(Pos.CENTER_RIGHT);
        LineFields.width(label, width);
        return label;
    }

    private void keys(AmountField field, BiConsumer<ReturnedLine, Integer> walk) {
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    boolean bare = !event.isShortcutDown() && !event.isAltDown();
                    int by =
                            event.getCode() == KeyCode.UP
                                    ? -1
                                    : event.getCode() == KeyCode.DOWN
                                                    || event.getCode() == KeyCode.ENTER
                                            ? 1
                                            : 0;
                    if (bare && by != 0 && shown != null) {
                        event.consume();
                        walk.accept(shown, by);
                    }
                });
    }

    /// The keyboard goes to its field.
    void focus() {
        AmountField field = whole.isVisible() ? whole : divided;
        field.requestFocus();
        field.selectAll();
    }

    @Override
    protected void updateItem(@Nullable ReturnedLine line, boolean empty) {
        super.updateItem(line, empty);
        if (shown != null) {
            field(shown).typedProperty().unbindBidirectional(shown.quantityProperty());
            sum.textProperty().unbind();
        }
        shown = empty ? null : line;
        if (shown == null) {
            setGraphic(null);
            return;
        }
        ReturnedLine now = shown;
        Returnable known = now.known();
        whole.setVisible(field(now) == whole);
        divided.setVisible(field(now) == divided);
        field(now).typedProperty().bindBidirectional(now.quantityProperty());
        number.setText(Integer.toString(known.line()));
        name.setText(known.name());
        left.textProperty().bind(localization.make(f -> amount(known, f)));
        cost.textProperty()
                .bind(localization.make(f -> known.costOfOne().map(f::money).orElse("")));
        for (Label each : List.of(cost, sum)) {
            each.setVisible(known.cost().isPresent());
            each.setManaged(known.cost().isPresent());
        }
        sum.textProperty()
                .bind(
                        localization.make(
                                f -> now.quantity().isEmpty() ? "" : f.money(now.cost()),
                                field(now).typedProperty()));
        setGraphic(content);
    }

    private AmountField field(ReturnedLine line) {
        return line.known().unit().isDivisible() ? divided : whole;
    }

    private static String amount(Returnable known, Formats formats) {
        return formats.quantity(known.left())
                + Formats.NBSP
                + formats.words().get("till.unit." + known.unit());
    }
}
