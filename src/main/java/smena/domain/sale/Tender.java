package smena.domain.sale;

import smena.domain.money.Money;

/// What a customer offers in one way of paying.
///
/// @param method the way
/// @param amount how much is tendered
/// @param reference the terminal's reference; empty for none; never a card number
public record Tender(PaymentMethod method, Money amount, String reference) {
    private static final int CARD_NUMBER = 13;

    /// The reference with anything that could be a card number cut to its last four digits.
    public Tender {
        String digits = reference.replaceAll("[^0-9]", "");
        if (digits.length() >= CARD_NUMBER) {
            reference = "*" + digits.substring(digits.length() - 4);
        }
    }
}
