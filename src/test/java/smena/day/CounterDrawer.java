package smena.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.shift.CashCount;
import smena.domain.shift.CashMovement;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.service.TestShop;
import smena.service.shift.ClosingRequest;
import smena.service.shift.GivenDrawer;
import smena.service.shift.Handovers;
import smena.trials.Trials.Draw;

import java.time.Duration;

/// What happens to the drawer beside receipts: cash in and out, no-sales, counts and recounts, who
/// looks at what should be there, handovers, and closings in time, late and by force.
final class CounterDrawer {
    private static final long STEP = 100_000;

    private final TestShop shop;
    private final CounterTill till;
    private final CounterModel model;
    private final Draw draw;
    private final CounterParked parked;

    CounterDrawer(
            TestShop shop, CounterTill till, CounterModel model, Draw draw, CounterParked parked) {
        this.shop = shop;
        this.till = till;
        this.model = model;
        this.draw = draw;
        this.parked = parked;
    }

    void act() {
        switch (draw.below(12)) {
            case 0, 1 -> move(CashMovement.Kind.PAY_IN);
            case 2, 3 -> move(CashMovement.Kind.PAY_OUT);
            case 4 -> move(CashMovement.Kind.SAFE_DROP);
            case 5 -> takeTooMuch();
            case 6 -> noSale();
            case 7, 8 -> count();
            case 9 -> compare();
            case 10 -> look();
            default -> handOver();
        }
    }

    private void move(CashMovement.Kind kind) {
        long amount = draw.between(1, 50) * STEP;
        till.once(
                kind.name(),
                "select count(*) from cash_movement",
                () -> shop.services().shifts().move(shop.manager(), kind, som(amount), "sabab"));
        model.move(kind.name(), kind.isIntoDrawer() ? amount : -amount);
    }

    /// Refused without a word of what is there; that there is less is a look all the same.
    private void takeTooMuch() {
        Money more = som(model.shift.drawer + 1);
        assertRefused(
                new Problem.TooLittleInDrawer(),
                () ->
                        shop.services()
                                .shifts()
                                .move(shop.manager(), CashMovement.Kind.SAFE_DROP, more, "sabab"));
        model.drawer.look(shop.manager().employee().id());
    }

    private void noSale() {
        till.once(
                "no-sales",
                "select count(*) from journal where kind = 'NO_SALE'",
                () -> shop.services().printing().openDrawer(shop.manager(), "maydalash"));
        model.drawer.noSales++;
    }

    private void count() {
        Actor by = model.drawer.mayCashierCount() ? shop.cashier() : shop.manager();
        if (!model.drawer.mayCashierCount()) {
            Refused refused =
                    assertThrows(
                            Refused.class,
                            () -> shop.services().shifts().count(shop.cashier(), some()));
            assertInstanceOf(Problem.ApprovalNeeded.class, refused.problem());
        }
        CashCount counted = some();
        till.once(
                "counts",
                "select count(*) from cash_count where purpose = 'CLOSING'",
                () -> shop.services().shifts().count(by, counted));
        model.drawer.count(by.employee().id(), counted.total().minor());
    }

    /// What is there, or not quite.
    private CashCount some() {
        long off = draw.below(2) == 0 ? 0 : draw.between(-20, 20) * STEP;
        return CashCount.total(som(Math.max(0, model.shift.drawer + off)));
    }

    private void compare() {
        Actor by = shop.manager();
        if (!model.drawer.isCounted()) {
            assertRefused(new Problem.NotCounted(), () -> shop.services().shifts().compare(by));
        } else if (model.drawer.isStale()) {
            assertRefused(new Problem.CountStale(), () -> shop.services().shifts().compare(by));
        } else {
            assertEquals(
                    model.shift.drawer, shop.services().shifts().compare(by).expected().minor());
            model.drawer.compare(by.employee().id());
        }
    }

    private void look() {
        Actor by = shop.manager();
        long shift = shop.services().shifts().current().orElseThrow().id();
        assertEquals(model.shift.drawer, shop.services().reports().x(by, shift).expected().minor());
        model.drawer.look(by.employee().id());
    }

    /// The shift stays as it is.
    private void handOver() {
        if (model.handovers > 0) {
            return;
        }
        model.handovers++;
        var handovers = shop.services().handovers();
        handovers.count(shop.manager(), some());
        GivenDrawer given = handovers.give(shop.manager(), "333333");
        till.once(
                "handovers",
                "select count(*) from journal where kind = 'HANDED_OVER'",
                () -> handovers().take(given, shop.person(Role.CASHIER).id(), "1111"));
    }

    private Handovers handovers() {
        return shop.services().handovers();
    }

    /// @return its Z-report
    ShiftReport close(Shift shift) {
        if (draw.below(4) == 0) {
            late();
        }
        boolean carry = parked.beforeClosing(shift);
        int way = draw.below(4);
        if (way == 0 && !model.drawer.isCounted()) {
            closed(shift, () -> ask(shift, new ClosingRequest("majburan", carry, true)));
            model.drawer.close(true);
            return shop.services().reports().zOf(shift.id());
        }
        if (way == 1) {
            count();
            closed(shift, () -> ask(shift, new ClosingRequest("test", carry, false)));
            model.drawer.close(false);
            return shop.services().reports().zOf(shift.id());
        }
        if (way == 2) {
            count();
            move(CashMovement.Kind.PAY_IN);
            assertRefused(
                    new Problem.CountStale(),
                    () -> ask(shift, new ClosingRequest("test", carry, false)));
        }
        CashCount counted = some();
        closed(
                shift,
                () ->
                        shop.services()
                                .shifts()
                                .close(
                                        shop.manager(),
                                        shift.id(),
                                        counted,
                                        new ClosingRequest("test", carry, false)));
        model.drawer.count(shop.manager().employee().id(), counted.total().minor());
        model.drawer.close(false);
        return shop.services().reports().zOf(shift.id());
    }

    private void ask(Shift shift, ClosingRequest request) {
        shop.services().shifts().close(shop.manager(), shift.id(), request);
    }

    private void closed(Shift shift, Runnable act) {
        till.once(
                "closings",
                "select count(*) from shift where status = 'CLOSED' and id = " + shift.id(),
                act);
    }

    /// More than a day after it was opened nothing is sold any more.
    private void late() {
        for (int i = 0; i < 2; i++) {
            shop.setClock(shop.now().plus(Duration.ofHours(13)));
            noSale();
        }
        Refused refused =
                assertThrows(
                        Refused.class,
                        () -> {
                            var basket =
                                    shop.services()
                                            .baskets()
                                            .add(
                                                    shop.manager(),
                                                    shop.product(0).id(),
                                                    Quantity.ONE);
                            shop.services()
                                    .selling()
                                    .pay(shop.manager(), basket, shop.cash(som(100_000_000)));
                        });
        assertInstanceOf(Problem.ShiftTooLong.class, refused.problem());
        if (!shop.services().baskets().open().isEmpty()) {
            shop.services().baskets().cancel(shop.manager());
            model.drawer.cancelled++;
        }
    }

    private static void assertRefused(Problem expected, Runnable act) {
        assertEquals(expected, assertThrows(Refused.class, act::run).problem());
    }

    private static Money som(long minor) {
        return Money.of(minor);
    }
}
