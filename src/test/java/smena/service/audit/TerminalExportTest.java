package smena.service.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import smena.service.TestShop;
import smena.service.export.ExportWords;
import smena.service.ports.CardTerminal.Answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What the card terminal was asked stands in the auditor's folder, and whoever changes it there or
/// before is found by the journal.
class TerminalExportTest {
    private static final String FILE = "card_terminal.csv";

    @TempDir static Path kept;
    @TempDir Path folder;
    private Path shop;
    private Path target;
    private Path key;

    @BeforeAll
    static void keep() throws IOException {
        FullBooks.keep(Files.createDirectories(kept.resolve("shop")));
    }

    @BeforeEach
    void copy() throws IOException {
        shop = BookCopies.of(kept.resolve("shop"), folder.resolve("shop"));
        target = folder.resolve("audit");
        key = kept.resolve("shop/keys/journal.pub");
    }

    @Test
    void eachStepIsARowAndHolds() throws IOException {
        export();
        List<Map<String, String>> rows = rows();
        assertEquals(
                List.of("ASKED", "APPROVED", "BOOKED", "ASKED"),
                rows.stream().map(row -> row.get("STATUS")).toList());
        Map<String, String> booked = rows.get(2);
        assertEquals("A-1", booked.get("BELEG_NR"));
        assertEquals("1234", booked.get("KARTE"));
        assertEquals("card", booked.get("ZAHLART_NAME"));
        assertTrue(String.valueOf(booked.get("BON_ID")).startsWith("SALE-"), booked::toString);
        assertEquals(List.of(), ExportCheck.verify(target, key).findings());
    }

    @Test
    void aStepBelongsToTheZReportOfItsShift() throws IOException {
        try (TestShop open = new TestShop(shop)) {
            var shift = open.services().shifts().current().orElseThrow();
            open.services()
                    .terminalOperations()
                    .open()
                    .forEach(
                            asked ->
                                    open.services()
                                            .terminalOperations()
                                            .answered(asked.id(), new Answer.Declined("no")));
            open.close(shift, open.figures(shift.id()).expected());
        }
        export();
        assertEquals(5, rows().size());
        assertTrue(rows().stream().allMatch(row -> "3".equals(row.get("Z_NR"))), rows()::toString);
        assertEquals("no", rows().getLast().get("TEXT"));
        assertEquals("", rows().getLast().get("BEDIENER_NAME"), "the terminal's own answer");
        assertEquals(List.of(), ExportCheck.verify(target, key).findings());
    }

    @ParameterizedTest
    @CsvSource({
        "operation, VORGANG_ID, '00000000-0000-0000-0000-000000000000'",
        "state, STATUS, RETURNED",
        "purpose, ZWECK, REFUND",
        "subject, BEZUG_ID, '00000000-0000-0000-0000-000000000000'",
        "method_id, ZAHLART_NAME, 3",
        "amount, BETRAG, 7",
        "reference, BELEG_NR, A-2",
        "card_digits, KARTE, 4321",
        "words, TEXT, x",
        "document, BON_ID, SALE-2027-00001",
        "content, INHALT, x",
        "approval_id, GENEHMIGUNG_ID, 1",
        "person_id, BEDIENER_ID, 2",
        "at, ZEIT, 7000",
        "offset_s, ZEIT, 3600",
        "shift_id, Z_NR, 1"
    })
    void aStepThatWasChangedBeforeTheExportIsSeenInIt(String column, String named, String value)
            throws Exception {
        try (Attack attack = new Attack(shop)) {
            attack.run(
                    "pragma ignore_check_constraints = on",
                    "update terminal_step set %s = '%s' where state = 'BOOKED'"
                            .formatted(column, value));
        }
        export();
        Verdict verdict = ExportCheck.verify(target, key);
        assertTrue(
                verdict.findings().stream()
                        .anyMatch(
                                found ->
                                        found.fault() == Fault.TABLE_DIFFERS
                                                && found.facts()
                                                        .getFirst()
                                                        .equals(FILE + " " + named)),
                verdict::toString);
    }

    @Test
    void aStepThatIsGoneOrPutInIsSeenInTheExport() throws Exception {
        try (Attack attack = new Attack(shop)) {
            attack.run("delete from terminal_step where state = 'APPROVED'");
        }
        export();
        assertEquals(List.of(Fault.TABLE_MISSING), Attack.faults(ExportCheck.verify(target, key)));
        try (Attack attack = new Attack(shop)) {
            attack.run("update terminal_step set journal_seq = 2 where state = 'BOOKED'");
        }
        target = folder.resolve("again");
        export();
        assertEquals(
                List.of(Fault.TABLE_EXTRA, Fault.TABLE_MISSING, Fault.TABLE_MISSING),
                Attack.faults(ExportCheck.verify(target, key)).stream()
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    /// Whoever holds the key can sign the list of files anew, and is found by the journal.
    @Test
    void aTableThatWasChangedAfterTheExportIsFoundEvenWithTheKey() throws IOException {
        export();
        Path table = target.resolve(FILE);
        Files.writeString(table, Files.readString(table).replace(";A-1;1234;", ";A-1;9999;"));
        assertEquals(
                List.of(Fault.TABLE_DIFFERS, Fault.TABLE_DIFFERS, Fault.FILE_CHANGED),
                Attack.faults(ExportCheck.verify(target, key)));
        ReSigned.index(target, shop.resolve("keys"), key);
        Verdict verdict = ExportCheck.verify(target, key);
        assertEquals(List.of(Fault.TABLE_DIFFERS, Fault.TABLE_DIFFERS), Attack.faults(verdict));
        assertEquals(FILE + " KARTE", verdict.findings().getFirst().facts().getFirst());
    }

    private void export() {
        try (TestShop open = new TestShop(shop)) {
            open.services().export().write(target, new ExportWords("note", "1"));
        }
    }

    private List<Map<String, String>> rows() throws IOException {
        try (var csv =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(target.resolve(FILE))) {
            return csv.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }
}
