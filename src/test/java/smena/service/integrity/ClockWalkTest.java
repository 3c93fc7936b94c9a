package smena.service.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.ClockReading;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.domain.money.Money;
import smena.domain.people.Role;
import smena.domain.sale.Sale;
import smena.domain.shift.CashMovement;
import smena.domain.shift.Shift;
import smena.service.TestShop;
import smena.store.Database;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A till whose clock goes where it will: whatever it shows, the books keep their order, are sound,
/// and time steps back or leaps only where somebody decided it.
class ClockWalkTest {
    private static final int STEPS = 250;

    @TempDir Path folder;

    @Test
    void theBooksHoldWhateverTheClockDoes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (TestShop shop = new TestShop(folder)) {
            for (int step = 0; step < STEPS; step++) {
                move(shop, random);
                try {
                    act(shop, random);
                } catch (Refused refused) {
                    check(shop, refused.problem(), "seed " + seed + ", step " + step);
                }
            }
            assertEquals(List.of(), shop.services().audit().verify().findings(), "seed " + seed);
            assertTrue(shop.services().audit().verify().sales() > 0, "seed " + seed);
            checkTimes(entries(), "seed " + seed);
        }
    }

    private static void move(TestShop shop, Random random) {
        Duration by =
                switch (random.nextInt(12)) {
                    case 0 -> Duration.ofSeconds(-random.nextInt(300));
                    case 1 -> Duration.ofMinutes(-random.nextInt(3_000));
                    case 2 -> Duration.ofDays(random.nextInt(900) - 400);
                    case 3 -> Duration.ofHours(random.nextInt(30));
                    case 4 -> Duration.ZERO;
                    default -> Duration.ofMillis(random.nextInt(90_000));
                };
        shop.leap(shop.now().plus(by));
    }

    private static void act(TestShop shop, Random random) {
        Optional<Shift> open = shop.services().shifts().current();
        switch (random.nextInt(9)) {
            case 0 -> {
                if (open.isPresent()) {
                    emptyBasket(shop);
                    shop.close(open.get(), Money.ZERO);
                }
            }
            case 1 -> shop.services().people().logIn(shop.person(Role.CASHIER).id(), "1111");
            case 2 -> shop.services().people().logIn(shop.person(Role.SENIOR).id(), "0000");
            case 3 -> shop.services().clockCheck().decide();
            case 4 -> shop.restart();
            case 5 ->
                    shop.services()
                            .shifts()
                            .move(shop.manager(), CashMovement.Kind.PAY_IN, Money.of(100), "walk");
            default -> {
                if (open.isEmpty()) {
                    shop.open(0);
                } else {
                    sell(shop);
                }
            }
        }
    }

    /// A sale that was refused has left it.
    private static void emptyBasket(TestShop shop) {
        if (!shop.services().baskets().open().isEmpty()) {
            shop.services().baskets().cancel(shop.manager());
        }
    }

    private static void sell(TestShop shop) {
        Optional<ClockReading> doubt = shop.services().clockCheck().standing();
        emptyBasket(shop);
        Sale sale = shop.sell(1);
        if (doubt.isEmpty()) {
            Duration off = Duration.between(shop.now(), sale.at());
            assertTrue(off.compareTo(ClockReading.SMALL_STEP.plusSeconds(1)) < 0, off::toString);
        }
    }

    /// What the till may refuse on such a walk.
    private static void check(TestShop shop, Problem problem, String where) {
        boolean known =
                switch (problem) {
                    case Problem.ClockUndecided(ClockReading reading) ->
                            reading.doubt().needsManager();
                    case Problem.ShiftTooLong _,
                            Problem.NoOpenShift _,
                            Problem.BasketEmpty _,
                            Problem.BasketOpen _,
                            Problem.ApprovalNeeded _,
                            Problem.WrongPin _,
                            Problem.WaitForPin _,
                            Problem.PinLocked _ ->
                            true;
                    default -> false;
                };
        assertTrue(known, where + ": " + problem + " at " + shop.now());
    }

    private List<JournalEntry> entries() {
        try (Database database = Database.open(folder.resolve("smena.db"))) {
            return database.read(
                    tx -> {
                        try (var all = tx.journal().all()) {
                            return new ArrayList<>(all.toList());
                        }
                    });
        }
    }

    private static void checkTimes(List<JournalEntry> entries, String where) {
        Instant last = Instant.MIN;
        for (JournalEntry entry : entries) {
            if (entry.kind() != EntryKind.CLOCK_DECIDED && entry.seq() > 1) {
                assertTrue(entry.at().isAfter(last), where + ": " + entry);
                Duration step = Duration.between(last, entry.at());
                assertTrue(step.compareTo(ClockReading.LEAP) <= 0, where + ": " + entry);
            }
            last = entry.at();
        }
    }
}
