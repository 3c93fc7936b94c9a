package smena.ui.shifts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.money.Money;
import smena.domain.people.Role;
import smena.domain.sale.Sale;
import smena.domain.shift.CashCount;
import smena.domain.shift.CashMovement;
import smena.domain.shift.DifferenceCauses;
import smena.domain.shift.DifferenceCauses.Clue;
import smena.domain.shift.FigureParts;
import smena.domain.shift.FigureRow;
import smena.domain.shift.ReportFigure;
import smena.domain.shift.ReportFigure.Kind;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.printing.layout.PaperTypesetter;
import smena.service.TestShop;
import smena.service.ports.DrawnReport;
import smena.service.shift.Handovers;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.ui.kit.Background;
import smena.ui.kit.LoadState;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The archive of shifts, the paper on which each figure is a button, and what is behind it.
@OnScreen
class ShiftsPageTest {
    private static final List<Long> DIFFERENCES = List.of(0L, 2_000_00L, -6_000_00L);

    @TempDir Path folder;
    private final Background background = Overlay.atOnce(_ -> {});
    private TestShop shop;
    private TestShiftPapers papers;
    private Optional<Path> file = Optional.empty();

    @BeforeEach
    void open() {
        shop = new TestShop(folder.resolve("shop"), new PaperTypesetter(MoneyStyle.SUM));
        papers = new TestShiftPapers(shop.services());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /// Three days: even, over, short; the fourth is open.
    private void days() {
        for (long difference : DIFFERENCES) {
            Shift shift = shop.open(200_000);
            shop.sell(3);
            shop.sell(2);
            shop.services()
                    .shifts()
                    .move(
                            shop.manager(),
                            CashMovement.Kind.PAY_OUT,
                            Money.of(15_000_00),
                            "Non uchun");
            shop.setClock(shop.now().plus(Duration.ofHours(13)));
            Money expected = shop.figures(shift.id()).expected();
            shop.close(shift, expected.plus(Money.of(difference)));
            shop.setClock(shop.now().plus(Duration.ofHours(11)));
        }
        shop.open(200_000);
        shop.sell(4);
    }

    @Test
    void theOpenShiftStandsFirstAndIsShownOnlyWhenAskedFor() {
        days();
        ShiftsModel model = page().model();
        model.load();
        assertInstanceOf(ShiftRow.Open.class, model.list().rows().items().getFirst());
        assertInstanceOf(ShiftRow.Closed.class, model.selectedProperty().get());
        assertEquals(List.of("Z 3"), papers.drawn);
        model.selectedProperty().set(model.list().rows().items().getFirst());
        assertEquals(List.of("Z 3", "X"), papers.drawn);
    }

    /// There is nothing else to choose, and still opening the page does not cost the blind count.
    @Test
    void theFirstShiftOfAShopIsShownByItsButtonOnly() {
        shop.open(200_000);
        shop.sell(4);
        ShiftsPage page = page();
        ShiftsModel model = page.model();
        model.load();
        Parent view = shown(page);
        String seen = "select count(*) from journal where kind = 'FIGURES_SEEN'";
        assertNull(model.selectedProperty().get());
        assertEquals(List.of(), papers.drawn);
        assertEquals(List.of("0"), shop.query(seen));
        assertTrue(label(view, "#choose").contains("вслепую"), label(view, "#choose"));
        press(view, "#showOpen");
        assertInstanceOf(ShiftRow.Open.class, model.selectedProperty().get());
        assertEquals(List.of("X"), papers.drawn);
        assertEquals(List.of("1"), shop.query(seen));
        assertFalse(view.lookup("#choosing").isVisible());
        Snapshots.take(
                "office-shifts-first",
                Language.RU,
                Theme.LIGHT,
                Snapshots.Size.NARROW,
                this::framed);
    }

    @Test
    void theListIsCutToAMonthAndToDifferences() {
        days();
        ShiftsModel model = page().model();
        model.load();
        assertEquals(4, model.list().rows().items().size());
        model.list().differingProperty().set(true);
        assertEquals(
                List.of(3L, 2L),
                model.list().rows().items().stream().map(ShiftRow::shiftId).toList());
        YearMonth month = YearMonth.from(model.list().rows().items().getFirst().businessDate());
        assertTrue(model.list().months().contains(Optional.of(month)));
        model.list().monthProperty().set(Optional.of(month));
        assertEquals(2, model.list().rows().items().size());
        model.list().monthProperty().set(Optional.of(month.minusMonths(1)));
        assertInstanceOf(LoadState.NothingFound.class, model.list().rows().stateProperty().get());
        model.list().reset();
        assertEquals(4, model.list().rows().items().size());
    }

    @Test
    void everyFigureOfThePaperIsAButton() {
        days();
        ShiftsModel model = page().model();
        model.load();
        ShiftsModel.Sheet sheet = sheet(model);
        assertEquals(
                FigureParts.all(sheet.report()),
                sheet.drawn().spots().stream().map(DrawnReport.Spot::figure).toList());
        int last = 0;
        for (DrawnReport.Spot spot : sheet.drawn().spots()) {
            assertTrue(spot.top() >= last, spot::toString);
            last = spot.top() + spot.height();
        }
    }

    @Test
    void aFigureIsExplainedByItsRowsWhichOpenAsPaper() {
        days();
        ShiftsPage page = page();
        ShiftsModel model = page.model();
        model.load();
        Parent view = shown(page);
        press(view, "#figure-METHOD-cash");
        assertEquals(new ReportFigure(Kind.METHOD, "cash"), model.figure().chosenProperty().get());
        assertTrue(label(view, "#adds").startsWith("2 чека"), label(view, "#adds"));
        List<FigureRow> rows = model.figure().rows().items();
        assertEquals(
                List.of("SALE-2026-00006", "SALE-2026-00005"),
                rows.stream().map(FigureRow::number).toList());
        press(view, "#figure-EXPECTED");
        FigureRow paidOut =
                model.figure().rows().items().stream()
                        .filter(
                                row ->
                                        row.figure()
                                                .equals(
                                                        Optional.of(
                                                                ReportFigure.of(
                                                                        CashMovement.Kind
                                                                                .PAY_OUT))))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Optional.of(Money.of(-15_000_00)), paidOut.amount());
        Toolkit.run(() -> page.open(paidOut));
        assertEquals(
                ReportFigure.of(CashMovement.Kind.PAY_OUT), model.figure().chosenProperty().get());
        FigureRow slip = model.figure().rows().items().getFirst();
        Toolkit.run(() -> page.open(slip));
        assertEquals(List.of(slip), papers.opened);
    }

