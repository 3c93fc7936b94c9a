package smena.day;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import smena.service.TestShop;
import smena.trials.Trials;
import smena.trials.Trials.Draw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/// Random months of goods that come and go, some writes broken off midway: stock, its value,
/// batches, what each sold line had cost, corrections, prices, what a day has earned, suppliers'
/// balances and the drawer agree with a plain model written apart, and `verify` and `check` find
/// nothing.
@ResourceLock(FailingStep.DRIVER)
class GoodsPropertyTest {
    @TempDir Path folder;
    private final CounterTally tally = new CounterTally();

    @Test
    void aMonthAgreesWithThePlainModel() throws SQLException {
        try (FailingStep failing = FailingStep.open(folder)) {
            Trials.run("months of goods", 1, draw -> month(failing, draw));
        }
        boolean few = Integer.getInteger("smena.trials", 25) < 25;
        System.out.println("months of goods: " + tally);
        assertTrue(few || tally.broken() > 0, "nothing broke off");
    }

    private void month(FailingStep failing, Draw draw) {
        try (TestShop shop = new TestShop(Files.createTempDirectory(folder, "shop"))) {
            new GoodsMonth(shop, failing, draw, tally).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            failing.disarm();
        }
    }
}
