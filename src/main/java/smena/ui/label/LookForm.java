package smena.ui.label;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import smena.domain.label.LabelCode;
import smena.domain.label.LabelLook;

import java.util.List;

/// What stands on a label, while it is being edited.
final class LookForm {
    private final BooleanProperty oldPrice = new SimpleBooleanProperty();
    private final BooleanProperty unitPrice = new SimpleBooleanProperty();
    private final BooleanProperty category = new SimpleBooleanProperty();
    private final BooleanProperty date = new SimpleBooleanProperty();
    private final ObjectProperty<LabelCode> code = new SimpleObjectProperty<>(LabelCode.BARS);
    private final ObjectBinding<LabelLook> look =
            Bindings.createObjectBinding(this::make, oldPrice, unitPrice, category, date, code);

    LookForm() {
        show(LabelLook.USUAL);
    }

    void show(LabelLook known) {
        oldPrice.set(known.oldPrice());
        unitPrice.set(known.unitPrice());
        category.set(known.category());
        date.set(known.date());
        code.set(known.code());
    }

    /// All fields.
    List<Property<?>> fields() {
        return List.of(oldPrice, unitPrice, category, date, code);
    }

    BooleanProperty oldPriceProperty() {
        return oldPrice;
    }

    BooleanProperty unitPriceProperty() {
        return unitPrice;
    }

    BooleanProperty categoryProperty() {
        return category;
    }

    BooleanProperty dateProperty() {
        return date;
    }

    ObjectProperty<LabelCode> codeProperty() {
        return code;
    }

    /// All of it.
    ObjectBinding<LabelLook> look() {
        return look;
    }

    private LabelLook make() {
        return new LabelLook(
                oldPrice.get(), unitPrice.get(), category.get(), date.get(), code.get());
    }
}
