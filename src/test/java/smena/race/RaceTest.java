package smena.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.sale.Basket;
import smena.domain.sale.Sale;
import smena.domain.shift.CashCount;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.service.TestShop;
import smena.service.shift.ClosingRequest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Two at once, on two tills of one process and on two processes: every invariant holds.
class RaceTest {
    private static final int ROUNDS = 15;

    @TempDir Path folder;

    @Test
    void twoThreadsOpenOneShift() throws Exception {
        try (TestShop one = new TestShop(folder);
                TestShop other = new TestShop(folder)) {
            for (int round = 0; round < ROUNDS; round++) {
                List<Object> ends = atOnce(() -> one.open(0), () -> other.open(0));
                assertEquals(1, count(ends, Shift.class), "one opens");
                assertEquals(1, count(ends, Problem.ShiftAlreadyOpen.class), "one is told");
                one.close(one.services().shifts().current().orElseThrow(), Money.ZERO);
            }
        }
    }

    @Test
    void twoThreadsBookOneBasket() throws Exception {
        try (TestShop one = new TestShop(folder);
                TestShop other = new TestShop(folder)) {
            one.open(0);
            for (int round = 0; round < ROUNDS; round++) {
                Basket basket = one.fill(2);
                List<Object> ends = atOnce(() -> pay(one, basket), () -> pay(other, basket));
                assertEquals(2, count(ends, Sale.class), "both have their sale");
                assertEquals(ends.getFirst(), ends.getLast(), "and it is the same");
            }
            Books.check(one, ROUNDS);
        }
    }

    @Test
    void oneBooksWhileAnotherCloses() throws Exception {
        try (TestShop one = new TestShop(folder);
                TestShop other = new TestShop(folder)) {
            int sold = 0;
            for (int round = 0; round < ROUNDS; round++) {
                Shift shift = one.open(0);
                Basket basket = one.fill(1);
                one.services().shifts().count(one.cashier(), CashCount.total(Money.ZERO));
                List<Object> ends = atOnce(() -> pay(one, basket), () -> close(other, shift));
                sold += (int) count(ends, Sale.class);
                if (count(ends, ShiftReport.class) == 0) {
                    long open = count(ends, Problem.BasketOpen.class);
                    assertEquals(1, open + count(ends, Problem.CountStale.class));
                    other.close(shift, Money.ZERO);
                }
                one.services().baskets().open();
                drop(one);
            }
            Books.check(one, sold);
        }
    }

    /// A program's sale and the closing: the shift closes on a count that has everything in it, or
    /// the sale is refused, or the closing asks for a new count.
    @Test
    void noSaleSlipsInBetweenCountAndClose() throws Exception {
        try (TestShop one = new TestShop(folder);
                TestShop other = new TestShop(folder)) {
            int sold = 0;
            for (int round = 0; round < 2 * ROUNDS; round++) {
                Shift shift = one.open(0);
                one.services().shifts().count(one.manager(), CashCount.total(Money.ZERO));
                List<Object> ends =
                        round % 2 == 0
                                ? atOnce(() -> book(one, shift), () -> close(other, shift))
                                : atOnce(() -> close(one, shift), () -> book(other, shift));
                boolean booked = count(ends, Sale.class) == 1;
                sold += booked ? 1 : 0;
                assertEquals(booked ? 1 : 0, count(ends, Problem.CountStale.class), ends::toString);
                assertEquals(booked ? 0 : 1, count(ends, Problem.ShiftClosed.class));
                assertEquals(booked ? 0 : 1, count(ends, ShiftReport.class));
                if (booked) {
                    other.close(shift, Money.ZERO);
                }
            }
            Books.check(one, sold);
        }
    }

    /// Counts of one thread between the sales of another: whatever closes has everything in it, and
    /// a program's closing, which brings its count along, is never stale.
    @Test
    void countsAndSalesInTwoThreads() throws Exception {
        try (TestShop one = new TestShop(folder);
                TestShop other = new TestShop(folder)) {
            int sold = 0;
            for (int round = 0; round < ROUNDS; round++) {
                Shift shift = one.open(0);
                List<Object> ends =
                        atOnce(() -> sellThree(one, shift), () -> countAndClose(other, shift));
                assertEquals(1, count(ends, ShiftReport.class), ends::toString);
                ShiftReport z = one.services().reports().zOf(shift.id());
                sold += (int) z.sales().count();
                assertEquals(z.sales().count(), sales(one, shift));
                assertEquals(1, z.counts().number(), "what was refused has counted nothing");
            }
            Books.check(one, sold);
        }
    }

    private static long sales(TestShop shop, Shift shift) {
        return Long.parseLong(
                shop.query("select count(*) from sale where shift_id = " + shift.id()).getFirst());
    }

    private static Object sellThree(TestShop shop, Shift shift) {
        Object last = "";
        for (int i = 0; i < 3; i++) {
            try {
                last = book(shop, shift);
            } catch (Refused refused) {
                return refused.problem();
            }
        }
        return last;
    }

    private static ShiftReport countAndClose(TestShop shop, Shift shift) {
        return shop.services()
                .shifts()
                .close(
                        shop.manager(),
                        shift.id(),
                        CashCount.total(Money.of(1)),
                        new ClosingRequest("test", false, false));
    }

    @Test
    void twoProcessesRaceForEverything() throws Exception {
        new TestShop(folder).close();
        try (RivalProcess first = RivalProcess.start(folder, 12);
                RivalProcess second = RivalProcess.start(folder, 12)) {
            first.await("ready");
            second.await("ready");
            first.go();
            second.go();
            String one = first.await("done");
            String two = second.await("done");
            try (TestShop shop = new TestShop(folder)) {
                int sold = RivalProcess.sold(one) + RivalProcess.sold(two);
                assertTrue(sold > 0, "something was sold");
                Books.check(shop, sold);
            }
        }
    }

    private static Sale pay(TestShop shop, Basket basket) {
        return shop.services()
                .selling()
                .pay(shop.cashier(), basket, shop.cash(Money.of(100_000_000)));
    }

    private static Sale book(TestShop shop, Shift shift) {
        Basket own = Basket.empty(UUID.randomUUID()).plus(shop.product(0), "", Quantity.ONE);
        return shop.services()
                .selling()
                .book(shop.cashier(), own, shop.cash(Money.of(100_000_000)), shift.id());
    }

    private static ShiftReport close(TestShop shop, Shift shift) {
        return shop.services()
                .shifts()
                .close(shop.manager(), shift.id(), new ClosingRequest("race", false, false));
    }

    private static void drop(TestShop shop) {
        if (!shop.services().baskets().open().isEmpty()) {
            shop.services().baskets().cancel(shop.manager());
        }
    }

    private static long count(List<Object> ends, Class<?> type) {
        return ends.stream().filter(type::isInstance).count();
    }

    /// What each of both came to: its result, or the problem it was refused with.
    private static List<Object> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Object> ends = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> both = new ArrayList<>();
            for (Callable<?> work : List.of(one, other)) {
                both.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return end(work);
                                }));
            }
            for (Future<Object> future : both) {
                ends.add(future.get());
            }
        }
        return ends;
    }

    private static Object end(Callable<?> work) throws Exception {
        try {
            return work.call();
        } catch (Refused refusal) {
            return refusal.problem();
        }
    }
}
