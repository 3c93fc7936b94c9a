package smena.service.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.problemOf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.Barcode;
import smena.domain.catalog.Category;
import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.service.BlankPages;
import smena.service.DemoFolder;
import smena.service.Services;
import smena.service.imports.CatalogFile;
import smena.service.imports.Refusal;
import smena.service.imports.Row;
import smena.service.imports.TestBook;
import smena.store.Database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

class CatalogImportTest {
    private static final String DEMO_CODE = "2000000000015";

    @TempDir Path folder;
    private Services services;
    private final Notes notes = new Notes();

    @BeforeEach
    void open() {
        services = DemoFolder.open(folder, Clock.systemUTC(), new BlankPages(), "ru");
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void everyKindOfBadLineIsNamedAndTheRestGoesIn() throws IOException {
        int before = services.products().catalog().count();
        CatalogImport.Result result =
                run(
                        write(
                                "bad.csv",
                                "Штрих-код;Наименование;Категория;Цена;Ед. изм.;НДС",
                                "4600000000015;Молоко;Молочное;12 500,50;шт;12%",
                                "4600000000014;Wrong digit;X;100;шт;",
                                "4600000000022;;X;100;шт;",
                                "4600000000015;Молоко ещё раз;X;100;шт;",
                                DEMO_CODE + ";Non;X;100;шт;",
                                "4600000000039;" + "я".repeat(301) + ";X;100;шт;",
                                "4600000000046;No price;X;;шт;",
                                "4600000000046;Minus;X;-5;шт;",
                                "4600000000046;Word;X;dear;шт;",
                                "4600000000046;Thousands or decimals;X;1,500;шт;",
                                "4600000000046;Too dear;X;1000000000;шт;",
                                "4600000000053;Unit;X;100;бочка;",
                                "4600000000060;Tax;X;100;шт;18%",
                                "4600000000077;\"Open quote;X;100;шт;",
                                "46 00;Blank in code;X;100;шт;",
                                "4600000000084;Letters \uFFFD;X;100;шт;",
                                "4600000000091;Shelf;" + "x".repeat(81) + ";100;шт;",
                                "4600000000107;" + "long ".repeat(5000) + ";X;100;шт;",
                                "",
                                "4600000000046;Хлеб «Нарезной»;;4000;шт;без НДС",
                                ";Картофель;Овощи/Корнеплоды;6 500;кг;0 %",
                                ";Картофель;Овощи;6 500;кг;0 %"),
                        false);

        assertEquals(
                List.of(
                        "3 BAD_CHECK_DIGIT",
                        "4 EMPTY_NAME",
                        "5 TWICE_IN_FILE",
                        "6 IN_CATALOGUE",
                        "7 LONG_NAME",
                        "8 NO_PRICE",
                        "9 PRICE_NOT_POSITIVE",
                        "10 BAD_PRICE",
                        "11 PRICE_DECIMALS",
                        "12 PRICE_TOO_HIGH",
                        "13 UNKNOWN_UNIT",
                        "14 UNKNOWN_TAX",
                        "15 BROKEN_LINE",
                        "16 NO_BARCODE",
                        "17 BAD_LETTERS",
                        "18 LONG_CATEGORY",
                        "19 BROKEN_LINE",
                        "23 TWICE_IN_FILE"),
                notes.refused);
        assertEquals(3, result.added());
        assertEquals(21, result.rows());
        assertEquals(before + 3, services.products().catalog().count());
        assertFalse(notes.madeUp);
        Product milk = services.products().catalog().byBarcode("4600000000015").orElseThrow();
        assertEquals(Money.of(12_500_50), milk.price());
        assertEquals("Молочное", milk.category().name());
        assertEquals("VAT12", milk.taxRate().code());
        Product bread = services.products().catalog().byBarcode("4600000000046").orElseThrow();
        assertEquals("Прочее", bread.category().name());
        assertEquals("EXEMPT", bread.taxRate().code());
        Product potato = services.products().catalog().search("картоф", 5).getFirst();
        assertEquals(Unit.KILOGRAM, potato.unit());
        assertEquals("Овощи", potato.category().name());
        assertEquals("VAT0", potato.taxRate().code());
        assertEquals("", potato.barcode());
    }

    @Test
    void aPackedFileWithoutPricesGetsMadeUpOnes() throws IOException {
        Path file = folder.resolve("goods.tsv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(
                    ("\uFEFFbarcode\tname\tcategory\tbrand\r\n"
                                    + "5410267840489\tОсвежитель \"19\"\tДом (folder)/Быт (folder)/A\t\r\n"
                                    + "4605258000657\t\"Раствор \"\"0,9\"\"\"\tДом (folder)/B\t\r\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        assertEquals("price", columnMissing(() -> run(file, false)).column());
        assertEquals(0, madeUp(file).refused());
        assertTrue(notes.madeUp);
        Product first = services.products().catalog().byBarcode("5410267840489").orElseThrow();
        // 840489 = 422 × 1991 + 287
        assertEquals(Money.of((1_000 + 100 * 287) * 100), first.price());
        assertEquals("Освежитель \"19\"", first.name());
        Product second = services.products().catalog().byBarcode("4605258000657").orElseThrow();
        assertEquals("Раствор \"0,9\"", second.name());
        List<String> shelves =
                services.products().catalog().categories().stream().map(Category::name).toList();
        assertEquals(1, shelves.stream().filter("Дом"::equals).count());
        assertEquals(first.category(), second.category());
    }

    @Test
    void thousandsOfRowsGoInOnceAndAreNoted() throws IOException {
        List<String> lines = new ArrayList<>(List.of("ean,name,price"));
        IntStream.range(0, 9_001).forEach(i -> lines.add(code(i) + ",Product " + i + ",1000"));
        Path file = write("many.csv", lines.toArray(String[]::new));
        int before = services.products().catalog().count();

        CatalogImport.Result dry = run(file, true);
        assertEquals(9_001, dry.added());
        assertEquals(before, services.products().catalog().count());
        assertEquals(0, noted(dry).size());

        CatalogImport.Result result = run(file, false);
        assertEquals(9_001, result.added());
        assertEquals(before + 9_001, services.products().catalog().count());
        assertEquals(List.of(4_000L, 8_000L, 9_001L), notes.rows.subList(3, 6));
        assertEquals(
                "Product 9000",
                only(services.products().catalog().search("product 9000", 5)).name());
        List<String> entries = noted(result);
        assertEquals(5, entries.size(), "its beginning, three batches, its end");
        assertTrue(entries.getFirst().contains("\"importing\":\"many.csv\""), entries.getFirst());
        assertTrue(entries.getLast().contains("\"added\":9001"), entries.getLast());

        CatalogImport.Result again = run(file, false);
        assertEquals(0, again.added());
        assertEquals(9_001, again.refused());
        assertEquals(before + 9_001, services.products().catalog().count());
    }

    /// A till that sells waits for some thousand rows, not for the whole file. Rows that are
    /// refused are read at once, so that those after the first thousands are there in time.
    @Test
    void whoeverWaitsForTheDatabaseComesBetweenTwoBatches() throws Exception {
        List<String> lines = new ArrayList<>(List.of("ean,name,price"));
        for (int i = 0; i < 8_000; i++) {
            lines.add(i < 4_000 || i > 7_000 ? code(i) + ",Product " + i + ",1000" : "1,Bad,none");
        }
        Path file = write("many.csv", lines.toArray(String[]::new));
        int before = services.products().catalog().count();
        Set<Integer> seen = new HashSet<>();
        try (ExecutorService aside = Executors.newSingleThreadExecutor()) {
            Future<CatalogImport.Result> result = aside.submit(() -> run(file, false));
            while (!result.isDone()) {
                services.settings().theme("light");
                seen.add(services.products().catalog().count() - before);
            }
            assertEquals(4_999, result.get().added());
        }
        assertTrue(seen.contains(4_000), seen.toString());
        assertEquals(4_999, services.prices().labelQueue().count());
    }

    /// What was read whole before the file broke off stays, as it is told.
    @Test
    void whatWasReadBeforeAFileBreaksOffStays() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            String code = i < 4_000 ? code(i) : "1";
            rows.add(
                    TestBook.row(
                            TestBook.text(code),
                            TestBook.text("Product " + i),
                            TestBook.text("1000")));
        }
        rows.add("<row><c t='inlineStr'><is><t>4780</is></row>");
        Path cut =
                new TestBook()
                        .goods("Goods", rows.toArray(String[]::new))
                        .write(folder.resolve("broken.xlsx"));
        int before = services.products().catalog().count();
        assertEquals(new Problem.FileNotReadable(cut.toString()), problemOf(() -> run(cut, false)));
        assertEquals(List.of(4_000L), notes.rows);
        assertEquals(before + 4_000, services.products().catalog().count());
    }

    @Test
    void filesThatAreNoneAreRefusedWhole() throws IOException {
        Path missing = folder.resolve("none.csv");
        assertEquals(
                new Problem.FileNotReadable(missing.toString()),
                problemOf(() -> run(missing, false)));
        Problem.ColumnMissing nameless =
                columnMissing(() -> run(write("headless.csv", "barcode;price"), false));
        assertEquals("name", nameless.column());
        assertEquals("barcode · price", nameless.found());
        assertTrue(nameless.known().contains("наименование"), nameless.known());
        assertInstanceOf(
                Problem.FileWithoutRows.class, problemOf(() -> run(write("empty.csv"), false)));
        assertInstanceOf(
                Problem.FileKindUnknown.class,
                problemOf(() -> run(write("goods.xlsx", "PK\u0003\u0004"), false)));
        Path cut = folder.resolve("cut.csv.gz");
        Files.write(cut, new byte[] {0x1F, (byte) 0x8B, 8, 0, 0});
        assertEquals(new Problem.FileNotReadable(cut.toString()), problemOf(() -> run(cut, false)));
    }

    private static Problem.ColumnMissing columnMissing(Runnable run) {
        return assertInstanceOf(Problem.ColumnMissing.class, problemOf(run));
    }

    private CatalogImport.Result madeUp(Path file) {
        CatalogImport.Order order =
                new CatalogImport.Order(
                        Optional.empty(), Optional.empty(), "Прочее", true, Map.of(), false);
        return services.products().catalogImport().run(file, order, notes);
    }

    @Test
    void whatAnImportJournalsOfItsRowsIsWhatTheyHold() throws IOException {
        run(
                write(
                        "odd.csv",
                        "barcode;name;category;price;unit;vat",
                        "\"4600000000015, 40170725\";\"Gum \"\"A\"\" \\ 🍬\";Новое;50;шт;12%",
                        ";Ўзбек нон;;3 500,50;кг;0%",
                        "4600000000022;Oʻrik;Ещё;1;л;без НДС"),
                false);
        List<String> lines = new ArrayList<>(List.of("ean,name,price"));
        IntStream.range(0, 4_100).forEach(i -> lines.add(code(i) + ",Product " + i + ",1000"));
        run(write("many.csv", lines.toArray(String[]::new)), false);
        assertEquals(List.of(), notes.refused);
        assertEquals(List.of(), services.audit().verify().findings());
    }

    @Test
    void spellingsOfOneNumberAreOneCode() throws IOException {
        run(write("upc.csv", "barcode;name;price", "036000291452;Soap;100"), false);
        run(write("two.csv", "barcode;name;price", "\"40170725, 4600000000015\";Gum;50"), false);
        for (String spelling : List.of("036000291452", "0036000291452", "00036000291452")) {
            assertEquals(
                    "Soap", services.products().catalog().byBarcode(spelling).orElseThrow().name());
            assertEquals("Soap", only(services.products().catalog().search(spelling, 5)).name());
        }
        assertTrue(services.products().catalog().byBarcode("10036000291459").isEmpty());
        assertEquals(
                "Gum",
                services.products().catalog().byBarcode("00000040170725").orElseThrow().name());
        assertEquals(
                "Gum",
                services.products().catalog().byBarcode("4600000000015").orElseThrow().name());
        Path again = write("again.csv", "barcode;name;price", "00036000291452;Soap;100");
        assertEquals(1, run(again, false).refused());
        assertEquals(List.of("2 IN_CATALOGUE"), notes.refused);
    }

    private List<String> noted(CatalogImport.Result result) {
        try (Database database = Database.open(folder.resolve("smena.db"))) {
            return database.read(
                    tx ->
                            tx.journal()
                                    .all()
                                    .map(entry -> entry.payload())
                                    .filter(payload -> payload.contains(result.sha256()))
                                    .collect(Collectors.toList()));
        }
    }

    private static Product only(List<Product> products) {
        assertEquals(1, products.size());
        return products.getFirst();
    }

    private static String code(int number) {
        String body = "21%010d".formatted(number);
        return IntStream.range(0, 10)
                .mapToObj(digit -> body + digit)
                .filter(code -> new Barcode(code).isGtin())
                .findFirst()
                .orElseThrow();
    }

    private CatalogImport.Result run(Path file, boolean dry) {
        CatalogImport.Order order = CatalogImport.Order.usual("Прочее", dry);
        return services.products().catalogImport().run(file, order, notes);
    }

    private Path write(String name, String... lines) {
        try {
            return Files.writeString(folder.resolve(name), String.join("\n", lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Notes implements CatalogImport.Watcher {
        private final List<String> refused = new ArrayList<>();
        private final List<Long> rows = new ArrayList<>();
        private boolean madeUp;

        @Override
        public void reading(CatalogFile file) {}

        @Override
        public void remarked(long line, Row.Remark remark) {}

        @Override
        public void pricesMadeUp() {
            madeUp = true;
        }

        @Override
        public void refused(Row.Bad row) {
            Refusal why = row.why();
            refused.add(row.line() + " " + why);
        }

        @Override
        public void progress(long count, int percent) {
            rows.add(count);
        }
    }
}
