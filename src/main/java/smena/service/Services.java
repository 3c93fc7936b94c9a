package smena.service;

import smena.domain.journal.ClockReading.Doubt;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.domain.shop.PrinterRole;
import smena.service.audit.Audit;
import smena.service.backup.Anchors;
import smena.service.backup.BackupAnchors;
import smena.service.backup.Backups;
import smena.service.backup.MigrationBackup;
import smena.service.backup.Restore;
import smena.service.clients.ApiClients;
import smena.service.clients.HttpAccess;
import smena.service.clients.HttpCertificate;
import smena.service.clients.IdempotencyGuard;
import smena.service.customer.Customers;
import smena.service.customer.Repayments;
import smena.service.demo.DemoGoods;
import smena.service.demo.DemoSetup;
import smena.service.demo.DemoSupply;
import smena.service.export.Export;
import smena.service.figures.ExpenseReports;
import smena.service.figures.FrozenFigures;
import smena.service.figures.GoodsFigures;
import smena.service.figures.HourPapers;
import smena.service.figures.LossPapers;
import smena.service.figures.LossPrevention;
import smena.service.figures.PeriodReports;
import smena.service.figures.SalesFilters;
import smena.service.figures.SalesPapers;
import smena.service.figures.TodayFigures;
import smena.service.integrity.BookingStart;
import smena.service.integrity.Checkup;
import smena.service.integrity.ClockCheck;
import smena.service.integrity.JournalReader;
import smena.service.integrity.KeyCheck;
import smena.service.integrity.Rollbacks;
import smena.service.integrity.StartCheck;
import smena.service.integrity.VersionChange;
import smena.service.integrity.WholeLook;
import smena.service.journal.Journal;
import smena.service.journal.TillClock;
import smena.service.people.People;
import smena.service.people.Pins;
import smena.service.people.Rights;
import smena.service.people.Roles;
import smena.service.people.Staff;
import smena.service.ports.PrintJobs;
import smena.service.ports.Typesetter;
import smena.service.printjob.PageRetention;
import smena.service.printjob.PrintDecisions;
import smena.service.printjob.PrintOrders;
import smena.service.printjob.PrintPages;
import smena.service.printjob.Printing;
import smena.service.printjob.StoredPrintJobs;
import smena.service.refund.Refunds;
import smena.service.sale.AgeChecks;
import smena.service.sale.Baskets;
import smena.service.sale.Marks;
import smena.service.sale.Receipts;
import smena.service.sale.Selling;
import smena.service.sale.TotalsShown;
import smena.service.shift.FigureRows;
import smena.service.shift.FiguresSeen;
import smena.service.shift.Handovers;
import smena.service.shift.Reports;
import smena.service.shift.Shifts;
import smena.service.shop.CashReasonSettings;
import smena.service.shop.CashTermSettings;
import smena.service.shop.DisplaySettings;
import smena.service.shop.PaperDesign;
import smena.service.shop.PaymentMethods;
import smena.service.shop.PrinterSettings;
import smena.service.shop.RefundTermSettings;
import smena.service.shop.ScaleSettings;
import smena.service.shop.Settings;
import smena.service.shop.Setup;
import smena.service.shop.TaxRateSettings;
import smena.service.shop.TerminalSettings;
import smena.service.shop.TrainingMark;
import smena.service.terminal.TerminalOperations;
import smena.service.work.WorkList;
import smena.service.work.WorkSources;
import smena.store.Database;
import smena.store.GoodsCodeFile;
import smena.store.JournalKey;
import smena.store.Migrations;
import smena.store.PinHasher;
import smena.store.Schema;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/// Everything that can be asked of one data folder. Screens, other programs and the command line
/// get what they need from here.
public final class Services implements AutoCloseable {
    private final Database database;
    private final Journal journal;
    private final Settings settings;
    private final PrinterSettings printerSettings;
    private final PaperDesign paper;
    private final People people;
    private final Pins pins;
    private final Staff staff;
    private final Roles roles;
    private final Setup setup;
    private final GoodsCodeFile goodsCodeFile;
    private final Checkup checkup;
    private final Anchors anchors;
    private final Rollbacks rollbacks;
    private final ClockCheck clockCheck;
    private final Backups backups;
    private final WholeLook wholeLook;
    private final VersionChange versionChange;
    private final ProductServices products;
    private final PricingServices prices;
    private final GoodsServices goods;
    private final Baskets baskets;
    private final AgeChecks ageChecks;
    private final Marks marks;
    private final Selling selling;
    private final Receipts receipts;
    private final Refunds refunds;
    private final RefundTermSettings refundTerms;
    private final ScaleSettings scale;
    private final DisplaySettings displays;
    private final Customers customers;
    private final Repayments repayments;
    private final CashTermSettings cashTerms;
    private final PaymentMethods paymentMethods;
    private final TaxRateSettings taxRates;
    private final CashReasonSettings cashReasons;
    private final TerminalSettings terminalSettings;
    private final TerminalOperations terminalOperations;
    private final Shifts shifts;
    private final Handovers handovers;
    private final DemoGoods demoGoods;
    private final DemoSetup demoSetup;
    private final Reports reports;
    private final FigureRows figureRows;
    private final JournalReader journalReader;
    private final PeriodReports periodReports;
    private final FrozenFigures frozenFigures;
    private final TodayFigures todayFigures;
    private final GoodsFigures goodsFigures;
    private final LossPrevention lossPrevention;
    private final HourPapers hourPapers;
    private final SalesFilters salesFilters;
    private final LossPapers lossPapers;
    private final SalesPapers salesPapers;
    private final ExpenseReports expenseReports;
    private final Printing printing;
    private final PrintDecisions printDecisions;
    private final WorkList workList;
    private final ApiClients apiClients;
    private final HttpAccess httpAccess;
    private final HttpCertificate httpCertificate;
    private final IdempotencyGuard idempotency;
    private final Audit audit;
    private final Export export;
    private final Clock clock;
    private final PrintPages printPages;
    private final PageRetention pageRetention;
    private final Typesetter papers;
    private boolean alone = true;
    private boolean closed;

