package smena.service.customer;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.customer.AccountEntry;
import smena.domain.customer.Customer;
import smena.domain.customer.Repayment;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.domain.journal.Sha256;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Right;
import smena.domain.refund.Refund;
import smena.domain.sale.Payment;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Settlement;
import smena.domain.sale.Tender;
import smena.domain.shift.Shift;
import smena.domain.shop.ShopSettings;
import smena.domain.terminal.TerminalOperation;
import smena.domain.terminal.TerminalPurpose;
import smena.service.integrity.BookingStart;
import smena.service.integrity.BookingStart.Begun;
import smena.service.integrity.ClockCheck;
import smena.service.integrity.Rollbacks;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.printjob.PrintOrders;
import smena.service.shop.PastMethodNames;
import smena.service.terminal.TerminalSteps;
import smena.store.AccountStore;
import smena.store.Database;
import smena.store.Transaction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Debts paid back at the till: each is booked once, with a number and a slip of its own. One that
/// was wrong is taken back by another.
public final class Repayments {
    private static final int LONGEST_REASON = 200;

    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final BookingStart start;
    private final TerminalSteps terminal;
    private final PrintOrders printing;

    public Repayments(
            Database database,
            Journal journal,
            Rights rights,
            Rollbacks rollbacks,
            ClockCheck clockCheck,
            PrintOrders printing) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.start = new BookingStart(rollbacks, clockCheck);
        this.terminal = new TerminalSteps(journal);
        this.printing = printing;
    }

    /// The ways a debt may be paid back, in the shop's order.
    public List<PaymentMethod> methods() {
        return database.read(
                tx ->
                        tx.paymentMethods().inUse().stream()
                                .filter(method -> method.kind().bringsMoney())
                                .toList());
    }

    /// The repayment of this row.
    public Optional<Repayment> find(long id) {
        return database.read(
                tx -> tx.repayments().find(id).map(taken -> PastMethodNames.then(tx, taken)));
    }

    /// Books a repayment into the open shift. The same once more returns what was booked; with
    /// other content it is refused. Refuses more than is owed, and whatever is no money.
    public Repayment take(Actor actor, RepaymentRequest request) {
        return take(actor, request, Optional.empty());
    }

    /// The same for another program, into the shift it names.
    public Repayment take(Actor actor, RepaymentRequest request, long shiftId) {
        return take(actor, request, Optional.of(shiftId));
    }

    private Repayment take(Actor actor, RepaymentRequest given, Optional<Long> shiftId) {
        RepaymentRequest request =
                new RepaymentRequest(
                        given.uuid(),
                        given.customerId(),
                        given.amount(),
                        given.tenders().stream().map(Tender::checked).toList());
        for (Tender tender : request.tenders()) {
            if (!tender.method().kind().bringsMoney()) {
                throw new Refused(new Problem.MethodNotFound(tender.method().code()));
            }
        }
        if (!request.amount().isPositive()) {
            throw new Refused(new Problem.BadAmount());
        }
        String content = Sha256.hex(RepaymentPayload.content(request));
        Repayment booked =
                database.write(
                        tx -> {
                            Optional<String> before = tx.repayments().contentHash(request.uuid());
                            return before.isPresent()
                                    ? again(tx, request.uuid(), before.get(), content)
                                    : first(tx, actor, request, shiftId, content);
                        });
        printing.wake();
        return booked;
    }

    private static Repayment again(Transaction tx, UUID uuid, String booked, String content) {
        Repayment repayment = tx.repayments().byUuid(uuid).orElseThrow();
        if (!booked.equals(content)) {
            throw new Refused(new Problem.RepaymentBooked(repayment.number()));
        }
        return repayment;
    }

    private Repayment first(
            Transaction tx,
            Actor actor,
            RepaymentRequest request,
            Optional<Long> shiftId,
            String content) {
        Begun begun = start.begin(tx, shiftId);
        Rights.Granted by = rights.grant(tx, actor, Right.SELL, "", Money.ZERO);
        ShopSettings shop = begun.shop();
        Customer customer = required(tx, request.customerId());
        TerminalSteps.requireNoOther(
                tx,
                TerminalPurpose.REPAYMENT,
                request.uuid(),
                kept -> kept.startsWith(begun(customer.id())));
        Money owed = customer.account().balance();
        if (request.amount().compareTo(owed) > 0) {
            throw new Refused(new Problem.MoreThanOwed(owed));
        }
        Settlement settlement = Settlement.of(request.amount(), request.tenders(), shop.cashStep());
        List<TerminalOperation> byTerminal =
                TerminalSteps.paid(tx, request.uuid(), request.tenders());
        Repayment booked =
                book(
                        tx,
                        new RepaymentDraft(
                                request.uuid(),
                                customer,
                                Optional.empty(),
                                by,
                                begun.shift(),
                                request.amount(),
                                settlement.rounding(),
                                settlement.payments(),
                                ""),
                        shop,
                        content);
        terminal.booked(tx, by.by(), booked.shiftId(), byTerminal, booked.number());
        return booked;
    }

    /// Takes a repayment back that was wrong, whole: the customer owes it again, and the money goes
    /// back as it came. Needs [Right#CORRECT_DEBT], an open shift and a reason.
    public Repayment reverse(Actor actor, long repaymentId, String reason) {
        return reverse(actor, UUID.randomUUID(), repaymentId, reason);
    }

    /// The same under an id of the caller's, so that it is booked once: the card terminal gives
    /// back for it before.
    public Repayment reverse(Actor actor, UUID order, long repaymentId, String reason) {
        String why = TypedText.required(reason, LONGEST_REASON, new Problem.BadReason());
        String content = Sha256.hex(order + " reverses " + repaymentId);
        Repayment booked =
                database.write(
                        tx -> {
                            Optional<String> before = tx.repayments().contentHash(order);
                            return before.isPresent()
                                    ? again(tx, order, before.get(), content)
                                    : reverse(tx, actor, order, repaymentId, why, content);
                        });
        printing.wake();
        return booked;
    }

    /// A repayment as it is kept while cards pay it.
    public static String stored(long customerId, Money amount) {
        return begun(customerId) + "amount " + amount.minor();
    }

    private static String begun(long customerId) {
        return "customer " + customerId + " ";
    }

    /// A reversal as it is kept while the card terminal gives its money back.
    public static String stored(long repaymentId, String reason) {
        return "reverses " + repaymentId + ": " + reason;
    }

    private Repayment reverse(
            Transaction tx, Actor actor, UUID order, long id, String why, String content) {
        Begun begun = start.begin(tx, Optional.empty());
        Repayment wrong =
                tx.repayments()
                        .find(id)
                        .orElseThrow(() -> new Refused(new Problem.RepaymentNotFound()));
        if (wrong.reverses().isPresent() || tx.repayments().isReversed(id)) {
            throw new Refused(new Problem.NotReversible(wrong.number()));
        }
        TerminalSteps.requireNoOther(
                tx, TerminalPurpose.REFUND, order, kept -> kept.startsWith(stored(id, "")));
        ShopSettings shop = begun.shop();
        Rights.Granted by =
                rights.grant(tx, actor, Right.CORRECT_DEBT, wrong.number(), wrong.amount());
        List<Payment> back =
                wrong.payments().stream()
                        .map(
                                p ->
                                        new Payment(
                                                p.method(),
                                                p.applied(),
                                                Money.ZERO,
                                                p.applied(),
                                                p.reference(),
                                                p.cardDigits()))
                        .toList();
        List<TerminalOperation> byTerminal = TerminalSteps.givenBack(tx, order, parts(back));
        Repayment booked =
                book(
                        tx,
                        new RepaymentDraft(
                                order,
                                required(tx, wrong.customerId()),
                                Optional.of(wrong),
                                by,
                                begun.shift(),
                                wrong.amount(),
                                wrong.rounding(),
                                back,
                                why),
                        shop,
                        content);
        terminal.booked(tx, by.by(), booked.shiftId(), byTerminal, booked.number());
        return booked;
    }

    /// What goes back of a repayment, as a refund says it.
    public static List<Refund.Payment> parts(List<Payment> payments) {
        return payments.stream()
                .map(
                        p ->
                                new Refund.Payment(
                                        p.method(),
                                        p.applied(),
                                        p.reference(),
                                        p.cardDigits(),
                                        Optional.empty()))
                .toList();
    }

    private Repayment book(
            Transaction tx, RepaymentDraft draft, ShopSettings shop, String content) {
        Shift shift = draft.shift();
        int year = shift.businessDate().getYear();
        long counter = tx.counters().next("repay." + year);
        long seq = tx.repayments().lastSeq() + 1;
        String number = Repayment.number(year, counter);
        boolean back = draft.reverses().isPresent();
        JournalEntry entry =
                journal.append(
                        tx,
                        back ? EntryKind.REPAYMENT_REVERSED : EntryKind.REPAYMENT,
                        draft.by().by(),
                        Optional.of(shift.id()),
                        RepaymentPayload.facts(draft, number, seq, content));
        Repayment booked = draft.at(entry, seq, number);
        long id =
                tx.repayments()
                        .insert(
                                booked,
                                draft.reverses().map(Repayment::id),
                                draft.by().approval(),
                                content,
                                entry.seq());
        tx.accounts()
                .post(
                        new AccountStore.Posting(
                                booked.customerId(),
                                back ? AccountEntry.Kind.REVERSAL : AccountEntry.Kind.REPAYMENT,
                                back ? booked.amount() : booked.amount().negated(),
                                Optional.empty(),
                                id,
                                Optional.of(shift.id()),
                                booked.employee().id(),
                                draft.by().approval(),
                                entry.at(),
                                entry.offsetSeconds(),
                                shift.businessDate(),
                                booked.reason(),
                                entry.seq()));
        print(tx, id, booked, shop);
        return tx.repayments().find(id).orElseThrow();
    }

    private void print(Transaction tx, long id, Repayment booked, ShopSettings shop) {
        if (booked.payments().stream().anyMatch(p -> p.method().opensDrawer())) {
            printing.kick(tx, "REPAYMENT", id, shop, booked.at());
        }
        printing.paper(tx, "RECEIPT", "REPAYMENT", id, shop, booked.at());
    }

    private static Customer required(Transaction tx, long id) {
        return tx.customers()
                .find(id)
                .orElseThrow(() -> new Refused(new Problem.CustomerNotFound()));
    }
}
