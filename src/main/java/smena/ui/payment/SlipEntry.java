package smena.ui.payment;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import smena.domain.money.Money;
import smena.domain.sale.CardSlip;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Tender;

/// What the cashier reads from the slip of a terminal that the till does not talk to.
public final class SlipEntry {
    private final StringProperty reference = new SimpleStringProperty("");
    private final StringProperty digits = new SimpleStringProperty("");

    /// @param changed called whenever something else stands there
    SlipEntry(Runnable changed) {
        reference.subscribe(changed);
        digits.subscribe(changed);
    }

    /// The number of the slip.
    public StringProperty referenceProperty() {
        return reference;
    }

    /// The last digits of the card.
    public StringProperty digitsProperty() {
        return digits;
    }

    void clear() {
        reference.set("");
        digits.set("");
    }

    /// Whether a payment in this way has what it needs.
    boolean isEnoughFor(PaymentMethod method) {
        int known = digits.get().length();
        boolean whole = known == 0 || known == CardSlip.DIGITS || !method.kind().isByCard();
        return whole && (!method.asksReference() || !reference.get().isBlank());
    }

    Tender tender(PaymentMethod method, Money amount) {
        CardSlip card = method.kind().isByCard() ? CardSlip.of(digits.get()) : CardSlip.NONE;
        return new Tender(method, amount, reference.get().strip(), card);
    }
}
