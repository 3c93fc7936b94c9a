package smena.domain.refund;

import smena.domain.money.Money;
import smena.domain.sale.Sale;

/// A refund and the sale it was exchanged for, booked as one act.
///
/// @param refund what came back
/// @param sale what went out
public record Exchange(Refund refund, Sale sale) {
    /// What both set off against each other: the smaller total.
    public static Money setOff(Money back, Money sold) {
        return back.min(sold);
    }

    /// What the customer pays, above zero, or gets, below zero, before any rounding.
    public static Money difference(Money back, Money sold) {
        return sold.minus(back);
    }
}
