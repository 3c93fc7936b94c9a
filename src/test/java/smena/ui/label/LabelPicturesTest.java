package smena.ui.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.label.LabelDensity;
import smena.domain.label.LabelDevice;
import smena.domain.label.LabelLanguage;
import smena.domain.label.LabelSetup;
import smena.domain.label.LabelSize;
import smena.domain.money.Money;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;
import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterTransport;
import smena.service.TestShop;
import smena.service.ports.FoundPrinter;
import smena.service.ports.LabelRun;
import smena.service.ports.PrintTrouble;
import smena.service.ports.PrinterStatus;
import smena.service.price.PriceDocuments;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
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
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The settings of the label printer, to be looked at in `target/pictures` too.
@OnScreen
class LabelPicturesTest {
    private static final PrinterAddress XPRINTER =
            new PrinterAddress.At(PrinterTransport.SPOOLER, "Xprinter XP-365B");

    private static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");

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
                new LabelPrinterPage(ui, shop.services().prices().labelSettings(), context));
    }

    private static void take(String name, Function<Localization, Parent> page) {
        Snapshots.take(name, Language.RU, Theme.LIGHT, Size.WIDE, page);
        Snapshots.take(name, Language.UZ, Theme.DARK, Size.NARROW, page);
    }

    @Test
    void theSettings() {
        take("office-label-printer-none", this::settings);
        shop.services()
                .prices()
                .labelSettings()
                .change(
                        shop.manager(),
                        shop.services().prices().labelSettings().setup(),
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

    private void queue() {
        shop.services().prices().promotionLabels().look();
        shop.services().prices().labelQueue().clear(shop.manager());
        Map<Long, Money> prices = new LinkedHashMap<>();
        for (int i = 0; i < 8; i++) {
            Product product = shop.product(i * 7);
            prices.put(product.id(), product.price().plus(Money.of(50_000)));
        }
        shop.services()
                .prices()
                .priceDocuments()
                .make(shop.manager(), new PriceDocuments.Wanted("", Optional.empty(), prices));
        Product reduced = shop.product(3);
        shop.services()
                .prices()
                .promotions()
                .add(
                        shop.manager(),
                        new Promotion(
                                0,
                                "Hafta",
                                new Terms.PercentOff(1000),
                                new Promotion.Range(Set.of(reduced.id()), Set.of()),
                                new Validity(
                                        LocalDate.ofInstant(shop.now(), ZONE),
                                        Optional.of(
                                                LocalDate.ofInstant(shop.now(), ZONE).plusDays(4)),
                                        EnumSet.allOf(DayOfWeek.class),
                                        Optional.empty())));
        shop.services().prices().promotionLabels().look();
        shop.services()
                .products()
                .catalog()
                .add(
                        shop.manager(),
                        new NewProduct(
                                "Murabbo oʻrikli, uy usulida, shisha idishda, juda uzun nomli 450 g",
                                "4780000000007",
                                "Shirinliklar",
                                Money.of(99_999_999_900L),
                                Unit.PIECE,
                                "VAT12"));
        shop.services().prices().labelQueue().put(shop.manager(), shop.product(5).id());
    }

    private Parent labels(Localization localization) {
        UiContext ui =
                TestUi.of(
                        localization,
                        new Dialogs(new StackPane(), new Fxml(localization)),
                        background,
                        shop.manager(),
                        Clock.fixed(shop.now(), ZONE));
        LabelServices services =
                new LabelServices(
                        shop.services().prices().shelfLabels(),
                        shop.services().prices().labelQueue(),
                        shop.services().prices().labelSettings(),
                        shop.services().products().catalog(),
                        background);
        return Framed.page(
                ui,
                shop.services(),
                "labels",
                frame -> {
                    LabelsPage page = new LabelsPage(ui, frame, services, context);
                    page.model()
                            .stateProperty()
                            .subscribe(
                                    _ ->
                                            page.model().all().stream()
                                                    .filter(
                                                            row ->
                                                                    row.label()
                                                                            .label()
                                                                            .oldPrice()
                                                                            .isPresent())
                                                    .forEach(page.model().selectedProperty()::set));
                    return page;
                });
    }

    @Test
    void thePage() {
        take("office-labels-empty", this::labels);
        queue();
        shop.services()
                .prices()
                .labelSettings()
                .change(
                        shop.manager(),
                        shop.services().prices().labelSettings().setup(),
                        LabelSetup.USUAL
                                .with(
                                        Optional.of(
                                                new LabelDevice(
                                                        LabelLanguage.TSPL,
                                                        XPRINTER,
                                                        LabelDensity.DPI_203,
                                                        LabelDevice.USUAL_GAP)))
                                .with(LabelSize.USUAL, false));
        take("office-labels", this::labels);
    }

    @Test
    void aPrinterIsTriedAndSaved() {
        UiContext ui = ui(Snapshots.localization(Language.UZ));
        LabelPrinterModel model =
                new LabelPrinterModel(
                        shop.services().prices().labelSettings(), ui.actions(), context);
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
        LabelSetup kept = shop.services().prices().labelSettings().setup();
        assertFalse(kept.sheets(), "labels go to the printer now");
        assertEquals(XPRINTER, kept.printer().orElseThrow().address());
        assertFalse(model.changedProperty().get());
        model.languageProperty().set(Optional.empty());
        model.save();
        assertTrue(shop.services().prices().labelSettings().setup().sheets());
    }

    @Test
    void whoSavesTheLabelPrinterSecondIsTold() {
        LabelPrinterModel theirs = labelPrinter();
        LabelPrinterModel mine = labelPrinter();
        theirs.look().dateProperty().set(!theirs.look().dateProperty().get());
        boolean date = theirs.look().dateProperty().get();
        theirs.sizeProperty().set(new LabelSize(400, 300));
        theirs.save();
        mine.sizeProperty().set(new LabelSize(430, 250));
        mine.save();
        assertTrue(mine.problemProperty().get() instanceof Problem.SettingChangedMeanwhile);
        assertEquals(new LabelSize(430, 250), mine.sizeProperty().get(), "what was typed stays");
        assertEquals(date, mine.look().dateProperty().get(), "what the other has saved is shown");
        mine.save();
        LabelSetup kept = shop.services().prices().labelSettings().setup();
        assertEquals(new LabelSize(430, 250), kept.size());
        assertEquals(date, kept.look().date());
        assertFalse(mine.changedProperty().get());
    }

    private LabelPrinterModel labelPrinter() {
        LabelPrinterModel model =
                new LabelPrinterModel(
                        shop.services().prices().labelSettings(),
                        ui(Snapshots.localization(Language.UZ)).actions(),
                        context);
        model.load();
        return model;
    }
}
