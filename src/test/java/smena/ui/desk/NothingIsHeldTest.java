package smena.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Callback;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.money.Money;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;
import smena.domain.sale.AgeQuestion;
import smena.domain.sale.Basket;
import smena.domain.sale.MarkedLine;
import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterTransport;
import smena.domain.terminal.TerminalPurpose;
import smena.service.Services;
import smena.service.TestShop;
import smena.service.people.People;
import smena.service.ports.ApiServerControl;
import smena.service.ports.FoundPrinter;
import smena.service.ports.PrinterStatus;
import smena.service.terminal.TerminalRequest;
import smena.text.Language;
import smena.ui.approval.ApprovalDialog;
import smena.ui.archive.ReceiptsPage;
import smena.ui.archive.ShiftArchive;
import smena.ui.backup.BackupContext;
import smena.ui.backup.BackupsPage;
import smena.ui.backup.TestBackupContext;
import smena.ui.counter.AgeCard;
import smena.ui.counter.MarkCard;
import smena.ui.counter.MarkModel;
import smena.ui.customer.CustomersPage;
import smena.ui.goods.GoodsTabs;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.kit.ThemeManager;
import smena.ui.kit.Toolkit;
import smena.ui.login.LoginModel;
import smena.ui.login.LoginScreen;
import smena.ui.login.LoginService;
import smena.ui.office.Framed;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.office.OfficeScreen;
import smena.ui.pricelist.PriceListsPage;
import smena.ui.printer.PrinterServices;
import smena.ui.printer.PrinterSetupContext;
import smena.ui.printer.PrintersPage;
import smena.ui.printer.ReceiptTextPage;
import smena.ui.printer.TestPrinterContext;
import smena.ui.product.ProductsPage;
import smena.ui.programs.ProgramsPage;
import smena.ui.programs.TestServerControl;
import smena.ui.promotion.PromotionsPage;
import smena.ui.sale.TillParts;
import smena.ui.sale.TillScreen;
import smena.ui.scales.ScaleLabelsPage;
import smena.ui.scales.ScalePage;
import smena.ui.settings.AboutPage;
import smena.ui.settings.DisplayContext;
import smena.ui.settings.DisplayPage;
import smena.ui.settings.LawPage;
import smena.ui.settings.SettingsPage;
import smena.ui.settings.TerminalPage;
import smena.ui.settings.TestDisplayContext;
import smena.ui.setup.FirstRun;
import smena.ui.setup.SetupModel;
import smena.ui.setup.SetupScreen;
import smena.ui.shell.Screen;
import smena.ui.shell.Session;
import smena.ui.shell.Shell;
import smena.ui.shell.UiContext;
import smena.ui.terminal.TerminalDialog;
import smena.ui.terminal.Terminals;
import smena.ui.weighing.Scales;
import smena.ui.weighing.Weighing;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/// Opens everything fifty times beside what lives as long as the till: nothing of it stays.
@OnScreen
class NothingIsHeldTest {
    private static final int TIMES = 50;
    private static final int TRIES = 20;
    private static final byte[] BLANK =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    @TempDir Path folder;
    private TestShop shop;
    private TestPrinterContext printers;
    private Localization localization;
    private Shell shell;
    private UiContext ui;
    private final Host host = new Host();
    private Desk desk;
    private Stage stage;

