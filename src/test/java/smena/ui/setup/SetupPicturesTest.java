package smena.ui.setup;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import javafx.scene.Parent;

import org.junit.jupiter.api.Test;

import smena.text.Language;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Snapshots;
import smena.ui.setup.ShopForm.Field;
import smena.ui.shell.TestUi;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Draws the steps of the first run, to be looked at in `target/pictures`.
@OnScreen
class SetupPicturesTest {
    private static final List<Language> ALL = Arrays.asList(Language.values());

    @Test
    void welcome() {
        Snapshots.takeAll("setup-welcome", ALL, localization -> screen(localization, _ -> {}));
    }

    @Test
    void people() {
        Snapshots.takeAll(
                "setup-people", ALL, localization -> screen(localization, SetupModel::demo));
    }

    @Test
    void shop() {
        Snapshots.takeAll(
                "setup-shop", ALL, localization -> screen(localization, SetupModel::fillIn));
    }

    @Test
    void shopFilledInWrongly() {
        Snapshots.takeAll(
                "setup-shop-wrong",
                ALL,
                localization -> screen(localization, SetupPicturesTest::wrongly));
    }

    private static void wrongly(SetupModel model) {
        model.fillIn();
        model.form().text(Field.NAME).set("Oziq-ovqat doʻkoni «Baraka savdo markazi» Chilonzor");
        model.form().text(Field.TAX_ID).set("3012");
        model.form().text(Field.PIN).set("1234");
        model.form().text(Field.PIN_AGAIN).set("12345");
        model.create();
    }

    private static Parent screen(Localization localization, Consumer<SetupModel> act) {
        SetupModel model =
                new SetupModel(
                        new Shops(),
                        Shops.atOnce(),
                        localization.languageProperty()::get,
                        () -> {});
        SetupScreen screen = new SetupScreen(TestUi.nobody(localization, Shops.atOnce()), model);
        act.accept(model);
        assertNotNull(screen.view());
        return screen.view();
    }
}