    /// How often something was done opens what was done, to what and by whom.
    @Test
    void anActIsToldByItsEntries() {
        Shift shift = shop.open(0);
        shop.services().printing().openDrawer(shop.manager(), "Razmen");
        shop.sell(1);
        shop.close(shift, Money.of(1));
        ShiftsPage page = page();
        page.model().load();
        Parent view = shown(page);
        press(view, "#figure-ACT-NO_SALE");
        assertEquals("Ровно 1 запись", label(view, "#adds"));
        FigureRow row = page.model().figure().rows().items().getFirst();
        FigureWords words = new FigureWords(Snapshots.localization(Language.RU).formats());
        assertEquals(
                "причина: Razmen · " + shop.manager().employee().name(),
                words.note(page.model().figure().entry(row).orElseThrow(), row));
    }

    @Test
    void arrowsWalkThroughTheFiguresAndEscEndsTheExplanation() {
        days();
        ShiftsPage page = page();
        page.model().load();
        Parent view = shown(page);
        press(view, "#figure-SALES");
        key(view, "#figure-SALES", KeyCode.DOWN);
        assertEquals(ReportFigure.of(Kind.REFUNDS), page.model().figure().chosenProperty().get());
        key(view, "#figure-REFUNDS", KeyCode.UP);
        key(view, "#figure-SALES", KeyCode.UP);
        assertEquals(ReportFigure.of(Kind.RECEIPTS), page.model().figure().chosenProperty().get());
        key(view, "#figure-RECEIPTS", KeyCode.UP);
        assertEquals(ReportFigure.of(Kind.RECEIPTS), page.model().figure().chosenProperty().get());
        assertTrue(Toolkit.onScreen(page::back));
        assertNull(page.model().figure().chosenProperty().get());
        assertFalse(Toolkit.onScreen(page::back));
    }

    @Test
    void anEarlierShiftIsGoneToWithItsFigure() {
        days();
        ShiftsPage page = page();
        ShiftsModel model = page.model();
        model.load();
        Toolkit.run(() -> model.figure().choose(ReportFigure.of(Kind.BEFORE_SALES)));
        FigureRow before = model.figure().rows().items().getFirst();
        assertEquals(FigureRow.Source.EARLIER, before.source());
        Toolkit.run(() -> page.open(before));
        assertEquals(2, assertNotNullAnd(model.selectedProperty().get()).shiftId());
        assertEquals(ReportFigure.of(Kind.AFTER_SALES), model.figure().chosenProperty().get());
        assertTrue(assertNotNullAnd(model.figure().explainedProperty().get()).addsUp());
    }

