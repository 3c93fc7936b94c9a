package smena.ui.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Parent;

import org.junit.jupiter.api.Test;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.people.Cashier;
import smena.domain.people.Role;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.Looks;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.kit.Tongue;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/// Draws the log-in screen, to be looked at in `target/pictures`.
class LoginPicturesTest {
    private static final List<Cashier> THREE =
            List.of(
                    new Cashier(2, "Dilnoza Karimova", Role.CASHIER),
                    new Cashier(4, "Ivan Petrov", Role.SENIOR),
                    new Cashier(1, "Aziza Yusupova", Role.MANAGER));
    private static final List<Cashier> MANY =
            List.of(
                    new Cashier(1, "Gulchehra Abdurahmonova-Mirzayeva", Role.MANAGER),
                    new Cashier(2, "Константин Константинопольский", Role.SENIOR),
                    new Cashier(3, "Oʻgʻiloy", Role.CASHIER),
                    new Cashier(4, "Шерзод Қодиров", Role.CASHIER),
                    new Cashier(5, "Aziza Yusupova", Role.CASHIER),
                    new Cashier(6, "Nodir", Role.CASHIER),
                    new Cashier(7, "Ivan Petrov", Role.CASHIER));

    @Test
    void inEveryLanguageAndLight() {
        Snapshots.takeAll(
                "login", Arrays.asList(Language.values()), tongue -> screen(tongue, THREE, "123"));
    }

    @Test
    void manyPeopleWithLongNamesAndAWait() {
        Snapshots.takeAll(
                "login-many", List.of(Language.RU), tongue -> screen(tongue, MANY, "999999\n"));
    }

    @Test
    void nobody() {
        Snapshots.take(
                "login-nobody",
                Language.RU,
                Theme.LIGHT,
                Snapshots.Size.NARROW,
                tongue -> screen(tongue, List.of(), ""));
    }

    private static Parent screen(Tongue tongue, List<Cashier> people, String keys) {
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
                        model,
                        tongue,
                        new Looks(Theme.LIGHT),
                        tongue.text(
                                "login.shopAndTill", new SimpleStringProperty("«Baraka»"), "1"));
        model.load();
        for (char key : keys.toCharArray()) {
            if (key == '\n') {
                model.enter();
            } else {
                model.digit(key);
            }
        }
        assertEquals(people.size(), model.people().size());
        return screen.view();
    }

    private record Closed(List<Cashier> people) implements Door {
        @Override
        public Cashier logIn(long cashierId, String pin) {
            throw new Refused(new Problem.WaitForPin(40));
        }
    }
}
