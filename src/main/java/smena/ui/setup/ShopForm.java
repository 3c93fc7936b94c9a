package smena.ui.setup;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import smena.domain.money.TaxRate;
import smena.domain.people.Pin;
import smena.domain.people.Role;
import smena.domain.shop.ShopSettings;
import smena.service.shop.Setup.ShopDetails;
import smena.service.shop.UsualTaxRates;
import smena.text.Language;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// What is filled in about a shop, and what of it is wrong. Nothing is marked as wrong before the
/// first attempt to go on; from then on each field is checked as it changes.
public final class ShopForm {
    /// A field that somebody fills in.
    public enum Field {
        NAME("setup.wrong.name"),
        ADDRESS("setup.wrong.address"),
        TAX_ID("setup.wrong.taxId"),
        MANAGER_NAME("setup.wrong.managerName"),
        PIN("setup.wrong.pin"),
        PIN_AGAIN("setup.wrong.pinAgain");

        private final String wrongKey;

        Field(String wrongKey) {
            this.wrongKey = wrongKey;
        }

        /// The key of the sentence that says what is wrong with it.
        public String wrongKey() {
            return wrongKey;
        }
    }

    private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);
    private final ObjectProperty<TaxRate> rate =
            new SimpleObjectProperty<>(UsualTaxRates.ALL.getFirst());
    private final ObservableSet<Field> wrong = FXCollections.observableSet();
    private boolean tried;

    ShopForm() {
        for (Field field : Field.values()) {
            StringProperty text = new SimpleStringProperty("");
            text.subscribe(
                    () -> {
                        if (tried) {
                            check();
                        }
                    });
            texts.put(field, text);
        }
    }

    /// The text of a field.
    public StringProperty text(Field field) {
        return Objects.requireNonNull(texts.get(field));
    }

    /// The rate of tax.
    public ObjectProperty<TaxRate> rateProperty() {
        return rate;
    }

    /// The fields that are wrong.
    public ObservableSet<Field> wrong() {
        return wrong;
    }

    void check() {
        tried = true;
        for (Field field : Field.values()) {
            if (isRight(field)) {
                wrong.remove(field);
            } else {
                wrong.add(field);
            }
        }
    }

    ShopDetails details(Language language) {
        return new ShopDetails(
                value(Field.NAME),
                value(Field.ADDRESS),
                value(Field.TAX_ID),
                rate.get().code(),
                language.tag());
    }

    private boolean isRight(Field field) {
        String value = value(field);
        return switch (field) {
            case NAME, MANAGER_NAME ->
                    !value.isEmpty() && value.length() <= ShopSettings.LONGEST_NAME;
            case ADDRESS -> value.length() <= ShopSettings.LONGEST_ADDRESS;
            case TAX_ID -> ShopSettings.isTaxId(value);
            case PIN -> Pin.read(value).filter(pin -> pin.fits(Role.MANAGER)).isPresent();
            case PIN_AGAIN -> value.equals(value(Field.PIN));
        };
    }

    String value(Field field) {
        return text(field).get().strip();
    }
}
