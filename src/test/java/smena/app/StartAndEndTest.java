package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.shift.CashCount;
import smena.domain.shift.Shift;
import smena.domain.shop.HttpSettings;
import smena.domain.shop.PrinterRole;
import smena.printing.layout.PaperTypesetter;
import smena.service.DemoFolder;
import smena.service.Services;
import smena.service.shift.ClosingRequest;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Each step of a till's start and end is made to fail, and to hang, in a real window over a real
/// folder.
@OnScreen
@Timeout(120)
class StartAndEndTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final PaperTypesetter PAGES = new PaperTypesetter(MoneyStyle.SUM);
    private static final List<String> END =
            List.of(
                    "close http",
                    "end calls aside",
                    "end calls",
                    "end backups",
                    "end printers",
                    "stop entry",
                    "database",
                    "log files",
                    "lock",
                    "bug report");

    @TempDir Path folder;
    private final Robot robot = new Robot();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Toolkit.start();
    }

    /// Only the lock itself cannot be given back by others.
    static Stream<String> endSteps() {
        return END.stream().filter(step -> !step.equals("lock"));
    }

    @ParameterizedTest
    @MethodSource("endSteps")
    void whateverFailsAtTheEndTheFolderAndTheWindowAreLetGo(String step) throws Exception {
        setUp();
        TroubledSteps steps = TroubledSteps.failing(step, new IllegalStateException("broken"));
        runToTheEnd(steps);
        assertLetGo(steps, step);
        steps.makeUp();
    }

    @ParameterizedTest
    @ValueSource(strings = {"close http", "end printers", "stop entry", "database"})
    void whateverHangsAtTheEndTheFolderAndTheWindowAreLetGo(String step) throws Exception {
        setUp();
        TroubledSteps steps = TroubledSteps.hanging(step);
        runToTheEnd(steps);
        assertLetGo(steps, step);
        steps.makeUp();
    }

    @Test
    void anEndThatTheJournalRefusesIsAnEnd() throws Exception {
        setUp();
        TroubledSteps steps = TroubledSteps.none();
        runToTheEnd(steps, () -> refuseEntries("STOP"));
        assertTrue(steps.seen().containsAll(END), () -> steps.seen().toString());
        SingleInstance.take(folder).close();
        assertEquals(0, entries("STOP"));
        assertEquals(1, entries("START"));
    }

    @Test
    void aStartThatTheJournalRefusesIsToldAndTheRestIsUp() throws Exception {
        int port = setUp();
        try (Connection other = connection();
                Statement hold = other.createStatement()) {
            hold.execute("begin immediate");
            TroubledSteps steps = TroubledSteps.none();
            try (Running till = start(steps)) {
                robot.until("the step behind it", () -> steps.seen().contains("due prices"));
                hold.execute("rollback");
                robot.until("a notice", () -> notices("holds the data"));
                assertUp(till.data().services(), port);
            }
        }
        assertEquals(0, entries("START"));
        assertEquals(1, entries("STOP"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start entry",
                "due prices",
                "stays awake",
                "start printers",
                "start backups",
                "start prices",
                "start displays",
                "open http"
            })
    void whateverIsRefusedAtTheStartIsToldAndTheRestIsUp(String step) throws Exception {
        int port = setUp();
        Refused refused = new Refused(new Problem.DatabaseMissing("refused for the test"));
        TroubledSteps steps = TroubledSteps.failing(step, refused);
        try (Running till = start(steps)) {
            robot.until("a notice", () -> notices("refused for"));
            assertEquals(
                    List.of(
                            "start entry",
                            "due prices",
                            "stays awake",
                            "start printers",
                            "start backups",
                            "start prices",
                            "start displays",
                            "open http"),
                    steps.seen());
            if (step.equals("start entry")) {
                assertUp(till.data().services(), port);
            }
        }
        SingleInstance.take(folder).close();
    }

    @Test
    void aHandlerThatThrowsIsLoggedAndShownWithOneCode() throws Exception {
        setUp();
        try (Running till = start(TroubledSteps.none())) {
            robot.see("#enter");
            Platform.runLater(
                    () -> {
                        Button broken = new Button();
                        broken.setOnAction(
                                _ -> {
                                    throw new IllegalStateException("a broken handler");
                                });
                        broken.fire();
                    });
            assertLogged("a broken handler");
        }
    }

    @Test
    void aThreadThatNobodyWatchesIsLoggedAndShownWithOneCode() throws Exception {
        setUp();
        try (Running till = start(TroubledSteps.none())) {
            robot.see("#enter");
            Thread.ofPlatform()
                    .start(
                            () -> {
                                throw new IllegalStateException("a broken thread");
                            })
                    .join();
            assertLogged("a broken thread");
        }
    }

    private void assertLogged(String why) throws IOException {
        robot.read(".code", "-");
        String code = robot.text(".code");
        String log = Files.readString(folder.resolve("logs").resolve("till.0.log"));
        assertTrue(log.contains("bug " + code), log);
        assertTrue(log.contains("java.lang.IllegalStateException: " + why), log);
        assertTrue(log.contains("at smena.app.StartAndEndTest"), log);
    }

    /// Receipts are printed, closed shifts are backed up, programs are answered.
    private void assertUp(Services services, int port) throws IOException {
        services.printing().printTest(PrinterRole.RECEIPT);
        robot.until("a paper", () -> count("paper", ".png") > 0);
        Actor manager = manager(services);
        CashCount nothing = CashCount.total(Money.ZERO);
        Shift shift = services.shifts().open(manager, nothing);
        services.shifts().count(manager, nothing);
        services.shifts().close(manager, shift.id(), new ClosingRequest("", false, false));
        robot.until("a backup", () -> count("backups", ".db") > 0);
        new Socket(InetAddress.getLoopbackAddress(), port).close();
    }

    private void assertLetGo(TroubledSteps steps, String troubled) throws Exception {
        assertTrue(steps.seen().containsAll(END), () -> steps.seen().toString());
        SingleInstance.take(folder).close();
        assertFalse(Platform.isImplicitExit());
        assertEquals(0, Toolkit.onScreen(() -> windows().size()));
        if (!troubled.equals("stop entry")) {
            assertEquals(1, entries("STOP"));
        }
    }

    /// A till with a door for other programs.
    private int setUp() throws IOException {
        DemoFolder.putInto(folder, CLOCK, "en");
        try (DataFolder data = DataFolder.open(folder, CLOCK, PAGES);
                ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            data.services()
                    .httpAccess()
                    .change(
                            manager(data.services()),
                            data.services().httpAccess().settings(),
                            new HttpSettings(
                                    true,
                                    free.getLocalPort(),
                                    HttpSettings.Reach.LOCAL,
                                    List.of()));
            return free.getLocalPort();
        }
    }

    private static Actor manager(Services services) {
        return Actor.of(
                services.people().people().stream()
                        .filter(person -> person.role().is(Role.MANAGER))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aSecondStartBringsTheWindowForward() throws Exception {
        setUp();
        TroubledSteps steps = TroubledSteps.none();
        TillProgram first = program(steps);
        first.begin(_ -> {});
        robot.see("#enter");
        robot.until("the call", () -> Files.exists(folder.resolve(WindowCall.FILE)));
        Stage window = (Stage) windows().getFirst();
        Toolkit.run(() -> window.setIconified(true));

        TillProgram second = program(TroubledSteps.none());
        second.begin(_ -> {});
        second.await();
        robot.until("the window to come forward", () -> !window.isIconified());
        assertEquals(List.of(window), windows());

        Toolkit.run(window::hide);
        first.await();
        assertFalse(Files.exists(folder.resolve(WindowCall.FILE)));
    }

    @Test
    void withoutAScreenTheFolderIsLetGo() throws Exception {
        setUp();
        TillProgram program =
                new TillProgram(
                        folder,
                        Optional.empty(),
                        CLOCK,
                        PAGES,
                        _ -> {
                            throw new UnsupportedOperationException("Unable to open DISPLAY");
                        },
                        TroubledSteps.none());
        assertEquals(
                new Problem.NoDisplay(),
                assertThrows(Refused.class, () -> program.begin(_ -> {})).problem());
        SingleInstance.take(folder).close();
    }

    private TillProgram program(TroubledSteps steps) {
        return new TillProgram(
                folder, Optional.of(Language.EN), CLOCK, PAGES, Platform::runLater, steps);
    }

    /// From the start to the closed window and on to the end of the program.
    private void runToTheEnd(TroubledSteps steps) throws Exception {
        runToTheEnd(steps, () -> {});
    }

    private interface Meanwhile {
        void run() throws Exception;
    }

    /// @param meanwhile what somebody does while the till runs
    private void runToTheEnd(TroubledSteps steps, Meanwhile meanwhile) throws Exception {
        TillProgram tillProgram = program(steps);
        tillProgram.begin(_ -> {});
        robot.see("#enter");
        robot.until("the start", () -> steps.seen().contains("open http"));
        meanwhile.run();
        Toolkit.run(() -> windows().forEach(Window::hide));
        tillProgram.await();
    }

    private boolean notices(String words) {
        return robot.hands().lookup(".toast .label").queryAll().stream()
                .anyMatch(node -> node.toString().contains(words));
    }

    private static List<Window> windows() {
        return List.copyOf(Window.getWindows());
    }

    /// A till that runs.
    private record Running(DataFolder data, TillWindow window, Stage stage)
            implements AutoCloseable {
        @Override
        public void close() {
            Toolkit.run(stage::hide);
            window.close();
        }
    }

    private Running start(TroubledSteps steps) {
        DataFolder data = DataFolder.open(folder, CLOCK, PAGES);
        StartState startState = StartState.read(data.services(), Optional.of(Language.EN));
        return Toolkit.onScreen(
                () -> {
                    Stage stage = new Stage();
                    TillWindow window =
                            new TillWindow(
                                    data, startState, CLOCK, PAGES, Platform::runLater, steps);
                    window.show(stage);
                    return new Running(data, window, stage);
                });
    }

    private long count(String name, String ending) throws IOException {
        try (Stream<Path> inside = Files.list(folder.resolve(name))) {
            return inside.filter(file -> file.toString().endsWith(ending)).count();
        }
    }

    private void refuseEntries(String kind) throws SQLException {
        sql(
                "create trigger broken before insert on journal when new.kind = '"
                        + kind
                        + "' begin select raise(abort, 'broken'); end");
    }

    private int entries(String kind) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select count(*) from journal where kind = '" + kind + "'")) {
            return row.getInt(1);
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = connection();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("smena.db"));
    }
}
