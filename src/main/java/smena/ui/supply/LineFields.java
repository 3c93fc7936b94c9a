package smena.ui.supply;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import smena.ui.kit.AmountField;
import smena.ui.kit.MaxLength;

import java.util.List;

/// The four fields of a line of a receipt; Enter goes from one to the next.
final class LineFields {
    static final double QUANTITY = 100;
    static final double COST = 122;
    static final double PRICE = 104;
    static final double EXPIRES = 96;

    private static final int LONGEST_DAY = 10;

    /// Where the keyboard goes.
    interface Walk {
        /// From the last field of a line to the next line.
        void on();

        /// To the same field of the line above or below.
        void beside(LineField field, int by);

        /// A field has the keyboard.
        void entered();
    }

    private final AmountField whole = new AmountField(6, 0);
    private final AmountField divided = new AmountField(6, 3);
    private final AmountField cost = new AmountField(9, 2);
    private final AmountField price = new AmountField(9, 2);
    private final TextField expires = new TextField();
    private final Label unit = new Label();
    private final Label rise = new Label();
    private final StackPane quantityPlace;
    private final StackPane costPlace;
    private final Walk walk;
    private @Nullable ReceiptLine shown;

    LineFields(Walk walk) {
        this.walk = walk;
        whole.setId("quantity");
        divided.setId("quantity");
        cost.setId("cost");
        price.setId("price");
        expires.setId("expires");
        MaxLength.in(expires, LONGEST_DAY);
        expires.setAlignment(Pos.CENTER_RIGHT);
        unit.setMinWidth(Region.USE_PREF_SIZE);
        unit.getStyleClass().addAll("small", "muted");
        rise.getStyleClass().addAll("small", "muted", "rise");
        quantityPlace = place(QUANTITY, whole, divided, unit);
        StackPane.setAlignment(unit, Pos.CENTER_RIGHT);
        quantityPlace.getStyleClass().add("with-unit");
        costPlace = place(COST, cost, rise);
        StackPane.setAlignment(rise, Pos.CENTER_LEFT);
        keys(whole, LineField.QUANTITY);
        keys(divided, LineField.QUANTITY);
        keys(cost, LineField.COST);
        keys(price, LineField.PRICE);
        keys(expires, LineField.EXPIRES);
        width(price, PRICE);
        width(expires, EXPIRES);
    }

    private static StackPane place(double width, Node... parts) {
        StackPane made = new StackPane(parts);
        width(made, width);
        for (Node part : parts) {
            part.setMouseTransparent(part instanceof Label);
        }
        return made;
    }

    static void width(Region node, double width) {
        node.setMinWidth(width);
        node.setPrefWidth(width);
        node.setMaxWidth(width);
    }

    private void keys(TextField field, LineField which) {
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, which));
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (focused) {
                                walk.entered();
                            }
                        });
    }

    private void key(KeyEvent event, LineField field) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            next(field);
        } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            event.consume();
            walk.beside(field, event.getCode() == KeyCode.UP ? -1 : 1);
        }
    }

    private void next(LineField field) {
        if (field == LineField.EXPIRES) {
            walk.on();
        } else {
            focus(LineField.values()[field.ordinal() + 1]);
        }
    }

    /// The keyboard goes to a field; what is typed takes the place of what is there.
    void focus(LineField field) {
        TextField wanted =
                switch (field) {
                    case QUANTITY -> whole.isVisible() ? whole : divided;
                    case COST -> cost;
                    case PRICE -> price;
                    case EXPIRES -> expires;
                };
        wanted.requestFocus();
        wanted.selectAll();
    }

    /// The fields are those of this line from now on; null for none.
    void show(@Nullable ReceiptLine line) {
        if (shown != null) {
            field(shown).typedProperty().unbindBidirectional(shown.quantityProperty());
            cost.typedProperty().unbindBidirectional(shown.costProperty());
            price.typedProperty().unbindBidirectional(shown.priceProperty());
            expires.textProperty().unbindBidirectional(shown.expiresProperty());
        }
        shown = line;
        if (line == null) {
            return;
        }
        whole.setVisible(field(line) == whole);
        divided.setVisible(field(line) == divided);
        field(line).typedProperty().bindBidirectional(line.quantityProperty());
        cost.typedProperty().bindBidirectional(line.costProperty());
        price.typedProperty().bindBidirectional(line.priceProperty());
        expires.textProperty().bindBidirectional(line.expiresProperty());
    }

    private AmountField field(ReceiptLine line) {
        return line.product().unit().isDivisible() ? divided : whole;
    }

    /// How the fields look for what stands in them.
    void look(LineState state) {
        mark(price, "wrong", state.doubt() == LineState.Doubt.BELOW_COST);
        mark(price, "changed", state.isNewPrice());
        mark(rise, "bad", state.doubt() == LineState.Doubt.BELOW_COST);
        mark(expires, "wrong", state.isExpiryWrong());
        mark(expires, "asks", state.asksExpiry());
    }

    private static void mark(Node node, String style, boolean on) {
        node.getStyleClass().removeAll(List.of(style));
        if (on) {
            node.getStyleClass().add(style);
        }
    }

    Label unit() {
        return unit;
    }

    Label rise() {
        return rise;
    }

    StackPane quantityPlace() {
        return quantityPlace;
    }

    StackPane costPlace() {
        return costPlace;
    }

    AmountField cost() {
        return cost;
    }

    AmountField price() {
        return price;
    }

    TextField expires() {
        return expires;
    }
}