    /// What was opened and is still there, with the kind of its nodes.
    private final Map<String, List<String>> held = new TreeMap<>();

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.open(100_000);
        localization = Snapshots.localization(Language.UZ);
        ThemeManager themes = new ThemeManager(Theme.LIGHT);
        shell =
                Toolkit.onScreen(
                        () ->
                                new Shell(
                                        localization,
                                        themes,
                                        Runnable::run,
                                        Runnable::run,
                                        System::nanoTime));
        Session session = new Session();
        session.begin(shop.manager().employee());
        Clock clock = Clock.systemUTC();
        People people = shop.services().people();
        ui =
                shell.context(
                        session,
                        new ApprovalDialog(
                                people,
                                shell.background(),
                                shell.dialogs(),
                                localization,
                                session,
                                clock),
                        clock);
        printers = new TestPrinterContext(shop.services(), shell.background());
        printers.blank = BLANK;
        for (int i = 0; i < 5; i++) {
            printers.found.add(
                    new FoundPrinter(
                            new PrinterAddress.At(PrinterTransport.SPOOLER, "XP-" + i),
                            "",
                            PrinterStatus.NOT_KNOWN));
        }
        desk =
                Toolkit.onScreen(
                        () ->
                                new Desk(
                                        ui,
                                        shop.services(),
                                        Terminals.none(shop.services()),
                                        _ -> BLANK,
                                        receiptWays(),
                                        host));
        stage = Toolkit.onScreen(Stage::new);
        Toolkit.run(() -> shell.show(stage));
        Toolkit.run(this::nothing);
    }

    @AfterEach
    void close() {
        Toolkit.run(() -> stage.close());
        shop.close();
    }

    @Test
    void screens() {
        check("closing", desk::closeShift);
        check("refund", desk::refund);
        check("receipts", () -> menu("receipts"));
        check("till", () -> ui.navigation().show(till()));
        check("log-in", () -> ui.navigation().show(login()));
        check("first run", () -> ui.navigation().show(firstRun()));
        assertEquals(Map.of(), held);
    }

    @Test
    void pagesOfTheOffice() {
        Services services = shop.services();
        check("sales", this::receipts);
        check("products", this::products);
        check("product", () -> products().add());
        check("promotions", this::promotions);
        check("promotion", () -> promotions().add());
        check("price lists", this::priceLists);
        check("price list", () -> priceLists().add());
        check("customers", this::customers);
        check("new customer", () -> customers().add());
        check("terms", () -> customers().terms());
        check("reminder", () -> customers().remind());
        check(
                "shifts",
                () ->
                        page(
                                _ ->
                                        ShiftArchive.page(
                                                ui,
                                                services.shifts(),
                                                services.reports(),
                                                services.printing(),
                                                _ -> BLANK,
                                                ui.background(),
                                                _ -> Optional.empty())));
        check("settings", () -> page(frame -> new SettingsPage(ui, frame, List.of())));
        check("printers", this::printers);
        check("receipt text", () -> page(_ -> new ReceiptTextPage(ui, printing(), printers)));
        check("backups", () -> page(_ -> new BackupsPage(ui, services.backups(), host.backups())));
        check("programs", () -> page(_ -> programs()));
        check(
                "scale page",
                () -> page(_ -> new ScalePage(ui, services.scale(), host.weighing().feed())));
        check("scale labels", () -> page(_ -> new ScaleLabelsPage(ui, services.scaleLabels())));
        check("new token", this::newToken);
        check(
                "display",
                () -> page(_ -> new DisplayPage(ui, services.displays(), host.displays())));
        check("law", () -> page(_ -> new LawPage(ui, services.cashTerms())));
        check("terminal", () -> page(_ -> new TerminalPage(ui, services.terminalSettings())));
        check("about", () -> page(_ -> new AboutPage(ui, "0", folder)));
        assertEquals(Map.of(), held);
    }

    @Test
    void dialogs() {
        Basket basket = shop.fill(2);
        check("menu", desk::menu);
        check("help", desk::help);
        check("cash", desk::cash);
        check("print jobs", desk::printJobs);
        check("discount", () -> desk.discount(basket, Optional.empty(), _ -> {}));
        check("park", () -> desk.park(basket, _ -> {}));
        check("customer", () -> desk.customer(basket, _ -> {}));
        check("repayment", () -> desk.repayments().take(1, _ -> {}));
        check(
                "approval",
                () -> ui.approvals().ask(new Approval.Ask(Right.VOID, "x", Money.ZERO), _ -> {}));
        check("age", this::age);
        check("marks", this::marks);
        check("card terminal", this::terminal);
        check("X", () -> menu("x"));
        check("exit", this::exit);
        TillScreen till = Toolkit.onScreen(this::till);
        check("quantity", () -> quantity(till));
        check("new product", () -> newProduct(till));
        check("scale", () -> host.weighing().open((_, _) -> {}, (_, _) -> {}));
        shop.services().baskets().park(shop.manager(), "");
        check("parked sales", () -> desk.park(shop.services().baskets().open(), _ -> {}));
        check("open shift", () -> desk.openShift(() -> {}));
        assertEquals(Map.of(), held);
    }

    @Test
    void cells() {
        shop.fill(3);
        TillScreen till = Toolkit.onScreen(this::till);
        shownOnce(till);
        cells("basket's lines", "#basketLines");
        Toolkit.run(
                () -> {
                    printers();
                    ((ToggleButton) shell.scene().lookup("#way-SPOOLER")).fire();
                });
        cells("printers that were found", "#list");
        shop.sell(2);
        Toolkit.run(this::receipts);
        cells("receipts of the office", ".archive-list .list-view");
        promotion();
        Toolkit.run(this::promotions);
        cells("promotions", "#promotions");
        Toolkit.run(this::customers);
        cells("customers", "#rows");
        cells("an account", "#ledger");
        shop.fill(3);
        shownOnce(till);
        Basket basket = shop.services().baskets().open();
        kinds("ways to pay", ".method-tile", () -> desk.pay(basket, _ -> {}));
        assertEquals(Map.of(), held);
    }

    private ProductsPage products() {
        Services services = shop.services();
        ProductsPage[] made = new ProductsPage[1];
        page(
                frame -> {
                    made[0] =
                            new ProductsPage(
                                    ui,
                                    frame,
                                    new ProductsPage.Services(
                                            services.productList(),
                                            services.productCards(),
                                            services.catalog(),
                                            services.pictures(),
                                            services.settings(),
                                            ui.background()));
                    return new GoodsTabs(ui.localization(), List.of(made[0]));
                });
        return made[0];
    }

    private PromotionsPage promotions() {
        Services services = shop.services();
        PromotionsPage[] made = new PromotionsPage[1];
        page(
                frame -> {
                    made[0] =
                            new PromotionsPage(
                                    ui,
                                    frame,
                                    services.promotions(),
                                    services.promotionQueries(),
                                    services.catalog(),
                                    ui.background());
                    return new GoodsTabs(ui.localization(), List.of(made[0]));
                });
        return made[0];
    }

    private PriceListsPage priceLists() {
        Services services = shop.services();
        PriceListsPage[] made = new PriceListsPage[1];
        page(
                frame -> {
                    made[0] =
                            new PriceListsPage(
                                    ui,
                                    frame,
                                    services.priceLists(),
                                    services.catalog(),
                                    ui.background());
                    return new GoodsTabs(ui.localization(), List.of(made[0]));
                });
        return made[0];
    }

    private void promotion() {
        shop.services()
                .promotions()
                .add(
                        shop.manager(),
                        new Promotion(
                                0,
                                "Aksiya",
                                new Terms.PercentOff(500),
                                new Promotion.Range(Set.of(shop.product(0).id()), Set.of()),
                                Validity.since(shop.services().promotions().today())));
    }

    private CustomersPage customers() {
        Services services = shop.services();
        CustomersPage made =
                new CustomersPage(
                        ui,
                        services.customers(),
                        desk.repayments(),
                        _ -> BLANK,
                        "",
                        ui.background());
        page(_ -> made);
        return made;
    }

    private void shownOnce(Screen screen) {
        Toolkit.run(() -> ui.navigation().show(screen));
    }

    /// Opens one thing fifty times.
    private void check(String name, Runnable opening) {
        List<WeakReference<Node>> seen = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            Toolkit.run(
                    () -> {
                        opening.run();
                        layOut();
                        remember(shown(), seen);
                        nothing();
                        layOut();
                    });
        }
        assertFalse(seen.isEmpty(), name);
        settle(name, seen);
    }

    /// What a list that stays makes anew fifty times.
    private void cells(String name, String list) {
        List<WeakReference<Node>> seen = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            Toolkit.run(
                    () -> {
                        layOut();
                        ListView<?> view = (ListView<?>) shell.scene().lookup(list);
                        view.lookupAll(".list-cell")
                                .forEach(cell -> seen.add(new WeakReference<>(cell)));
                        renew(view);
                        layOut();
                    });
        }
        assertFalse(seen.isEmpty(), name);
        long now =
                Toolkit.onScreen(() -> shell.scene().lookup(list).lookupAll(".list-cell").size());
        settle(name, seen, now);
    }

    private static <T> void renew(ListView<T> view) {
        var factory = view.getCellFactory();
        Callback<ListView<T>, javafx.scene.control.ListCell<T>> again = factory::call;
        view.setCellFactory(again);
    }

    /// What a dialog that stays makes anew each time it is opened.
    private void kinds(String name, String selector, Runnable opening) {
        List<WeakReference<Node>> seen = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            Toolkit.run(
                    () -> {
                        opening.run();
                        layOut();
                        shell.scene()
                                .getRoot()
                                .lookupAll(selector)
                                .forEach(node -> seen.add(new WeakReference<>(node)));
                        ui.dialogs().closeAll();
                    });
        }
        assertFalse(seen.isEmpty(), name);
        Toolkit.run(opening);
        long now = Toolkit.onScreen(() -> shell.scene().getRoot().lookupAll(selector).size());
        settle(name, seen, now);
    }

    private void settle(String name, List<WeakReference<Node>> seen) {
        settle(name, seen, 0);
    }

    private void settle(String name, List<WeakReference<Node>> seen, long allowed) {
        for (int i = 0; i < TRIES && left(seen).size() > allowed; i++) {
            Toolkit.run(this::layOut);
            System.gc();
        }
        List<String> left = left(seen);
        if (left.size() > allowed) {
            held.put(name + " " + left.size(), left.stream().distinct().sorted().toList());
        }
    }

    private static List<String> left(List<WeakReference<Node>> seen) {
        Set<Node> left = Collections.newSetFromMap(new IdentityHashMap<>());
        for (WeakReference<Node> each : seen) {
            Node node = each.get();
            if (node != null) {
                left.add(node);
            }
        }
        return left.stream()
                .map(node -> node.getClass().getSimpleName() + " " + node.getId())
                .toList();
    }

    private List<Node> shown() {
        List<Node> cards = new ArrayList<>(shell.scene().getRoot().lookupAll(".dialog-card"));
        cards.removeIf(card -> !card.getParent().isVisible());
        Screen screen = ui.navigation().currentProperty().get();
        if (cards.isEmpty() && screen != null && !(screen instanceof Empty)) {
            cards.add(screen.view());
        }
        return cards;
    }

    private static void remember(List<Node> nodes, List<WeakReference<Node>> seen) {
        for (Node node : nodes) {
            seen.add(new WeakReference<>(node));
            if (node instanceof Parent parent) {
                remember(parent.getChildrenUnmodifiable(), seen);
            }
        }
    }

    private void layOut() {
        Parent root = shell.scene().getRoot();
        root.applyCss();
        root.layout();
    }

    private void nothing() {
        ui.dialogs().closeAll();
        ui.navigation().show(new Empty());
    }

    private void menu(String item) {
        desk.menu();
        fire("#menu-" + item);
    }

    private void marks() {
        Basket basket = shop.services().baskets().open();
        MarkModel.Asks asks =
                new MarkModel.Asks(
                        shop.services().marks(),
                        shop.services().baskets(),
                        shop.services().catalog(),
                        ui.actions());
        new MarkCard(ui, asks, () -> {})
                .open(
                        new MarkedLine(basket.id(), basket.lines().getFirst(), List.of()),
                        () -> {},
                        () -> {});
    }

    private void terminal() {
        TerminalRequest asked =
                TerminalRequest.of(
                        TerminalPurpose.SALE,
                        UUID.randomUUID(),
                        shop.method("card"),
                        Money.of(100));
        new TerminalDialog(ui, Terminals.none(shop.services()), ui.background())
                .open(Terminals.unanswered(asked), _ -> {});
    }

    private void age() {
        Basket basket = shop.services().baskets().open();
        AgeQuestion question =
                new AgeQuestion(basket.id(), 21, LocalDate.of(2005, 11, 26), basket.lines(), true);
        new AgeCard(ui, shop.services().ageChecks(), shop.services().catalog())
                .open(question, new AgeCard.Left(_ -> {}, _ -> {}, _ -> {}));
    }

    private void exit() {
        desk.menu();
        fire("#exit");
    }

    /// The page in an office of its own.
    private void page(Function<OfficeFrame, OfficePage> page) {
        OfficeScreen office = Framed.with(ui, shop.services(), "settings", page);
        ui.navigation().show(office);
        office.go("settings");
    }

    private void receipts() {
        page(_ -> ReceiptsPage.of(ui, shop.services(), receiptWays(), _ -> {}));
    }

    private ReceiptsPage.Ways receiptWays() {
        return new ReceiptsPage.Ways(_ -> BLANK, ui.background(), _ -> Optional.empty());
    }

    private void printers() {
        page(_ -> new PrintersPage(ui, printing(), printers));
    }

    private PrinterServices printing() {
        Services services = shop.services();
        return new PrinterServices(
                services.printerSettings(),
                services.paper(),
                services.settings(),
                services.printing(),
                services.printDecisions());
    }

    private ProgramsPage programs() {
        Services services = shop.services();
        return new ProgramsPage(
                ui,
                services.httpAccess(),
                services.apiClients(),
                services.people(),
                host.programs());
    }

    private void newToken() {
        page(_ -> programs());
        fire("#add");
    }

    private void quantity(TillScreen till) {
        ui.navigation().show(till);
        till.key(pressed(KeyCode.F3));
    }

    private void newProduct(TillScreen till) {
        ui.navigation().show(till);
        till.scanned("4780001234562");
        shell.scene().lookup("#bar").lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(
                        button ->
                                localization
                                        .words()
                                        .get("till.addProduct")
                                        .equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private void fire(String id) {
        Button button = (Button) shell.scene().lookup(id);
        assertNotNull(button, id);
        button.fire();
    }

    private static KeyEvent pressed(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private TillScreen till() {
        return new TillScreen(TillParts.of(ui, shop.services(), desk, host.weighing()));
    }

    private Screen login() {
        LoginModel model =
                new LoginModel(
                        LoginService.of(shop.services().people()),
                        ui.background(),
                        ui.clock(),
                        _ -> {});
        return new LoginScreen(ui, model, new SimpleStringProperty("Baraka"));
    }

    private Screen firstRun() {
        SetupModel model =
                new SetupModel(
                        FirstRun.of(shop.services().setup()),
                        ui.background(),
                        () -> Language.UZ,
                        () -> {});
        return new SetupScreen(ui, model);
    }

    private static final class Empty implements Screen {
        private final StackPane view = new StackPane(new Region());

        @Override
        public Parent view() {
            return view;
        }
    }

    private final class Host implements DesktopHost {
        @Override
        public DisplayContext displays() {
            return new TestDisplayContext();
        }

        @Override
        public void toTill() {}

        @Override
        public void toOffice() {}

        @Override
        public void refund(long saleId) {}

        @Override
        public void toBackups() {}

        @Override
        public boolean mayUseOffice() {
            return true;
        }

        @Override
        public void toLogin() {}

        @Override
        public void exit() {}

        @Override
        public String version() {
            return "0";
        }

        @Override
        public Path dataFolder() {
            return folder;
        }

        @Override
        public Optional<Path> whereTo(String fileName) {
            return Optional.empty();
        }

        @Override
        public Weighing weighing() {
            return Scales.none(ui, shop);
        }

        @Override
        public PrinterSetupContext printers() {
            return printers;
        }

        @Override
        public BackupContext backups() {
            return new TestBackupContext(folder, ui.clock(), ui.background());
        }

        @Override
        public ApiServerControl programs() {
            return new TestServerControl();
        }
    }
}
