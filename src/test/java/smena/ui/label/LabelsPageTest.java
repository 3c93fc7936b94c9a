package smena.ui.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.Product;
import smena.domain.label.LabelDensity;
import smena.domain.label.LabelDevice;
import smena.domain.label.LabelLanguage;
import smena.domain.label.LabelOrder;
import smena.domain.label.LabelSetup;
import smena.domain.label.LabelSize;
import smena.domain.money.Money;
import smena.domain.shop.PrinterAddress;
import smena.service.TestShop;
import smena.service.catalog.CatalogImport;
import smena.service.imports.CatalogFile;
import smena.service.imports.Row;
import smena.service.ports.LabelRun;
import smena.service.ports.PrintTrouble;
import smena.service.price.PriceDocuments.Wanted;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.LoadState;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Toolkit;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.shell.Session;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Printing the labels that wait, with printers that do well and printers that stop.
@OnScreen
class LabelsPageTest {
    private static final LabelSetup ROLL =
            LabelSetup.USUAL
                    .with(
                            Optional.of(
                                    new LabelDevice(
                                            LabelLanguage.TSPL,
                                            new PrinterAddress.Network("labels", 9100),
                                            LabelDensity.DPI_203,
                                            20)))
                    .with(LabelSize.USUAL, false);

    @TempDir Path folder;
    private final List<Problem> refused = new ArrayList<>();
    private final Background background = Overlay.atOnce(refused::add);
    private final TestLabelContext context = new TestLabelContext(background);
    private final StackPane layer = new StackPane();
    private TestShop shop;
    private LabelsPage page;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.services().prices().promotionLabels().look();
        shop.services().prices().labelQueue().clear(shop.manager());
        shop.services()
                .prices()
                .labelSettings()
                .change(shop.manager(), shop.services().prices().labelSettings().setup(), ROLL);
        price(0, 1);
        price(1, 2);
        price(2, 3);
        Localization localization = Snapshots.localization(Language.UZ);
        Session session = new Session();
        session.begin(shop.manager().employee());
        UiContext ui =
                TestUi.of(
                        localization,
                        new Dialogs(layer, new Fxml(localization)),
                        background,
                        session,
                        (_, _) -> {},
                        refused::add,
                        Clock.fixed(shop.now(), ZoneId.of("Asia/Tashkent")));
        page =
                Toolkit.onScreen(
                        () ->
                                new LabelsPage(
                                        ui,
                                        new NoFrame(),
                                        new LabelServices(
                                                shop.services().prices().shelfLabels(),
                                                shop.services().prices().labelQueue(),
                                                shop.services().prices().labelSettings(),
                                                shop.services().products().catalog(),
                                                background),
                                        context));
        Toolkit.run(page::activate);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private record NoFrame() implements OfficeFrame {
        @Override
        public void open(OfficePage inner) {}

        @Override
        public void back(OfficePage from) {}
    }

    private void price(int product, long sum) {
        Product of = shop.product(product);
        shop.services()
                .prices()
                .priceDocuments()
                .make(
                        shop.manager(),
                        new Wanted("", Optional.empty(), Map.of(of.id(), Money.of(sum * 100))));
    }

    private int waiting() {
        return shop.services().prices().labelQueue().count();
    }

    private void print() {
        Toolkit.run(() -> ((Button) page.view().lookup("#print")).fire());
    }

    private void press(String id) {
        Toolkit.run(() -> ((Button) layer.lookup(id)).fire());
    }

    private void answer(String words) {
        Toolkit.run(
                () ->
                        layer.lookupAll(".button").stream()
                                .map(Button.class::cast)
                                .filter(button -> words.equals(button.getText()))
                                .findFirst()
                                .orElseThrow()
                                .fire());
    }

    private boolean asks() {
        return !layer.getChildren().isEmpty();
    }

