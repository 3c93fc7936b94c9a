package smena.domain.sale;

import smena.domain.money.Money;

/// What an exchange settles of its sale by what came back.
///
/// @param amount all of it
/// @param cash the part of it that had been paid in cash
public record SetOff(Money amount, Money cash) {
    /// Nothing: a sale by itself.
    public static final SetOff NONE = new SetOff(Money.ZERO, Money.ZERO);
}