    @Test
    void aDifferenceProposesWhereToLook() {
        days();
        ShiftsModel model = page().model();
        model.load();
        assertEquals(
                Clue.NOT_BOOKED,
                assertNotNullAnd(model.figure().causesProperty().get()).causes().getLast().clue());
        model.selectedProperty().set(model.list().rows().items().getLast());
        assertNull(model.figure().causesProperty().get(), "an even shift has none");
    }

    @Test
    void theOpenShiftGoesOnWhileItIsExplained() {
        Shift shift = shop.open(0);
        shop.sell(1);
        ShiftsModel model = page().model();
        model.load();
        Toolkit.run(
                () -> {
                    model.selectedProperty().set(model.list().rows().items().getFirst());
                    model.figure().choose(ReportFigure.of(Kind.SALES));
                });
        shop.sell(1);
        Toolkit.run(() -> model.figure().choose(ReportFigure.of(Kind.SALES)));
        ShiftReport now = shop.figures(shift.id());
        assertEquals(now.sales(), sheet(model).report().sales());
        assertTrue(assertNotNullAnd(model.figure().explainedProperty().get()).addsUp());
    }

    @Test
    void theSheetIsSavedAsPictureAndAsPdf() throws IOException {
        days();
        ShiftsModel model = page().model();
        model.load();
        file = Optional.of(folder.resolve("z.png"));
        Toolkit.run(model::savePicture);
        assertArrayEquals(sheet(model).drawn().png(), Files.readAllBytes(file.get()));
        file = Optional.of(folder.resolve("z.pdf"));
        Toolkit.run(model::savePdf);
        byte[] pdf = Files.readAllBytes(file.get());
        assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
        file = Optional.of(folder.resolve("none").resolve("z.pdf"));
        Toolkit.run(model::savePdf);
        assertNotNull(model.problemProperty().get());
        Toolkit.run(model::print);
        assertNull(model.problemProperty().get());
        assertEquals(1, shop.services().printing().ofZ(3).orElseThrow().copy(), "marked as a copy");
    }

    /// What does not add up is red, and the button leads to the entry that fails.
    @Test
    void whatDoesNotAddUpIsSaidAndLeadsToTheVerification() {
        days();
        shop.run("drop trigger sale_is_never_changed");
        shop.run("update sale set gross = gross + 100, total = total + 100, rounding = -100");
        ShiftsPage page = page();
        page.model().load();
        Parent view = shown(page);
        press(view, "#figure-METHOD-cash");
        assertFalse(view.lookup("#verifyFigure").isVisible());
        press(view, "#figure-SALES");
        assertTrue(view.lookup("#verifyFigure").isVisible());
        assertTrue(label(view, "#adds").contains("не то"), label(view, "#adds"));
    }

    /// Beside the report, with what should have been in the drawer then; nothing where there was
    /// none.
    @Test
    void howTheDrawerWasHandedOverIsTold() {
        days();
        ShiftsPage page = page();
        page.model().load();
        Parent view = shown(page);
        assertFalse(view.lookup("#handovers").isVisible());
        handOver(1_000_00L);
        handOver(0);
        page.model().selectedProperty().set(page.model().list().rows().items().getFirst());
        assertTrue(view.lookup("#handovers").isVisible());
        assertEquals("Кассу передавали 2 раза", label(view, "#handoversTitle"));
        assertTrue(label(view, "#handoversText").endsWith(", сошлось"));
        Snapshots.take(
                "office-handovers",
                Language.RU,
                Theme.LIGHT,
                Snapshots.Size.NARROW,
                localization -> overlaid(localization, page.model()));
        AtomicReference<ShiftsPage> drawn = new AtomicReference<>();
        for (Language language : List.of(Language.RU, Language.UZ)) {
            Snapshots.take(
                    "office-shifts-handed",
                    language,
                    language == Language.RU ? Theme.LIGHT : Theme.DARK,
                    language == Language.RU ? Snapshots.Size.WIDE : Snapshots.Size.NARROW,
                    localization -> {
                        Parent framed = framed(localization, drawn);
                        ShiftsModel model = drawn.get().model();
                        model.selectedProperty().set(model.list().rows().items().getFirst());
                        return framed;
                    });
        }
    }

    private static Parent overlaid(Localization localization, ShiftsModel model) {
        return Overlay.with(
                localization,
                dialogs ->
                        dialogs.open(
                                "shifts/handovers.fxml",
                                dialog ->
                                        new HandoversController(
                                                model.figure().handoversProperty().get(),
                                                localization,
                                                dialog::close)));
    }

