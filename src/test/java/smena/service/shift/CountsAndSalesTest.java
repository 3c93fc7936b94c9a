package smena.service.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.shift.CashCount;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.service.TestShop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// One counts and closes while another sells: whatever comes first, a shift closes only on a count
/// after its last sale, and what it closed on is what its Z says.
class CountsAndSalesTest {
    private static final int ROUNDS = 3;
    private static final int BEFORE = 2;
    private static final int SALES = 12;
    private static final Money COUNTED = Money.of(50_000_000);

    @TempDir Path folder;

    @Test
    void aShiftClosesOnlyOnACountAfterItsLastSale() throws Exception {
        try (TestShop shop = new TestShop(folder);
                ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                Shift shift = shop.open(100_000);
                AtomicInteger sold = new AtomicInteger();
                CountDownLatch counted = new CountDownLatch(1);
                Future<?> seller = two.submit(() -> sell(shop, sold, counted));
                Future<Integer> refused =
                        two.submit(() -> close(shop, shift, sold, counted, seller));
                assertTrue(refused.get() > 0, "a sale after the count went unnoticed");
                seller.get();
                ShiftReport z = shop.services().reports().zOf(shift.id());
                assertEquals(sold.get(), z.sales().count());
                assertEquals(Optional.of(COUNTED.minus(z.expected())), z.difference());
                assertEquals(List.of(), shop.services().audit().verify().findings());
            }
        }
    }

    /// Until all is sold or the shift is closed; most of it after the first count.
    private static boolean sell(TestShop shop, AtomicInteger sold, CountDownLatch counted)
            throws InterruptedException {
        try {
            for (int i = 0; i < SALES; i++) {
                if (i == BEFORE) {
                    counted.await();
                }
                shop.sell(1);
                sold.incrementAndGet();
            }
        } catch (Refused closed) {
            Problem problem = closed.problem();
            assertTrue(
                    problem instanceof Problem.NoOpenShift
                            || problem instanceof Problem.ShiftClosed,
                    problem::toString);
            shop.services().baskets().cancel(shop.manager());
        }
        return true;
    }

    /// Counts and tries to close until it may; the first time something is sold in between.
    ///
    /// @return how often it was refused
    private static int close(
            TestShop shop,
            Shift shift,
            AtomicInteger sold,
            CountDownLatch counted,
            Future<?> seller) {
        Shifts shifts = shop.services().shifts();
        int refused = 0;
        while (true) {
            shifts.count(shop.manager(), CashCount.total(COUNTED));
            counted.countDown();
            while (sold.get() <= BEFORE && !seller.isDone()) {
                Thread.onSpinWait();
            }
            try {
                shifts.close(shop.manager(), shift.id(), new ClosingRequest("short", false, false));
                return refused;
            } catch (Refused told) {
                Problem problem = told.problem();
                assertTrue(
                        problem instanceof Problem.CountStale
                                || problem instanceof Problem.BasketOpen,
                        problem::toString);
                refused++;
            }
        }
    }
}
