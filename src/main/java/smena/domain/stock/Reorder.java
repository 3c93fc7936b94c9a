package smena.domain.stock;

import smena.domain.catalog.Unit;
import smena.domain.money.Quantity;

import java.util.Optional;

/// A product of which more should be ordered: at or below its low limit, or less on the shelf than
/// is sold in some days. Source: `domain.md` §10.6.
///
/// @param product its row
/// @param name its name
/// @param unit what it is counted in
/// @param colour that of its category
/// @param supplier who it comes from; empty where none is named
/// @param stock what should be there
/// @param low its low limit; zero for none
/// @param fillTo how much of it there is after it was ordered; empty where none is set
/// @param code one of the codes of its single piece; may be empty
/// @param pack how much a pack has; empty where it has none
/// @param sold what was sold of it in the days that count
/// @param days how many those are
public record Reorder(
        long product,
        String name,
        Unit unit,
        int colour,
        Optional<Supplier> supplier,
        Quantity stock,
        Quantity low,
        Optional<Quantity> fillTo,
        String code,
        Optional<Quantity> pack,
        Quantity sold,
        int days) {
    /// What is sold of it in `ahead` days, as in the days that count, rounded up.
    public Quantity soldIn(int ahead) {
        long share = Math.multiplyExact(sold.thousandths(), (long) ahead);
        return new Quantity(Math.ceilDiv(share, days));
    }

    /// How much to order: up to what it is filled to, or to what `ahead` days sell and no less than
    /// the low limit; whole packs where it comes in packs, else whole pieces, and one of them where
    /// nothing is missing.
    public Quantity amount(int ahead) {
        Quantity most = soldIn(ahead).compareTo(low) > 0 ? soldIn(ahead) : low;
        Quantity target = fillTo.filter(full -> full.compareTo(low) > 0).orElse(most);
        long gap = target.minus(stock).thousandths();
        long missing = gap > 0 ? gap : Quantity.ONE.thousandths();
        if (pack.isPresent()) {
            long one = pack.get().thousandths();
            return new Quantity(Math.multiplyExact(Math.ceilDiv(missing, one), one));
        }
        return unit.isDivisible()
                ? new Quantity(missing)
                : Quantity.of(Math.ceilDiv(missing, Quantity.ONE.thousandths()));
    }
}
