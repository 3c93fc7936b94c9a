package smena.ui.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.service.TestShop;
import smena.service.imports.Column;
import smena.text.Language;
import smena.ui.imports.ImportModel.Stage;
import smena.ui.kit.Background;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.kit.Toolkit;
import smena.ui.office.Framed;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// The import of a file of products: nothing is written before it was shown what would go in.
@OnScreen
class ImportPageTest {
    private static final String BREAD = "4600000000015";
    private static final String TEA = "4600000000022";

    @TempDir Path folder;
    private final Background background = Overlay.atOnce(_ -> {});
    private TestShop shop;

    @BeforeEach
    void open() throws IOException {
        shop = new TestShop(Files.createDirectories(folder.resolve("till")));
    }

    @AfterEach
    void close() {
        assertTrue(shop.services().audit().verify().isSound());
        shop.close();
    }

    private Path file(String... lines) throws IOException {
        Path file = folder.resolve("tovary.csv");
        Files.write(file, List.of(lines));
        return file;
    }

    private ImportPage page(UiContext ui, Path file) {
        return new ImportPage(ui, shop.services().products().catalogImport(), background, file);
    }

    private UiContext ui(Localization localization) {
        return TestUi.of(localization, background, shop.manager());
    }

    private Optional<Product> product(String code) {
        return shop.services().products().catalog().byBarcode(code);
    }

    private void on(Path file, Consumer<ImportPage> then) {
        Toolkit.run(
                () -> {
                    ImportPage page = page(ui(Snapshots.localization(Language.EN)), file);
                    new Scene(page.view());
                    page.view().applyCss();
                    page.activate();
                    then.accept(page);
                });
    }

    @Test
    void whatWouldGoInIsShownBeforeAnythingIsWritten() throws IOException {
        Path file =
                file(
                        "Штрихкод;Товар;Цена",
                        BREAD + ";Хлеб;4000",
                        "4600000000014;Битый код;1",
                        TEA + ";Чай;без цены");
        on(
                file,
                page -> {
                    Parent view = page.view();
                    assertTrue(view.lookup("#hint").isVisible());
                    assertFalse(view.lookup("#take").isVisible());
                    fire(view, "#check");
                    assertEquals(Stage.CHECKED, page.model().stageProperty().get());
                    assertEquals(Optional.empty(), product(BREAD));
                    assertEquals(
                            "New products: 1. Refused: 2 of 3 rows",
                            ((smena.ui.kit.Notice) view.lookup("#outcome")).textProperty().get());
                    assertEquals(
                            List.of(
                                    "3 refusal.BAD_CHECK_DIGIT 4600000000014",
                                    "4 refusal.BAD_PRICE без цены"),
                            page.model().told().stream()
                                    .map(r -> r.line() + " " + r.key() + " " + r.what())
                                    .toList());
                    assertEquals("Take in: 1", ((Labeled) view.lookup("#take")).getText());
                    assertTrue(view.lookup("#told").isVisible());
                    view.resize(1_200, 700);
                    view.applyCss();
                    view.layout();
                    ListCell<?> first = (ListCell<?>) view.lookup("#told").lookup(".list-cell");
                    assertTrue(first.getText().contains("4600000000014"), first.getText());
                    assertEquals(first.getText(), first.getTooltip().getText());
                    fire(view, "#take");
                    assertEquals(Stage.DONE, page.model().stageProperty().get());
                    assertEquals(2, ((ListView<?>) view.lookup("#told")).getItems().size());
                    assertTrue(view.lookup("#check").isDisabled());
                });
        assertEquals(Money.of(4_000_00), product(BREAD).orElseThrow().price());
        assertEquals(Optional.empty(), product(TEA));
    }

    @Test
    void aPersonSaysWhichColumnIsWhat() throws IOException {
        Path file = file("A;B;C;Цена", BREAD + ";Хлеб;4000;1", TEA + ";Чай;5000;2");
        on(
                file,
                page -> {
                    fire(page.view(), "#check");
                    assertInstanceOf(
                            Problem.ColumnMissing.class, page.model().problemProperty().get());
                    assertEquals(Stage.LOOKING, page.model().stageProperty().get());
                    choose(page, 0, Column.BARCODE);
                    choose(page, 1, Column.NAME);
                    choose(page, 2, Column.PRICE);
                    assertEquals(
                            Optional.empty(),
                            page.model().columns().get(3).whatProperty().get(),
                            "there is one price");
                    assertNull(page.model().problemProperty().get());
                    fire(page.view(), "#check");
                    assertEquals(2, page.model().resultProperty().get().added());
                    choose(page, 2, Column.LOW_STOCK);
                    assertEquals(
                            Stage.LOOKING,
                            page.model().stageProperty().get(),
                            "something else would go in now");
                    page.model().take();
                    assertEquals(Optional.empty(), product(BREAD));
                    choose(page, 2, Column.PRICE);
                    fire(page.view(), "#check");
                    fire(page.view(), "#take");
                });
        assertEquals(Money.of(4_000_00), product(BREAD).orElseThrow().price());
    }

