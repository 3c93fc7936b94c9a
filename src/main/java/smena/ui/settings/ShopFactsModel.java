package smena.ui.settings;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import smena.domain.Refused;
import smena.domain.customer.Phone;
import smena.domain.shop.ShopSettings;
import smena.service.shop.Settings;
import smena.text.Language;
import smena.text.Typed;
import smena.ui.shell.ApprovedActions;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the shop and this till are called, and how they write and sound.
public final class ShopFactsModel extends ShopSettingsForm {
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty taxId = new SimpleStringProperty("");
    private final StringProperty phone = new SimpleStringProperty("");
    private final StringProperty till = new SimpleStringProperty("");
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.UZ);
    private final BooleanProperty whole = new SimpleBooleanProperty();
    private final BooleanProperty sound = new SimpleBooleanProperty();

    ShopFactsModel(Settings settings, ApprovedActions actions, Consumer<ShopSettings> follow) {
        super(settings, actions, follow);
        edits(name, address, taxId, phone, till, language, whole, sound);
    }

    @Override
    Object typed() {
        return List.of(
                name.get().strip(),
                address.get().strip(),
                taxId.get().strip(),
                Typed.meant(phone.get(), ShopFactsModel::number),
                till.get().strip(),
                language.get(),
                whole.get(),
                sound.get());
    }

    private static Optional<String> number(String text) {
        try {
            return Optional.of(Phone.of(text));
        } catch (Refused _) {
            return Optional.empty();
        }
    }

    @Override
    void fill(ShopSettings found) {
        name.set(found.name());
        address.set(found.address());
        taxId.set(found.taxId());
        phone.set(Phone.shown(found.phone()));
        till.set(found.till());
        language.set(Language.ofTag(found.language()).orElse(Language.UZ));
        whole.set(found.hideZeroDecimals());
        sound.set(found.sound());
    }

    @Override
    ShopSettings wanted(ShopSettings read) {
        return new ShopSettings(
                name.get(),
                address.get(),
                taxId.get(),
                phone.get(),
                till.get(),
                read.currency(),
                language.get().tag(),
                read.footer(),
                read.cashStep(),
                whole.get(),
                read.differenceLimit(),
                read.hours(),
                read.stock(),
                sound.get());
    }

    /// The shop's name.
    StringProperty nameProperty() {
        return name;
    }

    /// Its address; may be empty.
    StringProperty addressProperty() {
        return address;
    }

    /// Its STIR; may be empty.
    StringProperty taxIdProperty() {
        return taxId;
    }

    /// Its telephone, in whatever spelling; may be empty.
    StringProperty phoneProperty() {
        return phone;
    }

    /// What this till is called.
    StringProperty tillProperty() {
        return till;
    }

    /// The language of papers, labels and the customer's display.
    ObjectProperty<Language> languageProperty() {
        return language;
    }

    /// Whether decimals that are all zero are left away.
    BooleanProperty wholeProperty() {
        return whole;
    }

    /// Whether an unknown code beeps.
    BooleanProperty soundProperty() {
        return sound;
    }
}
