package smena.service.supply;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.TaxRates;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.StockLine;
import smena.service.stock.StockBooking;
import smena.store.StockStore.Goods;
import smena.store.Transaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lines of a receipt of goods, checked.
final class ReceiptItems {
    /// The most of one product, in thousandths: 999,999.999.
    private static final Quantity MOST = new Quantity(999_999_999);

    private final Map<Long, Goods> goods;
    private final TaxRates rates;
    private final LocalDate written;
    private final LocalDate today;

    /// @param written the day of the paper, by which its goods are taxed
    ReceiptItems(Transaction tx, Map<Long, Goods> goods, LocalDate today, LocalDate written) {
        this.written = written;
        this.goods = goods;
        this.rates = tx.taxRates().all();
        this.today = today;
    }

    /// The lines as they are booked. Refuses what is missing or cannot be, and a sum that is more
    /// than the till takes.
    List<StockBooking.Item> of(ReceiptDraft draft) {
        if (draft.lines().isEmpty()) {
            throw new Refused(new Problem.BadLines(ReceiptDraft.MOST_LINES));
        }
        List<StockBooking.Item> items = new ArrayList<>();
        draft.lines().forEach(line -> items.add(item(items.size() + 1, line)));
        if (draft.total().compareTo(Money.LARGEST_PRICE) > 0) {
            throw new Refused(new Problem.ReceiptTooLarge(Money.LARGEST_PRICE));
        }
        return items;
    }

    private StockBooking.Item item(int number, ReceiptDraft.Line line) {
        Goods known = goods.get(line.product());
        if (known == null) {
            throw new Refused(new Problem.ProductNotFound(line.product()));
        }
        checkQuantity(known, line.quantity());
        Money cost =
                line.total().orElseThrow(() -> new Refused(new Problem.CostMissing(known.name())));
        if (cost.isNegative() || cost.compareTo(Money.LARGEST_PRICE) > 0) {
            throw new Refused(new Problem.BadCost(known.name()));
        }
        String rate = line.taxCode().orElse(known.taxCode());
        if (!rate.isEmpty() && !rates.knows(rate)) {
            throw new Refused(new Problem.BadTaxRate(rate));
        }
        if (line.price().filter(price -> !price.isPrice()).isPresent()) {
            throw new Refused(new Problem.BadPrice());
        }
        if (known.isAsked() && line.price().filter(p -> !p.equals(known.price())).isPresent()) {
            throw new Refused(new Problem.PriceIsAsked(known.name()));
        }
        line.expires()
                .filter(day -> day.isBefore(today))
                .ifPresent(
                        day -> {
                            throw new Refused(new Problem.ExpiryPast(known.name(), day));
                        });
        return new StockBooking.Item(
                new StockLine(
                        number,
                        line.product(),
                        line.quantity(),
                        Optional.of(cost),
                        rates.codeOn(rate, written),
                        line.price(),
                        line.expires(),
                        Optional.empty()),
                line.quantity());
    }

    private static void checkQuantity(Goods known, Quantity quantity) {
        if (quantity.thousandths() <= 0 || quantity.compareTo(MOST) > 0) {
            throw new Refused(new Problem.BadQuantity());
        }
        if (!known.unit().isDivisible() && !quantity.isWhole()) {
            throw new Refused(new Problem.NotDivisible(known.name()));
        }
    }
}
