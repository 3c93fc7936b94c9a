package smena.service.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import smena.service.TestShop;
import smena.service.export.ExportWords;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/// Prices, papers about goods, movements of stock and what suppliers are owed in an auditor's
/// folder: whoever changes a row of them is found by the journal, with the key as without it.
class ExportedGoodsTest {
    private static final String PRICES = "price_changes.csv";
    private static final String PAPERS = "goods_papers.csv";
    private static final String PHOTOS = "goods_photos.csv";
    private static final String MOVEMENTS = "stock_movements.csv";
    private static final String LEDGER = "supplier_ledger.csv";
    private static final List<String> TABLES = List.of(PRICES, PAPERS, PHOTOS, MOVEMENTS, LEDGER);

    @TempDir static Path kept;
    @TempDir Path folder;
    private static Path key;
    private Path target;

    @BeforeAll
    static void keep() throws IOException {
        Path shop = Files.createDirectories(kept.resolve("shop"));
        FullBooks.keep(shop);
        key = shop.resolve("keys/journal.pub");
        try (TestShop open = new TestShop(shop)) {
            open.services().export().write(kept.resolve("audit"), new ExportWords("note", "1"));
        }
    }

    @BeforeEach
    void copy() throws IOException {
        target = BookCopies.of(kept.resolve("audit"), folder.resolve("audit"));
    }

    @Test
    void theBooksHaveEveryKindOfRow() throws IOException {
        assertEquals(List.of(), ExportCheck.verify(target, key).findings());
        assertEquals(Set.of("SET"), kinds(PRICES, "STATUS"));
        assertEquals(
                Set.of("RECEIPT", "SUPPLIER_RETURN", "WRITE_OFF", "COUNT"), kinds(PAPERS, "ART"));
        assertEquals(
                Set.of(
                        "SALE",
                        "REFUND",
                        "RECEIPT",
                        "SUPPLIER_RETURN",
                        "WRITE_OFF",
                        "COUNT",
                        "COST_CORRECTION",
                        "VALUATION"),
                kinds(MOVEMENTS, "ART"));
        assertEquals(Set.of("RECEIPT", "RETURN", "PAYMENT", "CORRECTION"), kinds(LEDGER, "ART"));
    }

