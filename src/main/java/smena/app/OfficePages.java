package smena.app;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.figures.LossEntry;
import smena.domain.figures.ReportQuery;
import smena.domain.people.Right;
import smena.domain.work.WorkItem;
import smena.service.Services;
import smena.ui.archive.HourPage;
import smena.ui.archive.ReceiptsPage;
import smena.ui.backup.BackupsPage;
import smena.ui.category.CategoriesPage;
import smena.ui.control.ExpensesPage;
import smena.ui.control.LossPage;
import smena.ui.control.LossServices;
import smena.ui.desk.DesktopHost;
import smena.ui.figures.GoodsFiguresPage;
import smena.ui.figures.SalesFiguresPage;
import smena.ui.figures.SalesServices;
import smena.ui.goods.GoodsTabs;
import smena.ui.journal.JournalPage;
import smena.ui.journal.JournalServices;
import smena.ui.kit.Background;
import smena.ui.kit.Sign;
import smena.ui.label.LabelPrinterPage;
import smena.ui.movement.MovementServices;
import smena.ui.movement.MovementsPage;
import smena.ui.movement.OnHandPage;
import smena.ui.movement.StockPaperPage;
import smena.ui.mxik.MxikPage;
import smena.ui.office.OfficeEntry;
import smena.ui.office.OfficeEntry.Group;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.office.OfficeRegister;
import smena.ui.order.OrderPage;
import smena.ui.order.OrderServices;
import smena.ui.people.PeoplePage;
import smena.ui.people.PeopleServices;
import smena.ui.price.PriceDocumentsPage;
import smena.ui.pricelist.PriceListsPage;
import smena.ui.printer.PrinterServices;
import smena.ui.printer.PrintersPage;
import smena.ui.printer.ReceiptTextPage;
import smena.ui.product.ProductsPage;
import smena.ui.programs.ProgramsPage;
import smena.ui.promotion.PromotionsPage;
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
import smena.ui.settings.SettingsEntry;
import smena.ui.settings.SettingsPage;
import smena.ui.settings.ShelfRulesPage;
import smena.ui.settings.ShopFactsPage;
import smena.ui.settings.TaxesPage;
import smena.ui.settings.TerminalPage;
import smena.ui.shell.UiContext;
import smena.ui.shifts.ShiftPapers;
import smena.ui.shifts.ShiftServices;
import smena.ui.shifts.ShiftsPage;
import smena.ui.stock.StockTakeServices;
import smena.ui.stock.StockTakesPage;
import smena.ui.supplier.SuppliersPage;
import smena.ui.supply.GoodsReceiptsPage;
import smena.ui.supply.SupplyServices;
import smena.ui.today.TodayPage;
import smena.ui.today.TodayServices;
import smena.ui.today.TodayWays;
import smena.ui.writeoff.ExpiryPage;
import smena.ui.writeoff.WriteOffServices;
import smena.ui.writeoff.WriteOffsPage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The register of the office: an entry for each page, with the services it uses.
///
/// @param ui the window
/// @param services everything of the data folder
/// @param host the computer and the program
/// @param reading calls that only read, beside the writer: lists and drawings
/// @param reports draws X- and Z-reports and what their figures are made of
/// @param receipts what the page of receipts needs of the computer
/// @param customers makes the page of customers
/// @param labels makes the page of labels
/// @param alarm sounds where a scanned code is unknown
record OfficePages(
        UiContext ui,
        Services services,
        DesktopHost host,
        Background reading,
        ShiftPapers reports,
        ReceiptsPage.Ways receipts,
        CustomerPages customers,
        LabelOffice labels,
        Runnable alarm) {

    /// Anyone who can add up receipts, shifts or figures knows what should be in the drawer, so
    /// these pages need the right to see it.
    OfficeRegister register() {
        return new OfficeRegister(
                List.of(
                        OfficeEntry.page(
                                "today", Sign.TODAY, Group.DAY, Right.SEE_FIGURES, this::today),
                        OfficeEntry.page(
                                "products",
                                Sign.BOX,
                                Group.GOODS,
                                Right.EDIT_CATALOGUE,
                                this::goods),
                        OfficeEntry.page(
                                        "stock",
                                        Sign.STORE,
                                        Group.GOODS,
                                        Right.MANAGE_STOCK,
                                        this::stock)
                                .withApproval(),
                        OfficeEntry.page(
                                "supply",
                                Sign.TRUCK,
                                Group.GOODS,
                                Right.MANAGE_STOCK,
                                this::supply),
                        OfficeEntry.page(
                                        "labels",
                                        Sign.LABEL,
                                        Group.GOODS,
                                        Right.EDIT_CATALOGUE,
                                        frame -> labels.page(heard(), frame, reading))
                                .waiting(labels.waiting()),
                        OfficeEntry.page(
                                        "customers",
                                        Sign.PEOPLE,
                                        Group.MONEY,
                                        Right.CHANGE_TERMS,
                                        _ -> customers.page(ui, services, reading))
                                .waiting(customers.waiting()),
                        OfficeEntry.page(
                                "sales",
                                Sign.RECEIPT,
                                Group.MONEY,
                                Right.SEE_FIGURES,
                                _ -> ReceiptsPage.of(ui, services, receipts, host::refund)),
                        OfficeEntry.page(
                                "shifts",
                                Sign.CLOCK,
                                Group.MONEY,
                                Right.SEE_FIGURES,
                                _ -> new ShiftsPage(ui, shifts())),
                        OfficeEntry.page(
                                "reports",
                                Sign.CHART,
                                Group.MONEY,
                                Right.SEE_FIGURES,
                                this::figures),
                        OfficeEntry.page(
                                "people",
                                Sign.BADGE,
                                Group.SHOP,
                                Right.EDIT_SETTINGS,
                                this::people),
                        OfficeEntry.page(
                                "control",
                                Sign.SHIELD,
                                Group.SHOP,
                                Right.SEE_FIGURES,
                                _ -> control()),
                        OfficeEntry.page(
                                "settings",
                                Sign.SETTINGS,
                                Group.SHOP,
                                Right.EDIT_SETTINGS,
                                frame -> new SettingsPage(ui, frame, settings()))));
    }

    /// Counts what waits behind the entries.
    void countWaiting() {
        customers.count(services, reading);
        labels.count(reading);
    }

    private static void open(OfficeFrame frame, OfficePage page) {
        frame.open(page);
        page.takeFocus();
    }

    private TodayPage today(OfficeFrame frame) {
        return new TodayPage(
                ui,
                new TodayServices(services.todayFigures(), services.workList(), reading),
                new TodayWays() {
                    @Override
                    public void work(WorkItem item) {
                        new WorkWays(frame, OfficePages.this).open(item.kind());
                    }

                    @Override
                    public void report(ReportQuery query) {
                        frame.go(
                                "reports",
                                page ->
                                        ((GoodsTabs) page)
                                                .turnTo(
                                                        SalesFiguresPage.class,
                                                        sales -> sales.show(query)));
                    }

                    @Override
                    public void receipts(LocalDate day, int hour) {
                        OfficePages.this.receipts(frame, day, hour, Optional.empty());
                    }
                });
    }

    private ProductsPage products(OfficeFrame frame) {
        return new ProductsPage(
                heard(),
                frame,
                new ProductsPage.Services(
                        services.products().productList(),
                        services.products().productCards(),
                        services.products().ownCodes(),
                        services.products().catalog(),
                        services.products().favourites(),
                        services.products().pictures(),
                        services.products().bulkChanges(),
                        services.prices().labelQueue(),
                        services.products().catalogExport(),
                        services.products().catalogImport(),
                        services.products().productHistory(),
                        services.prices().priceDocuments(),
                        services.goods().stock(),
                        services.goods().stockHistory(),
                        services.products().goodsCodes(),
                        services.settings(),
                        reading));
    }

    /// For pages that leave the sound of an unknown code to the notice of it.
    private UiContext heard() {
        return ui.sounding(alarm);
    }

    private GoodsTabs goods(OfficeFrame frame) {
        ProductsPage products = products(frame);
        products.onMovements(
                (product, name) ->
                        open(frame, new MovementsPage(ui, frame, movements(), product, name)));
        return new GoodsTabs(
                ui.localization(),
                List.of(
                        products,
                        new CategoriesPage(ui, frame, services.products().categories(), reading),
                        promotions(frame),
                        new PriceListsPage(
                                heard(),
                                frame,
                                services.prices().priceLists(),
                                services.products().catalog(),
                                reading),
                        new PriceDocumentsPage(
                                heard(),
                                frame,
                                services.prices().priceDocuments(),
                                services.products().catalog(),
                                reading)));
    }

    private PromotionsPage promotions(OfficeFrame frame) {
        return new PromotionsPage(
                heard(),
                frame,
                services.prices().promotions(),
                services.prices().promotionQueries(),
                services.products().catalog(),
                reading);
    }

    private GoodsTabs stock(OfficeFrame frame) {
        return new GoodsTabs(
                ui.localization(),
                "office.stock",
                List.of(
                        new StockTakesPage(
                                ui,
                                frame,
                                new StockTakeServices(
                                        services.goods().stockTakes(),
                                        services.products().catalog(),
                                        services.products().categories(),
                                        host.weighing(),
                                        reading,
                                        alarm)),
                        new OnHandPage(ui, frame, movements()),
                        new ExpiryPage(heard(), frame, writeOffs(frame)),
                        new OrderPage(
                                ui,
                                frame,
                                new OrderServices(
                                        services.goods().reorders(),
                                        movements(),
                                        officePrinters())),
                        new WriteOffsPage(heard(), frame, writeOffs(frame))));
    }

    private ShiftServices shifts() {
        return new ShiftServices(
                services.shifts(),
                services.reports(),
                services.figureRows(),
                services.printing(),
                reports,
                services.audit(),
                services.journalReader(),
                reading,
                host::whereTo);
    }

    private WriteOffServices writeOffs(OfficeFrame frame) {
        return new WriteOffServices(
                services.goods().stockPapers(),
                services.goods().writeOffDrafts(),
                movements(),
                services.products().catalog(),
                services.prices().priceDocuments(),
                services.prices().labelQueue(),
                (product, name, until) -> promotions(frame).addFor(product, name, until));
    }

    private MovementServices movements() {
        return new MovementServices(
                services.goods().stock(),
                services.goods().stockHistory(),
                services.goods().expiry(),
                one -> customers.receipt(services, one),
                services.goods().receiptPhotos(),
                reading);
    }

    private TillOfficePrinters officePrinters() {
        return new TillOfficePrinters(host.printers().finder(), host.printers().aside());
    }

    private void receipts(OfficeFrame frame, LocalDate day, int hour, Optional<Long> cashier) {
        open(
                frame,
                HourPage.of(
                        ui,
                        services,
                        receipts,
                        one -> customers.refund(services, one.id()),
                        day,
                        hour,
                        cashier));
    }

    private GoodsTabs figures(OfficeFrame frame) {
        return new GoodsTabs(
                ui.localization(),
                "office.reports",
                List.of(
                        new SalesFiguresPage(
                                ui,
                                new SalesServices(
                                        services.periodReports(),
                                        services.salesFilters(),
                                        services.salesPapers(),
                                        officePrinters(),
                                        reading),
                                (day, hour, cashier) -> receipts(frame, day, hour, cashier)),
                        new GoodsFiguresPage(ui, services.goodsFigures(), reading)));
    }

    private GoodsTabs control() {
        return new GoodsTabs(
                ui.localization(),
                "office.control",
                List.of(
                        new LossPage(
                                ui,
                                new LossServices(
                                        services.lossPrevention(),
                                        services.lossPapers(),
                                        services.figureRows(),
                                        this::lossPaper,
                                        officePrinters(),
                                        reading)),
                        new ExpensesPage(ui, services.expenseReports(), reading),
                        new JournalPage(ui, journal())));
    }

    private JournalServices journal() {
        return new JournalServices(
                services.journalReader(),
                services.people(),
                services.receipts(),
                services.audit(),
                services.export(),
                reading,
                reading,
                host.backups()::whichFolder,
                host.version(),
                () -> services.settings().shop().language());
    }

    private byte[] lossPaper(LossEntry entry) {
        return switch (entry.paper()) {
            case SALE -> customers.sale(services, entry.row());
            case REFUND -> customers.refund(services, entry.row());
            case SHIFT -> reports.report(services.reports().z(entry.row())).png();
            case HANDOVER, CANCELLED, NONE -> throw new Refused(new Problem.NothingToPrint());
        };
    }

    private GoodsTabs supply(OfficeFrame frame) {
        SupplyServices all =
                new SupplyServices(
                        services.goods().goodsReceipts(),
                        services.goods().receiptGoods(),
                        services.goods().suppliers(),
                        services.goods().supplierReturns(),
                        services.goods().receiptFiles(),
                        services.goods().receiptPhotos(),
                        services.goods().stock(),
                        services.products().catalog(),
                        reading);
        GoodsReceiptsPage receipts = new GoodsReceiptsPage(heard(), frame, all);
        SuppliersPage.Papers papers =
                new SuppliersPage.Papers(
                        paper ->
                                receipts.open(
                                        paper,
                                        () -> StockPaperPage.open(ui, frame, movements(), paper)),
                        receipts::addFrom);
        return new GoodsTabs(
                ui.localization(),
                "office.supply",
                List.of(
                        receipts,
                        new SuppliersPage(ui, services.goods().suppliers(), papers, reading)));
    }

    private PeoplePage people(OfficeFrame frame) {
        return new PeoplePage(
                ui,
                new PeopleServices(
                        services.staff(), services.roles(), services.people(), services.pins()),
                person -> frame.open(new JournalPage(ui, journal(), person)));
    }

    /// The pages of the settings.
    List<SettingsEntry> settings() {
        PrinterServices printing =
                new PrinterServices(
                        services.printerSettings(),
                        services.paper(),
                        services.settings(),
                        services.printing(),
                        services.printDecisions());
        return List.of(
                new SettingsEntry(
                        "shop",
                        Sign.STORE,
                        () -> new ShopFactsPage(ui, services.settings(), host::follow)),
                new SettingsEntry(
                        "cash",
                        Sign.CASH,
                        () -> new CashRulesPage(ui, services.settings(), host::follow)),
                new SettingsEntry(
                        "methods", Sign.SWAP, () -> new MethodsPage(ui, services.paymentMethods())),
                new SettingsEntry(
                        "taxes", Sign.PERCENT, () -> new TaxesPage(ui, services.taxRates())),
                new SettingsEntry(
                        "denominations",
                        Sign.DRAWER,
                        () -> new DenominationsPage(ui, services.settings())),
                new SettingsEntry(
                        "limits", Sign.REFUND, () -> new LimitsPage(ui, services.refundTerms())),
                new SettingsEntry(
                        "printers",
                        Sign.PRINTER,
                        () -> new PrintersPage(ui, printing, host.printers())),
                new SettingsEntry(
                        "receiptText",
                        Sign.RECEIPT,
                        () -> new ReceiptTextPage(ui, printing, host.printers())),
                new SettingsEntry(
                        "labelPrinter",
                        Sign.LABEL,
                        () ->
                                new LabelPrinterPage(
                                        ui, services.prices().labelSettings(), labels.context())),
                new SettingsEntry(
                        "display",
                        Sign.SCREEN,
                        () -> new DisplayPage(ui, services.displays(), host.displays())),
                new SettingsEntry(
                        "terminal",
                        Sign.CARD,
                        () -> new TerminalPage(ui, services.terminalSettings())),
                new SettingsEntry(
                        "scale",
                        Sign.SCALE,
                        () -> new ScalePage(ui, services.scale(), host.weighing().feed())),
                new SettingsEntry(
                        "scaleLabels",
                        Sign.LABEL,
                        () -> new ScaleLabelsPage(ui, services.products().scaleLabels())),
                new SettingsEntry(
                        "mxik",
                        Sign.FILE,
                        () ->
                                new MxikPage(
                                        ui,
                                        services.products().goodsCodes(),
                                        services.products().goodsCodesImport(),
                                        reading)),
                new SettingsEntry(
                        "cashReasons",
                        Sign.CASH,
                        () -> new CashReasonsPage(ui, services.cashReasons())),
                new SettingsEntry("law", Sign.SHIELD, () -> new LawPage(ui, services.cashTerms())),
                new SettingsEntry(
                        "shelf",
                        Sign.STORE,
                        () -> new ShelfRulesPage(ui, services.goods().expiry())),
                new SettingsEntry("backups", Sign.BACKUP, this::backups),
                new SettingsEntry(
                        "programs",
                        Sign.PLUG,
                        () ->
                                new ProgramsPage(
                                        ui,
                                        services.httpAccess(),
                                        services.apiClients(),
                                        services.people(),
                                        host.programs())),
                new SettingsEntry(
                        "about",
                        Sign.INFO,
                        () ->
                                new AboutPage(
                                        ui,
                                        host.version(),
                                        host.dataFolder(),
                                        SoftwareParts.all())));
    }

    /// The page of backups, which the banners open too.
    BackupsPage backups() {
        return new BackupsPage(ui, services.backups(), host.backups());
    }
}
