package smena.ui.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalGroup;
import smena.domain.journal.JournalLine;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.domain.receipt.ReceiptCode;
import smena.domain.sale.Sale;
import smena.service.TestShop;
import smena.service.audit.Fault;
import smena.service.audit.Finding;
import smena.service.audit.Verdict;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.PeriodModel;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.kit.Toolkit;
import smena.ui.office.Framed;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The page of the journal over a real shop.
@OnScreen
class JournalPageTest {
    @TempDir Path folder;
    private final Background background = Overlay.atOnce(_ -> {});
    private TestShop shop;
    private Sale sale;

    @BeforeEach
    void open() {
        shop = new TestShop(folder.resolve("shop"));
        shop.open(100_000);
        sale = shop.sell(2);
        shop.sell(1);
        shop.services().printing().openDrawer(shop.manager(), "Razmen");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theEntriesOfTodayAreCutToAPersonAndAGroup() {
        JournalModel model = page().model();
        model.load();
        assertEquals(EntryKind.NO_SALE, model.rows().items().getFirst().kind());
        model.groupProperty().set(Optional.of(JournalGroup.COUNTER));
        assertEquals(List.of(EntryKind.SALE, EntryKind.SALE), kinds(model).subList(0, 2));
        assertTrue(JournalGroup.COUNTER.kinds().containsAll(kinds(model)));
        model.personProperty().set(Optional.of(shop.manager().employee()));
        assertFalse(kinds(model).contains(EntryKind.SALE));
        model.reset();
        assertTrue(kinds(model).contains(EntryKind.SHIFT_OPENED));
        model.period().choose(PeriodModel.Choice.YESTERDAY);
        assertFalse(kinds(model).contains(EntryKind.SALE));
    }

    @Test
    void ofAPersonItListsWhatTheyDidWhetherOrNotTheyAreStillHere() {
        Employee senior = shop.person(Role.SENIOR);
        shop.services().people().logIn(senior.id(), "2222");
        shop.services().staff().deactivate(shop.manager(), senior.id());
        shop.setClock(shop.now().plus(Duration.ofDays(20)));
        JournalModel model =
                Toolkit.onScreen(
                                () ->
                                        new JournalPage(
                                                ui(Snapshots.localization(Language.RU)),
                                                services(Optional.empty()),
                                                senior))
                        .model();
        model.load();
        assertEquals(List.of(EntryKind.LOG_IN, EntryKind.PEOPLE_CHANGED), kinds(model));
        assertTrue(model.people().contains(Optional.of(senior)));
    }

    @Test
    void theScanOfAReceiptFindsItsEntriesAndEscEndsIt() {
        JournalPage page = page();
        page.model().load();
        int all = kinds(page.model()).size();
        assertTrue(Toolkit.onScreen(() -> page.scanned(ReceiptCode.of(sale).text())));
        assertEquals(
                List.of(sale.number()),
                page.model().rows().items().stream().map(l -> l.facts().get("number")).toList());
        assertTrue(Toolkit.onScreen(page::back));
        assertEquals(all, kinds(page.model()).size());
        assertFalse(Toolkit.onScreen(page::back));
        assertFalse(Toolkit.onScreen(() -> page.scanned("4780000000015")));
        Toolkit.run(() -> page.model().find("SALE-2026-99999"));
        assertEquals(new Problem.SaleNotFound(), page.model().problemProperty().get());
    }

    @Test
    void theBooksAreVerifiedWithProgressAndMayBeGivenUp() {
        VerifyModel model = new VerifyModel(shop.services().audit()::verify, background);
        model.begin();
        Verdict verdict = model.verdictProperty().get();
        assertNotNull(verdict);
        assertTrue(verdict.isSound());
        assertEquals(verdict.entries(), model.progressProperty().get().checked());
        assertFalse(model.runningProperty().get());
        VerifyModel ended = new VerifyModel(shop.services().audit()::verify, background);
        ended.cancel();
        ended.begin();
        assertNull(ended.verdictProperty().get());
        assertNull(ended.problemProperty().get());
    }

    /// What does not stand in the list is counted in its last line.
    @Test
    void findingsThatDoNotStandThereAreCounted() {
        Finding one = new Finding(Fault.HASH, 7, "SALE", Finding.About.NOTHING, "", List.of());
        Verdict verdict = new Verdict(9, 1, 0, 0, "", true, Collections.nCopies(23, one), 1_000);
        VerifyModel model = new VerifyModel(_ -> Optional.of(verdict), background);
        Toolkit.run(
                () -> {
                    Localization russian = Snapshots.localization(Language.RU);
                    VerifyController controller = new VerifyController(model, russian, 3, () -> {});
                    Parent view = new Fxml(russian).load("journal/verify.fxml", controller);
                    model.begin();
                    ScrollPane scrolled = (ScrollPane) view.lookup(".scrolled");
                    List<Node> lines =
                            ((VBox) Objects.requireNonNull(scrolled).getContent()).getChildren();
                    assertEquals(21, lines.size());
                    assertEquals("… и ещё 1 003", plain(((Label) lines.getLast()).getText()));
                    Notice result = (Notice) Objects.requireNonNull(view.lookup("#result"));
                    assertTrue(
                            result.textProperty().get().contains("открытая смена № 3"),
                            result.textProperty().get());
                });
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @Test
    void theFolderForAnAuditorIsWritten() throws Exception {
        Path to = Files.createDirectory(folder.resolve("stick"));
        JournalPage page = page(Optional.of(to));
        Toolkit.run(page::export);
        try (var inside = Files.list(to)) {
            Path written = inside.findFirst().orElseThrow();
            assertTrue(Files.exists(written.resolve("README.txt")), written::toString);
        }
    }

    @Test
    void pictures() {
        Snapshots.take(
                "office-journal", Language.RU, Theme.LIGHT, Snapshots.Size.WIDE, this::framed);
        Snapshots.take(
                "office-journal", Language.UZ, Theme.DARK, Snapshots.Size.NARROW, this::framed);
    }

    @Test
    void theVerdict() {
        shop.run("drop trigger sale_is_never_changed");
        shop.run("update sale set gross = gross + 100, total = total + 100, rounding = -100");
        VerifyModel model = new VerifyModel(shop.services().audit()::verify, background);
        model.begin();
        Snapshots.take(
                "office-verify",
                Language.UZ,
                Theme.LIGHT,
                Snapshots.Size.NARROW,
                localization ->
                        Overlay.with(
                                localization,
                                dialogs ->
                                        dialogs.open(
                                                "journal/verify.fxml",
                                                dialog ->
                                                        new VerifyController(
                                                                model,
                                                                localization,
                                                                0,
                                                                dialog::close))));
    }

    private Parent framed(Localization localization) {
        UiContext ui = ui(localization);
        return Framed.page(
                ui,
                shop.services(),
                "control",
                _ -> new JournalPage(ui, services(Optional.empty())));
    }

    private static List<EntryKind> kinds(JournalModel model) {
        List<JournalLine> rows = new ArrayList<>(model.rows().items());
        return rows.stream().map(JournalLine::kind).toList();
    }

    private JournalPage page() {
        return page(Optional.empty());
    }

    private JournalPage page(Optional<Path> chosen) {
        return Toolkit.onScreen(
                () -> new JournalPage(ui(Snapshots.localization(Language.RU)), services(chosen)));
    }

    private JournalServices services(Optional<Path> chosen) {
        return new JournalServices(
                shop.services().journalReader(),
                shop.services().people(),
                shop.services().receipts(),
                shop.services().audit(),
                shop.services().export(),
                background,
                background,
                () -> chosen,
                "1",
                () -> "uz");
    }

    private UiContext ui(Localization localization) {
        return TestUi.of(
                localization,
                new Dialogs(new StackPane(), new Fxml(localization)),
                background,
                shop.manager(),
                Clock.fixed(shop.now(), ZoneId.of("Asia/Tashkent")));
    }
}
