package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What stands beside the journal and must say the same: the rows of the database.
interface JournalCounterpart {
    /// Nothing beside it.
    JournalCounterpart NONE = new JournalCounterpart() {};

    /// What was counted in the drawer; without the row's number and what follows it, where an older
    /// till did not write it.
    record Count(String purpose, Money counted, Optional<Row> row) {
        /// The row, its order, whether it was blind, when by the till's clock, and the pieces.
        record Row(long id, long place, boolean blind, long at, List<Long> pieces) {}
    }

    /// Cash that was moved; without the row's number and time where an older till did not write it.
    record Move(String kind, Money amount, String reason, Optional<Row> row) {
        /// The row, and when by the till's clock.
        record Row(long id, long at) {}
    }

    /// The first entry names the till.
    default void till(WrittenEntry entry, String code) {}

    default void sale(WrittenEntry entry, SaleEntry sale, LocalDate day) {}

    default void refund(WrittenEntry entry, RefundEntry refund) {}

    default void opened(WrittenEntry entry, OpenEntry opening) {}

    default void closed(WrittenEntry entry, CloseEntry closing) {}

    default void counted(WrittenEntry entry, Count count) {}

    default void moved(WrittenEntry entry, Move move) {}

    /// The text of a Z-report as it lies there.
    default Optional<String> report(long z) {
        return Optional.empty();
    }

    /// The journal is at its end.
    default void end(JournalEnd end) {}
}
