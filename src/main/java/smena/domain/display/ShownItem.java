package smena.domain.display;

import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.promotion.Reduction;
import smena.domain.sale.Pricing;

/// A line of the basket as the customer reads it.
///
/// @param line its number, by which it is known again
/// @param name of the product
/// @param unit what the quantity is counted in
/// @param quantity how much
/// @param price for one unit
/// @param offered what the shop's own offers take off
/// @param given what people take off, the line's part of a discount on the whole inside
/// @param total what is paid for it: the totals of all lines add up to the basket's
public record ShownItem(
        int line,
        String name,
        Unit unit,
        Quantity quantity,
        Money price,
        Money offered,
        Money given,
        Money total) {

    static ShownItem of(Pricing.Line priced) {
        Money offered =
                priced.reductions().stream()
                        .filter(reduction -> reduction.kind().isOffer())
                        .map(Reduction::amount)
                        .reduce(Money.ZERO, Money::plus);
        return new ShownItem(
                priced.line().line(),
                priced.line().name(),
                priced.line().unit(),
                priced.line().quantity(),
                priced.line().price(),
                offered,
                priced.discount().minus(offered),
                priced.total());
    }
}
