package smena.day;

import static smena.day.CounterModel.CASH;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.Tender;
import smena.service.TestShop;
import smena.trials.Trials.Draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/// The till's side of an act: what it is asked for, once or, where it broke off, twice.
final class CounterTill {
    /// Where an act at the drawer can break off.
    private static final List<String> DRAWER =
            List.of(
                    "cash_movement",
                    "cash_count",
                    "shift",
                    "z_report",
                    "journal",
                    "print_job",
                    "commit",
                    FailingStep.COMMITTED);

    private final TestShop shop;
    private final FailingStep failing;
    private final Draw draw;
    private final CounterTally tally;

    CounterTill(TestShop shop, FailingStep failing, Draw draw, CounterTally tally) {
        this.shop = shop;
        this.failing = failing;
        this.draw = draw;
        this.tally = tally;
    }

    Basket basket(List<SoldReceipt.Item> items, long customer) {
        Optional<Long> buyer = Optional.of(customer).filter(id -> id > 0);
        shop.services().baskets().customer(shop.manager(), buyer);
        items.forEach(
                item ->
                        shop.services()
                                .baskets()
                                .add(
                                        shop.manager(),
                                        item.product(),
                                        new Quantity(item.quantity())));
        return shop.services().baskets().open();
    }

    /// Cash may be paid with a note that is too large.
    List<Tender> tenders(SortedMap<String, Long> others, long cash) {
        List<Tender> tenders = new ArrayList<>();
        others.forEach(
                (way, amount) -> tenders.add(new Tender(shop.method(way), Money.of(amount), "")));
        if (cash > 0) {
            long note = cash + draw.below(3) * 10_000L;
            tenders.add(new Tender(shop.method(CASH), Money.of(note), ""));
        }
        return tenders;
    }

    static RefundOrder order(SoldReceipt of, Map<Integer, Long> parts) {
        return RefundOrder.of(
                UUID.randomUUID(),
                of.id,
                parts.entrySet().stream()
                        .map(
                                part ->
                                        RefundOrder.Item.of(
                                                part.getKey() + 1,
                                                new Quantity(part.getValue()),
                                                true))
                        .toList(),
                "qaytdi");
    }

    static SortedMap<String, Long> ways(Refund refund) {
        SortedMap<String, Long> ways = new TreeMap<>();
        refund.payments()
                .forEach(p -> ways.merge(p.method().code(), p.applied().minor(), Long::sum));
        return ways;
    }

    /// An act that has no number of its own; where it broke off, the books say whether it was done.
    ///
    /// @param rows counts what it leaves
    void once(String what, String rows, Runnable act) {
        List<String> before = shop.query(rows);
        done(
                what,
                DRAWER,
                () -> {
                    if (shop.query(rows).equals(before)) {
                        act.run();
                    }
                    return what;
                });
    }

    /// Something that is no act of its own.
    void tally(String what) {
        tally.did(what);
    }

    /// The act; where it broke off the file is opened anew and the same is asked for once more.
    <T> T done(String what, Supplier<T> act) {
        return done(what, FailingStep.STEPS, act);
    }

    private <T> T done(String what, List<String> steps, Supplier<T> act) {
        String step = "";
        if (draw.below(6) == 0) {
            step = steps.get(draw.below(steps.size()));
            failing.arm(step);
        }
        tally.did(what);
        try {
            T result = act.get();
            failing.disarm();
            return result;
        } catch (RuntimeException failure) {
            if (!failing.disarm()) {
                throw failure;
            }
            tally.broke(step);
            shop.restart();
            return act.get();
        }
    }
}