    @Test
    void wordsForUnitsAreAskedForOnThePage() throws IOException {
        Path file = file("Штрихкод;Товар;Цена;Ед. изм.", BREAD + ";Чай весовой;100;г");
        on(
                file,
                page -> {
                    assertFalse(page.view().lookup("#asking").isVisible());
                    fire(page.view(), "#check");
                    assertNull(page.model().problemProperty().get());
                    assertTrue(page.view().lookup("#asking").isVisible());
                    assertEquals(1, page.model().units().size());
                    assertEquals(
                            "kilogram/1000",
                            page.model().units().getFirst().meaningProperty().get());
                    fire(page.view(), "#check");
                    fire(page.view(), "#take");
                });
        assertEquals(Money.of(100_000_00), product(BREAD).orElseThrow().price());
    }

    @Test
    void whatIsStoppedStays() throws IOException {
        String[] lines = new String[24_001];
        lines[0] = "Штрихкод;Товар;Цена";
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "A-" + i + ";Товар " + i + ";1000";
        }
        int before = shop.services().products().catalog().count();
        AtomicLong added = new AtomicLong();
        on(
                file(lines),
                page -> {
                    page.model().check();
                    page.model().rowsProperty().addListener((_, _, now) -> stop(page.model(), now));
                    page.model().take();
                    assertEquals(Stage.STOPPED, page.model().stageProperty().get());
                    added.set(page.model().resultProperty().get().added());
                });
        // Of batches of 4,000, up to five are booked together.
        assertEquals(0, added.get() % 4_000);
        assertTrue(added.get() > 0 && added.get() <= 20_000, () -> "" + added);
        assertEquals(before + added.get(), shop.services().products().catalog().count());
    }

    @Test
    void productsThatAreThereChangeWhereThatIsAskedFor() throws IOException {
        Product there = shop.product(0);
        Path file =
                file(
                        "Штрихкод;Товар;Цена",
                        there.barcode() + ";" + there.name() + ";4567",
                        shop.product(1).barcode() + ";" + shop.product(1).name() + ";",
                        BREAD + ";Хлеб;4000");
        on(
                file,
                page -> {
                    fire(page.view(), "#check");
                    assertEquals(1, page.model().resultProperty().get().added());
                    page.model().updateProperty().set(true);
                    assertEquals(Stage.LOOKING, page.model().stageProperty().get());
                    fire(page.view(), "#check");
                    assertEquals(1, page.model().resultProperty().get().changed());
                    assertEquals("Take in: 2", ((Labeled) page.view().lookup("#take")).getText());
                    String line = page.model().told().getFirst().what();
                    assertTrue(line.startsWith(there.name() + ": Price "), line);
                    assertEquals(there.price(), shop.product(0).price());
                    fire(page.view(), "#take");
                    assertTrue(outcome(page).contains("Changed: 1"), outcome(page));
                    assertTrue(outcome(page).contains("The new prices are "), outcome(page));
                });
        assertEquals(Money.of(4_567_00), shop.product(0).price());
        assertTrue(product(BREAD).isPresent());
    }

    private static String outcome(ImportPage page) {
        return ((smena.ui.kit.Notice) page.view().lookup("#outcome")).textProperty().get();
    }

    private static void stop(ImportModel model, long rows) {
        if (rows > 0) {
            model.cancel();
        }
    }

    @Test
    void pictures() throws IOException {
        Path file =
                file(
                        "Штрихкод;Товар;Цена;Ед. изм.;ИКПУ;Примечание",
                        BREAD + ";Хлеб «Образец» пшеничный, нарезанный, 400 г;4000;шт;;свежий",
                        "4600000000014;Битый код;1;шт;;",
                        TEA + ";Чай;без цены;шт;;",
                        "4600000000039;Кефир;12000;шт;123;");
        draw("office-import", file, _ -> {});
        draw("office-import-checked", file, page -> page.model().check());
        Path units = file("Штрихкод;Товар;Цена;Ед. изм.", BREAD + ";Чай весовой;100;г");
        draw("office-import-units", units, page -> page.model().check());
    }

    private void draw(String name, Path file, Consumer<ImportPage> then) {
        for (Language language : List.of(Language.RU, Language.UZ)) {
            Snapshots.take(
                    name,
                    language,
                    language == Language.RU ? Theme.LIGHT : Theme.DARK,
                    language == Language.RU ? Snapshots.Size.WIDE : Snapshots.Size.NARROW,
                    localization -> {
                        UiContext ui = ui(localization);
                        ImportPage page = page(ui, file);
                        Parent view = Framed.page(ui, shop.services(), "products", _ -> page);
                        then.accept(page);
                        return view;
                    });
        }
    }

    private static void choose(ImportPage page, int place, Column column) {
        ComboBox<?> box = (ComboBox<?>) page.view().lookup("#column-" + (place + 1));
        page.view().applyCss();
        page.model().columns().get(place).whatProperty().set(Optional.of(column));
        assertEquals(Optional.of(column), box.getValue());
    }

    private static void fire(Parent view, String id) {
        view.applyCss();
        ((Button) view.lookup(id)).fire();
    }
}
