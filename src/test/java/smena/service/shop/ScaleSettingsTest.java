package smena.service.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Quantity;
import smena.domain.shop.ScaleProtocol;
import smena.domain.shop.ScaleSetup;
import smena.service.TestShop;
import smena.service.integrity.Checkup.Finding;
import smena.service.integrity.Checkup.State;
import smena.service.integrity.Checkup.Subject;
import smena.service.ports.WeightReading;

import java.nio.file.Path;
import java.util.Optional;

class ScaleSettingsTest {
    private static final ScaleSetup CAS = ScaleSetup.usual(ScaleProtocol.CAS, "/dev/ttyUSB0");

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

    private ScaleSettings scale() {
        return shop.services().scale();
    }

    private void refused(String setting, ScaleSetup wanted) {
        assertRefused(
                new Problem.BadSetting(setting),
                () -> scale().change(shop.manager(), scale().scale(), Optional.of(wanted)));
    }

    private static ScaleSetup with(int baud, long least, long most, long bag) {
        return new ScaleSetup(
                ScaleProtocol.CAS,
                "COM3",
                baud,
                new Quantity(least),
                new Quantity(most),
                new Quantity(bag));
    }

    @Test
    void isKeptUntilItIsForgotten() {
        assertEquals(Optional.empty(), scale().scale());
        scale().change(shop.manager(), scale().scale(), Optional.of(CAS));
        shop.restart();
        assertEquals(Optional.of(CAS), scale().scale());
        scale().change(shop.manager(), scale().scale(), Optional.empty());
        assertEquals(Optional.empty(), scale().scale());
        assertTrue(shop.services().audit().verify().isSound());
    }

    @Test
    void onlyAManagerSetsItUp() {
        assertThrows(
                Refused.class,
                () -> scale().change(shop.cashier(), scale().scale(), Optional.of(CAS)));
        assertThrows(
                Refused.class,
                () -> scale().change(shop.cashier(), scale().scale(), Optional.empty()));
        assertEquals(Optional.empty(), scale().scale());
    }

    @Test
    void whatNoScaleCanBeIsRefused() {
        refused("scale.place", ScaleSetup.usual(ScaleProtocol.CAS, " "));
        refused("scale.place", ScaleSetup.usual(ScaleProtocol.JAVAPOS, "x".repeat(201)));
        refused("scale.place", ScaleSetup.usual(ScaleProtocol.JAVAPOS, "a\nb"));
        refused("scale.baud", with(0, 20, 15_000, 5));
        refused("scale.baud", with(1_000_000, 20, 15_000, 5));
        refused("scale.least", with(9_600, -1, 15_000, 5));
        refused("scale.least", with(9_600, 15_000, 15_000, 5));
        refused("scale.most", with(9_600, 20, 10_000_000, 5));
        refused("scale.bag", with(9_600, 20, 15_000, -1));
        refused("scale.bag", with(9_600, 20, 15_000, 15_000));
        assertEquals(Optional.empty(), scale().scale());
    }

    /// A check asks the scale, and warns where it does not answer; nothing is broken by that.
    @Test
    void aCheckAsksIt() {
        assertEquals(new Finding(Subject.SCALE, State.GOOD, ""), checked(CAS, "SILENT"));
        scale().change(shop.manager(), scale().scale(), Optional.of(CAS));
        assertEquals(new Finding(Subject.SCALE, State.DOUBTFUL, "SILENT"), checked(CAS, "SILENT"));
        assertEquals(
                new Finding(Subject.SCALE, State.DOUBTFUL, "GARBLED"), checked(CAS, "GARBLED"));
        assertEquals(new Finding(Subject.SCALE, State.GOOD, "MOVING"), checked(CAS, "MOVING"));
    }

    private Finding checked(ScaleSetup wanted, String state) {
        return shop
                .services()
                .checkup()
                .run(
                        setup -> {
                            assertEquals(wanted, setup);
                            return Optional.of(WeightReading.State.valueOf(state));
                        },
                        _ -> true,
                        _ -> true)
                .stream()
                .filter(finding -> finding.subject() == Subject.SCALE)
                .findFirst()
                .orElseThrow();
    }
}
