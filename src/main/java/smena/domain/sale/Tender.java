package smena.domain.sale;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.money.Money;

/// What a customer offers in one way of paying.
///
/// @param method the way
/// @param amount how much is tendered
/// @param reference the number of the card slip; empty for none; never a card number
/// @param card what is known of the card
public record Tender(PaymentMethod method, Money amount, String reference, CardSlip card) {
    /// The most characters of a reference.
    public static final int LONGEST_REFERENCE = 40;

    private static final int CARD_NUMBER = 13;

    /// The reference with anything that could be a card number cut to its last four digits.
    public Tender {
        String digits = reference.replaceAll("[^0-9]", "");
        if (digits.length() >= CARD_NUMBER) {
            reference = "*" + CardSlip.last(digits);
            card = new CardSlip(digits, card.operation());
        }
    }

    /// Nothing is known of a card.
    public Tender(PaymentMethod method, Money amount, String reference) {
        this(method, amount, reference, CardSlip.NONE);
    }

    /// The same with its reference tidied up. Refuses one that is too long, none where the method
    /// asks for it, and a method nobody may choose. Who owes what is put on an account is the
    /// basket's customer: it needs no reference.
    public Tender checked() {
        if (!method.kind().mayBeChosen()) {
            throw new Refused(new Problem.MethodNotFound(method.code()));
        }
        if (!card.isWhole()) {
            throw new Refused(new Problem.BadCardDigits());
        }
        Problem bad = new Problem.BadReference(LONGEST_REFERENCE);
        boolean required = method.asksReference() && !method.kind().namesCustomer();
        return new Tender(
                method,
                amount,
                required
                        ? TypedText.required(reference, LONGEST_REFERENCE, bad)
                        : TypedText.optional(reference, LONGEST_REFERENCE, bad),
                card);
    }
}
