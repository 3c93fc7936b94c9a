package smena.ui.office;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.text.Language;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.PageAction;
import smena.ui.kit.PageKey;
import smena.ui.kit.Sign;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.shell.TestUi;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// Draws the frame of the office with all the entries it will have, to be looked at in
/// `target/pictures` beside the drawings of it.
@OnScreen
class OfficePicturesTest {
    private static final List<Language> BOTH = List.of(Language.RU, Language.UZ);

    @TempDir Path folder;
    private OfficeShop office;

    @BeforeEach
    void open() {
        office = new OfficeShop(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void frame() {
        office.shop.open(200_000);
        Snapshots.takeAll("office-frame", BOTH, localization -> screen(localization, "today"));
        Snapshots.takeAll(
                "office-frame-products", BOTH, localization -> screen(localization, "products"));
    }

    @Test
    void trouble() {
        Snapshots.take(
                "office-frame-trouble",
                Language.UZ_CYRL,
                Theme.LIGHT,
                Snapshots.Size.NARROW,
                localization -> screen(localization, "shifts"));
    }

    @Test
    void innerPage() {
        Snapshots.takeAll(
                "office-frame-inner",
                BOTH,
                localization -> {
                    OfficeScreen screen = office(localization);
                    screen.go("products");
                    screen.model()
                            .open(
                                    new BlankPage(localization, "products")
                                            .head(
                                                    PageHead.of(
                                                                    localization.make(
                                                                            _ ->
                                                                                    "Sut «Muza»"
                                                                                            + " 3,2%"
                                                                                            + " 1 l"))
                                                            .line(
                                                                    localization.make(
                                                                            _ ->
                                                                                    "Товары › Sut"
                                                                                            + " mahsulotlari"))));
                    return screen.view();
                });
    }

    @Test
    void steppingIn() {
        Snapshots.takeAll(
                "office-step-in",
                BOTH,
                localization ->
                        Overlay.with(
                                localization,
                                dialogs ->
                                        new StepInDialog(
                                                        TestUi.of(
                                                                localization,
                                                                dialogs,
                                                                office.background,
                                                                office.shop.cashier(),
                                                                Clock.systemUTC()),
                                                        office.shop.services().people(),
                                                        TwelvePages.of(
                                                                key ->
                                                                        new BlankPage(
                                                                                localization, key)))
                                                .ask(_ -> {})));
    }

    private Parent screen(Localization localization, String key) {
        OfficeScreen screen = office(localization);
        screen.go(key);
        return screen.view();
    }

    private OfficeScreen office(Localization localization) {
        OfficeScreen screen =
                new OfficeScreen(
                        TwelvePages.of(key -> page(localization, key)),
                        office.parts(localization, office.status()));
        screen.activate();
        return screen;
    }

    private static OfficePage page(Localization localization, String key) {
        PageHead head =
                PageHead.of(localization.text("office." + key))
                        .line(
                                localization.make(
                                        _ ->
                                                key.equals("today")
                                                        ? "четверг, 26 ноября · 13:14"
                                                        : "1 284 ta"));
        if (key.equals("products")) {
            head.action(action(localization, "import", Sign.UPLOAD))
                    .action(action(localization, "export", Sign.DOWNLOAD))
                    .action(action(localization, "add", Sign.PLUS).key(PageKey.NEW).main());
        }
        return new BlankPage(localization, key).head(head);
    }

    private static PageAction action(Localization localization, String id, Sign sign) {
        return new PageAction(
                        id,
                        sign,
                        localization.make(_ -> id.equals("add") ? "Qoʻshish" : "Import"),
                        () -> {})
                .disabledWhile(new SimpleBooleanProperty());
    }
}
