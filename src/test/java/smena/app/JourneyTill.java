package smena.app;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.domain.shift.CashCount;
import smena.printing.layout.PaperTypesetter;
import smena.service.DemoFolder;
import smena.service.Services;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// A till in the real window, on a data folder of its own, and the way in.
final class JourneyTill implements AutoCloseable {
    private static final List<String> PINS = List.of("1111", "2222", "333333");

    private final DataFolder data;
    private final Clock clock;
    private final Language language;
    private final Robot robot;
    private Optional<Shown> shown = Optional.empty();

    private record Shown(TillWindow window, Stage stage) {}

    private JourneyTill(Path folder, Clock clock, Language language, Robot robot) {
        this.data = DataFolder.open(folder, clock, new PaperTypesetter(MoneyStyle.SUM));
        this.clock = clock;
        this.language = language;
        this.robot = robot;
    }

    /// A new demo shop, no shift open and no window yet.
    static JourneyTill shut(Path folder, Clock clock, Language language, Robot robot) {
        DemoFolder.putInto(folder, clock, language.tag());
        return new JourneyTill(folder, clock, language, robot);
    }

    /// A new demo shop with a shift open, no window yet.
    static JourneyTill demo(Path folder, Clock clock, Language language, Robot robot) {
        JourneyTill till = shut(folder, clock, language, robot);
        till.services()
                .shifts()
                .open(till.person(Role.MANAGER), CashCount.total(Money.of(200_000_000)));
        return till;
    }

    /// A folder in which there is a shop, no window yet.
    static JourneyTill again(Path folder, Clock clock, Language language, Robot robot) {
        return new JourneyTill(folder, clock, language, robot);
    }

    /// Shows the log-in.
    JourneyTill show() {
        StartState startState = StartState.read(services(), Optional.of(language));
        Stage stage = Toolkit.onScreen(Stage::new);
        TillWindow window =
                Toolkit.onScreen(
                        () ->
                                new TillWindow(
                                        data,
                                        startState,
                                        clock,
                                        new PaperTypesetter(MoneyStyle.SUM),
                                        Platform::runLater));
        shown = Optional.of(new Shown(window, stage));
        Toolkit.run(() -> window.show(stage));
        return this;
    }

    /// Logs the demo shop's person of this role in; the till is there.
    void logIn(Role role) {
        logIn(role, "#sell");
    }

    /// The same where something else is seen first.
    void logIn(Role role, String seen) {
        robot.see("#enter");
        robot.named("Aziza Yusupova");
        List<Employee> tiles = services().people().atLogIn();
        for (int i = 0; i < tiles.indexOf(person(role).employee()); i++) {
            robot.press(KeyCode.RIGHT);
        }
        robot.type(PINS.get(Role.DEFAULTS.indexOf(role)));
        robot.press(KeyCode.ENTER);
        robot.see(seen);
    }

    /// As many minutes pass without a touch as the shop allows.
    void leaveAlone() {
        TillWindow window = shown.orElseThrow().window();
        Toolkit.run(window::leftAlone);
    }

    Services services() {
        return data.services();
    }

    /// Who has this role in the demo shop.
    Actor person(Role role) {
        return Actor.of(
                services().people().people().stream()
                        .filter(person -> person.role().is(role))
                        .findFirst()
                        .orElseThrow());
    }

    Scene scene() {
        return shown.orElseThrow().stage().getScene();
    }

    @Override
    public void close() {
        shown.ifPresentOrElse(
                till -> {
                    Toolkit.run(till.stage()::close);
                    till.window().close();
                },
                data::close);
    }
}
