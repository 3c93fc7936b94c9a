package smena.service.refund;

import smena.domain.Moment;
import smena.domain.journal.JournalEntry;
import smena.domain.money.Money;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundNumber;
import smena.domain.refund.RefundSettlement;
import smena.domain.shift.Shift;
import smena.domain.terminal.TerminalOperation;
import smena.service.customer.Accounts;
import smena.service.integrity.BookingStart;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.printjob.PrintOrders;
import smena.service.terminal.TerminalSteps;
import smena.store.Transaction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Writes a refund into the books: number, journal entry, rows, stock, paper.
final class RefundBooking {
    private final Journal journal;
    private final PrintOrders printing;
    private final TerminalSteps terminal;

    RefundBooking(Journal journal, PrintOrders printing) {
        this.journal = journal;
        this.printing = printing;
        this.terminal = new TerminalSteps(journal);
    }

    /// What is to be written.
    ///
    /// @param uuid the order's
    /// @param content the hash of what was asked for
    record Draft(
            UUID uuid,
            String content,
            Shift shift,
            Rights.Granted granted,
            Optional<Refund.Origin> origin,
            Optional<Refund.Swap> exchange,
            List<Refund.Line> lines,
            RefundSettlement settlement,
            String reason) {
        /// The same with its money, and the sale it is exchanged for.
        Draft settled(RefundSettlement money, Optional<Refund.Swap> swap) {
            return new Draft(uuid, content, shift, granted, origin, swap, lines, money, reason);
        }
    }

    /// Writes it, in the caller's transaction.
    Refund write(Transaction tx, Draft draft, BookingStart.Begun begun) {
        List<TerminalOperation> byTerminal =
                TerminalSteps.givenBack(tx, draft.uuid(), draft.settlement().payments());
        ReturnedStock stock = ReturnedStock.of(tx, draft.lines());
        Refund open = open(tx, draft, stock.lines(), begun.now());
        JournalEntry entry =
                journal.appendRefund(
                        tx,
                        draft.granted().by(),
                        draft.shift().id(),
                        open.total(),
                        stock.told(RefundPayload.of(open, draft.content())));
        Refund refund =
                tx.refunds()
                        .insert(sealed(open, entry), draft.content(), entry.seq(), stock.moved());
        terminal.booked(tx, draft.granted().by(), draft.shift().id(), byTerminal, refund.number());
        toAccount(tx, refund, draft.shift(), entry);
        printing.refund(tx, refund, begun.shop(), refund.at());
        return refund;
    }

    private static void toAccount(Transaction tx, Refund refund, Shift shift, JournalEntry entry) {
        Money back =
                refund.payments().stream()
                        .filter(payment -> payment.customer().isPresent())
                        .map(Refund.Payment::applied)
                        .reduce(Money.ZERO, Money::plus);
        if (back.isPositive()) {
            Accounts.refund(
                    tx,
                    refund.customer().orElseThrow(),
                    refund.id(),
                    back,
                    refund.employee(),
                    shift,
                    entry);
        }
    }

    private static Refund open(Transaction tx, Draft draft, List<Refund.Line> lines, Moment now) {
        int year = draft.shift().businessDate().getYear();
        List<Refund.Payment> payments = draft.settlement().payments();
        return new Refund(
                0,
                draft.uuid(),
                tx.refunds().lastSeq() + 1,
                new RefundNumber(year, tx.counters().next("refund." + year)).toString(),
                draft.origin(),
                draft.exchange(),
                draft.shift().id(),
                draft.granted().by(),
                draft.granted().approval(),
                payments.stream().flatMap(p -> p.customer().stream()).findFirst(),
                now.at(),
                now.offsetSeconds(),
                draft.shift().businessDate(),
                lines,
                payments,
                lines.stream().map(Refund.Line::gross).reduce(Money.ZERO, Money::plus),
                lines.stream().map(Refund.Line::discount).reduce(Money.ZERO, Money::plus),
                ReturnedLines.total(lines),
                draft.settlement().rounding(),
                draft.reason(),
                "");
    }

    /// The refund carries the time and hash of its journal entry.
    private static Refund sealed(Refund open, JournalEntry entry) {
        return new Refund(
                open.id(),
                open.uuid(),
                open.seq(),
                open.number(),
                open.origin(),
                open.exchange(),
                open.shiftId(),
                open.employee(),
                open.approval(),
                open.customer(),
                entry.at(),
                entry.offsetSeconds(),
                open.businessDate(),
                open.lines(),
                open.payments(),
                open.gross(),
                open.discount(),
                open.total(),
                open.rounding(),
                open.reason(),
                entry.hash());
    }
}
