package smena.service.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Refused;
import smena.domain.customer.AccountEntry;
import smena.domain.customer.Customer;
import smena.domain.customer.CustomerFacts;
import smena.domain.customer.OpenCharge;
import smena.domain.customer.Repayment;
import smena.domain.money.Money;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.sale.Basket;
import smena.domain.sale.Pricing;
import smena.domain.sale.Tender;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.service.TestShop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/// Random shifts of sales on account, repayments, reversals and corrections beside a plain model:
/// each balance is the sum of its ledger, and X, Z, journal and the model agree. The seed is
/// printed; `-Dsmena.seed=N` repeats a run, `-Dsmena.rounds=N` makes it longer.
class AccountsPropertyTest {
    private static final long SEED = Long.getLong("smena.seed", System.nanoTime());
    private static final int SHIFTS = Integer.getInteger("smena.rounds", 25);
    private static final int ACTS = 12;

    @TempDir Path folder;
    private final Random random = new Random(SEED);
    private final Map<Long, Long> owed = new HashMap<>();
    private TestShop shop;
    private List<Customer> people = List.of();
    private List<Repayment> taken = new ArrayList<>();
    private long cash;
    private long repaid;
    private long reversed;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void everythingAgrees() {
        System.getLogger("smena.test").log(System.Logger.Level.INFO, "seed " + SEED);
        people = shop.services().customers().search("", 100).stream().map(this::trusted).toList();
        people.forEach(c -> owed.put(c.id(), c.account().balance().minor()));
        for (int i = 0; i < SHIFTS; i++) {
            shift();
        }
        assertEquals(List.of(), shop.services().audit().verify().findings(), "seed " + SEED);
    }

    /// With room for a while, so that an approval is the exception.
    private Customer trusted(Customer customer) {
        CustomerFacts.Terms terms =
                new CustomerFacts.Terms(0, "", Money.of(2_000_000_000L), random.nextInt(60));
        return shop.services()
                .customers()
                .change(shop.manager(), customer.id(), customer.facts().with(terms));
    }

    private void shift() {
        Shift shift = shop.open(100_000);
        cash = 10_000_000;
        repaid = 0;
        reversed = 0;
        for (int i = 0; i < ACTS; i++) {
            shop.setClock(shop.now().plusSeconds(1 + random.nextInt(600)));
            act();
            if (random.nextInt(60) == 0) {
                shop.restart();
            }
        }
        check(shop.figures(shift.id()));
        check(shop.close(shift, Money.of(cash)));
        people.forEach(this::check);
        shop.setClock(shop.now().plus(Duration.ofHours(6 + random.nextInt(90))));
    }

    private void act() {
        Customer customer = people.get(random.nextInt(people.size()));
        switch (random.nextInt(6)) {
            case 0, 1 -> sell(customer);
            case 2, 3 -> repay(customer);
            case 4 -> reverse();
            default -> correct(customer);
        }
    }

    private void sell(Customer customer) {
        shop.services().baskets().customer(shop.cashier(), Optional.of(customer.id()));
        Basket basket = shop.fill(1 + random.nextInt(3));
        long total = Pricing.of(basket).total().minor();
        long part = random.nextBoolean() ? 0 : random.nextLong(total);
        List<Tender> tenders = new ArrayList<>();
        if (part > 0) {
            tenders.add(new Tender(shop.method("cash"), Money.of(part), ""));
        }
        tenders.addFirst(new Tender(shop.method("debt"), Money.of(total - part), ""));
        try {
            shop.services().selling().pay(shop.cashier(), basket, tenders);
        } catch (Refused over) {
            Approval.Ask ask =
                    new Approval.Ask(
                            Right.EXCEED_LIMIT, basket.id().toString(), Money.of(total - part));
            shop.services().selling().pay(shop.approved(shop.cashier(), ask), basket, tenders);
        }
        cash += part;
        owed.merge(customer.id(), total - part, Long::sum);
    }

    private void repay(Customer customer) {
        long debt = owed.getOrDefault(customer.id(), 0L);
        long amount = 1 + random.nextLong(debt + 1_000_000);
        boolean inCash = random.nextBoolean();
        try {
            taken.add(
                    shop.services()
                            .repayments()
                            .take(
                                    shop.cashier(),
                                    new RepaymentRequest(
                                            UUID.randomUUID(),
                                            customer.id(),
                                            Money.of(amount),
                                            List.of(
                                                    new Tender(
                                                            shop.method(inCash ? "cash" : "card"),
                                                            Money.of(amount),
                                                            "")))));
        } catch (Refused refused) {
            assertEquals(true, amount > debt, "seed " + SEED + " " + refused.problem());
            return;
        }
        assertEquals(true, amount <= debt, "seed " + SEED);
        owed.merge(customer.id(), -amount, Long::sum);
        repaid += amount;
        cash += inCash ? amount : 0;
    }

    private void reverse() {
        if (taken.isEmpty()) {
            return;
        }
        Repayment wrong = taken.remove(random.nextInt(taken.size()));
        boolean inCash = wrong.payments().getFirst().method().kind().isInDrawer();
        if (inCash && cash < wrong.amount().minor()) {
            return;
        }
        shop.services().repayments().reverse(shop.manager(), wrong.id(), "xato");
        owed.merge(wrong.customerId(), wrong.amount().minor(), Long::sum);
        reversed += wrong.amount().minor();
        cash -= inCash ? wrong.amount().minor() : 0;
    }

    private void correct(Customer customer) {
        long debt = owed.getOrDefault(customer.id(), 0L);
        long amount = random.nextLong(debt + 500_000) - debt;
        if (amount != 0) {
            shop.services()
                    .customers()
                    .correct(shop.manager(), customer.id(), Money.of(amount), "kechildi");
            owed.merge(customer.id(), amount, Long::sum);
        }
    }

    private void check(ShiftReport report) {
        assertEquals(Money.of(cash), report.expected(), "seed " + SEED);
        assertEquals(Money.of(repaid), report.repayments().amount(), "seed " + SEED);
        assertEquals(Money.of(reversed), report.repayments().reversed(), "seed " + SEED);
    }

    private void check(Customer customer) {
        Customers customers = shop.services().customers();
        Money balance = customers.find(customer.id()).orElseThrow().account().balance();
        assertEquals(owed.get(customer.id()), balance.minor(), "seed " + SEED);
        List<AccountEntry> ledger = customers.account(customer.id(), Long.MAX_VALUE, 10_000);
        Money sum = ledger.stream().map(AccountEntry::amount).reduce(Money.ZERO, Money::plus);
        assertEquals(balance, sum, "the sum of the ledger, seed " + SEED);
        Money open =
                customers.open(customer.id()).stream()
                        .map(OpenCharge::open)
                        .reduce(Money.ZERO, Money::plus);
        assertEquals(balance, open, "what is open adds up, seed " + SEED);
    }
}
