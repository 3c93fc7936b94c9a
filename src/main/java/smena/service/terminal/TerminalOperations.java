package smena.service.terminal;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.sale.Basket;
import smena.domain.sale.CardSlip;
import smena.domain.sale.Tender;
import smena.domain.terminal.TerminalOperation;
import smena.domain.terminal.TerminalPurpose;
import smena.domain.terminal.TerminalState;
import smena.service.integrity.BookingStart;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.ports.CardTerminal.Answer;
import smena.service.terminal.TerminalSteps.By;
import smena.store.Database;
import smena.store.Transaction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// What the card terminal was asked for. It is on disk before the terminal is asked, and stays open
/// until money that moved is booked or given back, whatever happens to the till in between.
public final class TerminalOperations {
    private static final int LONGEST_WORDS = 200;

    private final Database database;
    private final Rights rights;
    private final BookingStart start;
    private final TerminalSteps steps;

    public TerminalOperations(
            Database database, Journal journal, Rights rights, BookingStart start) {
        this.database = database;
        this.rights = rights;
        this.start = start;
        this.steps = new TerminalSteps(journal);
    }

    /// What somebody has to do something about, the oldest first.
    public List<TerminalOperation> open() {
        return database.read(tx -> tx.terminal().open());
    }

    /// The same of one subject.
    public List<TerminalOperation> open(UUID subject) {
        return database.read(tx -> tx.terminal().open(subject));
    }

    /// An operation as it stands.
    public Optional<TerminalOperation> find(UUID operation) {
        return database.read(tx -> tx.terminal().find(operation));
    }

    /// Goes through a booking and takes it back. What would refuse it refuses before money moves.
    public <T> T rehearse(Supplier<T> booking) {
        return database.rehearse(booking);
    }

    /// Writes down that the terminal is about to be asked. Refuses where nothing may be booked,
    /// while another answer is missing, and for a basket that is not the open one.
    public TerminalOperation asked(Actor actor, TerminalRequest request) {
        if (!request.amount().isPositive()) {
            throw new Refused(new Problem.BadAmount());
        }
        return database.write(
                tx -> {
                    start.begin(tx, Optional.empty());
                    Employee by = rights.require(tx, actor, Right.SELL);
                    tx.terminal().open().stream()
                            .filter(other -> other.state().isUnanswered())
                            .findFirst()
                            .ifPresent(
                                    other -> {
                                        throw new Refused(
                                                new Problem.TerminalUnanswered(other.amount()));
                                    });
                    requireSubject(tx, request);
                    return steps.step(tx, first(request), By.of(by));
                });
    }

    private static void requireSubject(Transaction tx, TerminalRequest request) {
        boolean gone =
                switch (request.purpose()) {
                    case SALE ->
                            tx.baskets()
                                    .open()
                                    .map(Basket::id)
                                    .filter(request.subject()::equals)
                                    .isEmpty();
                    case RETURN ->
                            tx.terminal()
                                    .find(request.subject())
                                    .filter(paid -> isReturnable(paid, request))
                                    .isEmpty();
                    case REPAYMENT, REFUND -> false;
                };
        if (gone) {
            throw new Refused(new Problem.BasketChanged());
        }
    }

    private static boolean isReturnable(TerminalOperation paid, TerminalRequest request) {
        boolean moved =
                paid.state() == TerminalState.APPROVED || paid.state() == TerminalState.LATE;
        return moved && !paid.purpose().givesBack() && paid.amount().equals(request.amount());
    }

    private static TerminalOperation first(TerminalRequest request) {
        return new TerminalOperation(
                request.operation(),
                request.purpose(),
                request.subject(),
                request.method(),
                request.amount(),
                TerminalState.ASKED,
                request.reference(),
                "",
                "",
                request.content(),
                Instant.EPOCH);
    }

    /// Writes down what the terminal answered, once; an answer that says nothing new changes
    /// nothing. Money that moved although it was decided that none did is [TerminalState#LATE].
    public TerminalOperation answered(UUID operation, Answer answer) {
        return database.write(
                tx -> {
                    TerminalOperation before = required(tx, operation);
                    TerminalState next = before.state().answered(state(answer));
                    return next == before.state()
                            ? before
                            : settled(tx, steps.step(tx, told(before, next, answer), By.NOBODY));
                });
    }

    private static TerminalState state(Answer answer) {
        return switch (answer) {
            case Answer.Approved _ -> TerminalState.APPROVED;
            case Answer.Declined _ -> TerminalState.DECLINED;
            case Answer.Unknown _ -> TerminalState.UNKNOWN;
        };
    }

    private static TerminalOperation told(
            TerminalOperation before, TerminalState next, Answer answer) {
        return switch (answer) {
            case Answer.Approved(String reference, String digits) ->
                    before.moved(
                            next,
                            cut(
                                    new Tender(before.method(), before.amount(), reference)
                                            .reference(),
                                    Tender.LONGEST_REFERENCE),
                            CardSlip.of(digits).digits(),
                            "");
            case Answer.Declined(String words) ->
                    before.moved(next, before.reference(), "", cut(words, LONGEST_WORDS));
            case Answer.Unknown(String words) ->
                    before.moved(next, before.reference(), "", cut(words, LONGEST_WORDS));
        };
    }

    /// What a device says is shown and printed as one line.
    private static String cut(String text, int longest) {
        String line = TypedText.line(text);
        return line.length() <= longest ? line : line.substring(0, longest);
    }

    /// Money that went back settles what it had been taken for, also where it was decided that it
    /// had not; money that was returned for a refund waits to be booked.
    private TerminalOperation settled(Transaction tx, TerminalOperation now) {
        boolean moved = now.state().isOpen() && !now.state().isUnanswered();
        if (now.purpose() != TerminalPurpose.RETURN || !moved) {
            return now;
        }
        TerminalOperation paid = required(tx, now.subject());
        if (!paid.state().isOpen()) {
            return now;
        }
        steps.step(tx, TerminalSteps.moved(paid, TerminalState.RETURNED), By.NOBODY);
        By book = new By(Optional.empty(), Optional.empty(), "RETURN");
        TerminalState end =
                now.state() == TerminalState.LATE ? TerminalState.RETURNED : TerminalState.BOOKED;
        return steps.step(tx, TerminalSteps.moved(now, end), book);
    }

    /// Somebody who may decides: of a missing answer that no money moved, of money that moved and
    /// led to nothing that it was given back elsewhere. Needs [Right#SETTLE_TERMINAL].
    public TerminalOperation decided(Actor actor, UUID operation) {
        return database.write(
                tx -> {
                    TerminalOperation before = required(tx, operation);
                    if (!before.state().isOpen()) {
                        return before;
                    }
                    // Whether its money went back is what has to be settled first.
                    TerminalSteps.requireFree(tx, operation);
                    Rights.Granted granted =
                            rights.grant(
                                    tx,
                                    actor,
                                    Right.SETTLE_TERMINAL,
                                    operation.toString(),
                                    before.amount());
                    TerminalState next =
                            before.state().isUnanswered()
                                    ? TerminalState.NOT_PAID
                                    : TerminalState.RETURNED;
                    return steps.step(
                            tx,
                            TerminalSteps.moved(before, next),
                            new By(Optional.of(granted.by()), granted.approval(), ""));
                });
    }

    private static TerminalOperation required(Transaction tx, UUID operation) {
        return tx.terminal()
                .find(operation)
                .orElseThrow(() -> new Refused(new Problem.TerminalNotPaid(Money.ZERO)));
    }
}
