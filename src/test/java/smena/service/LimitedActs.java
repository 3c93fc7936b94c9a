package smena.service;

import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Right;
import smena.domain.refund.LooseReturn;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.CounterAnswers;
import smena.domain.sale.Discount;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shift.CashMovement;
import smena.domain.stock.ReceiptDraft;
import smena.service.refund.Refunds;
import smena.service.supply.Suppliers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Acts that a role does up to a limit, each with how much of it they are.
final class LimitedActs {
    private static final int TENTH = 1_000;
    private static final int DAYS = 3;
    private static final Money SOME = Money.of(100_000);

    /// What is done.
    ///
    /// @param measure minor units, or ten-thousandths of a price
    /// @param days since the sale
    /// @param act by whom; the same act each time
    record Act(long measure, int days, Consumer<Actor> act) {
        void by(Actor actor) {
            act.accept(actor);
        }
    }

    /// Makes what an act needs, in the transaction that is taken back.
    @FunctionalInterface
    interface Case {
        Act prepare();
    }

    private final TestShop shop;
    private final Services till;
    private final Actor manager;
    private final Sale sold;
    private final Sale soldByCard;
    private final Map<String, List<Case>> cases = new LinkedHashMap<>();

    /// In a shop with an open shift; sells there and goes on three days later.
    LimitedActs(TestShop shop) {
        this.shop = shop;
        this.till = shop.services();
        this.manager = shop.manager();
        this.sold = shop.sell(2);
        Basket basket = shop.fill(1);
        Tender card = new Tender(shop.method("card"), Pricing.of(basket).total(), "7");
        this.soldByCard = till.selling().pay(manager, basket, List.of(card));
        threeDaysLater();
        baskets();
        elsewhere();
        refunds();
        cash();
    }

    List<Case> of(String method, Right right) {
        return cases.getOrDefault(method + " " + right, List.of());
    }

    private void add(String method, Right right, Case one) {
        cases.computeIfAbsent(method + " " + right, _ -> new ArrayList<>()).add(one);
    }

    private void threeDaysLater() {
        till.shifts().current().ifPresent(shift -> shop.close(shift, Money.of(100)));
        shop.setClock(shop.now().plus(Duration.ofDays(DAYS)));
        shop.open(1_000_000);
    }

    private void baskets() {
        Optional<Discount> tenth = Optional.of(new Discount.Percent(TENTH));
        add(
                "Baskets.discount(Actor,Optional)",
                Right.DISCOUNT,
                () -> {
                    shop.fill(2);
                    return new Act(TENTH, 0, by -> till.baskets().discount(by, tenth));
                });
        add(
                "Baskets.lineDiscount(Actor,int,Optional)",
                Right.DISCOUNT,
                () -> {
                    shop.fill(1);
                    return new Act(TENTH, 0, by -> till.baskets().lineDiscount(by, 1, tenth));
                });
        add(
                "Selling.pay(Actor,Basket,List)",
                Right.SELL_ON_ACCOUNT,
                () -> {
                    shop.fill(1);
                    Basket basket = till.baskets().customer(manager, Optional.of(debtor()));
                    return onAccount(basket, by -> till.selling().pay(by, basket, debt(basket)));
                });
    }

    private long debtor() {
        return till.customers().search("Rustam", 1).getFirst().id();
    }

    private List<Tender> debt(Basket basket) {
        return List.of(new Tender(shop.method("debt"), Pricing.of(basket).total(), ""));
    }

    private static Act onAccount(Basket basket, Consumer<Actor> act) {
        return new Act(Pricing.of(basket).total().minor(), 0, act);
    }

    /// How a basket that was never on the till's screen is booked.
    private interface Booking {
        void book(Actor by, Basket basket, List<Tender> tenders, long shift);
    }

    private void elsewhere() {
        elsewhere("Selling.book(Actor,Basket,List,long)", till.selling()::book);
        elsewhere(
                "Selling.book(Actor,Basket,List,long,CounterAnswers)",
                (by, basket, tenders, shift) ->
                        till.selling().book(by, basket, tenders, shift, CounterAnswers.NONE));
        elsewhere(
                "Selling.book(Actor,Basket,List,long,CounterAnswers,Consumer)",
                (by, basket, tenders, shift) ->
                        till.selling()
                                .book(by, basket, tenders, shift, CounterAnswers.NONE, _ -> {}));
    }

    private void elsewhere(String method, Booking booking) {
        Product product = shop.product(0);
        Money tenth = product.price().percent(TENTH);
        for (Money price : List.of(product.price().minus(tenth), product.price().plus(tenth))) {
            add(
                    method,
                    Right.CHANGE_PRICE,
                    () -> {
                        Basket basket = empty().plusLine(product, Quantity.ONE, price);
                        return new Act(TENTH, 0, paid(booking, basket));
                    });
        }
        Basket whole = empty().plusLine(product, Quantity.ONE, product.price());
        Discount off = new Discount.Percent(TENTH);
        for (Basket basket :
                List.of(
                        whole.withDiscount(Optional.of(off)),
                        whole.withLineDiscount(1, Optional.of(off)))) {
            add(method, Right.DISCOUNT, () -> new Act(TENTH, 0, paid(booking, basket)));
        }
        Basket basket = whole.of(Optional.of(debtor()));
        add(
                method,
                Right.SELL_ON_ACCOUNT,
                () -> onAccount(basket, by -> booking.book(by, basket, debt(basket), shift())));
    }

