package smena.service.sale;

import smena.domain.Moment;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.domain.journal.Sha256;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.sale.AgeProof;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.BasketMark;
import smena.domain.sale.CounterAnswers;
import smena.domain.sale.ExpiredGoods;
import smena.domain.sale.MarkedLine;
import smena.domain.sale.Payment;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.sale.SaleHead;
import smena.domain.sale.SaleNumber;
import smena.domain.sale.SetOff;
import smena.domain.sale.Settlement;
import smena.domain.sale.Tender;
import smena.domain.shift.Shift;
import smena.domain.shop.ShopSettings;
import smena.domain.terminal.TerminalOperation;
import smena.service.customer.Accounts;
import smena.service.integrity.BookingStart;
import smena.service.integrity.BookingStart.Begun;
import smena.service.integrity.ClockCheck;
import smena.service.integrity.Rollbacks;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.printjob.PrintOrders;
import smena.service.promotion.BasketOffers;
import smena.service.promotion.ListPrices;
import smena.service.shop.PastMethodNames;
import smena.service.terminal.TerminalSteps;
import smena.store.CatalogStore.UsualPrice;
import smena.store.Database;
import smena.store.Transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Turns a basket into a sale exactly once, despite double clicks, retries or power cuts.
public final class Selling {
    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final BookingStart start;
    private final TerminalSteps terminal;
    private final PrintOrders printing;
    private final BasketDiscounts discounts;
    private final Accounts accounts;
    private final AgeAnswers ages;
    private final TotalsShown totals;

