package smena.service.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.audit.Attack.faults;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.PriceList;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Sale;
import smena.domain.shift.CashMovement;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.files.Traps;
import smena.service.TestShop;
import smena.service.export.Export;
import smena.service.export.ExportWords;
import smena.service.price.PriceDocuments;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

class ExportTest {
    private static final ExportWords WORDS = new ExportWords("read me\r\n", "Smena 1");

    @TempDir Path folder;
    private Path shop;
    private Path target;
    private Path key;

    @BeforeEach
    void keep() throws IOException {
        shop = folder.resolve("shop");
        target = folder.resolve("audit");
        Files.createDirectories(shop);
        TwoDays.keep(shop);
        key = Files.copy(shop.resolve("keys/journal.pub"), folder.resolve("kept.pub"));
    }

    @Test
    void anExportHoldsByItselfAndWithItsKeyAlone() throws IOException {
        Export.Result result = export();
        assertEquals(14, result.sales());
        assertEquals(2, result.zReports());
        Verdict whole = ExportCheck.verify(target, key);
        assertEquals(List.of(), whole.findings());
        assertEquals(result.entries(), whole.entries());
        assertEquals(2, whole.zReports());
        Path alone = Files.copy(target.resolve("journal.jsonl"), folder.resolve("alone.jsonl"));
        assertEquals(whole, ExportCheck.verify(alone, key));
    }

    @Test
    void anExportGoesIntoANewOrEmptyFolderOnly() throws IOException {
        Files.createDirectories(target.resolve("unfinished"));
        Files.writeString(target.resolve("unfinished/lines.csv"), "a try that broke off");
        Path photos = Files.createDirectories(target.resolve("unfinished/photos"));
        Files.writeString(photos.resolve("0".repeat(64) + ".jpg"), "a try that broke off");
        export();
        assertFalse(Files.exists(target.resolve("unfinished")));
        try {
            export();
            throw new AssertionError("written over");
        } catch (Refused refused) {
            assertEquals(new Problem.ExportNotEmpty(target.toString()), refused.problem());
        }
    }

    @Test
    void noLinkOfSomebodyElseIsFollowed() throws IOException {
        Path keys = shop.resolve("keys");
        List<String> before = names(keys);
        Files.createDirectories(target);
        Traps.link(target.resolve("unfinished"), keys);
        assertEquals(new Problem.ExportNotEmpty(target.toString()), refusal());
        assertEquals(before, names(keys));
        Files.delete(target.resolve("unfinished"));
        Files.createDirectory(target.resolve("unfinished"));
        Traps.link(target.resolve("unfinished/lines.csv"), keys.resolve("journal.key"));
        assertEquals(new Problem.ExportNotEmpty(target.toString()), refusal());
        Path link = Traps.link(folder.resolve("link"), keys);
        target = link;
        assertEquals(new Problem.NotOwn(link.toString()), refusal());
        target = Traps.link(folder.resolve("nowhere"), folder.resolve("made"));
        assertEquals(new Problem.NotOwn(target.toString()), refusal());
        assertFalse(Files.exists(folder.resolve("made")));
        assertEquals(before, names(keys));
    }

