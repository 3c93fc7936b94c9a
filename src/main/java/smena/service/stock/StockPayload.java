package smena.service.stock;

import smena.domain.money.Money;
import smena.domain.stock.OnHand;
import smena.domain.stock.StockChange;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockLine;
import smena.domain.stock.Supplier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the journal records of a paper about goods: every fact of its rows, and what was on the
/// shelves before, so that each cost can be worked out again.
final class StockPayload {
    /// Says that an amount is not known, or that there is none.
    private static final long NONE = -1;

    /// What a line does, beside what was there before.
    record Step(StockLine line, OnHand before, StockChange change) {}

    /// What a paper changes of what its supplier is owed.
    ///
    /// @param amount zero where it changes nothing
    /// @param balance after it
    record Owed(Money amount, Money balance) {
        static final Owed NOTHING = new Owed(Money.ZERO, Money.ZERO);
    }

    private StockPayload() {}

    static Object[] of(
            StockDocument.Head head, Optional<Long> approval, Owed owed, List<Step> steps) {
        return new Object[] {
            "document", head.id(),
            "uuid", head.uuid().toString(),
            "kind", head.kind().name(),
            "number", head.number(),
            "day", head.day().toString(),
            "supplier", head.supplier().map(Supplier::id).orElse(0L),
            "supplierNumber", head.supplierNumber(),
            "paperDay", day(head.dates().day()),
            "due", day(head.dates().due()),
            "receipt", head.receipt().orElse(0L),
            "reason", head.reason(),
            "approval", approval.orElse(0L),
            "total", head.total().minor(),
            "owed", owed.amount().minor(),
            "balance", owed.balance().minor(),
            "lines", steps.stream().map(StockPayload::line).toList()
        };
    }

    private static List<Object> line(Step step) {
        StockLine line = step.line();
        OnHand before = step.before();
        StockChange change = step.change();
        return List.of(
                line.product(),
                line.quantity().thousandths(),
                amount(line.cost()),
                line.taxCode(),
                amount(line.price()),
                day(line.expires()),
                line.receiptLine().orElse(0),
                change.quantity().thousandths(),
                change.value().isPresent() ? 1 : 0,
                change.value().orElse(Money.ZERO).minor(),
                change.correction().minor(),
                change.valuation().minor(),
                before.quantity().thousandths(),
                before.value().isPresent() ? 1 : 0,
                before.value().orElse(Money.ZERO).minor(),
                amount(before.lastCost()));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static long amount(Optional<Money> known) {
        return known.map(Money::minor).orElse(NONE);
    }
}
