package smena.service.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import smena.domain.journal.Canonical;
import smena.domain.journal.EntryKind;
import smena.domain.journal.WrittenEntry;
import smena.service.TestShop;
import smena.service.export.ExportWords;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Every kind of tampering with an export, by somebody without the key and by somebody with it.
class ForgedExportTest {
    @TempDir static Path kept;
    @TempDir Path folder;
    private Path target;
    private Path journal;
    private Path key;

    @BeforeAll
    static void keep() throws IOException {
        Files.createDirectories(kept.resolve("shop"));
        TwoDays.keep(kept.resolve("shop"));
        try (TestShop shop = new TestShop(kept.resolve("shop"))) {
            shop.services().export().write(kept.resolve("audit"), new ExportWords("note", "1"));
        }
    }

    @BeforeEach
    void copy() throws IOException {
        target = BookCopies.of(kept.resolve("audit"), folder.resolve("audit"));
        journal = target.resolve("journal.jsonl");
        key = kept.resolve("shop/keys/journal.pub");
    }

    @Test
    void anyChangedByteIsFound() throws IOException {
        byte[] sound = Files.readAllBytes(journal);
        Random random = new Random(20261122);
        for (int round = 0; round < 400; round++) {
            byte[] changed = sound.clone();
            int at = random.nextInt(changed.length);
            changed[at] = (byte) (changed[at] + 1 + random.nextInt(255));
            Files.write(journal, changed);
            String where = "byte %d: %d to %d".formatted(at, sound[at], changed[at]);
            assertFalse(ExportCheck.verify(journal, key).isSound(), where);
        }
        for (byte end : new byte[] {'\r', ' ', '\t', 0, '}'}) {
            byte[] changed = sound.clone();
            changed[changed.length - 1] = end;
            Files.write(journal, changed);
            assertFalse(ExportCheck.verify(journal, key).isSound(), "last byte " + end);
        }
    }

