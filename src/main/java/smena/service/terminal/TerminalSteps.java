package smena.service.terminal;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.domain.people.Employee;
import smena.domain.refund.Refund;
import smena.domain.sale.Tender;
import smena.domain.shift.Shift;
import smena.domain.terminal.TerminalOperation;
import smena.domain.terminal.TerminalPurpose;
import smena.domain.terminal.TerminalState;
import smena.service.journal.Journal;
import smena.store.TerminalStore;
import smena.store.Transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// The steps of the card terminal's operations inside the transactions of those who need them: each
/// has its row and its journal entry.
public final class TerminalSteps {
    private final Journal journal;

    public TerminalSteps(Journal journal) {
        this.journal = journal;
    }

    /// Who makes a step; empty where the terminal answers by itself.
    record By(Optional<Employee> person, Optional<Long> approval, String document) {
        static final By NOBODY = new By(Optional.empty(), Optional.empty(), "");

        static By of(Employee person) {
            return new By(Optional.of(person), Optional.empty(), "");
        }
    }

    /// Refuses to change what waits for an answer of the terminal, or has its money already.
    public static void requireFree(Transaction tx, UUID subject) {
        for (TerminalOperation held : tx.terminal().open(subject)) {
            if (held.state().holds()) {
                throw new Refused(problem(held));
            }
        }
    }

    /// Refuses while an answer of the terminal is missing, or money moved that nothing is booked
    /// for.
    public static void requireSettled(Transaction tx) {
        tx.terminal().open().stream()
                .filter(operation -> operation.state().holds())
                .findFirst()
                .ifPresent(
                        held -> {
                            throw new Refused(problem(held));
                        });
    }

    /// Refuses what another order does already: it waits for an answer, or its money has moved and
    /// nothing is booked for it.
    ///
    /// @param order the id of the one that is to be booked
    /// @param same whether what is kept of another one is for the same
    public static void requireNoOther(
            Transaction tx, TerminalPurpose purpose, UUID order, Predicate<String> same) {
        tx.terminal().open().stream()
                .filter(other -> other.purpose() == purpose)
                .filter(other -> other.state().holds() && !other.subject().equals(order))
                .filter(other -> same.test(other.content()))
                .findFirst()
                .ifPresent(
                        other -> {
                            throw new Refused(
                                    other.state().isUnanswered() ? problem(other) : moved(other));
                        });
    }

    private static Problem moved(TerminalOperation other) {
        return other.purpose().givesBack()
                ? new Problem.TerminalGaveBack(other.amount())
                : new Problem.TerminalTook(other.amount());
    }

    private static Problem problem(TerminalOperation held) {
        return held.state().isUnanswered()
                ? new Problem.TerminalUnanswered(held.amount())
                : new Problem.TerminalPaid(held.amount());
    }

    /// Whether money moved for it that is not booked yet: what was allowed when the terminal was
    /// asked is not refused any more.
    public static boolean hasTaken(Transaction tx, UUID subject) {
        return tx.terminal().open(subject).stream()
                .map(TerminalOperation::state)
                .anyMatch(state -> state.holds() && !state.isUnanswered());
    }

    /// The operations that paid for a basket or a repayment. Refuses where an answer is missing,
    /// where money moved that no tender names, and a tender whose money did not move.
    public static List<TerminalOperation> paid(Transaction tx, UUID subject, List<Tender> tenders) {
        List<TerminalOperation> held = held(tx, subject);
        List<UUID> named =
                tenders.stream().flatMap(tender -> tender.card().operation().stream()).toList();
        for (TerminalOperation operation : held) {
            if (!named.contains(operation.id())) {
                throw new Refused(new Problem.TerminalPaid(operation.amount()));
            }
        }
        for (Tender tender : tenders) {
            tender.card().operation().ifPresent(id -> require(held, id, tender));
        }
        return held;
    }

    private static void require(List<TerminalOperation> held, UUID id, Tender tender) {
        boolean paid =
                held.stream()
                        .anyMatch(
                                operation ->
                                        operation.id().equals(id)
                                                && operation.amount().equals(tender.amount())
                                                && operation.method().equals(tender.method()));
        if (!paid) {
            throw new Refused(new Problem.TerminalNotPaid(tender.amount()));
        }
    }

    /// The operations by which money went to cards for a refund. Refuses where an answer is
    /// missing, and where one gave what no part of the refund gives. Parts may be left that no
    /// card has got yet.
    public static List<TerminalOperation> givenBack(
            Transaction tx, UUID order, List<Refund.Payment> payments) {
        List<TerminalOperation> held = held(tx, order);
        List<Refund.Payment> left = new ArrayList<>(payments);
        for (TerminalOperation operation : held) {
            left.remove(
                    operation
                            .partOf(left)
                            .orElseThrow(
                                    () ->
                                            new Refused(
                                                    new Problem.TerminalPaid(operation.amount()))));
        }
        return held;
    }

    private static List<TerminalOperation> held(Transaction tx, UUID subject) {
        List<TerminalOperation> held =
                tx.terminal().open(subject).stream()
                        .filter(operation -> operation.state().holds())
                        .toList();
        for (TerminalOperation operation : held) {
            if (operation.state().isUnanswered()) {
                throw new Refused(problem(operation));
            }
            // Its money is perhaps on its way back.
            requireFree(tx, operation.id());
        }
        return held;
    }

    /// Writes down what they were booked as.
    public void booked(
            Transaction tx,
            Employee by,
            long shiftId,
            List<TerminalOperation> operations,
            String number) {
        By person = new By(Optional.of(by), Optional.empty(), number);
        for (TerminalOperation operation : operations) {
            step(tx, moved(operation, TerminalState.BOOKED), person, Optional.of(shiftId));
        }
    }

    static TerminalOperation moved(TerminalOperation operation, TerminalState next) {
        return operation.moved(
                next, operation.reference(), operation.cardDigits(), operation.words());
    }

    TerminalOperation step(Transaction tx, TerminalOperation now, By by) {
        return step(tx, now, by, tx.shifts().open().map(Shift::id));
    }

    private TerminalOperation step(
            Transaction tx, TerminalOperation now, By by, Optional<Long> shift) {
        Object[] facts = facts(now, by);
        JournalEntry entry =
                by.person().isPresent()
                        ? journal.append(tx, EntryKind.TERMINAL, by.person().get(), shift, facts)
                        : shift.isPresent()
                                ? journal.appendUnnamed(tx, EntryKind.TERMINAL, shift.get(), facts)
                                : journal.append(tx, EntryKind.TERMINAL, facts);
        tx.terminal()
                .insert(
                        now,
                        new TerminalStore.Made(
                                by.document(),
                                shift,
                                by.person().map(Employee::id),
                                by.approval(),
                                entry.at(),
                                entry.offsetSeconds(),
                                entry.seq()));
        return now;
    }

    private static Object[] facts(TerminalOperation now, By by) {
        return new Object[] {
            "operation", now.id().toString(),
            "state", now.state().name(),
            "purpose", now.purpose().name(),
            "subject", now.subject().toString(),
            "method", now.method().code(),
            "amount", now.amount().minor(),
            "reference", now.reference(),
            "digits", now.cardDigits(),
            "words", now.words(),
            "document", by.document(),
            "content", now.state() == TerminalState.ASKED ? now.content() : "",
            "approval", by.approval().orElse(0L)
        };
    }
}
