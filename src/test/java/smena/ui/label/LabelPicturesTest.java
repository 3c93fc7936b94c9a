package smena.ui.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.label.LabelDensity;
import smena.domain.label.LabelDevice;
import smena.domain.label.LabelLanguage;
import smena.domain.label.LabelSetup;
import smena.domain.label.LabelSize;
import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterTransport;
import smena.service.TestShop;
import smena.service.ports.FoundPrinter;
import smena.service.ports.LabelRun;
import smena.service.ports.PrintTrouble;
import smena.service.ports.PrinterStatus;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Snapshots.Size;
import smena.ui.kit.Theme;
import smena.ui.office.Framed;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// The settings of the label printer, to be looked at in `target/pictures` too.
@OnScreen
class LabelPicturesTest {
    private static final PrinterAddress XPRINTER =
            new PrinterAddress.At(PrinterTransport.SPOOLER, "Xprinter XP-365B");

    @TempDir Path folder;
    private final Background background = Overlay.atOnce(_ -> {});
    private final TestLabelContext context = new TestLabelContext(background);
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        context.found.add(new FoundPrinter(XPRINTER, "Xprinter XP-365B", PrinterStatus.NOT_KNOWN));
        context.found.add(
                new FoundPrinter(
                        new PrinterAddress.At(PrinterTransport.SPOOLER, "Canon LBP6030"),
                        "Canon LBP6030/6040",
                        PrinterStatus.NOT_KNOWN));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private UiContext ui(Localization localization) {
        return TestUi.of(localization, background, shop.manager());
    }

    private Parent settings(Localization localization) {
        UiContext ui = ui(localization);
        return Framed.setting(
                ui,
                shop.services(),
                new LabelPrinterPage(ui, shop.services().labelSettings(), context));
    }

    private static void take(String name, Function<Localization, Parent> page) {
        Snapshots.take(name, Language.RU, Theme.LIGHT, Size.WIDE, page);
        Snapshots.take(name, Language.UZ, Theme.DARK, Size.NARROW, page);
    }

    @Test
    void theSettings() {
        take("office-label-printer-none", this::settings);
        shop.services()
                .labelSettings()
                .change(
                        shop.manager(),
                        new LabelSetup(
                                Optional.of(
                                        new LabelDevice(
                                                LabelLanguage.TSPL,
                                                XPRINTER,
                                                LabelDensity.DPI_203,
                                                LabelDevice.USUAL_GAP)),
                                false,
                                "",
                                LabelSize.USUAL,
                                LabelSetup.USUAL.look()));
        take("office-label-printer", this::settings);
    }

    @Test
    void aPrinterIsTriedAndSaved() {
        UiContext ui = ui(Snapshots.localization(Language.UZ));
        LabelPrinterModel model =
                new LabelPrinterModel(shop.services().labelSettings(), ui.actions(), context);
        model.load();
        assertFalse(model.changedProperty().get());
        model.test();
        assertEquals(0, context.printed.size(), "pages without a printer are a file");
        model.languageProperty().set(Optional.of(LabelLanguage.ZPL));
        assertFalse(model.changedProperty().get(), "where is it?");
        model.way().place(PrinterTransport.SPOOLER).set(XPRINTER.place());
        model.densityProperty().set(LabelDensity.DPI_300);
        assertTrue(model.changedProperty().get());
        context.fate = Optional.of(LabelRun.stopped(0, PrintTrouble.NO_SUCH_QUEUE));
        model.test();
        assertEquals(context.fate.get(), model.triedProperty().get());
        assertEquals(1, context.printed.size());
        model.save();
        LabelSetup kept = shop.services().labelSettings().setup();
        assertFalse(kept.sheets(), "labels go to the printer now");
        assertEquals(XPRINTER, kept.printer().orElseThrow().address());
        assertFalse(model.changedProperty().get());
        model.languageProperty().set(Optional.empty());
        model.save();
        assertTrue(shop.services().labelSettings().setup().sheets());
    }
}
