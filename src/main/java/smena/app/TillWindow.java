package smena.app;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.customer.Repayment;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shift.Shift;
import smena.domain.shop.ShopSettings;
import smena.service.Services;
import smena.service.backup.BackupView;
import smena.service.backup.Restore;
import smena.service.ports.PrintEvent;
import smena.service.ports.Receipt;
import smena.service.ports.ShownPaper;
import smena.service.ports.Typesetter;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.ui.approval.ApprovalDialog;
import smena.ui.archive.ReceiptsPage;
import smena.ui.desk.Desk;
import smena.ui.kit.Background;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.PacedSteps;
import smena.ui.kit.PulseClock;
import smena.ui.kit.Theme;
import smena.ui.kit.ThemeManager;
import smena.ui.login.LoginModel;
import smena.ui.login.LoginScreen;
import smena.ui.login.LoginService;
import smena.ui.login.TrainingSwitch;
import smena.ui.office.OfficeVisit;
import smena.ui.sale.Beep;
import smena.ui.sale.TillParts;
import smena.ui.sale.TillScreen;
import smena.ui.setup.FirstRun;
import smena.ui.setup.SetupModel;
import smena.ui.setup.SetupScreen;
import smena.ui.shell.Approvals;
import smena.ui.shell.LeftAlone;
import smena.ui.shell.Screen;
import smena.ui.shell.Session;
import smena.ui.shell.Shell;
import smena.ui.shell.UiContext;
import smena.ui.shifts.ShiftPapers;
import smena.ui.weighing.ScaleFeed;
import smena.ui.weighing.Weighing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The till's window, wired by hand: first run, log-in, till and everything over it.
final class TillWindow implements AutoCloseable {
    private static final int REPORT_COLUMNS = 42;

    /// Longer than any step that does not hang takes: SQLite alone waits for eight seconds.
    private static final Duration SOON = Duration.ofSeconds(20);

    /// A backup that makes headway is waited for, after the window is gone; [BackupTimer#close]
    /// gives up one that makes none.
    private static final Duration LAST_BACKUP = Duration.ofHours(2);

