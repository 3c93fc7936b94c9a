package smena.ui.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Parent;

import org.junit.jupiter.api.Test;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.shell.TestUi;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Draws the log-in screen, to be looked at in `target/pictures`.
@OnScreen
class LoginPicturesTest {
    private static final List<Employee> THREE =
            List.of(
                    new Employee(2, "Dilnoza Karimova", Role.CASHIER),
                    new Employee(4, "Ivan Petrov", Role.SENIOR),
                    new Employee(1, "Aziza Yusupova", Role.MANAGER));
    private static final List<String> NAMES =
            List.of(
                    "Dilnoza Karimova",
                    "Abdurashidxoʻja Muhammadaliyevich Xoʻjanazarov-Toshmuhammedov Ismoiljonovich Abdu",
                    "Шерзод Қодиров",
                    "Ivan Petrov",
                    "Oʻgʻiloy",
                    "Aziza Yusupova",
                    "Abror Nazarov");
    private static final List<Employee> MANY =
            List.of(
                    new Employee(1, "Gulchehra Abdurahmonova-Mirzayeva", Role.MANAGER),
                    new Employee(2, "Константин Константинопольский", Role.SENIOR),
                    new Employee(3, "Oʻgʻiloy", Role.CASHIER),
                    new Employee(4, "Шерзод Қодиров", Role.CASHIER),
                    new Employee(5, "Aziza Yusupova", Role.CASHIER),
                    new Employee(6, "Nodir", Role.CASHIER),
                    new Employee(7, "Ivan Petrov", Role.CASHIER));

    @Test
    void inEveryLanguageAndLight() {
        Snapshots.takeAll(
                "login",
                Arrays.asList(Language.values()),
                localization -> screen(localization, THREE, "123"));
    }

    @Test
    void manyPeopleWithLongNamesAndAWait() {
        Snapshots.takeAll(
                "login-many",
                List.of(Language.RU),
                localization -> screen(localization, MANY, "999999\n"));
    }

    /// Thirty people, one of them with eighty letters; and one alone.
    @Test
    void thirtyPeopleAndOne() {
        Snapshots.takeAll(
                "login-thirty",
                List.of(Language.RU, Language.UZ),
                localization -> screen(localization, people(30), ""));
        Snapshots.takeAll(
                "login-twelve",
                List.of(Language.UZ),
                localization -> screen(localization, people(12), ""));
        Snapshots.takeAll(
                "login-one",
                List.of(Language.UZ),
                localization -> screen(localization, people(1), ""));
        Snapshots.takeAll(
                "login-sought",
                List.of(Language.UZ),
                localization -> screen(localization, people(30), "ab"));
    }

    private static List<Employee> people(int many) {
        return IntStream.range(0, many)
                .mapToObj(
                        i ->
                                new Employee(
                                        i + 1L,
                                        NAMES.get(i % NAMES.size())
                                                + (i < NAMES.size() ? "" : " " + i),
                                        Role.DEFAULTS.get(i % 7 == 3 ? 1 : i % 11 == 5 ? 2 : 0)))
                .toList();
    }

    /// At a till for training the way leads back, in more words.
    @Test
    void theWayBackFromTraining() {
        Snapshots.takeAll(
                "login-training",
                Arrays.asList(Language.values()),
                localization -> screen(localization, THREE, "", true));
    }

    @Test
    void nobody() {
        Snapshots.take(
                "login-nobody",
                Language.RU,
                Theme.LIGHT,
                Snapshots.Size.NARROW,
                localization -> screen(localization, List.of(), ""));
    }

    private static Parent screen(Localization localization, List<Employee> people, String keys) {
        return screen(localization, people, keys, false);
    }

    private static Parent screen(
            Localization localization, List<Employee> people, String keys, boolean training) {
        Background background =
                new Background(
                        Runnable::run,
                        Runnable::run,
                        _ -> {},
                        bug -> {
                            throw new AssertionError(bug);
                        });
        LoginModel model =
                new LoginModel(new Closed(people), background, Clock.systemUTC(), _ -> {});
        LoginScreen screen =
                new LoginScreen(
                        TestUi.nobody(localization, background),
                        model,
                        localization.text(
                                "login.shopAndTill", new SimpleStringProperty("«Baraka»"), "1"),
                        Optional.of(new TrainingSwitch(training, () -> {})));
        model.load();
        for (char key : keys.toCharArray()) {
            if (key == '\n') {
                model.enter();
            } else if (Character.isLetter(key)) {
                model.letter(String.valueOf(key));
            } else {
                model.digit(key);
            }
        }
        assertEquals(keys.equals("ab") ? 9 : people.size(), model.people().size());
        return screen.view();
    }

    private record Closed(List<Employee> people) implements LoginService {
        @Override
        public Employee logIn(long cashierId, String pin) {
            throw new Refused(new Problem.WaitForPin(40));
        }
    }
}
