package smena.ui.mxik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.bench.CodeBook;
import smena.domain.Problem;
import smena.domain.mxik.GoodsCode;
import smena.service.TestShop;
import smena.service.imports.CodeColumn;
import smena.text.Language;
import smena.ui.imports.ColumnChoice;
import smena.ui.kit.Background;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.kit.Toolkit;
import smena.ui.mxik.MxikModel.Stage;
import smena.ui.office.Framed;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The page of the directory: a file is chosen, its columns are put right, it is taken in, and its
/// codes are found. Codes and names are examples.
@OnScreen
class MxikPageTest {
    private static final String MILK = "00401001002003004";
    private static final String WATER = "02202002001039024";

    @TempDir Path folder;
    private final Background background = Overlay.atOnce(_ -> {});
    private TestShop shop;

    @BeforeEach
    void open() throws IOException {
        shop = new TestShop(Files.createDirectories(folder.resolve("till")));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private MxikPage page(UiContext ui) {
        return new MxikPage(
                ui,
                shop.services().products().goodsCodes(),
                shop.services().products().goodsCodesImport(),
                background);
    }

    private UiContext ui(Localization localization) {
        return TestUi.of(localization, background, shop.manager());
    }

    private Path book() {
        return new CodeBook(CodeBook.UZ)
                .code(
                        MILK,
                        "",
                        "litr",
                        "SUT MAHSULOTLARI",
                        "Sut",
                        "Sut va qaymoq",
                        "Ichimlik suti",
                        "---",
                        "1 l",
                        "Ichimlik suti 1 l")
                .code(
                        WATER,
                        "4780000000014",
                        "dona",
                        "ICHIMLIKLAR",
                        "Suv",
                        "Suv va muz",
                        "Gazsiz suv",
                        "Namuna",
                        "1,5 l",
                        "Gazsiz ichimlik suvi Namuna 1,5 l, pet idishda")
                .row("002-GOʻSHT", "", "", "", "", "", "123", "Kodi kesilgan", "", "", "")
                .write(folder.resolve("category_0_lat.xlsx"));
    }

    @Test
    void aFileIsLookedAtPutRightAndTaken() {
        Path file = book();
        Toolkit.run(
                () -> {
                    UiContext ui = ui(Snapshots.localization(Language.EN));
                    MxikPage page = page(ui);
                    Parent view = page.view();
                    new Scene(view);
                    view.applyCss();
                    page.activate();
                    MxikModel model = page.model();
                    assertFalse(view.lookup("#looking").isVisible());
                    model.look(folder.resolve("none.xlsx"));
                    assertInstanceOf(Problem.FileNotReadable.class, model.problemProperty().get());
                    model.look(file);
                    assertEquals(Stage.LOOKED, model.stageProperty().get());
                    view.applyCss();
                    assertTrue(view.lookup("#looking").isVisible());
                    ComboBox<?> eighth = (ComboBox<?>) view.lookup("#column-8");
                    assertEquals(CodeColumn.NAME_UZ, eighth.getValue());
                    ((Button) view.lookup("#take")).fire();
                    assertEquals(Stage.TAKEN, model.stageProperty().get());
                    assertEquals(1, model.refused().size());
                    assertTrue(view.lookup("#refusing").isVisible());
                    assertTrue(
                            ((Label) view.lookup("#there"))
                                    .getText()
                                    .contains("2 codes are valid"));
                    model.search().queryProperty().set("сув");
                    ListView<?> codes = (ListView<?>) view.lookup("#codes");
                    assertEquals(
                            List.of(WATER),
                            codes.getItems().stream().map(c -> ((GoodsCode) c).code()).toList());
                    page.scanned("4780000000014");
                    assertEquals(1, codes.getItems().size());
                });
        assertEquals(2, shop.services().products().goodsCodes().directory().orElseThrow().codes());
    }

    @Test
    void oneColumnIsEachAndAFileWithoutNamesStaysOnTheScreen() {
        Path file = book();
        Toolkit.run(
                () -> {
                    MxikPage page = page(ui(Snapshots.localization(Language.RU)));
                    MxikModel model = page.model();
                    model.look(file);
                    ColumnChoice<CodeColumn> sixth = model.columns().get(5);
                    ColumnChoice<CodeColumn> eighth = model.columns().get(7);
                    sixth.whatProperty().set(CodeColumn.NAME_UZ);
                    assertEquals(CodeColumn.NONE, eighth.whatProperty().get());
                    sixth.whatProperty().set(CodeColumn.NONE);
                    model.columns().get(3).whatProperty().set(CodeColumn.NONE);
                    model.take();
                    assertInstanceOf(
                            Problem.CodeColumnMissing.class, model.problemProperty().get());
                    assertEquals(Stage.LOOKED, model.stageProperty().get());
                    eighth.whatProperty().set(CodeColumn.NAME_UZ);
                    model.take();
                    assertEquals(Stage.TAKEN, model.stageProperty().get());
                    model.forget();
                    assertEquals(Stage.NOTHING, model.stageProperty().get());
                });
        assertEquals(Optional.empty(), shop.services().products().goodsCodes().find("123"));
    }

    @Test
    void pictures() {
        Path file = book();
        draw("mxik-none", _ -> {});
        draw("mxik-columns", page -> page.model().look(file));
        draw(
                "mxik-taken",
                page -> {
                    page.model().look(file);
                    page.model().take();
                });
        for (Language language : List.of(Language.RU, Language.UZ)) {
            Theme theme = language == Language.RU ? Theme.LIGHT : Theme.DARK;
            Snapshots.Size size =
                    language == Language.RU ? Snapshots.Size.WIDE : Snapshots.Size.NARROW;
            Path picture =
                    Snapshots.take(
                            "mxik-picker",
                            language,
                            theme,
                            size,
                            localization ->
                                    Overlay.with(
                                            localization,
                                            dialogs -> {
                                                UiContext ui =
                                                        TestUi.of(
                                                                localization,
                                                                dialogs,
                                                                background,
                                                                shop.manager(),
                                                                java.time.Clock.systemUTC());
                                                CodePicker.open(
                                                        ui,
                                                        shop.services().products().goodsCodes(),
                                                        background,
                                                        new CodePicker.Goods(
                                                                "suv", List.of("4780000000014")),
                                                        _ -> {});
                                            }));
            assertNotNull(picture);
        }
    }

    private void draw(String name, java.util.function.Consumer<MxikPage> then) {
        for (Language language : List.of(Language.RU, Language.UZ)) {
            Snapshots.take(
                    name,
                    language,
                    language == Language.RU ? Theme.LIGHT : Theme.DARK,
                    language == Language.RU ? Snapshots.Size.WIDE : Snapshots.Size.NARROW,
                    localization -> {
                        UiContext ui = ui(localization);
                        MxikPage page = page(ui);
                        Parent view = Framed.setting(ui, shop.services(), page);
                        then.accept(page);
                        return view;
                    });
        }
    }
}
