package smena.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.service.Services;
import smena.ui.backup.BackupsPage;
import smena.ui.control.LossPage;
import smena.ui.figures.GoodsFiguresPage;
import smena.ui.imports.ImportPage;
import smena.ui.journal.JournalPage;
import smena.ui.journal.JournalServices;
import smena.ui.kit.OnScreen;
import smena.ui.label.LabelPrinterPage;
import smena.ui.label.TestLabelContext;
import smena.ui.movement.MovementServices;
import smena.ui.movement.MovementsPage;
import smena.ui.movement.OnHandPage;
import smena.ui.movement.StockPages;
import smena.ui.mxik.MxikPage;
import smena.ui.order.OrderPage;
import smena.ui.order.OrderServices;
import smena.ui.printer.ReceiptTextPage;
import smena.ui.scales.ScaleLabelsPage;
import smena.ui.scales.ScalePage;
import smena.ui.settings.AboutPage;
import smena.ui.settings.CashReasonsPage;
import smena.ui.settings.CashRulesPage;
import smena.ui.settings.DenominationsPage;
import smena.ui.settings.DisplayPage;
import smena.ui.settings.LawPage;
import smena.ui.settings.LimitsPage;
import smena.ui.settings.MethodsPage;
import smena.ui.settings.SettingsPage;
import smena.ui.settings.ShelfRulesPage;
import smena.ui.settings.ShopFactsPage;
import smena.ui.settings.TerminalPage;
import smena.ui.shifts.ShiftsPage;
import smena.ui.shifts.TestShiftPapers;
import smena.ui.writeoff.EditWriteOffPage;
import smena.ui.writeoff.ExpiryPage;
import smena.ui.writeoff.WriteOffServices;
import smena.ui.writeoff.WriteOffsPage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Opens every page of the office fifty times beside what lives as long as the till: nothing of it
/// stays.
@OnScreen
class NoPageIsHeldTest {
    @TempDir Path folder;
    private StandingDesk standing;
    private FiftyTimes fifty;
    private OpenedPages pages;

    @BeforeEach
    void open() {
        standing = new StandingDesk(folder);
        fifty = new FiftyTimes(standing);
        pages = new OpenedPages(standing);
    }

    @AfterEach
    void close() {
        standing.close();
    }