    /// The same entry written in another way would hold by its hash; it is not what a till writes.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"seq\":9, | {\"seq\": 9,",
                "{\"seq\":9, | {\"seq\":1,\"seq\":9,",
                "{\"seq\":9, | {\"note\":1,\"seq\":9,",
                "{\"seq\":9, | {\"se\\u0071\":9,",
            })
    void anEntryHasOneWayToBeWritten(String from, String to) throws IOException {
        String sound = Files.readString(journal);
        String changed = sound.replace(from, to);
        assertFalse(sound.equals(changed), "nothing was changed");
        Files.writeString(journal, changed);
        assertEquals(Fault.UNREADABLE, first().fault());
    }

    @Test
    void everySignatureHasOneWayToBeWritten() throws IOException {
        List<String> lines = Files.readAllLines(journal);
        String line = lines.getFirst();
        int last = line.indexOf("==\"}") - 1;
        char other = (char) (line.charAt(last) + 1);
        lines.set(0, line.substring(0, last) + other + line.substring(last + 1));
        Files.write(journal, lines);
        assertEquals(Fault.SIGNATURE, first().fault(), "the unused bits of Base64");
    }

    @Test
    void linesRemovedSwappedOrRepeated() throws IOException {
        List<String> sound = Files.readAllLines(journal);
        List<String> lines = new ArrayList<>(sound);
        lines.remove(9);
        Files.write(journal, lines);
        assertEquals(List.of(10L, Fault.GAP), List.of(first().seq(), first().fault()));

        lines = new ArrayList<>(sound);
        Collections.swap(lines, 9, 10);
        Files.write(journal, lines);
        assertEquals(10, first().seq());

        lines = new ArrayList<>(sound);
        lines.add(9, lines.get(9));
        Files.write(journal, lines);
        assertEquals(List.of(10L, Fault.ORDER), List.of(first().seq(), first().fault()));
    }

    @Test
    void aCutEndIsSeenByTheIndexAlone() throws IOException {
        List<String> lines = Files.readAllLines(journal);
        Files.write(journal, lines.subList(0, lines.size() - 3));
        assertTrue(ExportCheck.verify(journal, key).isSound(), "nothing bears witness");
        List<Fault> faults = Attack.faults(ExportCheck.verify(target, key));
        assertEquals(List.of(Fault.FILE_CHANGED, Fault.TAIL), faults);
        Files.writeString(journal, "");
        assertEquals(Fault.EMPTY, first().fault());
    }

    @Test
    void anotherKeyPairSignsTheWholeChain() throws IOException {
        Forger.write(journal, new Forger(folder.resolve("keys")).chain(Forger.read(journal)));
        assertEquals(List.of(1L, Fault.SIGNATURE), List.of(first().seq(), first().fault()));
        Files.copy(
                folder.resolve("keys/journal.pub"),
                target.resolve("journal.pub"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        List<Fault> faults = Attack.faults(ExportCheck.verify(target, key));
        assertTrue(faults.contains(Fault.KEY), faults::toString);
        assertTrue(
                ExportCheck.verify(journal, folder.resolve("keys/journal.pub")).isSound(),
                "who takes the forger's key is taken in");
    }

    @Test
    void aZReportThatWasChangedIsNotTheFrozenOne() throws IOException {
        Path zs = target.resolve("z.jsonl");
        Files.writeString(
                zs, Files.readString(zs).replaceFirst("\"rounding\":0", "\"rounding\":5"));
        List<Fault> faults = Attack.faults(ExportCheck.verify(target, key));
        assertEquals(List.of(Fault.Z_TEXT, Fault.FILE_CHANGED), faults);
    }

    /// Who holds the key gets past hashes and signatures, but must then get every figure right.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SALE | FIGURES | \"total\":(\\d+) | \"total\":1",
                "SALE | FIGURES | \"gross\":(\\d+) | \"gross\":1",
                "SALE | NUMBER | SALE-2026-00001 | SALE-2026-00002",
                "SALE | NUMBER | \"seq\":1, | \"seq\":7,",
                "SALE | UNREADABLE | \"lines\" | \"rows\"",
                "CASH_MOVED | Z_FIGURE | \"amount\":500000 | \"amount\":400000",
                "CASH_MOVED | Z_FIGURE | PAY_OUT | PAY_IN",
                "CASH_COUNTED | Z_FIGURE | \"counted\":1850000 | \"counted\":1860000",
                "SHIFT_OPENED | Z_FIGURE | \"openingCash\":20000000 | \"openingCash\":1000",
                "SHIFT_OPENED | FIGURES | 2026-12-31 | 2026-12-30",
                "SHIFT_OPENED | FIGURES | \"difference\":13150000 | \"difference\":0",
                "SHIFT_CLOSED | Z_FIGURE | \"voidedLines\":1 | \"voidedLines\":0",
                "SHIFT_CLOSED | Z_FIGURE | \"reprints\":1 | \"reprints\":0",
                "SHIFT_CLOSED | Z_FIGURE | \"noSales\":1 | \"noSales\":0",
                "SHIFT_CLOSED | Z_FIGURE | \"soldTax\":(\\d+) | \"soldTax\":5",
                "SHIFT_CLOSED | Z_FIGURE | \"code\":\"card\" | \"code\":\"click\"",
                "SHIFT_CLOSED | Z_FIGURE | \"first\":\"SALE-2026-00001\" | \"first\":\"\"",
                "SHIFT_CLOSED | Z_FIGURE | \"after\":.\"sales\":(\\d+) | \"after\":{\"sales\":5",
                "SHIFT_CLOSED | Z_FIGURE | \"kind\":\"RECEIPT\" | \"kind\":\"LINE\"",
                "SHIFT_CLOSED | Z_FIGURE | \"kind\":\"RECEIPT\",\"name\":\"\",\"count\":1,"
                        + " | \"kind\":\"RECEIPT\",\"name\":\"\",\"count\":2,",
                "SHIFT_CLOSED | Z_FIGURE | \"reductions\":.[^]]+. | \"reductions\":[]",
                "SHIFT_CLOSED | Z_FIGURE | \"payIns\":(\\d+) | \"payIns\":5",
                "SHIFT_CLOSED | Z_FIGURE | \"cashLeft\":(\\d+) | \"cashLeft\":5",
                "SHIFT_CLOSED | Z_TEXT | \"address\":\"[^\"]*\" | \"address\":\"x\"",
                "SHIFT_CLOSED | NUMBER | \"z\":2 | \"z\":3",
            })
    void aKeyHolderMustGetEveryFigureRight(EntryKind kind, Fault fault, String from, String to)
            throws IOException {
        List<WrittenEntry> entries = Forger.read(journal);
        List<WrittenEntry> changed =
                entries.stream()
                        .map(e -> e.is(kind) ? Forger.payload(e, p -> p.replaceFirst(from, to)) : e)
                        .toList();
        assertFalse(changed.equals(entries), "nothing was changed");
        Forger.write(journal, new Forger(kept.resolve("shop/keys")).chain(changed));
        Verdict verdict = ExportCheck.verify(journal, key);
        assertTrue(Attack.faults(verdict).contains(fault), verdict::toString);
        assertFalse(Attack.faults(verdict).contains(Fault.HASH), verdict::toString);
    }

    @Test
    void aKeyHolderMustKeepOrderAndTotals() throws IOException {
        List<WrittenEntry> entries = Forger.read(journal);
        assertForged(Fault.TIME, 20, change(entries, 20, Forger.at(entries.get(19), 5)));
        assertForged(Fault.TOTALS, 20, change(entries, 20, Forger.sales(entries.get(19), 5)));
        WrittenEntry sale = entries.stream().filter(e -> e.is(EntryKind.SALE)).findFirst().get();
        WrittenEntry moved =
                new WrittenEntry(
                        sale.seq(),
                        sale.at(),
                        sale.offset(),
                        sale.person(),
                        2,
                        sale.kind(),
                        sale.payload(),
                        sale.sales(),
                        sale.refunds(),
                        "",
                        "",
                        "");
        assertForged(Fault.SHIFT, sale.seq(), change(entries, sale.seq(), moved));
    }

    @Test
    void aKeyHolderMustLinkEachEntryToTheOneBefore() throws IOException {
        List<WrittenEntry> entries = Forger.read(journal);
        Forger forger = new Forger(kept.resolve("shop/keys"));
        List<WrittenEntry> other =
                forger.chain(
                        change(entries, 10, Forger.at(entries.get(9), entries.get(9).at() + 1)));
        Forger.write(journal, change(entries, 10, other.get(9)));
        assertEquals(List.of(11L, Fault.LINK), List.of(first().seq(), first().fault()));
    }

    @Test
    void anIndexMadeToFitTheFilesIsNotSigned() throws IOException {
        Path lines = target.resolve("lines.csv");
        String before = FileHash.of(lines);
        Files.writeString(lines, Files.readString(lines).replaceFirst("1\\.000", "2.000"));
        Path index = target.resolve("index.json");
        Files.writeString(index, Files.readString(index).replace(before, FileHash.of(lines)));
        List<Fault> faults = Attack.faults(ExportCheck.verify(target, key));
        assertEquals(List.of(Fault.INDEX), faults);
    }

    @Test
    void entriesOfAnOlderTillStillHold() throws IOException {
        List<WrittenEntry> older =
                Forger.read(journal).stream()
                        .map(entry -> Forger.payload(entry, p -> older(p)))
                        .toList();
        Forger.write(journal, new Forger(kept.resolve("shop/keys")).chain(older));
        Verdict verdict = ExportCheck.verify(journal, key);
        assertTrue(verdict.isSound(), verdict::toString);
        assertEquals(List.of(Fault.TAX_UNCHECKED, Fault.Z_UNCHECKED), Attack.faults(verdict));
    }

    private static String older(String payload) {
        try {
            Map<String, Object> values = JSON.std.mapFrom(payload);
            List.of("report", "by", "at", "count", "pieces", "movement", "place", "blind")
                    .forEach(values::remove);
            values.replaceAll((name, value) -> name.equals("lines") ? cut(value, 9) : value);
            values.replaceAll((name, value) -> name.equals("payments") ? cut(value, 5) : value);
            return Canonical.write(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object cut(Object rows, int length) {
        return rows instanceof List<?> list
                ? list.stream().map(row -> (Object) ((List<?>) row).subList(0, length)).toList()
                : rows;
    }

    private void assertForged(Fault fault, long seq, List<WrittenEntry> entries)
            throws IOException {
        Forger.write(journal, new Forger(kept.resolve("shop/keys")).chain(entries));
        assertEquals(List.of(seq, fault), List.of(first().seq(), first().fault()));
    }

    private static List<WrittenEntry> change(
            List<WrittenEntry> entries, long seq, WrittenEntry changed) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> i == seq - 1 ? changed : entries.get(i))
                .toList();
    }

    private Finding first() {
        return ExportCheck.verify(journal, key).first().orElseThrow();
    }
}
