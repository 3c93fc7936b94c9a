package smena.day;

import static smena.day.CounterModel.CARD;
import static smena.day.CounterModel.CASH;
import static smena.day.CounterModel.CLICK;
import static smena.day.CounterModel.DEBT;

import smena.domain.Refused;
import smena.domain.catalog.Product;
import smena.domain.customer.Customer;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.refund.Exchange;
import smena.domain.refund.RefundOrder;
import smena.domain.refund.SoldLine;
import smena.domain.sale.Basket;
import smena.domain.sale.Pricing;
import smena.domain.sale.Tender;
import smena.service.TestShop;
import smena.service.customer.RepaymentRequest;
import smena.service.refund.Returnable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/// A till in a process of its own that never stops by itself: sales split over several ways,
/// refunds, exchanges and repayments by chance. Before an act it says what it is asked for, after
/// it what the answer was; what it has said before it is killed, it has acknowledged.
final class CounterVictim {
    private static final int PRODUCTS = 60;
    private static final long NOTE = 100_000;

    private final TestShop shop;
    private final Random random;
    private final List<Product> products;

    private CounterVictim(TestShop shop, Random random) {
        this.shop = shop;
        this.random = random;
        this.products = shop.services().products().catalog().page(Optional.empty(), 0, PRODUCTS);
    }

    /// The folder, the seed, and what the clock shows.
    public static void main(String[] arguments) {
        TestShop shop = new TestShop(Path.of(arguments[0]));
        shop.setClock(Instant.parse(arguments[2]));
        CounterVictim victim = new CounterVictim(shop, new Random(Long.parseLong(arguments[1])));
        say("ready");
        victim.takeUp();
        while (true) {
            victim.act();
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /// The basket that lay open when the till was killed is there and is paid.
    private void takeUp() {
        Basket basket = shop.services().baskets().open();
        if (!basket.isEmpty()) {
            pay(basket, basket.customer().isPresent());
        }
    }

    private void act() {
        shop.setClock(shop.now().plusSeconds(1));
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> {
                boolean known = random.nextBoolean();
                pay(basket(known), known);
            }
            case 3, 4 -> refund();
            case 5 -> exchange();
            default -> repay();
        }
    }

    private Basket basket(boolean known) {
        var baskets = shop.services().baskets();
        Optional<Long> who = known ? Optional.of(customer().id()) : Optional.empty();
        baskets.customer(shop.manager(), who);
        for (int i = random.nextInt(3); i >= 0; i--) {
            Product product = products.get(random.nextInt(products.size()));
            long quantity =
                    product.unit().isDivisible()
                            ? random.nextInt(100, 3_000)
                            : random.nextInt(1, 5) * 1_000L;
            baskets.add(shop.manager(), product.id(), new Quantity(quantity));
        }
        return baskets.open();
    }

    private void pay(Basket basket, boolean known) {
        List<String> ways = known ? List.of(DEBT, CARD, CLICK) : List.of(CARD, CLICK);
        List<Tender> tenders = tenders(Pricing.of(basket).total().minor(), ways);
        done(
                "SALE " + basket.id(),
                () ->
                        Deed.of(shop.services().selling().pay(shop.manager(), basket, tenders))
                                .text());
    }

    /// Parts in some of these ways, the rest in cash, perhaps with a note that is too large.
    private List<Tender> tenders(long total, List<String> ways) {
        List<Tender> tenders = new ArrayList<>();
        long due = total;
        for (String way : ways) {
            long part = random.nextInt(3) == 0 ? due : due * random.nextInt(1, 60) / 100;
            if (due > 0 && part > 0 && random.nextBoolean()) {
                tenders.add(new Tender(shop.method(way), Money.of(part), ""));
                due -= part;
            }
        }
        if (due > 0) {
            long cash = (due / NOTE + 1) * NOTE + random.nextInt(3) * NOTE;
            tenders.add(new Tender(shop.method(CASH), Money.of(cash), ""));
        }
        return tenders;
    }

    private void refund() {
        Optional<Returnable> chosen = returnable();
        if (chosen.isEmpty()) {
            return;
        }
        Returnable of = chosen.get();
        UUID id = UUID.randomUUID();
        RefundOrder order = RefundOrder.whole(id, of.sale().id(), "qaytdi");
        SoldLine line = of.lines().stream().filter(l -> !l.isDone()).findFirst().orElseThrow();
        if (random.nextBoolean() && line.left().thousandths() > 1_000) {
            order =
                    RefundOrder.of(
                            id,
                            of.sale().id(),
                            List.of(RefundOrder.Item.of(line.line(), Quantity.ONE, true)),
                            "bittasi");
        }
        RefundOrder asked = order;
        done(
                "REFUND " + id,
                () -> Deed.of(shop.services().refunds().book(shop.manager(), asked)).text());
    }

    private void exchange() {
        Optional<Returnable> chosen = returnable();
        if (chosen.isEmpty()) {
            return;
        }
        Basket basket = basket(false);
        RefundOrder order =
                RefundOrder.whole(UUID.randomUUID(), chosen.get().sale().id(), "boshqasi");
        long due = Pricing.of(basket).total().minus(chosen.get().left()).minor();
        List<Tender> tenders = due > 0 ? tenders(due, List.of(CARD)) : List.of();
        done(
                "EXCHANGE " + order.id() + " " + basket.id(),
                () -> {
                    Exchange both =
                            shop.services()
                                    .refunds()
                                    .exchange(shop.manager(), order, basket, tenders);
                    return Deed.of(both.refund()).text() + " " + Deed.of(both.sale()).text();
                });
    }

    /// A sale of late of which something may still come back.
    private Optional<Returnable> returnable() {
        List<String> ids = shop.query("select id from sale order by id desc limit 30");
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        long id = Long.parseLong(ids.get(random.nextInt(ids.size())));
        return Optional.of(shop.services().refunds().of(id)).filter(of -> of.left().isPositive());
    }

    private void repay() {
        Customer customer = customer();
        long debt = customer.account().balance().minor();
        long part = random.nextInt(3) == 0 ? debt : debt * random.nextInt(1, 100) / 100;
        if (part <= 0) {
            return;
        }
        RepaymentRequest request =
                new RepaymentRequest(
                        UUID.randomUUID(),
                        customer.id(),
                        Money.of(part),
                        tenders(part, List.of(CARD, CLICK)));
        done(
                "REPAYMENT " + request.uuid(),
                () -> Deed.of(shop.services().repayments().take(shop.manager(), request)).text());
    }

    private Customer customer() {
        List<Customer> all = shop.services().customers().search(CounterKills.CUSTOMER, 2);
        return all.get(random.nextInt(all.size()));
    }

    /// What is refused leaves nothing behind but its basket.
    private void done(String asked, java.util.function.Supplier<String> act) {
        say("asked " + asked);
        try {
            say("done " + act.get());
        } catch (Refused refused) {
            say("refused " + refused.problem());
            if (!shop.services().baskets().open().isEmpty()) {
                shop.services().baskets().cancel(shop.manager());
            }
        }
    }
}
