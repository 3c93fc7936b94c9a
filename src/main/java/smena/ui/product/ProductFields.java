package smena.ui.product;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import smena.ui.kit.AmountField;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.RowSwitch;

import java.util.List;
import java.util.function.Function;

/// Binds the fields on the screen to the texts of a [ProductForm].
final class ProductFields {
    private static final int LONGEST_DAY = 10;

    private final ProductForm form;
    private final Localization localization;

    ProductFields(ProductForm form, Localization localization) {
        this.form = form;
        this.localization = localization;
    }

    void text(TextField field, ProductInput input, int longest) {
        MaxLength.in(field, longest);
        field.textProperty().bindBidirectional(form.text(input));
    }

    /// What is typed into a box that offers choices. It is what the box has chosen too: a box that
    /// is seen forgets a text that is not.
    void choice(ComboBox<String> box, ProductInput input, int longest) {
        text(box.getEditor(), input, longest);
        form.text(input)
                .subscribe(
                        now -> {
                            if (!box.getEditor().isFocused()) {
                                box.setValue(now);
                            }
                        });
    }

    void figure(AmountField field, ProductInput input) {
        field.typedProperty().bindBidirectional(form.text(input));
    }

    /// What the day is for stands beside it only where there is room.
    void day(TextField day, ProductInput input) {
        text(day, input, LONGEST_DAY);
        Tooltip from = new Tooltip();
        from.textProperty().bind(localization.text("product.from"));
        day.setTooltip(from);
        day.accessibleTextProperty().bind(from.textProperty());
    }

    void toggle(RowSwitch row, ProductInput input) {
        StringProperty text = form.text(input);
        text.subscribe(now -> row.setSelected(!now.isEmpty()));
        row.selectedProperty().addListener((_, _, on) -> text.set(on ? ProductInput.ON : ""));
    }

    /// What is chosen of a few.
    ///
    /// @param usual where nothing is typed
    <T> ObjectProperty<T> chosen(
            ProductInput input, Function<String, T> read, Function<T, String> write, T usual) {
        StringProperty text = form.text(input);
        ObjectProperty<T> value = new SimpleObjectProperty<>(usual);
        text.subscribe(now -> value.set(now.isEmpty() ? usual : read.apply(now)));
        value.addListener((_, _, now) -> text.set(write.apply(now)));
        return value;
    }

    /// Offers these to choose from.
    static void offer(ComboBox<String> box, List<String> choices) {
        if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
        }
    }

    static void ids(HBox chips, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            chips.getChildren().get(i).setId(chips.getId() + "-" + values.get(i));
        }
    }

    static void seen(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
