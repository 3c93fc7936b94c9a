package smena.ui.product;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import smena.ui.kit.AmountField;
import smena.ui.kit.Chips;
import smena.ui.kit.Localization;

import java.util.Arrays;

/// The minimum age on a product's card: one of the usual ages, or another that is typed.
final class AgeFields {
    private final StringProperty age;
    private final ObjectProperty<AgeChoice> choice;
    private final Localization localization;
    private final ProductFields fields;

    AgeFields(ProductForm form, Localization localization, ProductFields fields) {
        age = form.text(ProductInput.AGE);
        choice = new SimpleObjectProperty<>(AgeChoice.of(age.get()));
        this.localization = localization;
        this.fields = fields;
    }

    /// @param part what is seen only where there is an age
    void show(HBox ages, Node part, AmountField years, Label words, TextField from) {
        Chips.spread(
                ages,
                Arrays.asList(AgeChoice.values()),
                choice,
                each -> localization.text("product.age." + each));
        ProductFields.ids(ages, Arrays.asList(AgeChoice.values()));
        choice.addListener((_, _, now) -> choose(now));
        age.addListener(
                (_, _, now) -> {
                    boolean typing = choice.get() == AgeChoice.OTHER && years.isFocused();
                    if (!typing) {
                        choice.set(AgeChoice.of(now));
                    }
                });
        choice.subscribe(now -> ProductFields.seen(part, now != AgeChoice.ANY));
        choice.subscribe(now -> ProductFields.seen(years, now == AgeChoice.OTHER));
        words.textProperty().bind(localization.make(f -> f.words().get(wordsKey()), choice));
        fields.figure(years, ProductInput.AGE);
        fields.day(from, ProductInput.AGE_FROM);
    }

    private String wordsKey() {
        return choice.get() == AgeChoice.OTHER ? "product.yearsFrom" : "product.from";
    }

    private void choose(AgeChoice now) {
        if (AgeChoice.of(age.get()) != now) {
            age.set(now.years());
        }
    }
}