    private static Basket empty() {
        return Basket.empty(UUID.randomUUID());
    }

    private Consumer<Actor> paid(Booking booking, Basket basket) {
        return by -> booking.book(by, basket, shop.cash(Pricing.of(basket).total()), shift());
    }

    private long shift() {
        return till.shifts().current().orElseThrow().id();
    }

    private void refunds() {
        refund("Refunds.book(Actor,RefundOrder)", till.refunds()::book);
        refund(
                "Refunds.book(Actor,RefundOrder,long)",
                (by, order) -> till.refunds().book(by, order, shift()));
        refund(
                "Refunds.bookStored(Actor,String)",
                (by, order) -> till.refunds().bookStored(by, Refunds.stored(order)));
        add(
                "Refunds.exchange(Actor,RefundOrder,Basket,List)",
                Right.REFUND,
                () -> {
                    Basket basket = shop.fill(1);
                    RefundOrder order = RefundOrder.whole(UUID.randomUUID(), sold.id(), "torn");
                    return new Act(
                            sold.total().minor(),
                            DAYS,
                            by -> till.refunds().exchange(by, order, basket, List.of()));
                });
        add(
                "Refunds.bookWithoutReceipt(Actor,LooseReturn)",
                Right.REFUND_WITHOUT_RECEIPT,
                () -> {
                    Money price = till.refunds().priceWithoutReceipt(shop.product(0).id());
                    LooseReturn order = loose(price);
                    return new Act(
                            price.minor(), 0, by -> till.refunds().bookWithoutReceipt(by, order));
                });
    }

    private void refund(String method, BiConsumer<Actor, RefundOrder> book) {
        add(
                method,
                Right.REFUND,
                () -> {
                    RefundOrder order = RefundOrder.whole(UUID.randomUUID(), sold.id(), "torn");
                    return new Act(sold.total().minor(), DAYS, by -> book.accept(by, order));
                });
        add(
                method,
                Right.REFUND_OTHER_WAY,
                () -> {
                    Money total = soldByCard.total();
                    RefundOrder order =
                            RefundOrder.whole(UUID.randomUUID(), soldByCard.id(), "torn")
                                    .paidBack(shop.cash(total));
                    return new Act(total.minor(), DAYS, by -> book.accept(by, order));
                });
    }

    private LooseReturn loose(Money price) {
        LooseReturn.Item item =
                new LooseReturn.Item(shop.product(0).id(), "", Quantity.ONE, true, "", List.of());
        return new LooseReturn(UUID.randomUUID(), List.of(item), "torn", shop.cash(price));
    }

    private void cash() {
        for (CashMovement.Kind kind :
                List.of(
                        CashMovement.Kind.PAY_IN,
                        CashMovement.Kind.PAY_OUT,
                        CashMovement.Kind.SAFE_DROP)) {
            some(
                    "Shifts.move(Actor,Kind,Money,String)",
                    by -> till.shifts().move(by, kind, SOME, "change"));
            some(
                    "Shifts.move(Actor,long,Kind,Money,String)",
                    by -> till.shifts().move(by, shift(), kind, SOME, "change"));
        }
        some(
                "Suppliers.payOut(Actor,long,String,Money,String)",
                by -> till.goods().suppliers().payOut(by, shift(), "Gʻarb", SOME, ""));
        long supplier = till.goods().suppliers().add(manager, "Gʻarb").id();
        some(
                "Suppliers.pay(Actor,Payment)",
                by ->
                        till.goods()
                                .suppliers()
                                .pay(
                                        by,
                                        new Suppliers.Payment(
                                                UUID.randomUUID(), supplier, SOME, true, "")));
        some(
                "GoodsReceipts.book(Actor,ReceiptDraft,boolean)",
                by -> till.goods().goodsReceipts().book(by, paidGoods(), true));
    }

    private void some(String method, Consumer<Actor> act) {
        add(method, Right.MOVE_CASH, () -> new Act(SOME.minor(), 0, act));
    }

    /// Ten pieces that cost [#SOME] together.
    private ReceiptDraft paidGoods() {
        ReceiptDraft.Line line =
                new ReceiptDraft.Line(
                        shop.product(0).id(),
                        Quantity.of(10),
                        Optional.of(ReceiptDraft.Cost.ofUnit(Money.of(SOME.minor() / 10))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return new ReceiptDraft(UUID.randomUUID(), "Sharq", "1", true, List.of(line));
    }
}
