package smena.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.service.Services;
import smena.ui.backup.BackupsPage;
import smena.ui.control.ExpensesPage;
import smena.ui.control.LossPage;
import smena.ui.control.LossServices;
import smena.ui.figures.GoodsFiguresPage;
import smena.ui.figures.SalesFiguresPage;
import smena.ui.figures.SalesServices;
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
import smena.ui.settings.TaxesPage;
import smena.ui.settings.TerminalPage;
import smena.ui.shifts.ShiftsPage;
import smena.ui.shifts.TestShiftPapers;
import smena.ui.today.NowhereToday;
import smena.ui.today.TodayPage;
import smena.ui.today.TodayServices;
import smena.ui.writeoff.EditWriteOffPage;
import smena.ui.writeoff.ExpiryPage;
import smena.ui.writeoff.WriteOffServices;
import smena.ui.writeoff.WriteOffsPage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Opens every page of the office twenty times beside what lives as long as the till: nothing of it
/// stays.
@OnScreen
class NoPageIsHeldTest {
    @TempDir Path folder;
    private StandingDesk standing;
    private ManyTimes many;
    private OpenedPages pages;

    @BeforeEach
    void open() {
        standing = new StandingDesk(folder);
        many = new ManyTimes(standing);
        pages = new OpenedPages(standing);
    }

    @AfterEach
    void close() {
        standing.close();
    }

