package smena.service.shop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;
import static smena.service.Refusals.problemOf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.domain.shop.PaperTexts;
import smena.files.Traps;
import smena.service.TestShop;
import smena.store.Database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

class PaperDesignTest {
    private static final PaperTexts OWN =
            new PaperTexts(
                    List.of("Har kuni 8:00 – 23:00", "", "Тел. 71 200 00 00"),
                    List.of("Раҳмат!"),
                    false,
                    true,
                    false,
                    true);

    @TempDir Path folder;
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatIsChangedIsStillThereAfterARestart() {
        assertEquals(PaperTexts.USUAL, paper().texts());
        paper().change(shop.manager(), paper().texts(), OWN);
        shop.restart();
        assertEquals(OWN, paper().texts());
    }

    @Test
    void theJournalHasAnEntryForEachValueThatChanged() {
        long before = settingEntries().size();
        paper().change(shop.manager(), paper().texts(), OWN);
        List<JournalEntry> entries = settingEntries();
        assertEquals(before + 4, entries.size());
        assertTrue(entries.getLast().payload().contains("\"name\":\"paper.qr\""));
        assertTrue(entries.getLast().payload().contains("\"new\":\"0\""));
        paper().change(shop.manager(), paper().texts(), OWN);
        assertEquals(before + 4, settingEntries().size());
    }

    @Test
    void moreThanAReceiptTakesIsRefused() {
        List<String> many = Collections.nCopies(PaperTexts.MOST_LINES + 1, "x");
        List<String> wide = List.of("x".repeat(PaperTexts.LONGEST_LINE + 1));
        for (List<String> lines : List.of(many, wide)) {
            assertRefused(
                    new Problem.PaperTextTooLong(PaperTexts.MOST_LINES, PaperTexts.LONGEST_LINE),
                    () -> paper().change(shop.manager(), paper().texts(), footer(lines)));
        }
        paper().change(shop.manager(), paper().texts(), footer(many.subList(1, many.size())));
    }

    private static PaperTexts footer(List<String> lines) {
        return new PaperTexts(List.of(), lines, true, true, true, true);
    }

    @Test
    void aCashierChangesNothing() {
        assertEquals(
                new Problem.NotAllowed(),
                problemOf(() -> paper().change(shop.cashier(), paper().texts(), OWN)));
        assertEquals(new Problem.NotAllowed(), problemOf(() -> paper().removeLogo(shop.cashier())));
        assertEquals(PaperTexts.USUAL, paper().texts());
    }

    @Test
    void aLogoIsKeptAndTakenAwayAndOnlyItsSumIsInTheJournal() throws IOException {
        byte[] picture = new byte[50_000];
        Path file = Files.write(folder.resolve("logo.png"), picture);
        assertEquals(Optional.empty(), paper().logo());
        paper().logo(shop.manager(), file);
        shop.restart();
        assertArrayEquals(picture, paper().logo().orElseThrow());
        assertTrue(settingEntries().getLast().payload().contains("sha256"));
        assertTrue(settingEntries().getLast().payload().length() < 1000);
        paper().removeLogo(shop.manager());
        assertEquals(Optional.empty(), paper().logo());
    }

    @Test
    void aLogoIsNoPartOfTheOtherSettings() throws IOException {
        paper().logo(shop.manager(), Files.write(folder.resolve("logo.png"), new byte[9]));
        try (Database database = Database.open(folder.resolve("smena.db"))) {
            assertFalse(database.read(tx -> tx.settings().all().keySet()).contains("picture.logo"));
        }
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        Path nowhere = folder.resolve("nowhere.png");
        assertRefused(
                new Problem.FileNotReadable(nowhere.toString()),
                () -> paper().logo(shop.manager(), nowhere));
    }

    @Test
    @Timeout(30)
    @DisabledOnOs(OS.WINDOWS)
    void aPipeIsNotWaitedFor() throws IOException {
        Path pipe = Traps.pipe(folder.resolve("logo.png"));
        assertRefused(
                new Problem.FileNotReadable(pipe.toString()),
                () -> paper().logo(shop.manager(), pipe));
    }

    private PaperDesign paper() {
        return shop.services().paper();
    }

    private List<JournalEntry> settingEntries() {
        try (Database database = Database.open(folder.resolve("smena.db"))) {
            return database.read(
                    tx ->
                            tx.journal()
                                    .all()
                                    .filter(entry -> entry.kind() == EntryKind.SETTING_CHANGED)
                                    .toList());
        }
    }
}