    /// A file each, for the owner alone, the same picture once; whoever changes, adds or takes one
    /// away is found by the journal.
    @Test
    void photographsOfPapersAreFilesThatTheJournalHolds() throws IOException {
        List<Path> files = photographs();
        assertEquals(2, files.size());
        assertEquals(3, lines(PHOTOS).size() - 1, "one came twice");
        for (Path file : files) {
            assertEquals(60, ImageIO.read(file.toFile()).getWidth());
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(
                                    kept.resolve("audit/photos").resolve(file.getFileName()))));
        }
        Path first = files.getFirst();
        byte[] sound = Files.readAllBytes(first);
        byte[] other = sound.clone();
        other[other.length / 2] ^= 1;
        Files.write(first, other);
        assertFound(Fault.FILE_CHANGED, first);
        Files.write(first, new byte[(1 << 20) + 1]);
        assertFound(Fault.FILE_CHANGED, first);
        Files.delete(first);
        assertFound(Fault.FILE_MISSING, first);
        Files.createSymbolicLink(first, files.getLast());
        assertFound(Fault.FILE_MISSING, first);
        Files.delete(first);
        Files.write(first, sound);
        Path more = Files.write(first.resolveSibling("f".repeat(64) + ".jpg"), sound);
        assertFound(Fault.FILE_EXTRA, more);
        Files.delete(more);
        assertEquals(List.of(), ExportCheck.verify(target, key).findings());
    }

    private List<Path> photographs() throws IOException {
        try (Stream<Path> all = Files.list(target.resolve("photos"))) {
            return all.sorted().toList();
        }
    }

    private void assertFound(Fault fault, Path file) {
        List<Finding> found = ExportCheck.verify(target, key).findings();
        assertEquals(List.of(fault), found.stream().map(Finding::fault).toList());
        assertEquals("photos/" + file.getFileName(), found.getFirst().name());
    }

    /// Each cell of a row, in each table.
    @Test
    void aCellThatWasChangedIsNamedWithItsLine() throws IOException {
        for (String table : TABLES) {
            List<String> sound = lines(table);
            List<String> columns = fields(sound.getFirst());
            for (int column = 0; column < columns.size(); column++) {
                int line = 1 + (7 * column) % (sound.size() - 1);
                List<String> cells = fields(sound.get(line));
                cells.set(column, other(cells.get(column)));
                List<String> changed = new ArrayList<>(sound);
                changed.set(line, String.join(";", cells));
                assertNamed(table, columns.get(column), line + 1, changed);
            }
        }
    }

    private static String other(String cell) {
        return cell.isEmpty() || cell.equals("0.00")
                ? "7"
                : cell.matches(".*\\d") ? "9" + cell : cell + "x";
    }

    private void assertNamed(String table, String column, int line, List<String> changed)
            throws IOException {
        write(table, changed);
        String what = "%s %s in line %d".formatted(table, column, line);
        Verdict plain = ExportCheck.verify(target, key);
        assertTrue(Attack.faults(plain).contains(Fault.FILE_CHANGED), what);
        Verdict verdict = plain;
        if (line == 2) {
            ReSigned.index(target, kept.resolve("shop/keys"), key);
            verdict = ExportCheck.verify(target, key);
            assertTrue(plain.findings().containsAll(verdict.findings()), what + plain);
        }
        List<Finding> found = verdict.findings();
        String where = table + ":" + line;
        assertTrue(
                found.stream().anyMatch(one -> isOf(one, table + " " + column, where)),
                () -> what + ": " + found);
    }

    private static boolean isOf(Finding one, String column, String where) {
        return one.fault() == Fault.TABLE_DIFFERS && one.facts().getFirst().equals(column)
                || one.fault() == Fault.TABLE_EXTRA && one.name().equals(where);
    }

    /// Of a product that no paper told of the numbers of the movements alone say so.
    @Test
    void aRowThatIsGoneIsNamedByItsEntry() throws IOException {
        for (String table : TABLES) {
            List<String> sound = lines(table);
            int step = Math.max(1, sound.size() / 6);
            for (int line = sound.size() - 1; line > 0; line -= step) {
                List<String> changed = new ArrayList<>(sound);
                changed.remove(line);
                write(table, changed);
                ReSigned.index(target, kept.resolve("shop/keys"), key);
                Finding first = ExportCheck.verify(target, key).first().orElseThrow();
                String what = table + " without line " + (line + 1) + ": " + first;
                if (first.seq() > 0) {
                    assertEquals(Fault.TABLE_MISSING, first.fault(), what);
                    assertEquals(List.of(table), first.facts(), what);
                } else {
                    assertEquals(table + ":" + (line + 1), first.name(), what);
                    assertEquals(MOVEMENTS + " BEWEGUNG_ID", first.facts().getFirst(), what);
                }
            }
        }
    }

    @Test
    void aRowThatWasPutInIsNamedWithItsLine() throws IOException {
        for (String table : TABLES) {
            List<String> sound = lines(table);
            for (int line : List.of(2, sound.size() / 2, sound.size() - 1)) {
                List<String> changed = new ArrayList<>(sound);
                changed.add(line + 1, sound.get(line));
                write(table, changed);
                ReSigned.index(target, kept.resolve("shop/keys"), key);
                Verdict verdict = ExportCheck.verify(target, key);
                String where = table + ":" + (line + 2);
                assertTrue(
                        verdict.findings().stream()
                                .anyMatch(
                                        found ->
                                                found.fault() == Fault.TABLE_EXTRA
                                                        && found.name().equals(where)),
                        () -> where + ": " + verdict);
            }
        }
    }

    @Test
    void rowsThatChangedPlacesAreNamed() throws IOException {
        for (String table : TABLES) {
            List<String> changed = lines(table);
            Collections.swap(changed, 1, 2);
            write(table, changed);
            ReSigned.index(target, kept.resolve("shop/keys"), key);
            Verdict verdict = ExportCheck.verify(target, key);
            assertTrue(Attack.faults(verdict).contains(Fault.TABLE_MISSING), verdict::toString);
            assertTrue(Attack.faults(verdict).contains(Fault.TABLE_EXTRA), verdict::toString);
        }
    }

    /// Two rows that are wrong so that all of them together still add up.
    @Test
    void whatWasTakenFromOneProductAndGivenToAnotherIsNamed() throws IOException {
        List<String> changed = lines(MOVEMENTS);
        int product = fields(changed.getFirst()).indexOf("ART_NR");
        List<String> last = fields(changed.getLast());
        String other =
                changed.stream()
                        .skip(1)
                        .map(line -> fields(line).get(product))
                        .filter(id -> !id.equals(last.get(product)))
                        .findFirst()
                        .orElseThrow();
        String was = last.get(product);
        last.set(product, other);
        changed.set(changed.size() - 1, String.join(";", last));
        write(MOVEMENTS, changed);
        Verdict verdict = ExportCheck.verify(target, key);
        Finding first = verdict.first().orElseThrow();
        assertEquals(Fault.TABLE_DIFFERS, first.fault());
        assertEquals(MOVEMENTS + ":" + changed.size(), first.name());
        assertEquals(List.of(MOVEMENTS + " ART_NR", other, was), first.facts());
        assertTrue(
                verdict.findings().stream()
                        .anyMatch(
                                found ->
                                        found.name().equals("product " + was)
                                                && found.facts()
                                                        .getFirst()
                                                        .startsWith(MOVEMENTS + " Σ ")),
                verdict::toString);
    }

    @Test
    void whatASupplierIsOwedIsAddedUpAgain() throws IOException {
        List<String> changed = lines(LEDGER);
        List<String> head = fields(changed.getFirst());
        List<String> row = fields(changed.get(1));
        row.set(head.indexOf("BETRAG"), "1.00");
        row.set(head.indexOf("SALDO"), "1.00");
        changed.set(1, String.join(";", row));
        write(LEDGER, changed);
        Verdict verdict = ExportCheck.verify(target, key);
        assertEquals(LEDGER + ":2", verdict.first().orElseThrow().name());
        assertEquals(
                Set.of(LEDGER + " BETRAG", LEDGER + " SALDO", LEDGER + " Σ BETRAG"),
                verdict.findings().stream()
                        .filter(found -> found.fault() == Fault.TABLE_DIFFERS)
                        .map(found -> found.facts().getFirst())
                        .collect(Collectors.toSet()));
    }

    /// Prices follow one another in the journal alone: whoever signs it anew is found too.
    @Test
    void anOldPriceIsWhatTheChangeBeforeLeft() throws IOException {
        Path journal = target.resolve("journal.jsonl");
        var entries =
                Forger.read(journal).stream()
                        .map(
                                entry ->
                                        Forger.payload(
                                                entry,
                                                text ->
                                                        text.replace(
                                                                "77700,\"SET\"", "77701,\"SET\"")))
                        .toList();
        Forger.write(journal, new Forger(kept.resolve("shop/keys")).chain(entries));
        Finding first = ExportCheck.verify(journal, key).first().orElseThrow();
        assertEquals(Fault.FIGURES, first.fault());
        assertTrue(first.name().startsWith("price_document "), first::toString);
    }

    /// An export of a till that wrote none of them.
    @ParameterizedTest
    @ValueSource(strings = {PRICES, PAPERS, PHOTOS, MOVEMENTS, LEDGER, "all"})
    void anOlderExportWithoutATableStaysReadable(String gone) throws IOException {
        for (String table : gone.equals("all") ? TABLES : List.of(gone)) {
            Files.delete(target.resolve(table));
        }
        if (!Files.exists(target.resolve(PHOTOS))) {
            for (Path photo : photographs()) {
                Files.delete(photo);
            }
            Files.delete(target.resolve("photos"));
        }
        assertEquals(
                Set.of(Fault.FILE_MISSING),
                Set.copyOf(Attack.faults(ExportCheck.verify(target, key))));
        ReSigned.index(target, kept.resolve("shop/keys"), key);
        assertEquals(List.of(), ExportCheck.verify(target, key).findings());
    }

    /// Whatever somebody makes of a table, an answer comes, and it names the table.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "Z_NR;Z_NR\r\n1;2\r\n",
                "\"never closed",
                "ART_NR;MENGE;BETRAG\r\n1;9999999999999999999999;1E999999999\r\n",
                "\0\uFFFF\uD83D\uDE00;;;\n;\n;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;\n"
            })
    void aTableThatIsNoneIsNamed(String text) throws IOException {
        for (String table : TABLES) {
            write(table, List.of(text));
            Verdict verdict = ExportCheck.verify(target, key);
            assertTrue(
                    verdict.findings().stream()
                            .anyMatch(
                                    found ->
                                            found.fault() == Fault.FILE_CHANGED
                                                    && found.name().equals(table)),
                    verdict::toString);
            assertTrue(Attack.faults(verdict).contains(Fault.TABLE_MISSING), verdict::toString);
            copyBack(table);
        }
    }

    private void copyBack(String table) throws IOException {
        Files.write(
                target.resolve(table), Files.readAllBytes(kept.resolve("audit").resolve(table)));
    }

    private static Set<String> kinds(String table, String column) throws IOException {
        List<String> lines = lines(table);
        int at = fields(lines.getFirst()).indexOf(column);
        return lines.stream()
                .skip(1)
                .map(line -> fields(line).get(at))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> lines(String table) throws IOException {
        return new ArrayList<>(Files.readAllLines(kept.resolve("audit").resolve(table)));
    }

    private static List<String> fields(String line) {
        return new ArrayList<>(Arrays.asList(line.split(";", -1)));
    }

    /// The other tables are as the till has written them.
    private void write(String table, List<String> lines) throws IOException {
        for (String other : TABLES) {
            copyBack(other);
        }
        Files.write(
                target.resolve(ExportIndex.FILE),
                Files.readAllBytes(kept.resolve("audit").resolve(ExportIndex.FILE)));
        Files.writeString(target.resolve(table), String.join("\r\n", lines) + "\r\n");
    }
}