    private Services(
            Database database,
            Path folder,
            Optional<Rollbacks.Kind> doubt,
            Clock clock,
            Typesetter plain) {
        Typesetter typesetter = TrainingMark.isSet(database) ? plain.forTraining() : plain;
        this.papers = typesetter;
        Path keys = folder.resolve("keys");
        this.database = database;
        TillClock time = TillClock.of(database, clock);
        this.clock = time;
        Optional<JournalEntry> first = database.read(tx -> tx.journal().find(1));
        boolean fresh = first.isEmpty();
        JournalKey key = JournalKey.open(keys, first);
        this.journal = new Journal(time, key);
        this.export = new Export(database, key, time, Settings::read);
        Rights rights = new Rights(journal);
        PrintOrders orders = new PrintOrders(database);
        this.anchors = new Anchors(folder, journal);
        this.audit = new Audit(database, key.verifier(), new BackupAnchors(anchors));
        this.rollbacks = new Rollbacks(database, journal, rights, anchors, doubt);
        this.clockCheck = new ClockCheck(database, journal, rights);
        this.settings = new Settings(database, journal, rights);
        this.printerSettings = new PrinterSettings(database, journal, rights);
        this.paper = new PaperDesign(database, journal, rights, typesetter);
        PinHasher hasher = PinHasher.open(keys, fresh);
        database.read(tx -> KeyCheck.pepper(tx, hasher));
        this.people = new People(database, journal, rights, hasher);
        this.pins = new Pins(database, journal, rights, hasher);
        this.staff = new Staff(database, journal, rights, hasher);
        this.roles = new Roles(database, journal, rights);
        this.setup = new Setup(database, journal, people);
        this.goodsCodeFile = new GoodsCodeFile(database.file());
        this.backups = new Backups(database, journal, rights, folder);
        this.wholeLook = new WholeLook(database, journal, backups);
        this.versionChange = new VersionChange(database, journal, backups);
        this.checkup = new Checkup(database, journal, backups, rollbacks, goodsCodeFile, clock);
        TotalsShown totals = new TotalsShown();
        this.baskets = new Baskets(database, journal, rights, time, totals);
        this.ageChecks = new AgeChecks(database, journal, rights, totals);
        this.marks = new Marks(database, journal, rights);
        this.selling =
                new Selling(database, journal, rights, rollbacks, clockCheck, orders, totals);
        this.receipts = new Receipts(database, rights);
        this.refunds =
                new Refunds(database, journal, rights, rollbacks, clockCheck, orders, selling);
        this.refundTerms = new RefundTermSettings(database, journal, rights);
        this.scale = new ScaleSettings(database, journal, rights);
        this.displays = new DisplaySettings(database, journal, rights);
        this.customers = new Customers(database, journal, rights, orders);
        this.salesFilters = new SalesFilters(database, customers);
        this.repayments = new Repayments(database, journal, rights, rollbacks, clockCheck, orders);
        this.cashTerms = new CashTermSettings(database, journal, rights);
        this.paymentMethods = new PaymentMethods(database, journal, rights);
        this.taxRates = new TaxRateSettings(database, journal, rights);
        this.cashReasons = new CashReasonSettings(database, journal, rights);
        this.terminalSettings = new TerminalSettings(database, journal, rights);
        this.terminalOperations =
                new TerminalOperations(
                        database, journal, rights, new BookingStart(rollbacks, clockCheck));
        FiguresSeen seen = new FiguresSeen(database, journal);
        this.reports = new Reports(database, time, rights, seen);
        this.journalReader = new JournalReader(database, rights);
        this.figureRows = new FigureRows(database, rights, reports, seen);
        this.periodReports = new PeriodReports(database, rights, seen, time);
        this.frozenFigures = new FrozenFigures(database, journal);
        this.todayFigures = new TodayFigures(database, rights, periodReports, time);
        this.goodsFigures = new GoodsFigures(database, rights, periodReports, time);
        this.expenseReports = new ExpenseReports(database, periodReports);
        this.lossPrevention = new LossPrevention(database, periodReports);
        this.hourPapers = new HourPapers(database, periodReports);
        this.salesPapers = new SalesPapers(database, journal, periodReports, typesetter);
        this.lossPapers =
                new LossPapers(
                        database, journal, lossPrevention, typesetter, orders, seen::noteOnPaper);
        this.shifts =
                new Shifts(database, journal, rights, rollbacks, clockCheck, reports, orders, seen);
        this.handovers = new Handovers(database, journal, rights, people, reports);
        Base base =
                new Base(
                        database, journal, rights, time, typesetter, rollbacks, clockCheck, orders);
        this.prices = new PricingServices(base, this::isInDoubt);
        this.products = new ProductServices(base, goodsCodeFile, prices);
        this.goods = new GoodsServices(base, settings, shifts, prices);
        this.demoGoods =
                new DemoGoods(
                        database,
                        journal,
                        new DemoSupply(journal, goods.booking(), goods.suppliers()),
                        products.productCards(),
                        products.categories(),
                        prices.priceDocuments(),
                        prices.labelQueue(),
                        goods.stockPapers(),
                        goods.stockTakes());
        this.demoSetup = new DemoSetup(database, setup, demoGoods);
        this.printPages =
                new PrintPages(
                        typesetter,
                        reports::x,
                        Reports::z,
                        customers,
                        goods.stockTakes()::uncounted,
                        seen::noteOnPaper);
        this.printing = new Printing(database, journal, rights, orders, printPages);
        this.pageRetention = new PageRetention(database, journal, rights);
        this.printDecisions = new PrintDecisions(database, journal, rights, orders);
        this.workList =
                new WorkList(
                        database,
                        rights,
                        new WorkSources(
                                rollbacks,
                                clockCheck,
                                customers,
                                reports,
                                products.productList(),
                                goods.stock(),
                                goods.expiry(),
                                prices.labelQueue(),
                                backups,
                                printDecisions),
                        time);
        this.apiClients = new ApiClients(database, journal, rights, new SecureRandom());
        this.httpCertificate = new HttpCertificate(keys, time);
        this.httpAccess = new HttpAccess(database, journal, rights, httpCertificate);
        this.idempotency = new IdempotencyGuard(database, journal);
        shifts.countedBy(settings::counted);
        shifts.onClose(() -> anchor(true));
        clockCheck.onDecided(prices.priceDocuments()::applyDue);
        rollbacks.onAcknowledged(prices.priceDocuments()::applyDue);
    }