    @Test
    void pagesOfTheOffice() {
        Services services = standing.shop.services();
        many.check("sales", pages::receipts);
        many.check("products", pages::products);
        many.check("product", () -> pages.products().add());
        many.check("labels", pages::labels);
        many.check("label that is wanted", () -> pages.labels().add());
        many.check("promotions", pages::promotions);
        many.check("promotion", () -> pages.promotions().add());
        many.check("categories", pages::categories);
        many.check("category", () -> pages.categories().add());
        many.check("price lists", pages::priceLists);
        many.check("price list", () -> pages.priceLists().add());
        many.check("price documents", pages::priceDocuments);
        many.check("new prices", () -> pages.priceDocuments().add());
        MovementServices movements = StockPages.services(standing.shop, standing.ui.background());
        WriteOffServices writeOffs = StockPages.writeOffs(standing.shop, standing.ui.background());
        many.check(
                "on hand",
                () -> standing.page(frame -> new OnHandPage(standing.ui, frame, movements)));
        many.check(
                "movements",
                () ->
                        standing.page(
                                frame ->
                                        new MovementsPage(
                                                standing.ui, frame, movements, 1, "Non")));
        many.check(
                "dates",
                () -> standing.page(frame -> new ExpiryPage(standing.ui, frame, writeOffs)));
        many.check(
                "write-offs",
                () -> standing.page(frame -> new WriteOffsPage(standing.ui, frame, writeOffs)));
        many.check(
                "write-off",
                () -> standing.page(frame -> new EditWriteOffPage(standing.ui, frame, writeOffs)));
        many.check(
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
        many.check("goods receipts", pages::goodsReceipts);
        many.check("goods receipt", () -> pages.goodsReceipts().add());
        many.check("list of a supplier", () -> pages.list(folder.resolve("none.csv")));
        many.check("suppliers", pages::suppliers);
        many.check("new supplier", () -> pages.suppliers().add());
        many.check(
                "today",
                () ->
                        standing.page(
                                _ ->
                                        new TodayPage(
                                                standing.ui,
                                                new TodayServices(
                                                        services.todayFigures(),
                                                        services.workList(),
                                                        standing.ui.background()),
                                                new NowhereToday())));
        many.check(
                "figures of sales",
                () ->
                        standing.page(
                                _ ->
                                        new SalesFiguresPage(
                                                standing.ui,
                                                new SalesServices(
                                                        services.periodReports(),
                                                        services.salesFilters(),
                                                        services.salesPapers(),
                                                        StockPages.printers(
                                                                standing.ui.background()),
                                                        standing.ui.background()),
                                                (_, _, _) -> {})));
        many.check(
                "figures of goods",
                () ->
                        standing.page(
                                _ ->
                                        new GoodsFiguresPage(
                                                standing.ui,
                                                services.goodsFigures(),
                                                standing.ui.background())));
        many.check(
                "loss prevention",
                () ->
                        standing.page(
                                _ ->
                                        new LossPage(
                                                standing.ui,
                                                new LossServices(
                                                        services.lossPrevention(),
                                                        services.lossPapers(),
                                                        services.figureRows(),
                                                        _ -> StandingDesk.BLANK,
                                                        StockPages.printers(
                                                                standing.ui.background()),
                                                        standing.ui.background()))));
        many.check(
                "expenses",
                () ->
                        standing.page(
                                _ ->
                                        new ExpensesPage(
                                                standing.ui,
                                                services.expenseReports(),
                                                standing.ui.background())));
        many.check("customers", pages::customers);
        many.check("new customer", () -> pages.customers().add());
        many.check("terms", () -> pages.customers().terms());
        many.check("reminder", () -> pages.customers().remind());
        many.check(
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
        many.check(
                "shifts",
                () ->
                        standing.page(
                                _ ->
                                        new ShiftsPage(
                                                standing.ui,
                                                TestShiftPapers.services(
                                                        services, standing.ui.background()))));
        many.check(
                "settings",
                () -> standing.page(frame -> new SettingsPage(standing.ui, frame, List.of())));
        many.check("printers", pages::printers);
        many.check(
                "receipt text",
                () ->
                        standing.page(
                                _ ->
                                        new ReceiptTextPage(
                                                standing.ui,
                                                standing.printing(),
                                                standing.printers)));
        many.check(
                "backups",
                () ->
                        standing.page(
                                _ ->
                                        new BackupsPage(
                                                standing.ui,
                                                services.backups(),
                                                standing.host.backups())));
        many.check("programs", () -> standing.page(_ -> pages.programs()));
        many.check(
                "scale page",
                () ->
                        standing.page(
                                _ ->
                                        new ScalePage(
                                                standing.ui,
                                                services.scale(),
                                                standing.host.weighing().feed())));
        many.check(
                "scale labels",
                () ->
                        standing.page(
                                _ ->
                                        new ScaleLabelsPage(
                                                standing.ui, services.products().scaleLabels())));
        many.check(
                "label printer",
                () ->
                        standing.page(
                                _ ->
                                        new LabelPrinterPage(
                                                standing.ui,
                                                services.prices().labelSettings(),
                                                new TestLabelContext(standing.ui.background()))));
        many.check(
                "goods codes",
                () ->
                        standing.page(
                                _ ->
                                        new MxikPage(
                                                standing.ui,
                                                services.products().goodsCodes(),
                                                services.products().goodsCodesImport(),
                                                standing.ui.background())));
        many.check(
                "import",
                () ->
                        standing.page(
                                _ ->
                                        new ImportPage(
                                                standing.ui,
                                                services.products().catalogImport(),
                                                standing.ui.background(),
                                                folder.resolve("none.csv"))));
        many.check("new token", pages::newToken);
        many.check(
                "display",
                () ->
                        standing.page(
                                _ ->
                                        new DisplayPage(
                                                standing.ui,
                                                services.displays(),
                                                standing.host.displays())));
        many.check(
                "cash reasons",
                () -> standing.page(_ -> new CashReasonsPage(standing.ui, services.cashReasons())));
        many.check("law", () -> standing.page(_ -> new LawPage(standing.ui, services.cashTerms())));
        many.check(
                "shop",
                () ->
                        standing.page(
                                _ -> new ShopFactsPage(standing.ui, services.settings(), _ -> {})));
        many.check(
                "cash rules",
                () ->
                        standing.page(
                                _ -> new CashRulesPage(standing.ui, services.settings(), _ -> {})));
        many.check(
                "payment methods",
                () -> standing.page(_ -> new MethodsPage(standing.ui, services.paymentMethods())));
        many.check(
                "tax rates",
                () -> standing.page(_ -> new TaxesPage(standing.ui, services.taxRates())));
        many.check(
                "notes and coins",
                () -> standing.page(_ -> new DenominationsPage(standing.ui, services.settings())));
        many.check(
                "limits",
                () -> standing.page(_ -> new LimitsPage(standing.ui, services.refundTerms())));
        many.check(
                "shelf",
                () ->
                        standing.page(
                                _ -> new ShelfRulesPage(standing.ui, services.goods().expiry())));
        many.check(
                "terminal",
                () ->
                        standing.page(
                                _ -> new TerminalPage(standing.ui, services.terminalSettings())));
        many.check(
                "about",
                () -> standing.page(_ -> new AboutPage(standing.ui, "0", folder, List.of())));
        assertEquals(Map.of(), many.held());
    }
}