    @Test
    void pagesOfTheOffice() {
        Services services = standing.shop.services();
        fifty.check("sales", pages::receipts);
        fifty.check("products", pages::products);
        fifty.check("product", () -> pages.products().add());
        fifty.check("labels", pages::labels);
        fifty.check("label that is wanted", () -> pages.labels().add());
        fifty.check("promotions", pages::promotions);
        fifty.check("promotion", () -> pages.promotions().add());
        fifty.check("categories", pages::categories);
        fifty.check("category", () -> pages.categories().add());
        fifty.check("price lists", pages::priceLists);
        fifty.check("price list", () -> pages.priceLists().add());
        fifty.check("price documents", pages::priceDocuments);
        fifty.check("new prices", () -> pages.priceDocuments().add());
        MovementServices movements = StockPages.services(standing.shop, standing.ui.background());
        WriteOffServices writeOffs = StockPages.writeOffs(standing.shop, standing.ui.background());
        fifty.check(
                "on hand",
                () -> standing.page(frame -> new OnHandPage(standing.ui, frame, movements)));
        fifty.check(
                "movements",
                () ->
                        standing.page(
                                frame ->
                                        new MovementsPage(
                                                standing.ui, frame, movements, 1, "Non")));
        fifty.check(
                "dates",
                () -> standing.page(frame -> new ExpiryPage(standing.ui, frame, writeOffs)));
        fifty.check(
                "write-offs",
                () -> standing.page(frame -> new WriteOffsPage(standing.ui, frame, writeOffs)));
        fifty.check(
                "write-off",
                () -> standing.page(frame -> new EditWriteOffPage(standing.ui, frame, writeOffs)));
        fifty.check(
                "order",
                () ->
                        standing.page(
                                frame ->
                                        new OrderPage(
                                                standing.ui,
                                                frame,
                                                new OrderServices(
                                                        services.goods().reorders(),
                                                        movements,
                                                        StockPages.printers(
                                                                standing.ui.background())))));
        fifty.check("goods receipts", pages::goodsReceipts);
        fifty.check("goods receipt", () -> pages.goodsReceipts().add());
        fifty.check("list of a supplier", () -> pages.list(folder.resolve("none.csv")));
        fifty.check("suppliers", pages::suppliers);
        fifty.check("new supplier", () -> pages.suppliers().add());
        fifty.check(
                "figures of goods",
                () ->
                        standing.page(
                                _ ->
                                        new GoodsFiguresPage(
                                                standing.ui,
                                                services.goodsFigures(),
                                                standing.ui.background())));
        fifty.check(
                "loss prevention",
                () ->
                        standing.page(
                                _ ->
                                        new LossPage(
                                                standing.ui,
                                                services.lossPrevention(),
                                                _ -> StandingDesk.BLANK,
                                                standing.ui.background())));
        fifty.check("customers", pages::customers);
        fifty.check("new customer", () -> pages.customers().add());
        fifty.check("terms", () -> pages.customers().terms());
        fifty.check("reminder", () -> pages.customers().remind());
        fifty.check(
                "journal",
                () ->
                        standing.page(
                                _ ->
                                        new JournalPage(
                                                standing.ui,
                                                new JournalServices(
                                                        services.journalReader(),
                                                        services.people(),
                                                        services.receipts(),
                                                        services.audit(),
                                                        services.export(),
                                                        standing.ui.background(),
                                                        standing.ui.background(),
                                                        Optional::empty,
                                                        "1",
                                                        () -> "uz"))));
        fifty.check(
                "shifts",
                () ->
                        standing.page(
                                _ ->
                                        new ShiftsPage(
                                                standing.ui,
                                                TestShiftPapers.services(
                                                        services, standing.ui.background()))));
        fifty.check(
                "settings",
                () -> standing.page(frame -> new SettingsPage(standing.ui, frame, List.of())));
        fifty.check("printers", pages::printers);
        fifty.check(
                "receipt text",
                () ->
                        standing.page(
                                _ ->
                                        new ReceiptTextPage(
                                                standing.ui,
                                                standing.printing(),
                                                standing.printers)));
        fifty.check(
                "backups",
                () ->
                        standing.page(
                                _ ->
                                        new BackupsPage(
                                                standing.ui,
                                                services.backups(),
                                                standing.host.backups())));
        fifty.check("programs", () -> standing.page(_ -> pages.programs()));
        fifty.check(
                "scale page",
                () ->
                        standing.page(
                                _ ->
                                        new ScalePage(
                                                standing.ui,
                                                services.scale(),
                                                standing.host.weighing().feed())));
        fifty.check(
                "scale labels",
                () ->
                        standing.page(
                                _ ->
                                        new ScaleLabelsPage(
                                                standing.ui, services.products().scaleLabels())));
        fifty.check(
                "label printer",
                () ->
                        standing.page(
                                _ ->
                                        new LabelPrinterPage(
                                                standing.ui,
                                                services.prices().labelSettings(),
                                                new TestLabelContext(standing.ui.background()))));
        fifty.check(
                "goods codes",
                () ->
                        standing.page(
                                _ ->
                                        new MxikPage(
                                                standing.ui,
                                                services.products().goodsCodes(),
                                                services.products().goodsCodesImport(),
                                                standing.ui.background())));
        fifty.check(
                "import",
                () ->
                        standing.page(
                                _ ->
                                        new ImportPage(
                                                standing.ui,
                                                services.products().catalogImport(),
                                                standing.ui.background(),
                                                folder.resolve("none.csv"))));
        fifty.check("new token", pages::newToken);
        fifty.check(
                "display",
                () ->
                        standing.page(
                                _ ->
                                        new DisplayPage(
                                                standing.ui,
                                                services.displays(),
                                                standing.host.displays())));
        fifty.check(
                "cash reasons",
                () -> standing.page(_ -> new CashReasonsPage(standing.ui, services.cashReasons())));
        fifty.check(
                "law", () -> standing.page(_ -> new LawPage(standing.ui, services.cashTerms())));
        fifty.check(
                "shop",
                () ->
                        standing.page(
                                _ -> new ShopFactsPage(standing.ui, services.settings(), _ -> {})));
        fifty.check(
                "cash rules",
                () ->
                        standing.page(
                                _ -> new CashRulesPage(standing.ui, services.settings(), _ -> {})));
        fifty.check(
                "payment methods",
                () -> standing.page(_ -> new MethodsPage(standing.ui, services.paymentMethods())));
        fifty.check(
                "notes and coins",
                () -> standing.page(_ -> new DenominationsPage(standing.ui, services.settings())));
        fifty.check(
                "limits",
                () -> standing.page(_ -> new LimitsPage(standing.ui, services.refundTerms())));
        fifty.check(
                "shelf",
                () ->
                        standing.page(
                                _ ->
                                        new ShelfRulesPage(
                                                standing.ui,
                                                services.goods().expiry(),
                                                services.settings())));
        fifty.check(
                "terminal",
                () ->
                        standing.page(
                                _ -> new TerminalPage(standing.ui, services.terminalSettings())));
        fifty.check("about", () -> standing.page(_ -> new AboutPage(standing.ui, "0", folder)));
        assertEquals(Map.of(), fifty.held());
    }
}