    public Selling(
            Database database,
            Journal journal,
            Rights rights,
            Rollbacks rollbacks,
            ClockCheck clockCheck,
            PrintOrders printing,
            TotalsShown totals) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.start = new BookingStart(rollbacks, clockCheck);
        this.terminal = new TerminalSteps(journal);
        this.printing = printing;
        this.discounts = new BasketDiscounts(journal, rights);
        this.accounts = new Accounts(rights);
        this.ages = new AgeAnswers(journal, rights);
        this.totals = totals;
    }

    /// The total of a basket is shown to the customer now: what is taken out of it later says so.
    public void totalShown(UUID basket) {
        totals.shown(basket);
    }

    /// What another program sends along with a basket.
    ///
    /// @param warned hears of goods past their day that are sold all the same
    private record Sent(
            long shiftId, CounterAnswers answers, Consumer<List<ExpiredGoods>> warned) {}

    /// The payment methods, in the shop's order.
    public List<PaymentMethod> methods() {
        return database.read(tx -> tx.paymentMethods().inUse());
    }

    /// Books the open basket, which must still be `shown`, the one on the screen. Paying the same
    /// basket again with the same tenders returns the sale it became; with others it is refused.
    public Sale pay(Actor actor, Basket shown, List<Tender> tenders) {
        return book(actor, shown, tenders, Optional.empty(), SetOff.NONE);
    }

    /// The same as part of an exchange: `setOff` of it is settled by what came back.
    public Sale exchange(Actor actor, Basket shown, List<Tender> tenders, SetOff setOff) {
        return book(actor, shown, tenders, Optional.empty(), setOff);
    }

    /// Books a basket that another program sends, into the shift it names. Nobody is asked
    /// anything.
    public Sale book(Actor actor, Basket basket, List<Tender> tenders, long shiftId) {
        return book(actor, basket, tenders, shiftId, CounterAnswers.NONE);
    }

    /// The same with answers to what a person would be asked; refuses where one is missing.
    public Sale book(
            Actor actor,
            Basket basket,
            List<Tender> tenders,
            long shiftId,
            CounterAnswers answers) {
        return book(actor, basket, tenders, shiftId, answers, _ -> {});
    }

    /// The same.
    ///
    /// @param warned hears of goods past their day, where the shop sells them all the same; not of
    ///     those of a sale that was booked before
    public Sale book(
            Actor actor,
            Basket basket,
            List<Tender> tenders,
            long shiftId,
            CounterAnswers answers,
            Consumer<List<ExpiredGoods>> warned) {
        Sent sent = new Sent(shiftId, answers, warned);
        return book(actor, basket, tenders, Optional.of(sent), SetOff.NONE);
    }

    /// The newest sale.
    public Optional<Sale> last() {
        return database.read(tx -> tx.sales().last());
    }

    /// A sale by its row id.
    public Optional<Sale> find(long id) {
        return database.read(tx -> found(tx, id));
    }

    private static Optional<Sale> found(Transaction tx, long id) {
        return tx.sales().find(id).map(sale -> PastMethodNames.then(tx, sale));
    }

    /// Whether there is a sale of this row id.
    public boolean isBooked(long id) {
        return database.read(tx -> tx.sales().isBooked(id));
    }

    /// The same for a person: who sees no figures sees only the sales they made themselves. Refuses
    /// those of others with [Problem.NotAllowed].
    public Optional<Sale> find(Actor actor, long id) {
        return database.read(
                tx -> {
                    Optional<Sale> found = found(tx, id);
                    boolean others =
                            found.filter(sale -> sale.employee().id() != actor.employee().id())
                                    .isPresent();
                    if (others && !rights.isOpenTo(tx, actor, Right.SEE_FIGURES)) {
                        throw new Refused(new Problem.NotAllowed());
                    }
                    return found;
                });
    }

    /// The newest sales first.
    public List<SaleHead> newest(int limit) {
        return before(Long.MAX_VALUE, limit);
    }

    /// The sales before the one of this `seq`, the newest first: the next page of a list.
    public List<SaleHead> before(long seq, int limit) {
        return database.read(tx -> tx.sales().before(seq, limit));
    }

    private Sale book(
            Actor actor, Basket basket, List<Tender> given, Optional<Sent> sent, SetOff setOff) {
        List<Tender> checked = given.stream().map(Tender::checked).toList();
        Map<Integer, List<String>> codes =
                sent.map(with -> with.answers().marks()).orElseGet(TreeMap::new);
        Sale sale =
                database.write(
                        tx -> {
                            List<Tender> tenders = withSetOff(tx, checked, setOff.amount());
                            String content =
                                    Sha256.hex(SalePayload.content(basket, tenders, codes));
                            Optional<String> booked = tx.sales().contentHash(basket.id());
                            return booked.isPresent()
                                    ? again(tx, basket.id(), booked.get(), content)
                                    : first(tx, actor, basket, tenders, sent, setOff, content);
                        });
        printing.wake();
        return sale;
    }

    private static List<Tender> withSetOff(Transaction tx, List<Tender> tenders, Money setOff) {
        if (setOff.isZero()) {
            return tenders;
        }
        Tender first = new Tender(tx.paymentMethods().setOff(), setOff, "");
        return Stream.concat(Stream.of(first), tenders.stream()).toList();
    }

    private static Sale again(Transaction tx, UUID uuid, String booked, String content) {
        Sale sale = tx.sales().byBasket(uuid).orElseThrow();
        if (!booked.equals(content)) {
            throw new Refused(new Problem.AlreadyBooked(sale.number()));
        }
        return sale;
    }

    private Sale first(
            Transaction tx,
            Actor actor,
            Basket basket,
            List<Tender> tenders,
            Optional<Sent> sent,
            SetOff setOff,
            String content) {
        Begun begun = start.begin(tx, sent.map(Sent::shiftId));
        Moment now = begun.now();
        ShopSettings shop = begun.shop();
        Shift shift = begun.shift();
        Employee by = rights.require(tx, actor, Right.SELL);
        Basket offered = basket;
        CounterRules rules;
        if (sent.isPresent()) {
            offered = BasketOffers.applied(tx, ListPrices.sent(tx, basket), now.local());
            checkFromElsewhere(tx, actor, offered, shift.id());
            rules = CounterRules.sent(tx, basket, now.day());
            rules.checkExpired(tx, basket);
            sent.get().warned().accept(rules.expired(basket));
            answer(tx, actor, basket, rules, sent.get().answers());
        } else {
            checkOnDisk(tx, basket);
            rules = CounterRules.stored(tx, basket, now.day());
            rules.checkExpired(tx, basket);
            rules.checkAge(tx, basket);
        }
        Map<Integer, List<BasketMark>> marks = marks(tx, basket, sent, rules, now);
        SoldStock stock = SoldStock.of(tx, basket);
        stock.check(shop, () -> TerminalSteps.hasTaken(tx, basket.id()));
        Pricing pricing = Pricing.of(offered.taxed(tx.taxRates().all(), shift.businessDate()));
        Settlement settlement = Settlement.of(pricing.total(), tenders, shop.cashStep());
        rules.checkCash(tx, basket, pricing.total(), settlement, setOff);
        List<TerminalOperation> byTerminal = TerminalSteps.paid(tx, basket.id(), tenders);
        Optional<Accounts.Charge> charge =
                accounts.charge(
                        tx,
                        actor,
                        basket.id(),
                        basket.customer(),
                        onAccount(settlement),
                        shift.businessDate());
        Sale draft =
                draft(tx, by, shift, basket.id(), pricing, settlement, now)
                        .soldTo(charge.map(Accounts.Charge::buyer));
        JournalEntry entry =
                journal.appendSale(
                        tx,
                        by,
                        shift.id(),
                        draft.total(),
                        stock.told(
                                SalePayload.listed(
                                        SalePayload.of(draft, content, charge, marks), offered)));
        Sale sale =
                tx.sales().insert(sealed(draft, entry), content, entry.seq(), marks, stock.costs());
        charge.ifPresent(put -> accounts.post(tx, sale, put, entry));
        terminal.booked(tx, by, shift.id(), byTerminal, sale.number());
        tx.baskets().delete(basket.id());
        printing.receipt(tx, sale, shop, sale.at());
        return sale;
    }

    private static Money onAccount(Settlement settlement) {
        return settlement.payments().stream()
                .filter(payment -> payment.method().kind().namesCustomer())
                .map(Payment::applied)
                .reduce(Money.ZERO, Money::plus);
    }

    /// The marks of a basket by the numbers that its lines have in the sale.
    private static Map<Integer, List<BasketMark>> marks(
            Transaction tx, Basket basket, Optional<Sent> sent, CounterRules rules, Moment now) {
        MarkRules ofMarks = new MarkRules(tx, now.day());
        List<MarkedLine> marked =
                sent.isPresent()
                        ? ofMarks.sent(
                                basket, rules.rules(), sent.get().answers().marks(), now.at())
                        : ofMarks.lines(basket, rules.rules());
        Map<Integer, List<BasketMark>> byLine = ofMarks.sold(marked);
        Map<Integer, List<BasketMark>> marks = new TreeMap<>();
        for (int i = 0; i < basket.lines().size(); i++) {
            List<BasketMark> own = byLine.get(basket.lines().get(i).line());
            if (own != null) {
                marks.put(i + 1, own);
            }
        }
        return marks;
    }

    /// What a program answers beforehand is recorded like the answer of a person.
    private void answer(
            Transaction tx,
            Actor actor,
            Basket basket,
            CounterRules rules,
            CounterAnswers answers) {
        int checked = rules.checkedWith(basket, answers.ageChecked());
        rules.checkAge(basket, checked);
        rules.question(basket, 0).ifPresent(asked -> ages.yes(tx, actor, asked, AgeProof.PROGRAM));
    }

    /// What was on the screen must equal what is on disk.
    private static void checkOnDisk(Transaction tx, Basket shown) {
        if (shown.isEmpty()) {
            throw new Refused(new Problem.BasketEmpty());
        }
        if (!tx.baskets().open().equals(Optional.of(shown))) {
            throw new Refused(new Problem.BasketChanged());
        }
    }

    /// A basket that was never on the till's own screen is checked against the catalogue and the
    /// rights here.
    private void checkFromElsewhere(Transaction tx, Actor actor, Basket basket, long shiftId) {
        if (basket.isEmpty()) {
            throw new Refused(new Problem.BasketEmpty());
        }
        String subject = basket.id().toString();
        Map<Long, UsualPrice> prices =
                tx.catalog().prices(basket.lines().stream().map(BasketLine::productId).toList());
        for (BasketLine line : basket.lines()) {
            UsualPrice price = prices.get(line.productId());
            if (price == null) {
                throw new Refused(new Problem.ProductNotFound(line.productId()));
            }
            if (!price.allows(line.usual().orElse(line.price()))) {
                Approval.Ask ask = new Approval.Ask(Right.CHANGE_PRICE, subject, line.price());
                Money off = line.price().minus(price.price()).abs();
                Employee by =
                        rights.grantWithin(
                                        tx,
                                        actor,
                                        ask,
                                        role -> role.limit(ask.right()).allows(off, price.price()))
                                .by();
                notePrice(tx, by, shiftId, subject, line, price.price());
            }
        }
        discounts.onArrival(tx, actor, basket, shiftId);
    }

    private void notePrice(
            Transaction tx,
            Employee by,
            long shiftId,
            String subject,
            BasketLine line,
            Money usual) {
        journal.append(
                tx,
                EntryKind.PRICE_OVERRIDE,
                by,
                Optional.of(shiftId),
                "basket",
                subject,
                "product",
                line.productId(),
                "name",
                line.name(),
                "old",
                usual.minor(),
                "new",
                line.price().minor());
    }

    private Sale draft(
            Transaction tx,
            Employee by,
            Shift shift,
            UUID uuid,
            Pricing pricing,
            Settlement settlement,
            Moment now) {
        int year = shift.businessDate().getYear();
        long counter = tx.counters().next("sale." + year);
        return new Sale(
                0,
                uuid,
                tx.sales().lastSeq() + 1,
                new SaleNumber(year, counter).toString(),
                shift.id(),
                by,
                now.at(),
                now.offsetSeconds(),
                shift.businessDate(),
                lines(pricing),
                settlement.payments(),
                pricing.gross(),
                pricing.discount(),
                pricing.total(),
                settlement.rounding(),
                settlement.change(),
                "");
    }

    private static List<Sale.Line> lines(Pricing pricing) {
        List<Sale.Line> lines = new ArrayList<>();
        for (Pricing.Line priced : pricing.lines()) {
            BasketLine line = priced.line();
            lines.add(
                    new Sale.Line(
                            lines.size() + 1,
                            line.productId(),
                            line.barcode(),
                            line.name(),
                            line.unit(),
                            line.price(),
                            line.quantity(),
                            priced.gross(),
                            priced.discount(),
                            priced.total(),
                            line.taxRate(),
                            priced.tax(),
                            line.goodsCode(),
                            priced.reductions()));
        }
        return List.copyOf(lines);
    }

    /// The sale carries the time and hash of its journal entry.
    private static Sale sealed(Sale draft, JournalEntry entry) {
        return new Sale(
                draft.id(),
                draft.uuid(),
                draft.seq(),
                draft.number(),
                draft.shiftId(),
                draft.employee(),
                entry.at(),
                entry.offsetSeconds(),
                draft.businessDate(),
                draft.lines(),
                draft.payments(),
                draft.gross(),
                draft.discount(),
                draft.total(),
                draft.rounding(),
                draft.change(),
                entry.hash(),
                draft.buyer());
    }
}
