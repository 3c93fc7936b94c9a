package smena.service.mxik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import smena.bench.CodeBook;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.mxik.CodeNames;
import smena.domain.mxik.GoodsCode;
import smena.service.Refusals;
import smena.service.TestShop;
import smena.service.imports.CodeColumn;
import smena.service.imports.DirectoryPreview;
import smena.service.imports.DirectoryRow;
import smena.service.mxik.GoodsCodesImport.Order;
import smena.service.mxik.GoodsCodesImport.Result;
import smena.service.mxik.GoodsCodesImport.Watcher;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The directory of goods codes: taken from files as they are given out, one for each language, and
/// found again. Codes and names are examples.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoodsCodesTest {
    private static final String COFFEE = "00901001001048023";
    private static final String MILK = "00401001002003004";
    private static final String WATER = "02202002001039024";

    @TempDir static Path folder;
    private TestShop shop;

    @BeforeAll
    void open() throws IOException {
        shop = new TestShop(Files.createDirectories(folder.resolve("till")));
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @BeforeEach
    void empty() throws IOException {
        Path codes = folder.resolve("till/goods-codes");
        if (Files.isDirectory(codes)) {
            try (var files = Files.list(codes)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static CodeBook latin() {
        return new CodeBook(CodeBook.UZ)
                .code(
                        COFFEE,
                        "4600494600029",
                        "dona",
                        "KOFE VA CHOY",
                        "Kofe",
                        "Kofe",
                        "Maydalangan kofe",
                        "Maccoffee",
                        "paketda 20 g",
                        "Maydalangan kofe Maccoffee paketda 20 g")
                .code(
                        MILK,
                        "",
                        "litr",
                        "SUT MAHSULOTLARI",
                        "Sut",
                        "Sut",
                        "Oʻzbek suti",
                        "---",
                        "1 l",
                        "Oʻzbek suti 1 l")
                .code(
                        WATER,
                        "4780000000014",
                        "dona",
                        "ICHIMLIKLAR",
                        "Suv",
                        "Suv",
                        "Gazsiz suv",
                        "Example",
                        "1,5 l",
                        "Gazsiz suv Example 1,5 l");
    }

    private static CodeBook russian() {
        return new CodeBook(CodeBook.RU)
                .code(
                        COFFEE,
                        "4600494600029",
                        "шт",
                        "КОФЕ И ЧАЙ",
                        "Кофе",
                        "Кофе",
                        "Молотый кофе",
                        "Maccoffee",
                        "в пакете 20 г",
                        "Молотый кофе Maccoffee в пакете 20 г")
                .code(
                        MILK,
                        "",
                        "литр",
                        "МОЛОЧНЫЕ ТОВАРЫ",
                        "Молоко",
                        "Молоко",
                        "Молоко узбекское",
                        "---",
                        "1 л",
                        "Молоко узбекское 1 л");
    }

    private Result take(Path file) {
        return take(file, Order.usual());
    }

    private Result take(Path file, Order order) {
        return shop.services()
                .products()
                .goodsCodesImport()
                .run(file, order, new Watcher() {})
                .orElseThrow();
    }

    private Path file(CodeBook book) {
        return book.write(folder.resolve("category_0.xlsx"));
    }

    private List<String> search(String text) {
        return shop.services().products().goodsCodes().search(text, 10).stream()
                .map(GoodsCode::code)
                .toList();
    }

    @Test
    void aFileOfEachLanguageAddsItsNames() {
        Result first = take(file(latin()));
        assertEquals(
                List.of(3L, 0L, 3L, 3L),
                List.of(first.rows(), first.refused(), first.codes(), first.added()));
        Result second =
                take(
                        file(russian()),
                        new Order(Optional.empty(), Optional.empty(), Map.of(), true, false));
        assertEquals(
                List.of(2L, 3L, 0L, 0L),
                List.of(second.rows(), second.codes(), second.added(), second.gone()));
        GoodsCode coffee = shop.services().products().goodsCodes().find(COFFEE).orElseThrow();
        assertEquals(
                new CodeNames(
                        Optional.of("Maydalangan kofe Maccoffee paketda 20 g"),
                        Optional.empty(),
                        Optional.of("Молотый кофе Maccoffee в пакете 20 г")),
                coffee.names());
        assertEquals("КОФЕ И ЧАЙ", coffee.group().in("ru"));
        assertEquals("Kofe", coffee.position().in("uz"));
        assertEquals("шт", coffee.unit());
        assertEquals(
                "Gazsiz suv Example 1,5 l",
                shop.services().products().goodsCodes().find(WATER).orElseThrow().names().in("ru"));
        assertEquals(
                List.of("uz", "ru"),
                shop.services().products().goodsCodes().directory().orElseThrow().languages());
        assertEquals(
                Optional.empty(), shop.services().products().goodsCodes().find("0220200200103902"));
    }

    @Test
    void aCodeThatIsNoLongerInTheFileIsKeptAndMarked() {
        take(file(latin()));
        Result second = take(file(russian()));
        assertEquals(List.of(2L, 1L, 1L), List.of(second.codes(), second.gone(), second.kept()));
        GoodsCode water = shop.services().products().goodsCodes().find(WATER).orElseThrow();
        assertTrue(water.gone().isPresent());
        assertEquals("Gazsiz suv Example 1,5 l", water.names().in("uz"));
        var since = water.gone();
        Result third = take(file(russian()));
        assertEquals(List.of(0L, 1L), List.of(third.gone(), third.kept()));
        assertEquals(
                since, shop.services().products().goodsCodes().find(WATER).orElseThrow().gone());
        Result back = take(file(latin()));
        assertEquals(List.of(3L, 1L, 0L), List.of(back.codes(), back.back(), back.kept()));
        assertEquals(
                Optional.empty(),
                shop.services().products().goodsCodes().find(WATER).orElseThrow().gone());
    }

    @Test
    void aFileMaySayThatACodeIsNotValid() throws IOException {
        Path file = folder.resolve("codes.csv");
        Files.writeString(
                file,
                "Код ИКПУ;Наименование;Статус;Код упаковки;Наименование упаковки\n"
                        + WATER
                        + ";Вода 1,5 л;Активный;1228506;шт (пэт бутылка) 1,5 литр\n"
                        + WATER
                        + ";Вода 1,5 л;Активный;1228507;блок 6 шт\n"
                        + MILK
                        + ";Молоко;Не действует;;\n",
                Charset.forName("windows-1251"));
        Result result = take(file);
        assertEquals(
                List.of(3L, 0L, 1L, 1L),
                List.of(result.rows(), result.refused(), result.codes(), result.kept()));
        assertTrue(
                shop.services()
                        .products()
                        .goodsCodes()
                        .find(MILK)
                        .orElseThrow()
                        .gone()
                        .isPresent());
        assertEquals(
                List.of(
                        new GoodsCode.Pack("1228506", "шт (пэт бутылка) 1,5 литр"),
                        new GoodsCode.Pack("1228507", "блок 6 шт")),
                shop.services().products().goodsCodes().find(WATER).orElseThrow().packages());
    }

    @Test
    void itIsFoundInFourScriptsByDigitsAndByBarcode() {
        take(file(latin()));
        take(file(russian()), new Order(Optional.empty(), Optional.empty(), Map.of(), true, false));
        for (String text :
                List.of(
                        "узбек",
                        "ўзбек",
                        "oʻzbek",
                        "uzbek",
                        "молоко узб",
                        "moloko",
                        "SUT",
                        "сут",
                        "vjkjrj",
                        "ьщдщлщ",
                        "moloco",
                        "00401",
                        "004 01 001")) {
            assertEquals(List.of(MILK), search(text), text);
        }
        assertEquals(List.of(WATER), search("4780000000014"));
        assertEquals(List.of(COFFEE), search("maccof 20"));
        assertEquals(List.of(), search("0040199"));
        assertEquals(List.of(), search("…"));
        assertEquals(List.of(MILK, COFFEE, WATER), search(""));
        assertEquals(
                List.of(COFFEE),
                shop.services().products().goodsCodes().ofBarcode("04600494600029", 5).stream()
                        .map(GoodsCode::code)
                        .toList());
        GoodsCode milk = shop.services().products().goodsCodes().find(MILK).orElseThrow();
        assertEquals(
                List.of(COFFEE, WATER),
                shop.services().products().goodsCodes().page("", Optional.of(milk), 5).stream()
                        .map(GoodsCode::code)
                        .toList());
        assertEquals(
                List.of(),
                shop.services().products().goodsCodes().page("молоко", Optional.of(milk), 5));
    }

    @Test
    void eachRowThatIsNoneIsToldWithItsReason() throws IOException {
        Path file = folder.resolve("codes.csv");
        Files.writeString(
                file,
                "Справочник на 27.11.2026\nКод ИКПУ;Наименование ИКПУ\n"
                        + WATER
                        + ";Вода\n"
                        + WATER
                        + ";Вода ещё раз\n"
                        + "2,202002001039E+15;Вода\n"
                        + "702001001000001;Хлеб\n"
                        + "0220200200103902;Обрезан\n"
                        + "12345;Коротко\n"
                        + ";Без кода\n"
                        + COFFEE
                        + ";---\n"
                        + MILK
                        + ";\"Молоко\n");
        List<String> told = new ArrayList<>();
        Result result =
                shop.services()
                        .products()
                        .goodsCodesImport()
                        .run(
                                file,
                                Order.usual(),
                                new Watcher() {
                                    @Override
                                    public void refused(DirectoryRow.Bad row) {
                                        told.add(row.line() + " " + row.why());
                                    }
                                })
                        .orElseThrow();
        assertEquals(
                List.of(
                        "4 TWICE_IN_FILE",
                        "5 DIGITS_LOST",
                        "8 BAD_GOODS_CODE",
                        "9 BAD_GOODS_CODE",
                        "10 EMPTY_NAME",
                        "11 BROKEN_LINE"),
                told);
        assertEquals(List.of(3L, 2L), List.of(result.codes(), result.mended()));
        assertEquals(
                "Хлеб",
                shop.services()
                        .products()
                        .goodsCodes()
                        .find("00702001001000001")
                        .orElseThrow()
                        .names()
                        .in("ru"));
    }

    /// A row that has no right code is told, wherever it stands.
    @Test
    void noRowIsTakenForTheHead() throws IOException {
        Path file = folder.resolve("codes.csv");
        Files.writeString(
                file,
                "Справочник\nКод ИКПУ;Наименование ИКПУ\n12;Коротко\n;Без кода\n"
                        + WATER
                        + ";Вода\n");
        assertEquals(List.of(3L, 2L, 1L), told(take(file)));
        Files.writeString(file, WATER + ";Вода\n12;Коротко\n");
        var names = Map.of(1, CodeColumn.NAME_RU);
        var order = new Order(Optional.empty(), Optional.empty(), names, false, false);
        assertEquals(List.of(2L, 1L, 1L), told(take(file, order)));
        Files.writeString(file, "A;B\n12;Коротко\n" + WATER + ";Вода\n" + MILK + ";Молоко\n");
        assertEquals(List.of(3L, 1L, 2L), told(take(file, order)));
        Files.write(file, new byte[0]);
        Refusals.assertRefused(new Problem.FileWithoutCodes(file.toString(), 0), () -> take(file));
    }

    @Test
    void theTillSellsMeanwhileAndAsksTheDirectoryThatIsWhole() throws IOException {
        take(file(latin()));
        shop.open(100);
        Path draft = folder.resolve("till/goods-codes/draft-" + UUID.randomUUID() + ".db");
        Path fresh = folder.resolve("till/goods-codes/draft-" + UUID.randomUUID() + ".db");
        Files.write(draft, new byte[10]);
        Files.write(fresh, new byte[10]);
        Files.setLastModifiedTime(draft, FileTime.from(shop.now().minus(Duration.ofDays(3))));
        Files.setLastModifiedTime(fresh, FileTime.from(shop.now()));
        List<Integer> percents = new ArrayList<>();
        Result result =
                shop.services()
                        .products()
                        .goodsCodesImport()
                        .run(
                                file(russian()),
                                Order.usual(),
                                new Watcher() {
                                    @Override
                                    public void progress(long rows, int percent) {
                                        percents.add(percent);
                                        shop.sell(1);
                                        assertEquals(List.of(WATER), search("gazsiz"));
                                        assertEquals(List.of(), search("молотый"));
                                    }
                                })
                        .orElseThrow();
        assertEquals(2, result.codes());
        assertEquals(List.of(60, 100), percents);
        assertEquals(List.of(COFFEE), search("молотый"));
        assertFalse(Files.exists(draft), "left behind days ago");
        assertTrue(Files.exists(fresh), "somebody may be making it");
        assertTrue(shop.services().audit().verify().isSound());
    }

    private static List<Long> told(Result result) {
        return List.of(result.rows(), result.refused(), result.codes());
    }

    /// Somebody took the file of one group for the whole.
    @Test
    void lessThanHalfOfALargeDirectoryMustBeSaidToBeAPart() throws IOException {
        take(codes(1_000));
        Path few = codes(499);
        Refusals.assertRefused(new Problem.DirectoryShrinks(499, 1_000), () -> take(few));
        assertEquals(
                1_000, shop.services().products().goodsCodes().directory().orElseThrow().codes());
        Result part =
                take(few, new Order(Optional.empty(), Optional.empty(), Map.of(), true, false));
        assertEquals(List.of(1_000L, 0L), List.of(part.codes(), part.gone()));
        assertEquals(500, take(codes(500)).gone(), "half of it may be the whole");
    }

    private Path codes(int count) throws IOException {
        List<String> lines = new ArrayList<>(List.of("Код ИКПУ;Наименование ИКПУ"));
        for (int i = 0; i < count; i++) {
            lines.add("%017d;Товар %d".formatted(100_001_001_000_000L + i, i));
        }
        return Files.write(folder.resolve("codes-" + count + ".csv"), lines);
    }

    @Test
    void whatAnImportDoesNotFinishLeavesTheOldDirectory() throws IOException {
        take(file(latin()));
        Path russian = file(russian());
        assertEquals(
                Optional.empty(),
                shop.services()
                        .products()
                        .goodsCodesImport()
                        .run(
                                russian,
                                Order.usual(),
                                new Watcher() {
                                    @Override
                                    public boolean isCancelled() {
                                        return true;
                                    }
                                }));
        take(russian, new Order(Optional.empty(), Optional.empty(), Map.of(), false, true));
        Path cut = folder.resolve("cut.xlsx");
        byte[] bytes = Files.readAllBytes(russian);
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Refusals.assertRefused(new Problem.FileKindUnknown(cut.toString()), () -> take(cut));
        Path none = folder.resolve("none.csv");
        Files.writeString(none, "Код ИКПУ;Наименование ИКПУ\n123;Вода\n");
        Refusals.assertRefused(new Problem.FileWithoutCodes(none.toString(), 1), () -> take(none));
        assertEquals(List.of(WATER), search("suv"));
        assertEquals(
                "category_0.xlsx",
                shop.services().products().goodsCodes().directory().orElseThrow().file());
        assertEquals(3, shop.services().products().goodsCodes().directory().orElseThrow().codes());
        try (var files = Files.list(folder.resolve("till/goods-codes"))) {
            assertEquals(1, files.count());
        }
    }

    /// Each way in which a search finds something goes on behind its first page.
    @Test
    void furtherPagesGoOnInTheWayOfTheFirst() throws IOException {
        take(codes(7));
        List<String> all = search("");
        assertEquals(7, all.size());
        for (String text : List.of("", "001", "001 00001", "товар", "njdfh", "тавар")) {
            assertEquals(all, pages(text), text);
        }
        assertEquals(List.of(all.get(2)), pages(all.get(2)));
        take(file(latin()));
        GoodsCode water = shop.services().products().goodsCodes().find(WATER).orElseThrow();
        assertEquals(List.of(WATER), search("4780000000014"));
        assertEquals(
                List.of(),
                shop.services()
                        .products()
                        .goodsCodes()
                        .page("4780000000014", Optional.of(water), 5),
                "its only one was shown");
    }

    private List<String> pages(String text) {
        List<String> found = new ArrayList<>();
        Optional<GoodsCode> last = Optional.empty();
        do {
            List<GoodsCode> page = shop.services().products().goodsCodes().page(text, last, 3);
            last = page.isEmpty() ? Optional.empty() : Optional.of(page.getLast());
            page.forEach(code -> found.add(code.code()));
        } while (last.isPresent() && found.size() < 20);
        return found;
    }

    /// The journal and the directory go together.
    @Test
    void aDirectoryWhoseEntryIsNotKeptIsNotUsed() throws IOException {
        take(file(latin()));
        shop.run(
                "create table never (id integer references product deferrable initially deferred)");
        shop.run(
                "create trigger no_commit after insert on journal"
                        + " begin insert into never values (99999999); end");
        assertThrows(RuntimeException.class, () -> take(file(russian())));
        shop.run("drop trigger no_commit");
        shop.run("drop table never");
        assertEquals(List.of(WATER), search("gazsiz"));
        assertEquals(List.of(), search("молотый"));
        assertEquals(3, shop.services().products().goodsCodes().directory().orElseThrow().codes());
        take(file(russian()));
        assertEquals(List.of(COFFEE), search("молотый"));
    }

    @Test
    void aPersonPutsTheColumnsRight() throws IOException {
        Path file = folder.resolve("own.csv");
        Files.writeString(file, "A;B;C\nВода;" + WATER + ";x\nМолоко;" + MILK + ";y\n");
        DirectoryPreview guessed =
                shop.services()
                        .products()
                        .goodsCodesImport()
                        .preview(file, Optional.empty(), Map.of());
        assertEquals(
                List.of(CodeColumn.NONE, CodeColumn.CODE, CodeColumn.NONE),
                guessed.columns().stream().map(DirectoryPreview.Column::what).toList());
        assertEquals("Вода", guessed.columns().getFirst().sample());
        Refusals.assertRefused(new Problem.CodeColumnMissing(false, "A · B · C"), () -> take(file));
        take(
                file,
                new Order(
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(0, CodeColumn.NAME_RU),
                        false,
                        false));
        assertEquals(List.of(MILK), search("moloko"));
    }

    @Test
    void oneEntryTellsOfItAndTheBooksHold() {
        take(
                file(latin()),
                new Order(Optional.of(shop.manager()), Optional.empty(), Map.of(), false, false));
        var last = shop.services().audit().verify();
        assertTrue(last.isSound());
        assertThrows(
                Refused.class,
                () ->
                        take(
                                file(russian()),
                                new Order(
                                        Optional.of(shop.senior()),
                                        Optional.empty(),
                                        Map.of(),
                                        false,
                                        false)));
    }

    @Test
    void aDamagedDirectoryStopsNobodyAndIsTakenAnew() throws IOException {
        take(file(latin()));
        shop.restart();
        Path there;
        try (var files = Files.list(folder.resolve("till/goods-codes"))) {
            there = files.findFirst().orElseThrow();
        }
        Files.write(there, new byte[20_000]);
        Refusals.assertRefused(new Problem.DirectoryUnreadable(), () -> search("suv"));
        assertFalse(
                shop.services()
                        .products()
                        .productList()
                        .page(
                                new smena.service.catalog.ProductList.Wanted(
                                        "",
                                        Optional.empty(),
                                        smena.domain.catalog.ProductState.ON_SALE),
                                Optional.empty(),
                                10)
                        .isEmpty());
        take(file(latin()));
        assertEquals(List.of(WATER), search("suv"));
    }
}
