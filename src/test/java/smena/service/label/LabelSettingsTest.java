package smena.service.label;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.label.LabelCode;
import smena.domain.label.LabelDensity;
import smena.domain.label.LabelDevice;
import smena.domain.label.LabelLanguage;
import smena.domain.label.LabelLook;
import smena.domain.label.LabelSetup;
import smena.domain.label.LabelSize;
import smena.domain.money.Money;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterTransport;
import smena.service.Refusals;
import smena.service.TestShop;
import smena.service.integrity.Checkup.Finding;
import smena.service.integrity.Checkup.State;
import smena.service.integrity.Checkup.Subject;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class LabelSettingsTest {
    private static final LabelDevice XPRINTER =
            new LabelDevice(
                    LabelLanguage.TSPL,
                    new PrinterAddress.Serial("/dev/ttyUSB3", 115_200),
                    LabelDensity.DPI_300,
                    30);
    private static final LabelSetup SETUP =
            new LabelSetup(
                    Optional.of(XPRINTER),
                    false,
                    "Canon LBP",
                    new LabelSize(485, 254),
                    new LabelLook(false, true, false, true, LabelCode.QR));

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

    private LabelSettings settings() {
        return shop.services().prices().labelSettings();
    }

    @Test
    void everythingIsKeptAndJournalled() {
        assertEquals(LabelSetup.USUAL, settings().setup());
        settings().change(shop.manager(), settings().setup(), SETUP);
        assertEquals(SETUP, settings().setup());
        shop.restart();
        assertEquals(SETUP, settings().setup());
        assertEquals(
                List.of("12"),
                shop.query(
                        "select count(*) from journal where kind = 'SETTING_CHANGED'"
                                + " and payload like '%label.%'"));
        settings().change(shop.manager(), settings().setup(), SETUP);
        assertEquals(
                List.of("12"),
                shop.query(
                        "select count(*) from journal where kind = 'SETTING_CHANGED'"
                                + " and payload like '%label.%'"),
                "nothing changed, nothing to tell");
    }

    @Test
    void everyWayToAPrinterComesBackAsItWasStored() {
        for (PrinterAddress address :
                List.of(
                        new PrinterAddress.Network("10.0.0.9", 9101),
                        new PrinterAddress.At(PrinterTransport.SPOOLER, "Xprinter XP-365B"),
                        new PrinterAddress.At(PrinterTransport.DEVICE, "/dev/usb/lp1"))) {
            LabelSetup setup =
                    SETUP.with(
                            Optional.of(
                                    new LabelDevice(
                                            LabelLanguage.EPL, address, LabelDensity.DPI_203, 0)));
            settings().change(shop.manager(), settings().setup(), setup);
            assertEquals(setup, settings().setup());
        }
        settings().change(shop.manager(), settings().setup(), LabelSetup.USUAL);
        assertEquals(Optional.empty(), settings().setup().printer());
    }

    /// Whoever prints labels chooses their size, but no printer.
    @Test
    void whoPrintsLabelsLeavesThePrinterAlone() {
        settings().change(shop.manager(), settings().setup(), SETUP);
        LabelSetup wanted = SETUP.with(LabelSize.USUAL, true).with(Optional.empty());
        settings().choose(shop.manager(), settings().setup(), wanted);
        assertEquals(SETUP.with(LabelSize.USUAL, true), settings().setup());
        assertEquals(
                new Problem.ApprovalNeeded(ask(Right.EDIT_CATALOGUE)),
                Refusals.problemOf(
                        () -> settings().choose(shop.senior(), settings().setup(), SETUP)));
        Refusals.assertRefused(
                new Problem.NotAllowed(),
                () -> settings().change(shop.senior(), settings().setup(), SETUP));
    }

    private static Approval.Ask ask(Right right) {
        return new Approval.Ask(right, "", Money.ZERO);
    }

    /// A setting of another version, or one that somebody wrote by hand.
    @Test
    void whatCannotBeIsAsIfNotChosen() {
        settings().change(shop.manager(), settings().setup(), SETUP);
        for (String broken :
                List.of(
                        "label.dpi=1200",
                        "label.gap=9999",
                        "label.gap=x",
                        "label.transport=SCREEN",
                        "label.language=PCL",
                        "label.place=")) {
            int equals = broken.indexOf('=');
            String name = broken.substring(0, equals);
            String before =
                    shop.query("select value from setting where name = '" + name + "'").getFirst();
            set(name, broken.substring(equals + 1));
            assertEquals(Optional.empty(), settings().setup().printer(), broken);
            set(name, before);
        }
        set("label.size", "1x1");
        set("label.code", "AZTEC");
        assertEquals(LabelSize.USUAL, settings().setup().size());
        assertEquals(LabelCode.BARS, settings().setup().look().code());
        assertEquals(Optional.of(XPRINTER), settings().setup().printer());
    }

    private void set(String name, String value) {
        shop.run("update setting set value = '" + value + "' where name = '" + name + "'");
    }

    @Test
    void theCheckKnowsThePrinter() {
        assertEquals(new Finding(Subject.LABEL_PRINTER, State.GOOD, ""), found(false));
        settings().change(shop.manager(), settings().setup(), SETUP);
        String place = "/dev/ttyUSB3:115200";
        assertEquals(new Finding(Subject.LABEL_PRINTER, State.GOOD, place), found(true));
        assertEquals(new Finding(Subject.LABEL_PRINTER, State.DOUBTFUL, place), found(false));
    }

    private Finding found(boolean there) {
        return shop.services().checkup().run(_ -> Optional.empty(), _ -> true, _ -> there).stream()
                .filter(finding -> finding.subject() == Subject.LABEL_PRINTER)
                .findFirst()
                .orElseThrow();
    }
}
