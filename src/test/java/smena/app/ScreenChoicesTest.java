package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.domain.shop.ShopSettings;
import smena.printing.layout.PaperTypesetter;
import smena.service.Services;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the till keeps of the screen's looks: what a person chose, and nothing else.
@OnScreen
class ScreenChoicesTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tashkent"));
    private static final String SETTINGS = "select name || '=' || value from setting order by name";
    private static final String JOURNAL = "select kind from journal order by seq";

    @TempDir Path folder;
    private final Robot robot = new Robot();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Toolkit.start();
    }

    @Test
    void aStartAndAStopLeaveTheSettingsAsTheyWere() throws Exception {
        inside(services -> services.setup().demo("ru"));
        List<String> settings = read(SETTINGS);
        List<String> journal = read(JOURNAL);

        run(Optional.empty(), () -> robot.see("#enter"));
        run(Optional.of(Language.EN), () -> robot.see("#enter"));

        assertEquals(settings, read(SETTINGS));
        journal.addAll(List.of("START", "STOP", "START", "STOP"));
        assertEquals(journal, read(JOURNAL));
    }

    @Test
    void theScreenSpeaksTheShopsLanguageUntilSomebodyChoosesAnother() throws Exception {
        inside(services -> services.setup().demo("ru"));
        run(Optional.empty(), () -> robot.see("#enter"));
        inside(ScreenChoicesTest::shopSpeaksUzbek);
        inside(services -> assertEquals("uz", services.settings().language()));

        run(
                Optional.empty(),
                () -> {
                    robot.click(chip(Language.UZ_CYRL));
                    robot.click("#theme");
                });
        inside(
                services -> {
                    assertEquals("uz-Cyrl", services.settings().language());
                    assertEquals("dark", services.settings().theme());
                });
    }

    private static void shopSpeaksUzbek(Services services) {
        Employee manager =
                services.people().people().stream()
                        .filter(person -> person.role().is(Role.MANAGER))
                        .findFirst()
                        .orElseThrow();
        ShopSettings now = services.settings().shop();
        services.settings()
                .change(
                        Actor.of(manager),
                        services.settings().shop(),
                        new ShopSettings(
                                now.name(),
                                now.address(),
                                now.taxId(),
                                now.phone(),
                                now.till(),
                                now.currency(),
                                "uz",
                                now.footer(),
                                now.cashStep(),
                                now.hideZeroDecimals(),
                                now.differenceLimit(),
                                now.hours(),
                                now.stock(),
                                now.sound()));
    }

    private Node chip(Language language) {
        return robot.named(language.ownName());
    }

    private interface Work {
        void in(Services services);
    }

    private void inside(Work work) {
        try (DataFolder data = open()) {
            work.in(data.services());
        }
    }

    /// Starts the till, does something and ends it again.
    private void run(Optional<Language> language, Runnable work) throws Exception {
        DataFolder data = open();
        StartState startState = StartState.read(data.services(), language);
        Stage stage = Toolkit.onScreen(Stage::new);
        TillWindow window = Toolkit.onScreen(() -> show(data, startState, stage));
        try {
            work.run();
        } finally {
            Toolkit.run(stage::hide);
            window.close();
        }
    }

    private DataFolder open() {
        return DataFolder.open(folder, CLOCK, new PaperTypesetter(MoneyStyle.SUM));
    }

    private static TillWindow show(DataFolder data, StartState startState, Stage stage) {
        TillWindow window =
                new TillWindow(
                        data,
                        startState,
                        CLOCK,
                        new PaperTypesetter(MoneyStyle.SUM),
                        Platform::runLater);
        window.show(stage);
        return window;
    }

    private List<String> read(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        String url = "jdbc:sqlite:" + folder.resolve("smena.db");
        try (Connection raw = DriverManager.getConnection(url);
                Statement sql = raw.createStatement();
                ResultSet found = sql.executeQuery(query)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