    @Test
    void whatCameOutLeavesTheQueue() {
        assertEquals(3, page.model().shown().size());
        LabelRow first = page.model().shown().get(0);
        LabelRow second = page.model().shown().get(1);
        Toolkit.run(
                () -> {
                    first.tickedProperty().set(false);
                    page.model().count(second, 1);
                    page.model().count(second, 1);
                });
        print();
        List<LabelOrder> orders = context.printed.getFirst();
        assertEquals(2, orders.size(), "what is not ticked is not printed");
        assertEquals(3, orders.getFirst().copies());
        assertEquals(second.label().label(), orders.getFirst().label());
        assertEquals(3, waiting(), "nothing goes before somebody says so");
        answer("Ha, hammasi");
        assertEquals(1, waiting());
        assertFalse(page.model().shown().getFirst().tickedProperty().get(), "it is still not");
        Toolkit.run(() -> page.model().tickAll());
        print();
        answer("Ha, hammasi");
        assertEquals(0, waiting());
        assertEquals(new LoadState.Empty(), page.model().stateProperty().get());
        print();
        assertEquals(2, context.printed.size(), "there is nothing to print");
    }

    @Test
    void whatDidNotComeOutStaysFromTheLastGoodOne() {
        long third = page.model().shown().get(2).product();
        print();
        answer("Yoʻq");
        Toolkit.run(() -> ((ListView<?>) layer.lookup("#list")).getSelectionModel().select(2));
        press("#take");
        assertEquals(1, waiting());
        assertEquals(third, page.model().shown().getFirst().product());
    }

    @Test
    void aPrinterThatStopsInTheMiddleAsksWhichCameOutLast() {
        context.fate = Optional.of(LabelRun.stopped(1, PrintTrouble.BROKEN_OFF));
        print();
        assertEquals(PrintTrouble.BROKEN_OFF, page.printing().troubleProperty().get());
        assertEquals(
                1,
                Toolkit.onScreen(
                        () ->
                                ((ListView<?>) layer.lookup("#list"))
                                        .getSelectionModel()
                                        .getSelectedIndex()),
                "one was taken whole");
        press("#take");
        assertEquals(2, waiting());
        context.fate = Optional.empty();
        print();
        assertNull(page.printing().troubleProperty().get());
        answer("Ha, hammasi");
        assertEquals(0, waiting());
    }

    @Test
    void aPrinterThatIsOffSaysSoAndThePdfTakesItsPlace() throws Exception {
        context.fate = Optional.of(LabelRun.stopped(0, PrintTrouble.NOT_REACHABLE));
        print();
        assertFalse(asks(), "nothing was sent");
        assertEquals(3, waiting());
        assertEquals(PrintTrouble.NOT_REACHABLE, page.printing().troubleProperty().get());
        Path file = folder.resolve("labels.pdf");
        context.file = Optional.of(file);
        Toolkit.run(page::savePages);
        assertTrue(new String(Files.readAllBytes(file), "ISO-8859-1").startsWith("%PDF-"));
        answer("Yoʻq");
        Toolkit.run(() -> ((ListView<?>) layer.lookup("#list")).getSelectionModel().select(0));
        press("#take");
        assertEquals(3, waiting(), "none came out");
        context.file = Optional.of(folder.resolve("no/such/folder.pdf"));
        Toolkit.run(page::savePages);
        assertEquals(Problem.FileNotWritten.class, refused.getLast().getClass());
    }

    @Test
    void withoutALabelPrinterPrintingIsAPdf() throws Exception {
        shop.services()
                .prices()
                .labelSettings()
                .change(
                        shop.manager(),
                        shop.services().prices().labelSettings().setup(),
                        LabelSetup.USUAL);
        Toolkit.run(page::activate);
        Path file = folder.resolve("a4.pdf");
        context.file = Optional.of(file);
        print();
        assertEquals(List.of(), context.printed);
        assertTrue(Files.size(file) > 1_000);
        answer("Ha, hammasi");
        assertEquals(0, waiting());
    }

