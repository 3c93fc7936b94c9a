package smena.service.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import static smena.service.Refusals.assertRefused;
import static smena.service.Refusals.problemOf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.sale.Basket;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shift.CashCount;
import smena.domain.shift.CashMovement;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.service.TestShop;
import smena.service.sale.Selling;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class ShiftsTest {
    @TempDir Path folder;
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void oneShiftAtATime() {
        Shift shift = shop.open(200_000);
        assertRefused(new Problem.ShiftAlreadyOpen(shift.id()), () -> shop.open(0));
        assertEquals(Optional.of(shift), shifts().current());
    }

    @Test
    void aCashierOpensWithAManagersYes() {
        CashCount float100 = CashCount.total(Money.of(100));
        Problem.ApprovalNeeded needed =
                (Problem.ApprovalNeeded) problemOf(() -> shifts().open(shop.cashier(), float100));
        var approved =
                shop.services()
                        .people()
                        .approve(
                                shop.cashier().employee(),
                                needed.ask(),
                                shop.manager().employee().id(),
                                "333333",
                                "");
        assertEquals(shop.cashier().employee(), shifts().open(approved, float100).openedBy());
    }

    @Test
    void expectedIsOpeningAndAppliedCashAndMovements() {
        Shift shift = shop.open(200_000);
        Sale cash = shop.sell(2);
        Basket basket = shop.fill(1);
        Sale card =
                shop.services()
                        .selling()
                        .pay(
                                shop.cashier(),
                                basket,
                                List.of(
                                        new Tender(
                                                shop.method("card"),
                                                smena.domain.sale.Pricing.of(basket).total(),
                                                "")));
        shifts().move(shop.senior(), CashMovement.Kind.PAY_IN, Money.of(50_000_00), "change");
        shifts().move(shop.senior(), CashMovement.Kind.PAY_OUT, Money.of(10_000_00), "water");
        shifts().move(shop.senior(), CashMovement.Kind.SAFE_DROP, Money.of(100_000_00), "safe");
        ShiftReport x = shop.figures(shift.id());
        Money expected = Money.of(200_000_00 + 50_000_00 - 10_000_00 - 100_000_00);
        assertEquals(expected.plus(cash.total()), x.expected());
        assertEquals(cash.total().plus(card.total()), x.sales().total());
        assertEquals(2, x.sales().count());
        assertEquals(Optional.of("SALE-2026-00001"), x.firstNumber());
        assertEquals(Optional.of("SALE-2026-00002"), x.lastNumber());
        assertEquals(x.sales().total(), x.after().net().minus(x.before().net()));
        assertRefused(
                new Problem.TooLittleInDrawer(),
                () ->
                        shifts().move(
                                        shop.senior(),
                                        CashMovement.Kind.SAFE_DROP,
                                        x.expected().plus(Money.of(1)),
                                        "too much"));
    }

    @Test
    void zIsFrozenAndReadsBackTheSame() {
        Shift shift = shop.open(200_000);
        shop.sell(2);
        ShiftReport x = shop.figures(shift.id());
        ShiftReport z = shop.close(shift, x.expected().minus(Money.of(600_000)));
        assertEquals(Optional.of(1L), z.zNumber());
        assertEquals(Optional.of(Money.of(-600_000)), z.difference());
        assertEquals(x.sales(), z.sales());
        assertEquals(x.taxes(), z.taxes());
        assertEquals(z, shop.services().reports().z(1));
        assertEquals(z, shop.services().reports().zOf(shift.id()));
        assertRefused(
                new Problem.ShiftClosed(shift.id()),
                () ->
                        shifts().close(
                                        shop.manager(),
                                        shift.id(),
                                        new ClosingRequest("", false, false)));
    }

    @Test
    void aClosedOrUnknownShiftSellsNothing() {
        Shift shift = shop.open(0);
        shop.close(shift, Money.ZERO);
        Basket basket = shop.fill(1);
        List<Tender> cash = shop.cash(Money.of(10_000_000));
        Selling selling = shop.services().selling();
        assertRefused(
                new Problem.ShiftClosed(shift.id()),
                () -> selling.book(shop.cashier(), basket, cash, shift.id()));
        assertRefused(
                new Problem.ShiftNotFound(99),
                () -> selling.book(shop.cashier(), basket, cash, 99));
    }

    @Test
    void closingAsksForACountAReasonAndTidyBaskets() {
        Shift shift = shop.open(200_000);
        ClosingRequest plain = new ClosingRequest("", false, false);
        assertRefused(
                new Problem.NotCounted(), () -> shifts().close(shop.manager(), shift.id(), plain));
        shifts().count(shop.cashier(), CashCount.total(Money.ZERO));
        assertRefused(
                new Problem.ReasonNeeded(),
                () -> shifts().close(shop.manager(), shift.id(), plain));
        shop.fill(1);
        assertRefused(
                new Problem.BasketOpen(), () -> shifts().close(shop.manager(), shift.id(), plain));
        shop.services().baskets().park(shop.cashier(), "");
        assertRefused(
                new Problem.BasketsParked(1),
                () -> shifts().close(shop.manager(), shift.id(), plain));
        assertInstanceOf(
                Problem.ApprovalNeeded.class,
                problemOf(
                        () ->
                                shifts().close(
                                                shop.cashier(),
                                                shift.id(),
                                                new ClosingRequest("robbed", true, false))));
        ShiftReport z =
                shifts().close(
                                shop.manager(),
                                shift.id(),
                                new ClosingRequest("robbed", true, false));
        assertEquals(Optional.of(Money.of(-200_000_00)), z.difference());
    }

    @Test
    void aForcedCloseIsNeverASilentZero() {
        Shift shift = shop.open(200_000);
        ShiftReport z =
                shifts().close(
                                shop.manager(),
                                shift.id(),
                                new ClosingRequest("cashier went home", false, true));
        assertEquals(Optional.empty(), z.difference());
        assertFalse(z.count().orElseThrow().reason().isEmpty());
    }

    @Test
    void whatTheLastShiftLeftIsHeldAgainstTheNextCount() {
        Shift first = shop.open(200_000);
        shop.close(first, Money.of(200_000_00));
        Shift second = shop.open(195_000);
        assertEquals(Money.of(-5_000_00), shop.figures(second.id()).openingDifference());
    }

    @Test
    void theBusinessDateStaysPastMidnight() {
        Shift shift = shop.open(0);
        shop.setClock(shop.now().plus(Duration.ofHours(18)));
        assertEquals(shift.businessDate(), shop.sell(1).businessDate());
    }

    @Test
    void aClockFarBehindNeedsAManager() {
        shop.open(0);
        shop.close(shifts().current().orElseThrow(), Money.ZERO);
        shop.setClock(shop.now().minus(Duration.ofHours(3)));
        Problem asked = problemOf(() -> shop.open(0));
        assertInstanceOf(Problem.ClockUndecided.class, asked, "a manager is asked too");
        shop.services()
                .clockCheck()
                .decide(shop.manager(), ((Problem.ClockUndecided) asked).reading());
        assertEquals(2, shop.open(0).id(), "both clocks are in the journal");
    }

    private Shifts shifts() {
        return shop.services().shifts();
    }
}
