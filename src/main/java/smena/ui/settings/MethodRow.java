package smena.ui.settings;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import smena.domain.sale.MethodCard;

/// A payment method while it is edited.
///
/// @param card as it was read, or as it begins
final class MethodRow {
    private final MethodCard card;
    private final StringProperty name;
    private final BooleanProperty active;

    MethodRow(MethodCard card) {
        this.card = card;
        name = new SimpleStringProperty(card.method().name());
        active = new SimpleBooleanProperty(card.active());
    }

    /// As it was read, or as it begins.
    MethodCard card() {
        return card;
    }

    /// The shop's name for it; empty where the language has a word.
    StringProperty nameProperty() {
        return name;
    }

    /// Whether it may be chosen.
    BooleanProperty activeProperty() {
        return active;
    }

    /// As it is typed.
    MethodCard typed() {
        return card.named(name.get()).active(active.get());
    }
}
