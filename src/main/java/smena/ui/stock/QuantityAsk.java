package smena.ui.stock;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.Product;
import smena.text.Typed;
import smena.ui.kit.AmountField;
import smena.ui.kit.Localization;

/// How much there is of a product, typed. Nought is an answer too.
final class QuantityAsk extends HBox {
    private static final int DIGITS = 6;
    private static final int DECIMALS = 3;
    private static final double WIDTH = 150;

    private final Localization localization;
    private final CountingModel model;
    private final AmountField whole = new AmountField(DIGITS, 0);
    private final AmountField divided = new AmountField(DIGITS, DECIMALS);
    private final Label unit = new Label();
    private final Button add = new Button();
    private @Nullable Product product;

    QuantityAsk(Localization localization, CountingModel model) {
        super(8);
        this.localization = localization;
        this.model = model;
        StackPane place = new StackPane();
        for (AmountField field : new AmountField[] {whole, divided}) {
            field.setId("howMuch");
            field.setMinWidth(WIDTH);
            field.setMaxWidth(WIDTH);
            field.getStyleClass().add("take-ask");
            field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
            place.getChildren().add(field);
        }
        unit.getStyleClass().add("muted");
        unit.setMinWidth(USE_PREF_SIZE);
        add.setId("addCount");
        add.textProperty().bind(localization.text("stockTake.count"));
        add.setMinWidth(USE_PREF_SIZE);
        add.setFocusTraversable(false);
        add.setOnAction(_ -> answer());
        getChildren().setAll(place, unit, add);
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
    }

    /// Asks for this product, with an empty field, or what was refused, that has the
    /// keyboard.
    void ask(Product asked) {
        if (asked == product) {
            return;
        }
        product = asked;
        boolean divisible = asked.unit().isDivisible();
        whole.setVisible(!divisible);
        divided.setVisible(divisible);
        unit.textProperty().bind(localization.text("till.unit." + asked.unit()));
        field().clear();
        model.typed().ifPresent(before -> field().setText(localization.formats().quantity(before)));
        takeFocus();
    }

    /// Nothing is asked any more.
    void forget() {
        product = null;
    }

    /// The keyboard goes to the field.
    boolean takeFocus() {
        field().requestFocus();
        field().selectAll();
        return true;
    }

    private AmountField field() {
        return divided.isVisible() ? divided : whole;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            answer();
        }
    }

    private void answer() {
        Typed.quantity(field().typedProperty().get())
                .ifPresentOrElse(
                        quantity -> {
                            product = null;
                            model.answer(quantity);
                        },
                        this::takeFocus);
    }
}
