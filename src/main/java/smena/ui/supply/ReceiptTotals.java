package smena.ui.supply;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.Shares;
import smena.domain.stock.ReceivedPrice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What the lines of a receipt come to together.
///
/// @param lines how many
/// @param atPrices what they are worth at the prices from then on; without those that the till asks
///     for, as the markup is
/// @param markup how much that is above their cost, ten-thousandths; empty for no cost
/// @param labels how many prices change
/// @param total what they cost
/// @param tax the VAT in it
record ReceiptTotals(
        int lines, Money atPrices, OptionalInt markup, int labels, Money total, Money tax) {
    static final ReceiptTotals NOTHING =
            new ReceiptTotals(0, Money.ZERO, OptionalInt.empty(), 0, Money.ZERO, Money.ZERO);

    /// @param written the day of the supplier's paper, by which goods are taxed
    static ReceiptTotals of(List<ReceiptLine> lines, Optional<LocalDate> written) {
        Money prices = Money.ZERO;
        Money paid = Money.ZERO;
        Money total = Money.ZERO;
        Money tax = Money.ZERO;
        int labels = 0;
        for (ReceiptLine line : lines) {
            LineState state = line.state();
            Quantity much = state.quantity().orElse(Quantity.ZERO);
            Money cost = state.total().orElse(Money.ZERO);
            if (!line.product().isOpenPrice()) {
                prices = prices.plus(Shares.upTo(state.price(), much, Quantity.ONE));
                paid = paid.plus(cost);
            }
            total = total.plus(cost);
            tax = tax.plus(line.tax(cost, written));
            labels += state.isNewPrice() ? 1 : 0;
        }
        return new ReceiptTotals(
                lines.size(), prices, ReceivedPrice.markupOf(prices, paid), labels, total, tax);
    }
}
