package smena.domain.refund;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.Shares;
import smena.domain.sale.Sale;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A line of a sale with what came back of it.
///
/// @param sold the line as it was booked
/// @param cost what it had cost; empty where that was not known
/// @param reductions the amounts of the named reductions that its discount is made of; what they
///     leave of the discount is one more
/// @param marks its marked pieces that are not back yet
/// @param isMarked whether each piece of it has a mark
/// @param back what came back before
public record SoldLine(
        Sale.Line sold,
        Optional<Money> cost,
        List<Money> reductions,
        List<MarkedPiece> marks,
        boolean isMarked,
        Portion back) {
    /// Holds its own copies of the lists.
    public SoldLine {
        reductions = List.copyOf(reductions);
        marks = List.copyOf(marks);
    }

    /// The number of the line on its sale.
    public int line() {
        return sold.line();
    }

    /// What can still come back.
    public Quantity left() {
        return sold.quantity().minus(back.quantity());
    }

    /// Whether all of it came back.
    public boolean isDone() {
        return left().thousandths() <= 0;
    }

    /// What `quantity` more gives back: the cumulative share at the new quantity less what was
    /// given back, so that the last unit takes the rest. Refuses more than is left, nothing,
    /// and parts of a piece.
    public Portion next(Quantity quantity) {
        if (quantity.thousandths() <= 0) {
            throw new Refused(new Problem.BadQuantity());
        }
        if (quantity.compareTo(left()) > 0) {
            throw new Refused(new Problem.MoreThanLeft(sold.name(), left(), sold.unit()));
        }
        if (!sold.unit().isDivisible() && !quantity.isWhole()) {
            throw new Refused(new Problem.NotDivisible(sold.name()));
        }
        return upTo(back.quantity().plus(quantity)).minus(back);
    }

    /// The parts of the line that belong to its first `quantity`. The discount is the sum of its
    /// reductions' parts, and gross is discount and total: each ends at what was booked.
    public Portion upTo(Quantity quantity) {
        Money total = share(sold.total(), quantity);
        Money discount = reductionsUpTo(quantity).stream().reduce(Money.ZERO, Money::plus);
        return new Portion(
                quantity,
                total.plus(discount),
                discount,
                total,
                share(sold.tax(), quantity),
                share(cost.orElse(Money.ZERO), quantity));
    }

    /// Each reduction's part of the first `quantity`, in their order; the last is what no named
    /// reduction tells of.
    public List<Money> reductionsUpTo(Quantity quantity) {
        Money named = reductions.stream().reduce(Money.ZERO, Money::plus);
        Money rest = sold.discount().minus(named);
        return Stream.concat(reductions.stream(), Stream.of(rest))
                .map(amount -> share(amount, quantity))
                .toList();
    }

    private Money share(Money whole, Quantity quantity) {
        return Shares.upTo(whole, quantity, sold.quantity());
    }
}
