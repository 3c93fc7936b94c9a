package smena.day;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static smena.day.CounterModel.CARD;
import static smena.day.CounterModel.CASH;
import static smena.day.CounterModel.CLICK;
import static smena.day.CounterModel.DEBT;
import static smena.day.CounterModel.EXCHANGE;

import smena.domain.customer.Customer;
import smena.domain.customer.CustomerFacts;
import smena.domain.money.Money;
import smena.domain.refund.Exchange;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shift.Shift;
import smena.service.TestShop;
import smena.service.customer.RepaymentRequest;
import smena.trials.Trials.Draw;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// One or two shifts of random acts, each done at the till and in the model. Now and then a write
/// breaks off: the file is opened anew, and the same is asked for once more.
final class CounterDay {
    private static final long OPENING = 10_000_000_000L;
    private static final int MOST_ACTS = 14;
    private static final int PRODUCTS = 60;

    private final TestShop shop;
    private final CounterTill till;
    private final CounterTally tally;
    private final CounterDraws draws;
    private final Draw draw;
    private final List<Customer> customers;
    private final List<SoldReceipt> receipts = new ArrayList<>();
    private final CounterModel model;
    private final CounterParked parked;
    private final CounterDrawer drawer;
    private final long step;

    CounterDay(TestShop shop, FailingStep failing, Draw draw, CounterTally tally) {
        this.shop = shop;
        this.till = new CounterTill(shop, failing, draw, tally);
        this.tally = tally;
        this.draw = draw;
        this.customers = Stream.of("Anvar", "Gulnora").map(this::trusted).toList();
        this.step = Math.max(1, shop.services().settings().shop().cashStep());
        this.model = new CounterModel(step);
        this.draws =
                new CounterDraws(
                        draw,
                        shop.services().products().catalog().page(Optional.empty(), 0, PRODUCTS),
                        step);
        this.parked = new CounterParked(shop, till, model, draw);
        this.drawer = new CounterDrawer(shop, till, model, draw, parked);
        customers.forEach(customer -> model.owed.put(customer.id(), 0L));
        CounterBooks.stock(shop).forEach(model.stock::put);
    }

    /// Somebody who may owe whatever they buy.
    private Customer trusted(String name) {
        CustomerFacts.Terms terms = new CustomerFacts.Terms(0, "", Money.of(9_000_000_000L), 365);
        return shop.services()
                .customers()
                .add(shop.manager(), CustomerFacts.of(name, "").with(terms));
    }

    /// All of it; an error says what does not agree.
    void run() {
        CounterBooks books = new CounterBooks(shop, model);
        long opening = OPENING;
        Optional<Long> left = Optional.empty();
        for (int shifts = draw.between(1, 2); shifts > 0; shifts--) {
            Shift shift = shop.open(opening / 100);
            model.open(opening, left);
            for (int acts = draw.between(1, MOST_ACTS); acts > 0; acts--) {
                shop.setClock(shop.now().plusSeconds(draw.between(1, 600)));
                act();
            }
            books.agree(shop.figures(shift.id()));
            books.agree(drawer.close(shift));
            tally.did("shifts");
            long there = model.drawer.counted.orElse(model.shift.drawer);
            left = Optional.of(there);
            // The next opens with whole soʻm, and not always with what is there.
            opening = there / 100 * 100 + draw.below(3) * 100_000L;
            shop.setClock(shop.now().plus(Duration.ofHours(draw.between(6, 20))));
        }
        books.agree();
    }

    private void act() {
        switch (draw.below(13)) {
            case 0, 1, 2 -> sell();
            case 3, 4 -> refund(receipt(_ -> true));
            case 5 -> exchange();
            case 6 -> repay(false);
            case 7, 8, 9 -> drawer.act();
            case 10, 11 -> aside();
            default -> settle();
        }
    }

    private void sell() {
        List<SoldReceipt.Item> items = draws.items();
        long total = CounterModel.total(items);
        SortedMap<String, Long> others = new TreeMap<>();
        long customer = 0;
        if (draw.below(2) == 0) {
            customer = customers.get(draw.below(customers.size())).id();
            draws.part(others, DEBT, total);
        }
        if (draw.below(2) == 0) {
            draws.part(others, CARD, total);
        }
        if (draw.below(3) == 0) {
            draws.part(others, CLICK, total);
        }
        customer = others.containsKey(DEBT) ? customer : 0;
        Basket basket = till.basket(items, customer);
        List<Tender> tenders = till.tenders(others, cash(others, total));
        if (tenders.size() > 1) {
            tally.did("sales paid in several ways");
        }
        Sale sale =
                till.done(
                        "sales",
                        () -> shop.services().selling().pay(shop.manager(), basket, tenders));
        book(sale, model.sell(items, others, customer));
    }

    /// A basket is put aside, or what became of one.
    private void aside() {
        switch (draw.below(6)) {
            case 0, 1 -> parked.park(draws.items());
            case 2, 3, 4 ->
                    parked.recall().ifPresentOrElse(this::goOn, () -> parked.park(draws.items()));
            default -> parked.cancel();
        }
    }

