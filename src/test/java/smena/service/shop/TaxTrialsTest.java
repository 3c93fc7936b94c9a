package smena.service.shop;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.service.TestShop;
import smena.trials.Trials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Random days of a shop whose tax rates change, beside [PlainRates]: percentages are planned,
/// taken back and begin, rates are put aside, products get another one, goods are sold and come
/// back days later. Each line is taxed as its rate is on the business date of its shift, what comes
/// back as it was sold, and the Z-report adds it up. Each case has a shop of its own.
class TaxTrialsTest {
    @TempDir Path folder;

    @Test
    void eachLineIsTaxedAsItsRateIsOnTheDayOfItsShift() {
        Trials.run("tax rates over days", 1, this::live);
    }

    private void live(Trials.Draw draw) {
        try (TestShop shop = new TestShop(Files.createTempDirectory(folder, "shop"))) {
            new TaxLife(shop, draw).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
