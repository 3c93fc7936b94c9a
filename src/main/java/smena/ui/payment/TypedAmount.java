package smena.ui.payment;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import smena.domain.money.Money;
import smena.text.Typed;

import java.util.Optional;

/// The amount in the field: typed, or put there by the till.
final class TypedAmount {
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper offers = new ReadOnlyIntegerWrapper();
    private boolean lowered;

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// Changes whenever the till itself has put an amount there.
    ReadOnlyIntegerProperty offersProperty() {
        return offers.getReadOnlyProperty();
    }

    String text() {
        return text.get();
    }

    Money amount() {
        return Typed.money(text.get()).orElse(Money.ZERO);
    }

    void clear() {
        lowered = false;
        text.set("");
    }

    /// Takes what was typed, at most `most` of it; whether it was more.
    boolean put(String typed, Optional<Money> most) {
        Money asked = Typed.money(typed).orElse(Money.ZERO);
        lowered = most.filter(limit -> asked.compareTo(limit) > 0).isPresent();
        text.set(lowered ? Typed.text(most.orElseThrow()) : typed);
        return lowered;
    }

    /// Puts an amount there.
    void offer(Money amount) {
        text.set(Typed.text(amount));
    }

    /// Says that the till has put it there: the next digit replaces it.
    void offered() {
        offers.set(offers.get() + 1);
    }

    /// Whether it was lowered since this was asked last.
    boolean wasLowered() {
        boolean was = lowered;
        lowered = false;
        return was;
    }
}