    /// What was taken up is paid, put aside again, or cancelled after all.
    private void goOn(List<SoldReceipt.Item> items) {
        switch (draw.below(4)) {
            case 0 -> parked.parkAgain(items);
            case 1 -> parked.cancelOpen();
            default -> {
                Basket basket = shop.services().baskets().open();
                SortedMap<String, Long> others = new TreeMap<>();
                List<Tender> cash = till.tenders(others, cash(others, CounterModel.total(items)));
                Sale sale =
                        till.done(
                                "sales",
                                () -> shop.services().selling().pay(shop.manager(), basket, cash));
                book(sale, model.sell(items, others, 0));
            }
        }
    }

    private void book(Sale sale, SoldReceipt receipt) {
        assertEquals(CounterModel.sum(receipt.paid), sale.paid().minor(), "what was paid");
        receipt.id = sale.id();
        receipts.add(receipt);
    }

    private void refund(Optional<SoldReceipt> chosen) {
        Map<Integer, Long> parts = chosen.map(draws::parts).orElse(Map.of());
        if (parts.isEmpty()) {
            return;
        }
        SoldReceipt of = chosen.orElseThrow();
        long total = of.worth(parts);
        boolean otherWay = draw.below(6) == 0;
        of.isPlain &= !otherWay;
        RefundOrder usual = CounterTill.order(of, parts);
        RefundOrder order =
                otherWay
                        ? usual.paidBack(
                                List.of(new Tender(shop.method(CASH), Money.of(total), "")))
                        : usual;
        Refund refund =
                till.done("refunds", () -> shop.services().refunds().book(shop.manager(), order));
        assertEquals(total, refund.total().minor(), "what comes back");
        SortedMap<String, Long> ways = CounterTill.ways(refund);
        if (!otherWay && !of.isExchanged()) {
            assertEquals(model.toAccount(of, total), ways.getOrDefault(DEBT, 0L), "to the account");
        }
        model.refund(of, parts, ways);
    }

    private void exchange() {
        Optional<SoldReceipt> chosen = receipt(_ -> true);
        Map<Integer, Long> parts = chosen.map(draws::parts).orElse(Map.of());
        if (parts.isEmpty()) {
            return;
        }
        SoldReceipt of = chosen.orElseThrow();
        List<SoldReceipt.Item> items = draws.items();
        long total = CounterModel.total(items);
        long setOff = Math.min(of.worth(parts), total);
        SortedMap<String, Long> others = new TreeMap<>(Map.of(EXCHANGE, setOff));
        if (total - setOff < step || draw.below(2) == 0) {
            others.merge(CARD, total - setOff, Long::sum);
        }
        SortedMap<String, Long> paid = CounterModel.withoutNothing(others);
        Basket basket = till.basket(items, 0);
        RefundOrder order = CounterTill.order(of, parts);
        SortedMap<String, Long> given = new TreeMap<>(paid);
        given.remove(EXCHANGE);
        List<Tender> tenders = till.tenders(given, cash(paid, total));
        Exchange both =
                till.done(
                        "exchanges",
                        () ->
                                shop.services()
                                        .refunds()
                                        .exchange(shop.manager(), order, basket, tenders));
        of.isPlain = false;
        // What was set off may stand for the account of the customer of the first.
        book(both.sale(), model.sell(items, paid, of.customer));
        SortedMap<String, Long> ways = CounterTill.ways(both.refund());
        assertEquals(setOff, ways.getOrDefault(EXCHANGE, 0L), "what is set off");
        model.refund(of, parts, ways);
    }

    /// All of a debt is repaid, and some of what was bought comes back in several refunds.
    private void settle() {
        long customer = repay(true);
        for (int i = draw.below(4); i > 0; i--) {
            refund(receipt(receipt -> receipt.customer == customer));
        }
    }

    /// Whose debt it was.
    private long repay(boolean all) {
        long customer = customers.get(draw.below(customers.size())).id();
        long debt = model.owed.getOrDefault(customer, 0L);
        if (debt < step) {
            return customer;
        }
        long amount =
                all || draw.below(3) == 0 ? debt : Math.max(step, debt * draw.between(1, 99) / 100);
        SortedMap<String, Long> others = new TreeMap<>();
        if (draw.below(2) == 0) {
            draws.part(others, CARD, amount);
        }
        if (draw.below(4) == 0) {
            draws.part(others, CLICK, amount);
        }
        RepaymentRequest request =
                new RepaymentRequest(
                        UUID.randomUUID(),
                        customer,
                        Money.of(amount),
                        till.tenders(others, cash(others, amount)));
        till.done("repayments", () -> shop.services().repayments().take(shop.manager(), request));
        model.repay(customer, amount, others);
        return customer;
    }

    private long cash(SortedMap<String, Long> others, long total) {
        return model.rounded(total - CounterModel.sum(others));
    }

    private Optional<SoldReceipt> receipt(Predicate<SoldReceipt> which) {
        List<SoldReceipt> open =
                receipts.stream().filter(which).filter(receipt -> !receipt.isDone()).toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(draw.below(open.size())));
    }
}
