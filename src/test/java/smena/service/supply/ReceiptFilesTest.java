package smena.service.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.stock.ReceiptDraft;
import smena.service.TestShop;
import smena.service.imports.SupplyColumn;
import smena.service.imports.SupplyFile;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lists that suppliers send, as people have them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceiptFilesTest {
    private static final String PACK = "14780000000035";

    @TempDir static Path folder;
    private TestShop shop;
    private ReceiptFiles files;

    @BeforeAll
    void open() {
        shop = new TestShop(folder);
        files = shop.services().goods().receiptFiles();
        shop.services()
                .products()
                .productCodes()
                .add(
                        shop.manager(),
                        shop.product(1).id(),
                        PACK,
                        Optional.of(Quantity.of(12)),
                        Optional.empty());
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @Test
    void aListWithTitlesAPackAndADayComesIn() throws IOException {
        SupplyFile file =
                written(
                        "windows-1251",
                        "ООО «Шарк»;;;;",
                        "Накладная № 7;;;;",
                        "Штрих-код;Наименование;Кол-во;Цена с НДС, сум;Годен до",
                        code(0) + ";Хлеб;24;3 000,50;31.12.2026",
                        PACK + ";Молоко, коробка;2;120 000;",
                        ";Итого;26;;");
        assertEquals(
                Map.of(
                        SupplyColumn.CODE, 0,
                        SupplyColumn.QUANTITY, 2,
                        SupplyColumn.COST, 3,
                        SupplyColumn.EXPIRES, 4),
                file.places());
        ReceiptFiles.Found found = files.found(file, file.places());
        assertEquals(List.of(), found.unknown());
        assertEquals(List.of(), found.refused(), "sums and titles are no rows");
        assertEquals(
                List.of(
                        line(0, 24, 7_201_200, Optional.of(LocalDate.parse("2026-12-31"))),
                        line(1, 24, 24_000_000, Optional.empty())),
                found.lines());
    }

    @Test
    void whatCannotComeInIsToldWithItsRow() throws IOException {
        SupplyFile file =
                written(
                        "UTF-8",
                        "Shtrix-kod\tSoni\tSumma",
                        "4780000099995\t1\t5",
                        "4.78E+12\t1\t5",
                        code(0) + "\tbir\t5",
                        code(0) + "\t0\t5",
                        code(1) + "\t0,5\t5",
                        code(2) + "\t2\t-5",
                        code(3) + "\t2\t10001",
                        code(3) + "\t1\t5");
        ReceiptFiles.Found found = files.found(file, file.places());
        assertEquals(List.of("2 NOT_THERE 4780000099995"), told(found.unknown()));
        assertEquals(
                List.of(
                        "3 DIGITS_LOST 4.78E+12",
                        "4 BAD_QUANTITY bir",
                        "5 BAD_QUANTITY 0",
                        "6 BAD_QUANTITY " + code(1),
                        "7 PRICE_NOT_POSITIVE -5",
                        "9 TWICE_IN_FILE " + code(3)),
                told(found.refused()));
        assertEquals(List.of(line(3, 2, 1_000_100, Optional.empty())), found.lines());
    }

    @Test
    void aPersonSaysWhichColumnIsWhich() throws IOException {
        SupplyFile file = written("UTF-8", "a,b,c", "5," + code(0) + ",7.5");
        assertEquals(Map.of(), file.places());
        assertEquals(List.of(), files.found(file, Map.of()).lines());
        Map<SupplyColumn, Integer> said =
                Map.of(
                        SupplyColumn.CODE, 1,
                        SupplyColumn.QUANTITY, 0,
                        SupplyColumn.COST, 2);
        assertEquals(List.of(line(0, 5, 3_750, Optional.empty())), files.found(file, said).lines());
    }

    @Test
    void whatIsNoListIsRefused() throws IOException {
        Path none = folder.resolve("none.csv");
        assertRefused(new Problem.FileNotReadable(none.toString()), () -> files.open(none));
        Path head = Files.writeString(folder.resolve("head.csv"), "code,quantity\n");
        assertRefused(new Problem.FileWithoutRows(head.toString()), () -> files.open(head));
        StringBuilder long_ = new StringBuilder("barcode,quantity\n");
        for (int i = 0; i < 2_100; i++) {
            long_.append(code(0)).append(",1\n");
        }
        Path many = Files.writeString(folder.resolve("many.csv"), long_);
        assertRefused(new Problem.BadLines(ReceiptDraft.MOST_LINES), () -> files.open(many));
    }

    private SupplyFile written(String encoding, String... lines) throws IOException {
        Path file = folder.resolve("list.csv");
        Charset charset =
                encoding.equals("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        Files.write(file, List.of(lines), charset);
        return files.open(file);
    }

    private String code(int product) {
        return shop.product(product).barcode();
    }

    private ReceiptDraft.Line line(
            int product, long quantity, long minor, Optional<LocalDate> expires) {
        return new ReceiptDraft.Line(
                shop.product(product).id(),
                Quantity.of(quantity),
                Optional.of(ReceiptDraft.Cost.ofLine(Money.of(minor))),
                Optional.empty(),
                Optional.empty(),
                expires);
    }

    private static List<String> told(List<SupplyFile.Bad> rows) {
        return rows.stream().map(row -> row.line() + " " + row.why() + " " + row.text()).toList();
    }
}
