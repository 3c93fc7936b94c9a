package smena.ui.desk;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterTransport;
import smena.service.Services;
import smena.service.TestShop;
import smena.service.people.People;
import smena.service.ports.ApiServerControl;
import smena.service.ports.FoundPrinter;
import smena.service.ports.PrinterStatus;
import smena.text.Language;
import smena.ui.approval.ApprovalDialog;
import smena.ui.archive.ReceiptsPage;
import smena.ui.backup.BackupContext;
import smena.ui.backup.TestBackupContext;
import smena.ui.kit.Localization;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.kit.ThemeManager;
import smena.ui.kit.Toolkit;
import smena.ui.office.Framed;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.office.OfficeScreen;
import smena.ui.printer.PrinterServices;
import smena.ui.printer.PrinterSetupContext;
import smena.ui.printer.TestPrinterContext;
import smena.ui.programs.TestServerControl;
import smena.ui.sale.TillParts;
import smena.ui.sale.TillScreen;
import smena.ui.settings.DisplayContext;
import smena.ui.settings.TestDisplayContext;
import smena.ui.shell.Screen;
import smena.ui.shell.Session;
import smena.ui.shell.Shell;
import smena.ui.shell.UiContext;
import smena.ui.shifts.BlankPapers;
import smena.ui.terminal.Terminals;
import smena.ui.weighing.Scales;
import smena.ui.weighing.Weighing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A manager's desk that stays in its window while much is opened before it and closed again.
final class StandingDesk implements AutoCloseable {
    static final byte[] BLANK =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    final TestShop shop;
    final TestPrinterContext printers;
    final Localization localization;
    final Shell shell;
    final UiContext ui;
    final Host host = new Host();
    final Desk desk;
    private static final Function<OfficeFrame, OfficePage> NO_PAGE =
            _ -> {
                throw new AssertionError("nobody opens a page");
            };

    private final Path folder;
    private final Stage stage;
    private final OfficeScreen office;
    private Function<OfficeFrame, OfficePage> next = NO_PAGE;

    /// A desk in a shop of its own in `folder`, with nothing shown.
    StandingDesk(Path folder) {
        this.folder = folder;
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
                                        new BlankPapers(BLANK),
                                        receiptWays(),
                                        host));
        office =
                Toolkit.onScreen(
                        () ->
                                Framed.with(
                                        ui,
                                        shop.services(),
                                        "settings",
                                        frame -> next.apply(frame)));
        stage = Toolkit.onScreen(Stage::new);
        Toolkit.run(() -> shell.show(stage));
        Toolkit.run(this::nothing);
    }

    @Override
    public void close() {
        Toolkit.run(() -> stage.close());
        shop.close();
    }

    void layOut() {
        Parent root = shell.scene().getRoot();
        root.applyCss();
        root.layout();
    }

    void nothing() {
        ui.dialogs().closeAll();
        ui.navigation().show(new Empty());
    }

    List<Node> shown() {
        List<Node> cards = new ArrayList<>(shell.scene().getRoot().lookupAll(".dialog-card"));
        cards.removeIf(card -> !card.getParent().isVisible());
        Screen screen = ui.navigation().currentProperty().get();
        if (cards.isEmpty() && screen == office) {
            // The office stays, and what a page has put into it goes.
            for (String place : List.of("#place", "#beside", "#actions")) {
                cards.addAll(((Parent) office.view().lookup(place)).getChildrenUnmodifiable());
            }
        } else if (cards.isEmpty() && screen != null && !(screen instanceof Empty)) {
            cards.add(screen.view());
        }
        return cards;
    }

    void menu(String item) {
        desk.menu();
        fire("#menu-" + item);
    }

    void fire(String id) {
        Button button = (Button) shell.scene().lookup(id);
        assertNotNull(button, id);
        button.fire();
    }

    /// The page in the office, which stands as long as the desk does: whoever comes in finds it
    /// made anew.
    void page(Function<OfficeFrame, OfficePage> page) {
        if (ui.navigation().currentProperty().get() == office) {
            nothing();
        }
        next = page;
        ui.navigation().show(office);
        next = NO_PAGE;
    }

    ReceiptsPage.Ways receiptWays() {
        return new ReceiptsPage.Ways(_ -> BLANK, ui.background(), _ -> Optional.empty());
    }

    PrinterServices printing() {
        Services services = shop.services();
        return new PrinterServices(
                services.printerSettings(),
                services.paper(),
                services.settings(),
                services.printing(),
                services.printDecisions());
    }

    TillScreen till() {
        return new TillScreen(TillParts.of(ui, shop.services(), desk, host.weighing()));
    }

    private static final class Empty implements Screen {
        private final StackPane view = new StackPane(new Region());

        @Override
        public Parent view() {
            return view;
        }
    }

    final class Host implements DesktopHost {
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
        public void letIn(smena.domain.people.Employee person) {}

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