    /// Its label says the old price: it has to be printed once more.
    @Test
    void whatChangesWhileItPrintsGoesOnWaiting() {
        print();
        price(1, 77);
        answer("Ha, hammasi");
        assertEquals(1, waiting());
        assertEquals(shop.product(1).id(), page.model().shown().getFirst().product());
    }

    /// Whoever comes to print hears it before the first label.
    @Test
    void aPrinterThatIsOffIsSaidWhenThePageIsOpened() {
        context.there = false;
        Toolkit.run(page::activate);
        assertEquals(PrintTrouble.NOT_REACHABLE, page.printing().troubleProperty().get());
        assertTrue(page.view().lookup("#savePages").isVisible());
        context.there = true;
        Toolkit.run(page::activate);
        assertNull(page.printing().troubleProperty().get());
    }

    /// As after a file with new prices for the whole shop.
    @Test
    void moreThanFiveHundredGoInOneRun() throws Exception {
        StringBuilder goods = new StringBuilder("barcode;name;price\n");
        for (int i = 0; i < 700; i++) {
            goods.append(";Tovar ").append(i).append(";1000\n");
        }
        Path file = Files.writeString(folder.resolveSibling("goods-700.csv"), goods);
        shop.services()
                .products()
                .catalogImport()
                .run(file, CatalogImport.Order.usual("Boshqa", false), new Quiet());
        Files.delete(file);
        Toolkit.run(page::activate);
        assertEquals(703, page.model().shown().size());
        Toolkit.run(() -> page.model().tickAll());
        assertEquals(List.of(), page.model().ticked());
        Toolkit.run(() -> page.model().tickAll());
        print();
        assertEquals(703, context.printed.getFirst().size());
        answer("Ha, hammasi");
        assertEquals(0, waiting());
    }

    private static final class Quiet implements CatalogImport.Watcher {
        @Override
        public void reading(CatalogFile file) {}

        @Override
        public void pricesMadeUp() {}

        @Override
        public void remarked(long line, Row.Remark remark) {}

        @Override
        public void refused(Row.Bad row) {
            throw new AssertionError(row);
        }

        @Override
        public void progress(long rows, int percent) {}
    }

    @Test
    void aScanQueuesTheProduct() {
        Product sixth = shop.product(5);
        Toolkit.run(() -> assertTrue(page.scanned(sixth.barcode())));
        assertEquals(4, waiting());
        assertEquals(4, page.model().shown().size());
        Toolkit.run(() -> page.scanned("4780000009999"));
        assertEquals(new Problem.UnknownBarcode("4780000009999"), refused.getLast());
        assertEquals(4, waiting());
    }

    @Test
    void aKindIsShownAloneAndPrintedAlone() {
        Toolkit.run(() -> page.scanned(shop.product(5).barcode()));
        Toolkit.run(() -> page.model().filterProperty().set(LabelFilter.BY_HAND));
        assertEquals(1, page.model().shown().size());
        print();
        assertEquals(1, context.printed.getFirst().size());
        answer("Ha, hammasi");
        assertEquals(3, waiting());
        assertEquals(new LoadState.NothingFound(""), page.model().stateProperty().get());
    }

    @Test
    void sizeAndLookAreRememberedAndThePrinterStays() {
        Toolkit.run(() -> page.printing().choose(new LabelSize(430, 250)));
        Toolkit.run(() -> page.printing().change(s -> s.with(s.look().withOldPrice(false))));
        LabelSetup kept = shop.services().prices().labelSettings().setup();
        assertEquals(new LabelSize(430, 250), kept.size());
        assertFalse(kept.look().oldPrice());
        assertEquals(ROLL.printer(), kept.printer());
        Toolkit.run(() -> page.printing().choosePages());
        assertTrue(shop.services().prices().labelSettings().setup().sheets());
        Toolkit.run(() -> page.printing().choose(LabelSize.USUAL));
        assertFalse(shop.services().prices().labelSettings().setup().sheets(), "back on the roll");
    }
}
