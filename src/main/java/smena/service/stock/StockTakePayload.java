package smena.service.stock;

import smena.domain.journal.EntryKind;
import smena.domain.people.Employee;
import smena.domain.shift.Shift;
import smena.domain.stock.StockTake;
import smena.service.journal.Journal;
import smena.store.Transaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the journal records of a stock-take.
final class StockTakePayload {
    private StockTakePayload() {}

    /// Appends what became of it.
    ///
    /// @param act `begun`, `compared`, `again`, `finished` or `givenUp`
    /// @param facts further keys and values
    static void append(
            Journal journal,
            Transaction tx,
            Employee by,
            StockTake take,
            String act,
            Object... facts) {
        List<Object> all =
                new ArrayList<>(
                        List.of(
                                "act",
                                act,
                                "stockTake",
                                take.number(),
                                "uuid",
                                take.uuid().toString()));
        all.addAll(Arrays.asList(facts));
        journal.append(
                tx, EntryKind.STOCK_TAKEN, by, tx.shifts().open().map(Shift::id), all.toArray());
    }
}