    /// Opens the database `smena.db` and the keys in `keys` of an existing data folder that this
    /// process holds. Refuses what cannot be used, and leaves it unchanged.
    public static Services open(Path folder, Clock clock, Typesetter typesetter) {
        return open(folder, clock, typesetter, Migrations.OWN);
    }

    /// The same for a till with other migrations.
    static Services open(Path folder, Clock clock, Typesetter typesetter, Migrations migrations) {
        Restore.settle(folder);
        Optional<Rollbacks.Kind> doubt = StartCheck.of(folder, migrations.newest()).doubt();
        MigrationBackup copy = new MigrationBackup(folder, clock);
        Database database = Database.open(folder.resolve("smena.db"), migrations, _ -> copy.make());
        try {
            Services services = new Services(database, folder, doubt, clock, typesetter);
            services.backups.journal(copy);
            return services;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /// Opens a till that another process has open and looks after: nothing is repaired, migrated or
    /// anchored here. Refuses a database of another version than this program's.
    public static Services beside(Path folder, Clock clock, Typesetter typesetter) {
        Path file = folder.resolve("smena.db");
        Schema.require(file);
        Database database = Database.open(file);
        try {
            Services services = new Services(database, folder, Optional.empty(), clock, typesetter);
            services.leaveToOthers();
            return services;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /// From now on another process may take the till over: what is still read here changes nothing
    /// it relies on.
    public void leaveToOthers() {
        alone = false;
    }

    /// The till is looked after here again.
    public void takeBack() {
        alone = true;
    }

    /// Records in the journal that the till is running, and updates the anchor beside the keys,
    /// even where the journal cannot be written.
    public void started() {
        try {
            rollbacks.mendSchema();
            database.write(tx -> journal.append(tx, EntryKind.START));
            rollbacks.journalFound();
        } finally {
            anchor(true);
        }
    }

    /// Writes the anchor, outside the database; not while the state of the journal is in doubt.
    private void anchor(boolean running) {
        if (rollbacks.found().isEmpty()) {
            database.read(
                    tx -> {
                        anchors.note(tx, running);
                        return running;
                    });
        }
    }

    /// Checks every page of the database, which takes seconds in a large shop. Once damage is found
    /// nothing more is written. Returns whether the database is sound.
    public boolean lookThrough() {
        return wholeLook.database();
    }

    /// What is asked and kept when another version of the program takes the data over.
    public VersionChange versionChange() {
        return versionChange;
    }

    /// The full check, for a quiet moment.
    public WholeLook wholeLook() {
        return wholeLook;
    }

    /// Updates the anchor of a running till, outside the database.
    public void keepAnchor() {
        anchor(true);
    }

    /// Records in the journal that the till shuts down cleanly.
    public void stopped() {
        database.write(tx -> journal.append(tx, EntryKind.STOP));
    }

    /// Lays this till's papers out; those of a till for training say what they are.
    public Typesetter papers() {
        return papers;
    }

    /// What the shop sells.
    public ProductServices products() {
        return products;
    }

    /// What it costs.
    public PricingServices prices() {
        return prices;
    }

    /// What comes in, lies there and goes.
    public GoodsServices goods() {
        return goods;
    }

    /// Whether nothing may come into force by itself. A clock that was set back is no reason: no
    /// time comes too early by it.
    private boolean isInDoubt() {
        return rollbacks.found().isPresent()
                || journal.clock().filter(read -> read.doubt() == Doubt.AHEAD).isPresent();
    }

    public Settings settings() {
        return settings;
    }

    public PrinterSettings printerSettings() {
        return printerSettings;
    }

    public PaperDesign paper() {
        return paper;
    }

    public People people() {
        return people;
    }

    /// The way back in for somebody whose PIN is locked or forgotten.
    public Pins pins() {
        return pins;
    }

    /// Everybody who works here or did.
    public Staff staff() {
        return staff;
    }

    /// The table of rights.
    public Roles roles() {
        return roles;
    }

    public Setup setup() {
        return setup;
    }

    /// Makes the demo shop with its goods.
    public DemoSetup demoSetup() {
        return demoSetup;
    }

    /// Adds its goods to a demo shop that has none.
    public DemoGoods demoGoods() {
        return demoGoods;
    }

    /// The scale at the till.
    public ScaleSettings scale() {
        return scale;
    }

    public Checkup checkup() {
        return checkup;
    }

    /// Whether the database is older than the anchors outside it.
    public Rollbacks rollbacks() {
        return rollbacks;
    }

    /// Whether the computer's clock can be relied on.
    public ClockCheck clockCheck() {
        return clockCheck;
    }

    /// The evidence of the journal's extent that is kept outside the database.
    public Anchors anchors() {
        return anchors;
    }

    public Backups backups() {
        return backups;
    }

    public Audit audit() {
        return audit;
    }

    public Export export() {
        return export;
    }

    public Baskets baskets() {
        return baskets;
    }

    /// The age of the open basket's customer.
    public AgeChecks ageChecks() {
        return ageChecks;
    }

    /// The marks of the open basket's pieces.
    public Marks marks() {
        return marks;
    }

    public Selling selling() {
        return selling;
    }

    /// Receipts among many.
    public Receipts receipts() {
        return receipts;
    }

    public Refunds refunds() {
        return refunds;
    }

    /// What the shop gives back without a receipt.
    public RefundTermSettings refundTerms() {
        return refundTerms;
    }

    /// What the customer looks at.
    public DisplaySettings displays() {
        return displays;
    }

    /// The customers the shop knows, and what they owe.
    public Customers customers() {
        return customers;
    }

    /// Debts paid back.
    public Repayments repayments() {
        return repayments;
    }

    /// Up to how much a receipt may be paid in cash.
    public CashTermSettings cashTerms() {
        return cashTerms;
    }

    /// The tax rates.
    public TaxRateSettings taxRates() {
        return taxRates;
    }

    /// The ways to pay.
    public PaymentMethods paymentMethods() {
        return paymentMethods;
    }

    /// Why cash goes in and out of the drawer.
    public CashReasonSettings cashReasons() {
        return cashReasons;
    }

    public TerminalSettings terminalSettings() {
        return terminalSettings;
    }

    /// What the card terminal was asked for.
    public TerminalOperations terminalOperations() {
        return terminalOperations;
    }

    public Shifts shifts() {
        return shifts;
    }

    /// The drawer from one person to the next.
    public Handovers handovers() {
        return handovers;
    }

    public Reports reports() {
        return reports;
    }

    /// What the figures of a shift are made of.
    public FigureRows figureRows() {
        return figureRows;
    }

    /// The journal as a person reads it.
    public JournalReader journalReader() {
        return journalReader;
    }

    /// Reports over periods.
    public PeriodReports periodReports() {
        return periodReports;
    }

    /// The business date that goes on.
    public TodayFigures todayFigures() {
        return todayFigures;
    }

    /// Reports over periods on pages and as files.
    public SalesPapers salesPapers() {
        return salesPapers;
    }

    /// What reports of sales can be narrowed to.
    public SalesFilters salesFilters() {
        return salesFilters;
    }

    /// The receipts that an hour of a report is made of.
    public HourPapers hourPapers() {
        return hourPapers;
    }

    /// What cashiers did beside selling.
    public LossPrevention lossPrevention() {
        return lossPrevention;
    }

    /// The same on pages and as a file.
    public LossPapers lossPapers() {
        return lossPapers;
    }

    /// What was paid out of the drawer, by reason.
    public ExpenseReports expenseReports() {
        return expenseReports;
    }

    /// The sums of closed shifts that reports are made of.
    public FrozenFigures frozenFigures() {
        return frozenFigures;
    }

    /// Figures of goods.
    public GoodsFigures goodsFigures() {
        return goodsFigures;
    }

    public Printing printing() {
        return printing;
    }

    /// How long the pages of printed documents are kept.
    public PageRetention pageRetention() {
        return pageRetention;
    }

    public PrintDecisions printDecisions() {
        return printDecisions;
    }

    /// What needs somebody.
    public WorkList workList() {
        return workList;
    }

    public ApiClients apiClients() {
        return apiClients;
    }

    public HttpAccess httpAccess() {
        return httpAccess;
    }

    public HttpCertificate httpCertificate() {
        return httpCertificate;
    }

    public IdempotencyGuard idempotency() {
        return idempotency;
    }

    /// The till's time, which all stored moments come from: see [TillClock].
    public Clock clock() {
        return clock;
    }

    /// The jobs of one printer, for its queue. A printer that is used for everything has both
    /// roles: two queues before one device would print into each other's paper.
    public PrintJobs printJobs(Set<PrinterRole> roles) {
        return new StoredPrintJobs(database, journal, printPages, roles);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (alone) {
                anchor(false);
            }
        } catch (RuntimeException e) {
            System.getLogger("smena.service").log(System.Logger.Level.WARNING, "no anchor", e);
        } finally {
            goodsCodeFile.close();
            database.close();
        }
    }
}
