package smena.ui.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.refund.RefundOrder;
import smena.domain.sale.Sale;
import smena.domain.shift.Shift;
import smena.printing.document.StoredForm;
import smena.printing.layout.PaperRenderer;
import smena.printing.layout.PaperTypesetter;
import smena.printing.raster.PaperFont;
import smena.service.Services;
import smena.service.TestShop;
import smena.service.ports.Receipt;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.ui.kit.Background;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.office.Framed;
import smena.ui.office.PageScreen;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Draws the archive of receipts, to be looked at in `target/pictures`.
@OnScreen
class ArchivePicturesTest {
    private static final List<Language> BOTH = List.of(Language.RU, Language.UZ);
    private static final int COLUMNS = 42;
    private static final int CRISP = 2;

    @TempDir Path folder;
    private final Background background = Overlay.atOnce(_ -> {});
    private final PaperTypesetter typesetter = new PaperTypesetter(MoneyStyle.SUM);
    private final PaperRenderer renderer = new PaperRenderer(PaperFont.load());
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder, typesetter);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void sales() {
        Shift shift = shop.open(200_000);
        for (int i = 0; i < 5; i++) {
            shop.sell(3);
            shop.sell(2);
        }
        shop.setClock(shop.now().plus(Duration.ofHours(13)));
        shop.close(shift, shop.figures(shift.id()).expected());
        shop.setClock(shop.now().plus(Duration.ofHours(11)));
        shop.open(200_000);
        shop.sell(4);
        Sale half =
                shop.services().selling().newest(1).stream()
                        .map(head -> shop.services().selling().find(head.id()).orElseThrow())
                        .findFirst()
                        .orElseThrow();
        refund(half, 1);
        refund(shop.sell(2), 2);
        shop.sell(1);
        Snapshots.takeAll("office-sales", BOTH, this::sales);
        Snapshots.takeAll("till-receipts", BOTH, this::atTheTill);
        Snapshots.takeAll("till-receipts-found", BOTH, this::foundAtTheTill);
    }

    /// However long the line beside it and the words of the actions are.
    @Test
    void theTitleOfThePageStandsWhole() {
        shop.open(200_000);
        refund(shop.sell(1), 1);
        for (Language language : Language.values()) {
            AtomicReference<Parent> drawn = new AtomicReference<>();
            Snapshots.takeSheet(
                    "office-sales-title",
                    language,
                    Theme.LIGHT,
                    Snapshots.Size.WIDE,
                    localization -> {
                        drawn.set(sales(localization));
                        return drawn.get();
                    });
            Label title = (Label) drawn.get().lookup("#title");
            assertEquals(title.getText(), ((Text) title.lookup(".text")).getText());
        }
    }

    private Parent sales(Localization localization) {
        UiContext ui = TestUi.of(localization, background, shop.manager());
        Services services = shop.services();
        return Framed.page(
                ui,
                services,
                "sales",
                _ ->
                        ReceiptsPage.of(
                                ui,
                                services,
                                new ReceiptsPage.Ways(
                                        sale -> paper(sale, localization),
                                        background,
                                        _ -> Optional.empty()),
                                _ -> {}));
    }

    private Parent atTheTill(Localization localization) {
        return atTheTill(
                localization,
                page -> {
                    page.find(ReceiptSearch.By.NUMBER, "SALE-2026-00012");
                    page.find(ReceiptSearch.By.AMOUNT, "99 999");
                });
    }

    private Parent foundAtTheTill(Localization localization) {
        return atTheTill(
                localization,
                page -> {
                    page.find(ReceiptSearch.By.CASHIER, shop.cashier().employee().name());
                    page.model().selectedProperty().set(page.model().list().items().getFirst());
                });
    }

    private Parent atTheTill(Localization localization, Consumer<ReceiptsPage> steps) {
        UiContext ui = TestUi.of(localization, background, shop.manager());
        ReceiptsPage page =
                ReceiptsPage.of(
                        ui,
                        shop.services(),
                        new ReceiptsPage.Ways(
                                sale -> paper(sale, localization),
                                background,
                                _ -> Optional.empty()),
                        _ -> {});
        PageScreen screen =
                new PageScreen(
                        localization.text("receipts.title"), page, localization, () -> {}, _ -> {});
        screen.activate();
        steps.accept(page);
        return screen.view();
    }

    private void refund(Sale sale, int lines) {
        shop.services()
                .refunds()
                .book(
                        shop.manager(),
                        RefundOrder.of(
                                UUID.randomUUID(),
                                sale.id(),
                                sale.lines().stream()
                                        .limit(lines)
                                        .map(
                                                line ->
                                                        RefundOrder.Item.of(
                                                                line.line(), line.quantity(), true))
                                        .toList(),
                                "Brak"));
    }

    private byte[] paper(Sale sale, Localization localization) {
        byte[] page =
                typesetter.receipt(
                        Receipt.of(sale),
                        shop.services().settings().shop(),
                        shop.services().paper().texts(),
                        0,
                        tag(localization));
        return renderer.png(StoredForm.read(page), COLUMNS, CRISP);
    }

    private static String tag(Localization localization) {
        return localization.languageProperty().get().tag();
    }
}