    @Test
    void filesOfOthersInAnUnfinishedExportStay() throws IOException {
        Files.createDirectories(target.resolve("unfinished"));
        Path theirs = Files.writeString(target.resolve("unfinished/mine.txt"), "mine");
        assertEquals(new Problem.ExportNotEmpty(target.toString()), refusal());
        assertTrue(Files.exists(theirs));
        Files.delete(theirs);
        Path photos = Files.createDirectories(target.resolve("unfinished/photos"));
        theirs = Files.writeString(photos.resolve("mine.jpg"), "mine");
        assertEquals(new Problem.ExportNotEmpty(target.toString()), refusal());
        assertTrue(Files.exists(theirs));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anExportIsItsOwnersAlone() throws IOException {
        Files.createDirectories(target);
        export();
        assertEquals("rwx------", mode(target));
        for (String name : names(target)) {
            assertEquals("rw-------", mode(target.resolve(name)), name);
        }
    }

    @Test
    @Timeout(60)
    @DisabledOnOs(OS.WINDOWS)
    void pipesInAnExportAreNotWaitedFor() throws IOException {
        export();
        for (String name : List.of("journal.pub", "z.jsonl", "lines.csv")) {
            Files.delete(target.resolve(name));
            Traps.pipe(target.resolve(name));
        }
        assertTrue(faults(ExportCheck.verify(target, key)).contains(Fault.FILE_MISSING));
        Files.delete(target.resolve("journal.jsonl"));
        Traps.pipe(target.resolve("journal.jsonl"));
        assertEquals(
                new Problem.FileNotReadable(target.toString()),
                assertThrows(Refused.class, () -> ExportCheck.verify(target, key)).problem());
        Path pipe = Traps.pipe(folder.resolve("pipe"));
        assertEquals(
                new Problem.FileNotReadable(pipe.toString()),
                assertThrows(Refused.class, () -> ExportCheck.verify(pipe, key)).problem());
        assertEquals(
                new Problem.KeyNotReadable(pipe.toString()),
                assertThrows(Refused.class, () -> ExportCheck.verify(target, pipe)).problem());
    }

    private Problem refusal() {
        return assertThrows(Refused.class, this::export).problem();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void anExportThatBrokeOffIsNotTakenForOne() throws IOException {
        export();
        Files.delete(target.resolve("index.json"));
        assertEquals(List.of(Fault.INDEX), faults(ExportCheck.verify(target, key)));
    }

    @Test
    void filesThatAreChangedMissingOrAddedAreNamed() throws IOException {
        export();
        String lines = Files.readString(target.resolve("lines.csv"));
        Files.writeString(target.resolve("lines.csv"), lines.replaceFirst("1\\.000", "2.000"));
        Files.delete(target.resolve("vat.csv"));
        Files.writeString(target.resolve("notes.txt"), "mine");
        Verdict verdict = ExportCheck.verify(target, key);
        assertEquals(
                List.of(Fault.FILE_MISSING, Fault.FILE_CHANGED, Fault.FILE_EXTRA), faults(verdict));
        assertEquals(
                List.of("vat.csv", "lines.csv", "notes.txt"),
                verdict.findings().stream().map(Finding::name).toList());
    }

    @Test
    void whatASpreadsheetWouldRunIsMadeHarmless() throws IOException {
        try (TestShop open = new TestShop(shop)) {
            Shift shift = open.services().shifts().current().orElseThrow();
            open.services()
                    .shifts()
                    .move(open.manager(), CashMovement.Kind.PAY_IN, Money.of(1_000), "=1+1");
            open.close(shift, Money.of(1_000));
        }
        export();
        List<String> values =
                rows("transactions.csv").stream().flatMap(row -> row.values().stream()).toList();
        assertTrue(values.contains("'=1+1"), values::toString);
        assertFalse(values.contains("=1+1"), values::toString);
        assertTrue(
                rows("lines.csv").stream()
                                .anyMatch(row -> String.valueOf(row.get("MENGE")).startsWith("-"))
                        || values.stream().anyMatch(value -> value.matches("-\\d.*")),
                "an amount below zero stays a number");
    }

    @Test
    void theTablesAddUpToTheZReports() throws IOException {
        export();
        try (TestShop open = new TestShop(shop)) {
            for (long number = 1; number <= 2; number++) {
                String z = Long.toString(number);
                ShiftReport report = open.services().reports().z(number);
                BigDecimal total = BigDecimal.valueOf(report.sales().total().minor(), 2);
                BigDecimal tax =
                        BigDecimal.valueOf(
                                report.taxes().stream().mapToLong(t -> t.soldTax().minor()).sum(),
                                2);
                assertEquals(
                        total,
                        sum(of(z, rows("transactions.csv"), "BON_ID", "SALE"), "UMS_BRUTTO"));
                assertEquals(
                        total, sum(of(z, rows("lines_vat.csv"), "BON_ID", "SALE"), "POS_BRUTTO"));
                assertEquals(tax, sum(of(z, rows("lines_vat.csv"), "BON_ID", "SALE"), "POS_UST"));
                assertEquals(
                        tax, sum(of(z, rows("transactions_vat.csv"), "BON_ID", ""), "BON_UST"));
                assertEquals(
                        total,
                        sum(of(z, rows("businesscases.csv"), "GV_TYP", "Umsatz"), "Z_UMS_BRUTTO"));
                assertEquals(
                        sum(
                                of(z, rows("datapayment.csv"), "ZAHLART_TYP", "Bar"),
                                "BASISWAEH_BETRAG"),
                        sum(
                                of(z, rows("cash_per_currency.csv"), "Z_NR", ""),
                                "ZAHLART_BETRAG_WAEH"));
                assertEquals(
                        sum(of(z, rows("datapayment.csv"), "BON_ID", ""), "BASISWAEH_BETRAG"),
                        sum(of(z, rows("payment.csv"), "Z_NR", ""), "Z_ZAHLART_BETRAG"));
                assertEquals(
                        sum(of(z, rows("lines_vat.csv"), "BON_ID", ""), "POS_BRUTTO"),
                        sum(of(z, rows("businesscases.csv"), "Z_NR", ""), "Z_UMS_BRUTTO"));
            }
        }
        assertEquals(2, of("", rows("transactions.csv"), "BON_ID", "SALE").size(), "still open");
    }

    @Test
    void refundsAreReceiptsBelowZeroThatNameTheirSale() throws IOException {
        String sold;
        ShiftReport z;
        try (TestShop open = new TestShop(shop)) {
            Shift shift = open.services().shifts().current().orElseThrow();
            Sale sale = open.sell(3);
            sold = sale.number();
            open.services()
                    .refunds()
                    .book(
                            open.cashier(),
                            RefundOrder.of(
                                    UUID.randomUUID(),
                                    sale.id(),
                                    List.of(RefundOrder.Item.of(2, Quantity.ONE, true)),
                                    "torn"));
            open.services()
                    .refunds()
                    .exchange(
                            open.cashier(),
                            RefundOrder.whole(UUID.randomUUID(), sale.id(), "swap"),
                            open.fill(6),
                            open.cash(Money.of(100_000_000)));
            z = open.close(shift, open.figures(shift.id()).expected());
        }
        export();
        String number = Long.toString(z.zNumber().orElseThrow());
        BigDecimal back = BigDecimal.valueOf(z.refunds().total().minor(), 2);
        assertEquals(
                back.negate(),
                sum(of(number, rows("transactions.csv"), "BON_ID", "REF"), "UMS_BRUTTO"));
        assertEquals(
                back.negate(),
                sum(of(number, rows("lines_vat.csv"), "BON_ID", "REF"), "POS_BRUTTO"));
        assertEquals(
                sum(of(number, rows("datapayment.csv"), "BON_ID", ""), "BASISWAEH_BETRAG"),
                sum(of(number, rows("payment.csv"), "Z_NR", ""), "Z_ZAHLART_BETRAG"));
        assertEquals(
                sum(of(number, rows("lines_vat.csv"), "BON_ID", ""), "POS_BRUTTO"),
                sum(of(number, rows("businesscases.csv"), "Z_NR", ""), "Z_UMS_BRUTTO"));
        assertEquals(
                List.of(sold, sold, "REF-2027-00002"),
                rows("references.csv").stream().map(row -> row.get("REF_BON_ID")).toList());
        assertEquals(List.of(), ExportCheck.verify(target, key).findings());
    }

    @Test
    void whoBoughtAndWhichTillSoldAreNamed() throws Exception {
        String code;
        try (Attack attack = new Attack(shop)) {
            attack.run(
                    "insert into customer (id, uuid, name) values"
                            + " (77, 'c0000000-0000-0000-0000-000000000000', 'Ali')",
                    "update sale set customer_id = 77 where id = 1");
            code = attack.text("select value from setting where name = 'till.code'");
        }
        export();
        for (Map<String, String> till : rows("cashregister.csv")) {
            assertEquals(code, till.get("KASSE_SERIENNR"));
        }
        List<Map<String, String>> bought = of("1", rows("transactions.csv"), "KUNDE_ID", "77");
        assertEquals(List.of("Ali"), bought.stream().map(row -> row.get("KUNDE_NAME")).toList());
    }

    @Test
    void aRoundedSaleOfAnOpenShiftAndANameLikeAFormulaHold() throws Exception {
        try (Attack attack = new Attack(shop)) {
            attack.run(
                    "insert or replace into setting (name, value) values ('money.cashStep', '100000')");
        }
        try (TestShop open = new TestShop(shop)) {
            assertEquals(Money.of(50_000), open.sell(2).rounding());
            open.services()
                    .shifts()
                    .move(open.manager(), CashMovement.Kind.PAY_OUT, Money.of(1_000), "=1+1");
        }
        export();
        assertEquals(List.of(), ExportCheck.verify(target, key).findings());
    }

    @Test
    void promotionsPriceListsAndWhatMadeLinesCheaperAreExported() throws IOException {
        try (TestShop open = new TestShop(shop)) {
            open.services()
                    .prices()
                    .promotions()
                    .add(
                            open.manager(),
                            new Promotion(
                                    0,
                                    "=Aksiya",
                                    new Terms.PercentOff(1_250),
                                    new Promotion.Range(Set.of(1L), Set.of()),
                                    Validity.since(open.services().prices().promotions().today())));
            open.services()
                    .prices()
                    .priceLists()
                    .add(
                            open.manager(),
                            new PriceList(0, "Ulgurji", Map.of(1L, Money.of(350_000)), false));
            open.sell(1);
            open.services()
                    .prices()
                    .priceDocuments()
                    .make(
                            open.manager(),
                            new PriceDocuments.Wanted(
                                    "=Yangi", Optional.empty(), Map.of(2L, Money.of(77_700))));
        }
        export();
        assertEquals(List.of(), ExportCheck.verify(target, key).findings());
        Map<String, String> price = rows("price_changes.csv").getFirst();
        assertEquals(
                List.of("PRICE-00001", "BY_HAND", "'=Yangi", "", "1", "2", "777.00", "SET"),
                Stream.of(
                                "DOKUMENT_NR HERKUNFT GRUND FAELLIG POS_ZEILE ART_NR PREIS STATUS"
                                        .split(" ", -1))
                        .map(price::get)
                        .toList());
        Map<String, String> promotion = rows("promotions.csv").getLast();
        assertEquals("'=Aksiya", promotion.get("NAME"));
        assertEquals("12.50", promotion.get("WERT"));
        assertEquals("1234567", promotion.get("TAGE"));
        assertEquals("1", promotion.get("ARTIKEL"));
        assertEquals("3500.00", rows("price_lists.csv").getFirst().get("PREIS"));
        Map<String, String> off = rows("reductions.csv").getLast();
        assertEquals(
                List.of("PROMOTION", "'=Aksiya", "500.00"),
                List.of(off.get("ART"), off.get("NAME"), off.get("BETRAG")));
    }

    @Test
    void everythingThatAJournalTellsOfHoldsInAnExport() throws IOException {
        shop = Files.createDirectory(folder.resolve("full"));
        FullBooks.keep(shop);
        key = Files.copy(shop.resolve("keys/journal.pub"), folder.resolve("full.pub"));
        export();
        assertEquals(List.of(), ExportCheck.verify(target, key).findings());
    }

    /// A till signs what its rows say. Who changes them before the export is found by whoever has
    /// the export and the public key alone.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update sale set gross = gross - 1, total = total - 1, tendered = tendered - 1 where id = 2 | transactions.csv UMS_BRUTTO",
                "update sale set person_id = 2 where id = 2 | transactions.csv BEDIENER_ID",
                "update sale set at = at + 60000 where id = 2 | transactions.csv BON_START",
                "update sale set offset_s = 0 where id = 2 | transactions.csv BON_START",
                "update sale set number = 'SALE-2026-09999' where id = 2 | transactions.csv",
                "update sale set rounding = 100, tendered = tendered + 100 where id = 2 | lines.csv",
                "update sale set shift_id = 2 where id = 2 | transactions.csv Z_NR",
                "update sale set customer_id = 1 where id = 2 | transactions.csv KUNDE_ID",
                "update sale_line set price = price + 100 where sale_id = 2 | lines.csv STK_BR",
                "update sale_line set quantity = 2000 where sale_id = 2 | lines.csv MENGE",
                "update sale_line set name = 'Else' where sale_id = 2 | lines.csv ARTIKELTEXT",
                "update sale_line set barcode = '1' where sale_id = 2 | lines.csv GTIN",
                "update sale_line set product_id = 9 where sale_id = 2 | lines.csv ART_NR",
                "update sale_line set gross = gross + 1, total = total + 1 where sale_id = 2 | lines_vat.csv POS_BRUTTO",
                "update sale_line set tax = 1 where sale_id = 2 | lines_vat.csv POS_UST",
                "update sale_line set tax = 1 where sale_id = 2 | transactions_vat.csv BON_UST",
                "update sale_line set gross = gross + 1, total = total + 1 where sale_id = 2 | itemamounts.csv PF_BRUTTO",
                "update sale_line set discount = 1, total = gross - 1 where sale_id = 2 | itemamounts.csv PF_BRUTTO",
                "delete from sale_line where sale_id = 2 and line = 2 | lines.csv",
                "update payment set applied = 1, change = tendered - 1 where sale_id = 2 | datapayment.csv BASISWAEH_BETRAG",
                "update payment set method_id = 3 where sale_id = 2 | datapayment.csv ZAHLART_NAME",
                "delete from payment where sale_id = 2 | datapayment.csv",
                "delete from sale where id = 2 | transactions.csv",
                "update sale_reduction set amount = amount - 1 | reductions.csv BETRAG",
                "update sale_reduction set kind = 'LINE' | reductions.csv ART",
                "update sale_reduction set name = 'x' | reductions.csv NAME",
                "delete from sale_reduction | reductions.csv",
                "update cash_movement set amount = 7 where id = 1 | transactions.csv UMS_BRUTTO",
                "update cash_movement set reason = 'x' where id = 1 | transactions.csv BON_NOTIZ",
                "update cash_movement set person_id = 2 where id = 1 | transactions.csv BEDIENER_ID",
                "delete from cash_movement where id = 1 | transactions.csv",
                "update shift set opening_cash = 7 where id = 1 | transactions.csv UMS_BRUTTO",
                "update person set name = 'Somebody' where id = 1 | transactions.csv BEDIENER_NAME"
            })
    void rowsChangedBeforeTheExportAreSeenInIt(String change, String column) throws Exception {
        try (Attack attack = new Attack(shop)) {
            attack.run(change);
        }
        export();
        Verdict verdict = ExportCheck.verify(target, key);
        assertTrue(
                verdict.findings().stream()
                        .filter(finding -> finding.fault().name().startsWith("TABLE_"))
                        .anyMatch(finding -> finding.facts().getFirst().equals(column)),
                verdict::toString);
    }

