package smena.domain.stock;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.Shares;

import java.util.Optional;

/// What should be on the shelf of a counted product, and what it had cost: the moving average, kept
/// as a value beside the quantity, VAT inside. Below zero the value is that of what was sold and
/// has not come in yet. Source: `domain.md` §10.2.
///
/// @param quantity what should be there; may be below zero
/// @param value what that had cost; empty as long as no cost is known
/// @param lastCost what one unit had cost while there was something, for what is sold at or below
///     zero; known where the value is
public record OnHand(Quantity quantity, Optional<Money> value, Optional<Money> lastCost) {
    /// Nothing, at no known cost.
    public static final OnHand NOTHING =
            new OnHand(Quantity.ZERO, Optional.empty(), Optional.empty());

    /// What one unit costs now: the average, at or below zero the last known cost.
    public Optional<Money> unitCost() {
        return isAbove() ? value.map(all -> Shares.upTo(all, Quantity.ONE, quantity)) : lastCost;
    }

    /// What `amount` of it costs: its share of the value, so that the last unit takes the rest; at
    /// or below zero at the last known cost. Empty where no cost is known.
    public Optional<Money> costOf(Quantity amount) {
        return isAbove()
                ? value.map(all -> Shares.upTo(all, amount, quantity))
                : lastCost.map(one -> one.times(amount));
    }

    /// Takes `amount` away at what it costs: a sale, a write-off, own use, what a count misses.
    public StockChange take(Quantity amount) {
        Optional<Money> cost = costOf(amount);
        OnHand after =
                with(quantity.minus(amount), value.map(all -> all.minus(cost.orElseThrow())));
        return StockChange.of(after, amount.negated(), cost.map(Money::negated));
    }

    /// Takes `amount` back to its supplier, who returns what the receipt had said, `paid`; what it
    /// costs here differs from that by a correction.
    public StockChange returnToSupplier(Quantity amount, Money paid) {
        StockChange taken = take(amount);
        // Of goods without a known cost nothing leaves the value: all of it is a correction.
        Money cost = taken.value().map(Money::negated).orElse(Money.ZERO);
        return new StockChange(
                taken.after(),
                taken.quantity(),
                Optional.of(paid.negated()),
                paid.minus(cost),
                Money.ZERO);
    }

    /// Brings in `amount` of a receipt, all of it for `cost`. What it meets below zero was sold too
    /// cheaply or too dearly: the difference is a correction, and what is left has the receipt's
    /// cost. What it meets above zero without a known cost is valued at the receipt's.
    public StockChange receive(Quantity amount, Money cost) {
        StockChange change = bring(amount, Optional.of(cost), cost);
        boolean isSold = change.after().quantity().thousandths() <= 0;
        return isSold ? change.withLastCost(Shares.upTo(cost, Quantity.ONE, amount)) : change;
    }

    /// Puts `amount` back that had cost `cost`. Where that is not known, it is valued at what it
    /// costs now.
    public StockChange putBack(Quantity amount, Optional<Money> cost) {
        Optional<Money> worth = cost.or(() -> costOf(amount));
        if (worth.isEmpty()) {
            return StockChange.of(with(quantity.plus(amount), value), amount, Optional.empty());
        }
        return bring(amount, cost, worth.get());
    }

    /// Puts `amount` there that a count has found, at what it costs now.
    public StockChange find(Quantity amount) {
        return putBack(amount, costOf(amount));
    }

    /// @param said the cost that the movement has
    /// @param worth what it is worth here
    private StockChange bring(Quantity amount, Optional<Money> said, Money worth) {
        Quantity total = quantity.plus(amount);
        boolean isUnvalued = value.isEmpty() && isAbove();
        Money had = value.orElse(Money.ZERO);
        Money old = isUnvalued ? Shares.upTo(worth, quantity, amount) : Money.ZERO;
        Money now = isAbove() ? had.plus(old).plus(worth) : met(had, amount, worth);
        Money unsaid = said.isPresent() ? Money.ZERO : worth;
        Money correction = now.minus(had).minus(old).minus(worth);
        Optional<Money> last =
                total.thousandths() > 0
                        ? Optional.of(Shares.upTo(now, Quantity.ONE, total))
                        : lastCost.or(() -> Optional.of(Shares.upTo(worth, Quantity.ONE, amount)));
        return new StockChange(
                new OnHand(total, Optional.of(now), last),
                amount,
                said,
                correction,
                old.plus(unsaid));
    }

    /// The value after `amount` worth `worth` has met what was sold before it came.
    private Money met(Money had, Quantity amount, Money worth) {
        Quantity total = quantity.plus(amount);
        return total.thousandths() > 0
                ? Shares.upTo(worth, total, amount)
                : Shares.upTo(had, total.negated(), quantity.negated());
    }

    private boolean isAbove() {
        return quantity.thousandths() > 0;
    }

    private OnHand with(Quantity other, Optional<Money> worth) {
        return new OnHand(other, worth, lastCost);
    }
}