    /// To the cashier and back; the first of both has counted twice.
    private void handOver(long missing) {
        Handovers handovers = shop.services().handovers();
        Money expected =
                shop.figures(shop.services().shifts().current().orElseThrow().id()).expected();
        if (missing > 0) {
            handovers.count(shop.manager(), CashCount.total(expected.plus(Money.of(missing))));
        }
        handovers.count(shop.manager(), CashCount.total(expected.minus(Money.of(missing))));
        handovers.take(
                handovers.give(shop.manager(), "333333"),
                shop.person(missing > 0 ? Role.CASHIER : Role.SENIOR).id(),
                missing > 0 ? "1111" : "2222");
    }

    @Test
    void withoutAShiftThePlaceIsEmpty() {
        ShiftsModel model = page().model();
        model.load();
        assertEquals(new LoadState.Empty(), model.list().rows().stateProperty().get());
        assertNull(model.selectedProperty().get());
        assertEquals(List.of(), papers.drawn);
        Snapshots.take(
                "office-shifts-none",
                Language.UZ_CYRL,
                Theme.LIGHT,
                Snapshots.Size.NARROW,
                this::framed);
    }

    @Test
    void pictures() {
        days();
        AtomicReference<ShiftsPage> page = new AtomicReference<>();
        Snapshots.take(
                "office-shifts",
                Language.RU,
                Theme.LIGHT,
                Snapshots.Size.WIDE,
                localization -> explained(localization, page));
        Snapshots.take(
                "office-shifts",
                Language.UZ,
                Theme.DARK,
                Snapshots.Size.NARROW,
                localization -> explained(localization, page));
    }

    @Test
    void whereToLookForADifference() {
        Shift shift = shop.open(200_000);
        Sale sale = shop.sell(2);
        shop.sell(2);
        Money expected = shop.figures(shift.id()).expected();
        ShiftReport z = shop.close(shift, expected.minus(sale.paid()));
        DifferenceCauses causes = shop.services().figureRows().causes(shop.manager(), shift.id());
        assertEquals(2, causes.causes().getFirst().rows().size());
        Snapshots.take(
                "office-causes",
                Language.RU,
                Theme.LIGHT,
                Snapshots.Size.NARROW,
                localization ->
                        Overlay.with(
                                localization,
                                dialogs ->
                                        dialogs.open(
                                                "shifts/causes.fxml",
                                                dialog ->
                                                        new CausesController(
                                                                causes,
                                                                localization,
                                                                new CauseHints(
                                                                        z, localization, _ -> {}),
                                                                dialog::close))));
    }

    private Parent explained(Localization localization, AtomicReference<ShiftsPage> page) {
        Parent framed = framed(localization, page);
        page.get().model().figure().choose(new ReportFigure(Kind.METHOD, "cash"));
        return framed;
    }

    private Parent framed(Localization localization) {
        return framed(localization, new AtomicReference<>());
    }

    private Parent framed(Localization localization, AtomicReference<ShiftsPage> page) {
        UiContext ui = TestUi.of(localization, background, shop.manager());
        return Framed.page(
                ui,
                shop.services(),
                "shifts",
                _ -> {
                    page.set(new ShiftsPage(ui, services()));
                    return page.get();
                });
    }

    private ShiftServices services() {
        return TestShiftPapers.services(shop.services(), papers, background, _ -> file);
    }

    private ShiftsPage page() {
        return Toolkit.onScreen(
                () ->
                        new ShiftsPage(
                                TestUi.of(
                                        Snapshots.localization(Language.RU),
                                        background,
                                        shop.manager()),
                                services()));
    }

    private static Parent shown(ShiftsPage page) {
        return Toolkit.onScreen(
                () -> {
                    Parent view = page.view();
                    new Scene(view, 1150, 712);
                    ((Region) view).applyCss();
                    view.layout();
                    return view;
                });
    }

    private static void press(Parent view, String button) {
        Toolkit.run(() -> ((Button) view.lookup(button)).fire());
    }

    private static void key(Parent view, String button, KeyCode code) {
        Toolkit.run(
                () ->
                        view.lookup(button)
                                .fireEvent(
                                        new KeyEvent(
                                                KeyEvent.KEY_PRESSED,
                                                "",
                                                "",
                                                code,
                                                false,
                                                false,
                                                false,
                                                false)));
    }

    private static String label(Parent view, String id) {
        return Toolkit.onScreen(() -> ((Label) view.lookup(id)).getText());
    }

    private static ShiftsModel.Sheet sheet(ShiftsModel model) {
        return assertNotNullAnd(model.sheetProperty().get());
    }

    private static <T> T assertNotNullAnd(T value) {
        assertNotNull(value);
        return value;
    }
}