    @Test
    void theDescriptionNamesEveryTableAndColumn() throws Exception {
        export();
        var xml =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(target.resolve("index.xml").toFile());
        var tables = xml.getElementsByTagName("URL");
        assertEquals(24, tables.getLength());
        for (int i = 0; i < tables.getLength(); i++) {
            String file = tables.item(i).getTextContent();
            String text = tables.item(i).getParentNode().getTextContent();
            try (Stream<String> lines = Files.lines(target.resolve(file))) {
                for (String column : lines.findFirst().orElseThrow().split(";")) {
                    assertTrue(text.contains(column), () -> file + " " + column);
                }
            }
        }
    }

    private Export.Result export() {
        try (TestShop open = new TestShop(shop)) {
            return open.services().export().write(target, WORDS);
        }
    }

    private List<Map<String, String>> rows(String file) throws IOException {
        try (var csv =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(target.resolve(file))) {
            return csv.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }

    private static List<Map<String, String>> of(
            String z, List<Map<String, String>> rows, String column, String start) {
        return rows.stream()
                .filter(row -> z.equals(row.get("Z_NR")))
                .filter(row -> String.valueOf(row.get(column)).startsWith(start))
                .collect(Collectors.toList());
    }

    private static BigDecimal sum(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .map(row -> new BigDecimal(String.valueOf(row.get(column))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
