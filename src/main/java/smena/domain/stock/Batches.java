package smena.domain.stock;

import smena.domain.money.Quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What becomes of batches when goods come and go: what goes is of the earliest day, then of what
/// has none; what goes back to a supplier is of its receipt's. There is never more in batches
/// than on the shelf. Source: `domain.md` §10.5.
public final class Batches {
    private static final Comparator<Batch> EARLIEST =
            Comparator.comparing(Batch::expires)
                    .thenComparing(Batch::document)
                    .thenComparing(Batch::line);

    private Batches() {}

    /// After `amount` of a product is gone: those that have changed.
    ///
    /// @param open its batches of which something is left
    public static List<Batch> take(List<Batch> open, Quantity amount) {
        return take(open, amount, _ -> false);
    }

    /// After a line of a paper: those that have changed or are new. What comes back or is found has
    /// no day.
    ///
    /// @param open the product's batches of which something is left
    /// @param receipt of a return, the row of the receipt: its own batch goes first, then what has
    ///     no day
    public static List<Batch> booked(
            List<Batch> open,
            long document,
            StockLine line,
            StockChange change,
            Optional<Long> receipt) {
        if (change.quantity().thousandths() < 0) {
            Predicate<Batch> own = batch -> isOf(batch, line, receipt);
            Quantity gone = change.quantity().negated();
            boolean isReturn = line.receiptLine().isPresent();
            return take(open, isReturn ? gone.minus(undated(open, own, change)) : gone, own);
        }
        return line
                .expires()
                .map(
                        day ->
                                new Batch(
                                        document,
                                        line.line(),
                                        line.product(),
                                        day,
                                        line.quantity(),
                                        room(open, line.quantity(), change)))
                .stream()
                .toList();
    }

    /// The same by the older rule, for what was booked by it: of what goes back, other batches went
    /// before what has no day.
    public static List<Batch> bookedDatedFirst(
            List<Batch> open,
            long document,
            StockLine line,
            StockChange change,
            Optional<Long> receipt) {
        return change.quantity().thousandths() < 0
                ? take(open, change.quantity().negated(), batch -> isOf(batch, line, receipt))
                : booked(open, document, line, change, receipt);
    }

    private static boolean isOf(Batch batch, StockLine line, Optional<Long> receipt) {
        return receipt.equals(Optional.of(batch.document()))
                && line.receiptLine().equals(Optional.of(batch.line()));
    }

    /// How much of what goes back is neither of its own batch nor of any other.
    private static Quantity undated(List<Batch> open, Predicate<Batch> own, StockChange change) {
        long gone = -change.quantity().thousandths();
        long before = change.after().quantity().thousandths() + gone;
        long others = Math.max(0, gone - sum(open.stream().filter(own).toList()));
        return new Quantity(Math.clamp(before - sum(open), 0, others));
    }

    private static long sum(List<Batch> open) {
        return open.stream().mapToLong(batch -> batch.left().thousandths()).sum();
    }

    /// What met stock below zero is gone already.
    private static Quantity room(List<Batch> open, Quantity came, StockChange change) {
        long room = change.after().quantity().thousandths() - sum(open);
        return new Quantity(Math.clamp(room, 0, came.thousandths()));
    }

    private static List<Batch> take(List<Batch> open, Quantity amount, Predicate<Batch> first) {
        List<Batch> changed = new ArrayList<>();
        long rest = amount.thousandths();
        Comparator<Batch> order = Comparator.comparing((Batch b) -> !first.test(b));
        for (Batch batch : open.stream().sorted(order.thenComparing(EARLIEST)).toList()) {
            long gone = Math.min(rest, batch.left().thousandths());
            if (gone > 0) {
                changed.add(batch.without(new Quantity(gone)));
                rest -= gone;
            }
        }
        return List.copyOf(changed);
    }
}
