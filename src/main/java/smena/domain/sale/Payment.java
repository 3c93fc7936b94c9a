package smena.domain.sale;

import smena.domain.money.Money;

/// A part of the sale that was settled in one way.
///
/// @param method the way
/// @param tendered how much the customer handed over
/// @param change what was given back; zero unless in cash
/// @param applied what counts: tendered less change
/// @param reference the number of the card slip; empty for none
/// @param cardDigits the last four digits of the card; empty where not known
public record Payment(
        PaymentMethod method,
        Money tendered,
        Money change,
        Money applied,
        String reference,
        String cardDigits) {
    /// Nothing is known of a card.
    public Payment(
            PaymentMethod method, Money tendered, Money change, Money applied, String reference) {
        this(method, tendered, change, applied, reference, "");
    }

    /// The same under a method that is called or behaves otherwise.
    public Payment by(PaymentMethod other) {
        return new Payment(other, tendered, change, applied, reference, cardDigits);
    }

    /// What a receipt says of it besides the amount: the slip's number and the end of the card's;
    /// empty where neither is known.
    public String slip() {
        String card = cardDigits.isEmpty() ? "" : "*" + cardDigits;
        return reference.isBlank() || reference.equals(card)
                ? card
                : (reference + " " + card).strip();
    }
}