    private final DataFolder folder;
    private final Services services;
    private final Clock clock;
    private final boolean isNew;
    private final boolean training;
    private final Executor screen;
    private final StepRunner.Watch watch;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("smena-background").daemon().factory());
    private final ExecutorService aside = Executors.newVirtualThreadPerTaskExecutor();
    private final Session session = new Session();
    private final StringProperty shopName = new SimpleStringProperty("");
    private final StringProperty tillName = new SimpleStringProperty("");
    private final Localization localization;
    private final Localization shopLanguage;
    private final ThemeManager themes;
    private final PulseClock keys = new PulseClock();
    private final Shell shell;
    private final UiContext ui;
    private final Printers printers;
    private final TillPrinterSetup printerSetup;
    private final BackupDialogs backupDialogs;
    private final TillApiServer door;
    private final Weighing weighing;
    private final Desk desk;
    private final TillScreen till;
    private final TillDisplays displays;
    private final LoginScreen login;
    private final TillOffice office;
    private volatile @Nullable BackupTimer backups;
    private volatile @Nullable PriceTimer prices;
    private volatile boolean databaseIsClosed;
    private final Awake awake = Awake.of(System.getProperty("os.name", ""));
    private boolean alone;
    private Duration lockAfter;
    private Runnable leave = () -> {};
    private volatile Optional<Path> next = Optional.empty();

    /// The window of an open data folder; made on the FX thread.
    ///
    /// @param startState what was read before
    /// @param screen delivers the results of background work on the FX thread
    TillWindow(
            DataFolder folder,
            StartState startState,
            Clock clock,
            Typesetter typesetter,
            Executor screen) {
        this(folder, startState, clock, typesetter, screen, StepRunner.Watch.NONE);
    }

    /// The same with an observer of its start and its end.
    TillWindow(
            DataFolder folder,
            StartState startState,
            Clock clock,
            Typesetter plain,
            Executor screen,
            StepRunner.Watch watch) {
        this.folder = folder;
        this.watch = watch;
        this.services = folder.services();
        Typesetter typesetter = startState.training() ? plain.forTraining() : plain;
        this.clock = clock;
        this.screen = screen;
        this.isNew = startState.isNew();
        ShopSettings shop = startState.shop();
        localization =
                new Localization(
                        startState.language(),
                        new MoneyStyle("currency." + shop.currency(), shop.hideZeroDecimals()),
                        clock.getZone());
        shopLanguage =
                new Localization(
                        Language.ofTag(shop.language()).orElse(Language.UZ),
                        localization.moneyStyleProperty().get(),
                        clock.getZone());
        lockAfter = shop.hours().lockAfter();
        themes = new ThemeManager(startState.dark() ? Theme.DARK : Theme.LIGHT);
        training = startState.training();
        shell = new Shell(localization, themes, worker, screen, keys, training);
        ui = shell.context(session, approvals(), clock);
        printers = Printers.of(services, startState, folder.folders().paper(), clock, this::shown);
        printerSetup =
                new TillPrinterSetup(
                        services,
                        printers,
                        typesetter,
                        new Background(aside, screen, shell.toasts(), shell.bugs()),
                        localization,
                        () -> shell.scene().getWindow());
        backupDialogs =
                new BackupDialogs(
                        folder.folders().data(),
                        clock,
                        new Background(aside, screen, shell.toasts(), shell.bugs()),
                        localization,
                        () -> shell.scene().getWindow(),
                        () -> leave.run(),
                        this::backupMade);
        door = new TillApiServer(services);
        weighing =
                new Weighing(
                        ui,
                        services.scale(),
                        services.products().catalog(),
                        new ScaleFeed(new TillScales(folder.folders().data()), screen));
        TillDesktopHost host = host();
        ReceiptsPage.Ways receipts = receipts(host, typesetter);
        ShiftPapers shiftPapers =
                new ShiftPictures(services, typesetter, this::language, printerSetup);
        desk =
                new Desk(
                        ui,
                        services,
                        TerminalMaker.calls(services, aside),
                        shiftPapers,
                        receipts,
                        host);
        till = new TillScreen(TillParts.of(ui, services, desk, weighing));
        ui.day()
                .follow(
                        () ->
                                Optional.ofNullable(till.status().shift().shiftProperty().get())
                                        .map(Shift::businessDate));
        displays =
                new TillDisplays(
                        folder.folders().data(),
                        services.displays(),
                        startState.displays(),
                        till.customer(),
                        shopLanguage,
                        themes,
                        shopName,
                        clock,
                        screen,
                        shell::takeKeys,
                        shell::take);
        office = office(host, typesetter, receipts, shiftPapers);
        login =
                new LoginScreen(
                        ui,
                        new LoginModel(
                                LoginService.of(services.people()),
                                shell.background(),
                                clock,
                                this::letIn),
                        localization.text("login.place", shopName, tillName),
                        trainingSwitch());
        name(shop);
        desk.listen(screen);
        printers.listen(this::told);
        session.cashierProperty().addListener((_, _, person) -> displays.left(person == null));
        door.onShift(() -> screen.execute(till::shiftMoved));
        services.prices().onChange(() -> screen.execute(till::pricesChanged));
        desk.onPrintDecision(till::printDecided);
        desk.onRefund(till::refunded);
        // A subscription would fire at once and store what nobody chose.
        localization.languageProperty().addListener((_, _, chosen) -> remember(chosen));
        themes.themeProperty().addListener((_, _, chosen) -> remember(chosen));
    }

    /// For a computer that is a till and nothing else: fills the screen, is left only by who may
    /// change settings, and keeps the computer awake while a shift is open. To be called before
    /// [#show].
    void alone(Stage stage) {
        alone = true;
        Kiosk.hold(stage);
        till.status()
                .shift()
                .shiftProperty()
                .addListener(
                        (_, _, open) ->
                                shell.background()
                                        .run(() -> awake.need(open != null))
                                        .deliver(_ -> {}));
    }

    /// Shows it: the first run in a new folder, else the log-in.
    void show(Stage stage) {
        leave = stage::close;
        shell.bugs().catchAll();
        shell.navigation().show(isNew ? firstRun() : login);
        shell.show(stage);
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> displays.hide());
        if (!isNew && !training) {
            displays.show();
        }
        keys.follow(stage);
        new LeftAlone(System::nanoTime, () -> lockAfter, this::leftAlone).follow(shell.scene());
        shell.background().call(this::begin).deliver(this::begun);
    }

    /// After a power cut a shift may be open before anybody has logged in.
    private void stayAwake() {
        awake.need(alone && services.shifts().current().isPresent());
    }

    private List<StepRunner.Failure> begin() {
        return new StepRunner(watch)
                .run("start entry", SOON, services::started)
                .run("due prices", SOON, services.prices().priceDocuments()::applyDue)
                .run("stays awake", SOON, this::stayAwake)
                .run("start printers", SOON, printers::start)
                .run("start backups", SOON, () -> backups = BackupTimer.start(services))
                .run("start prices", SOON, () -> prices = PriceTimer.start(services))
                .run("start displays", SOON, training ? () -> {} : displays::start)
                .run("open http", SOON, door::renew)
                .failures();
    }

    /// The till can be used whatever failed to start; the failures are shown.
    private void begun(List<StepRunner.Failure> failures) {
        for (StepRunner.Failure failure : failures) {
            failure.problem()
                    .ifPresentOrElse(shell.toasts(), () -> shell.bugs().show(failure.code()));
        }
        if (!isNew) {
            prepare();
        }
    }

    /// Says that the data is an older state, restored from a backup.
    void restored(Restore.Done done) {
        shell.toasts()
                .say(
                        Notice.Kind.WARN,
                        "backup.restored",
                        localization.formats().dateTime(done.restored().headAt()),
                        done.setAside().map(Path::toString).orElse("–"));
    }

    /// Says why nothing was restored.
    void notRestored(Problem problem) {
        shell.toasts().accept(problem);
    }

    /// From the real till to the one for training, and back.
    private Optional<TrainingSwitch> trainingSwitch() {
        Path here = folder.folders().data();
        boolean leads =
                training ? TrainingFolder.real(here).isPresent() : TrainingFolder.mayHave(here);
        return leads
                ? Optional.of(new TrainingSwitch(training, () -> switchTraining(here)))
                : Optional.empty();
    }

    private void switchTraining(Path here) {
        next = training ? TrainingFolder.real(here) : Optional.of(here);
        leave.run();
    }

    /// The folder whose till is wanted next: to practise beside it, or to be real again.
    Optional<Path> next() {
        return next;
    }

    /// Whether nothing of this till counts.
    boolean isTraining() {
        return training;
    }

    /// The backup to restore once everything has ended.
    Optional<BackupView> toRestore() {
        return backupDialogs.wanted();
    }

    /// Ends everything in order: running work is finished, the printers are closed. Nothing that
    /// fails or hangs prevents the folder from being released; throws nothing.
    @Override
    public void close() {
        StepRunner end = new StepRunner(watch);
        end.run("close http", SOON, door::close);
        end.run("end displays", SOON, displays::close);
        end.run("may sleep", SOON, awake::close);
        end.run("end calls aside", SOON, aside::shutdownNow);
        end.run("end calls", SOON, worker::close);
        end.run("end prices", SOON, this::closePrices);
        end.run("end backups", LAST_BACKUP, this::closeBackups);
        end.run("end printers", SOON, printers::close);
        end.run("stop entry", SOON, services::stopped);
        folder.close(end);
        end.run("bug report", SOON, shell.bugs()::release);
        databaseIsClosed = end.did(DataFolder.DATABASE);
    }

    /// Whether this window released the database when it was closed.
    boolean databaseIsClosed() {
        return databaseIsClosed;
    }

    private void closeBackups() {
        BackupTimer timer = backups;
        if (timer != null) {
            timer.close();
        }
    }

    private void closePrices() {
        PriceTimer timer = prices;
        if (timer != null) {
            timer.close();
        }
    }

    private SetupScreen firstRun() {
        SetupModel model =
                new SetupModel(
                        FirstRun.of(services.demoSetup(), services.setup()),
                        shell.background(),
                        () -> localization.languageProperty().get(),
                        () ->
                                shell.background()
                                        .call(() -> services.settings().shop())
                                        .deliver(
                                                shop -> {
                                                    name(shop);
                                                    shell.navigation().show(login);
                                                    displays.show();
                                                    prepare();
                                                }));
        return new SetupScreen(ui, model);
    }

    private Approvals approvals() {
        return new ApprovalDialog(
                services.people(),
                shell.background(),
                shell.dialogs(),
                localization,
                session,
                clock);
    }

    private TillDesktopHost host() {
        TillDesktopHost.Ways ways =
                new TillDesktopHost.Ways(
                        () -> shell.navigation().show(till),
                        () -> shell.navigation().show(login),
                        this::letIn,
                        () -> office,
                        saleId -> desk.refund(saleId),
                        () -> displays,
                        this::name,
                        this::exit);
        return new TillDesktopHost(folder, printerSetup, backupDialogs, door, weighing, ways);
    }

    private ReceiptsPage.Ways receipts(TillDesktopHost host, Typesetter typesetter) {
        return new ReceiptsPage.Ways(
                sale -> receiptPaper(Receipt.of(sale), typesetter),
                new Background(aside, screen, shell.toasts(), shell.bugs()),
                host::whereTo);
    }

    /// Heard where a code is unknown, unless the shop wants it silent.
    private Runnable alarm() {
        Beep beep = new Beep();
        return () -> {
            if (till.status().shift().sounds()) {
                beep.run();
            }
        };
    }

    private TillOffice office(
            TillDesktopHost host,
            Typesetter typesetter,
            ReceiptsPage.Ways receipts,
            ShiftPapers shiftPapers) {
        OfficePages pages =
                new OfficePages(
                        ui,
                        services,
                        host,
                        new Background(aside, screen, shell.toasts(), shell.bugs()),
                        shiftPapers,
                        receipts,
                        new CustomerPages(
                                desk::repayments,
                                receipt -> receiptPaper(receipt, typesetter),
                                repayment -> repaymentPaper(repayment, typesetter),
                                shopName::get),
                        new LabelOffice(services, host),
                        alarm());
        return new TillOffice(
                ui,
                pages,
                services.people(),
                shopName,
                till.status(),
                new OfficeVisit.Ways(host::toTill, desk::lock),
                desk::printJobs);
    }

    /// The banners show the newest.
    private void backupMade() {
        till.status().backup().load();
    }

    private byte[] receiptPaper(Receipt receipt, Typesetter typesetter) {
        byte[] page =
                typesetter.receipt(
                        receipt,
                        services.settings().shop(),
                        services.paper().texts(),
                        0,
                        language());
        return printerSetup.picture(page, REPORT_COLUMNS, true);
    }

    private byte[] repaymentPaper(Repayment repayment, Typesetter typesetter) {
        byte[] slip = typesetter.repayment(repayment, services.settings().shop(), 0, language());
        return printerSetup.picture(slip, REPORT_COLUMNS, false);
    }

    private String language() {
        return localization.languageProperty().get().tag();
    }

    private void prepare() {
        Executor paced = new PacedSteps();
        desk.prepare(paced);
        till.prepare(paced);
    }

    /// Closes the window, if whoever is here may. Where the till is alone on its computer, the one
    /// for training, whose people may have been dismissed since, leads back to the real one.
    void exit() {
        Path here = folder.folders().data();
        if (alone && training && TrainingFolder.real(here).isPresent()) {
            switchTraining(here);
        } else if (alone && !ui.actor().employee().role().may(Right.EDIT_SETTINGS)) {
            shell.toasts().accept(new Problem.NotAllowed());
        } else {
            leave.run();
        }
    }

    /// Lets somebody stand at the till.
    void letIn(Employee employee) {
        session.begin(employee);
        displays.serves(employee);
        shell.navigation().show(till);
        desk.welcome();
    }

    /// Nobody has touched the till for as long as the shop allows: whoever comes next enters their
    /// PIN, and the basket is still there. Not while somebody pays.
    void leftAlone() {
        Screen now = shell.navigation().currentProperty().get();
        boolean somebody = session.cashierProperty().get() != null;
        if (!somebody || now == null || !shell.dialogs().keepScans()) {
            return;
        }
        shell.dialogs().closeAll();
        if (!now.lock()) {
            desk.lock();
        }
    }

    private void name(ShopSettings shop) {
        lockAfter = shop.hours().lockAfter();
        MoneyStyle style = new MoneyStyle("currency." + shop.currency(), shop.hideZeroDecimals());
        localization.moneyStyleProperty().set(style);
        shopLanguage.moneyStyleProperty().set(style);
        shopName.set(shop.name());
        tillName.set(shop.till());
        Language.ofTag(shop.language()).ifPresent(shopLanguage.languageProperty()::set);
    }

    private void told(PrintEvent event) {
        screen.execute(
                () -> {
                    till.told(event);
                    desk.told(event);
                });
    }

    private void shown(ShownPaper paper) {
        if (paper.kind().isSlip()) {
            screen.execute(() -> shell.slip().show(paper.png()));
        }
    }

    private void remember(Language language) {
        shell.background().run(() -> services.settings().language(language.tag())).deliver(_ -> {});
    }

    private void remember(Theme theme) {
        shell.background()
                .run(() -> services.settings().theme(theme.styleClass()))
                .deliver(_ -> {});
    }
}
