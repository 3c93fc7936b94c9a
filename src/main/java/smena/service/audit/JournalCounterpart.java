package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is checked in parallel with the journal and must say the same: the rows of the database.
interface JournalCounterpart {
    /// No counterpart.
    JournalCounterpart NONE = new JournalCounterpart() {};

    /// What was counted in the drawer; without the row where an older till did not record it.
    record Count(String purpose, Money counted, Optional<Row> row) {
        /// The row's id, its position, whether it was blind (empty at opening), its time by the
        /// till's clock, the pieces, and the approval it needed; 0 for none.
        record Row(
                long id,
                long place,
                Optional<Boolean> blind,
                long at,
                List<Long> pieces,
                long approval) {}
    }

    /// Cash that was moved; without the row where an older till did not record it.
    record Move(String kind, Money amount, String reason, Optional<Row> row) {
        /// The row's id, its time by the till's clock, the approval it needed and the receipt of
        /// goods that it pays; 0 for none.
        record Row(long id, long at, long approval, long document) {}
    }

    /// The first entry names the till.
    default void till(WrittenEntry entry, String code) {}

    /// The rows that any entry may tell of.
    default void told(WrittenEntry entry, PayloadFields payload) {}

    default void approved(WrittenEntry entry, PayloadFields payload) {}

    default void approvalUsed(WrittenEntry entry, PayloadFields payload) {}

    default void replyKept(WrittenEntry entry, PayloadFields payload) {}

    default void sale(WrittenEntry entry, SaleEntry sale, LocalDate day) {}

    /// A debt was paid back, or a repayment taken back.
    ///
    /// @param reverses the row of the repayment that was wrong; 0 for none
    default void repaid(
            WrittenEntry entry, RepaymentEntry repayment, long reverses, LocalDate day) {}

    /// The card terminal was asked for something, answered, or somebody decided what it did.
    default void terminal(WrittenEntry entry, PayloadFields payload) {}

    /// A price document was made, came into force or was cancelled.
    default void prices(WrittenEntry entry, PriceEntry says) {}

    /// A paper about goods was booked.
    default void stock(WrittenEntry entry, StockEntry paper) {}

    /// A supplier was paid, or what they are owed put right.
    default void supplierSettled(WrittenEntry entry, SupplierSettlement settlement) {}

    /// What is owed became more or less.
    default void account(WrittenEntry entry, AccountEntryFacts facts) {}

    default void refund(WrittenEntry entry, RefundEntry refund, LocalDate day) {}

    default void opened(WrittenEntry entry, OpenEntry opening) {}

    default void closed(WrittenEntry entry, CloseEntry closing) {}

    default void counted(WrittenEntry entry, Count count) {}

    default void moved(WrittenEntry entry, Move move) {}

    /// The text of a Z-report as stored here.
    default Optional<String> report(long z) {
        return Optional.empty();
    }

    /// The journal is at its end.
    default void end(JournalEnd end) {}
}
