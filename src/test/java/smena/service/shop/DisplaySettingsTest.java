package smena.service.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.display.DisplaySetup;
import smena.domain.display.LineDisplaySetup;
import smena.domain.display.LineDisplaySetup.Kind;
import smena.service.Refusals;
import smena.service.TestShop;
import smena.service.integrity.Checkup.Finding;
import smena.service.integrity.Checkup.State;
import smena.service.integrity.Checkup.Subject;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class DisplaySettingsTest {
    private static final DisplaySetup POLE =
            new DisplaySetup(
                    DisplaySetup.Place.OFF,
                    new LineDisplaySetup(Kind.ESCPOS, "/dev/ttyUSB0", 19_200, "cp1251", 46));

    @TempDir private Path folder;
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
    void isKeptAndJournalled() {
        assertEquals(DisplaySetup.USUAL, shop.services().displays().setup());
        shop.services().displays().change(shop.manager(), shop.services().displays().setup(), POLE);
        assertEquals(POLE, shop.services().displays().setup());
        assertEquals(
                List.of("6"),
                shop.query(
                        "select count(*) from journal where kind = 'SETTING_CHANGED'"
                                + " and payload like '%display.%'"));
    }

    @Test
    void whatNoDisplayCanHaveIsRefused() {
        for (LineDisplaySetup bad :
                List.of(
                        new LineDisplaySetup(Kind.ESCPOS, "/dev/x", 0, "cp866", 17),
                        new LineDisplaySetup(Kind.ESCPOS, "/dev/x", 9600, "cp866", 256),
                        new LineDisplaySetup(Kind.CD5220, "x".repeat(201), 9600, "cp866", 17))) {
            Refusals.assertRefused(
                    new Problem.BadSetting("display.line"),
                    () ->
                            shop.services()
                                    .displays()
                                    .change(
                                            shop.manager(),
                                            shop.services().displays().setup(),
                                            new DisplaySetup(DisplaySetup.Place.OFF, bad)));
        }
        Refusals.assertRefused(
                new Problem.DisplayPlaceMissing(),
                () ->
                        shop.services()
                                .displays()
                                .change(
                                        shop.manager(),
                                        shop.services().displays().setup(),
                                        new DisplaySetup(
                                                DisplaySetup.Place.OFF,
                                                new LineDisplaySetup(
                                                        Kind.JAVAPOS, " ", 9600, "cp866", 17))));
        Refusals.assertRefused(
                new Problem.NotAllowed(),
                () ->
                        shop.services()
                                .displays()
                                .change(shop.cashier(), shop.services().displays().setup(), POLE));
    }

    @Test
    void theCheckWarnsOfADisplayThatIsAway() {
        assertEquals(new Finding(Subject.LINE_DISPLAY, State.GOOD, ""), found(false));
        shop.services().displays().change(shop.manager(), shop.services().displays().setup(), POLE);
        assertEquals(new Finding(Subject.LINE_DISPLAY, State.GOOD, "/dev/ttyUSB0"), found(true));
        assertEquals(
                new Finding(Subject.LINE_DISPLAY, State.DOUBTFUL, "/dev/ttyUSB0"), found(false));
    }

    private Finding found(boolean plugged) {
        return shop
                .services()
                .checkup()
                .run(_ -> Optional.empty(), _ -> plugged, _ -> true)
                .stream()
                .filter(finding -> finding.subject() == Subject.LINE_DISPLAY)
                .findFirst()
                .orElseThrow();
    }
}
