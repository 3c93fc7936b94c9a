package smena.ui.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.figures.BookedPart;
import smena.domain.figures.Figures;
import smena.domain.figures.Figures.Row;
import smena.domain.figures.Grouping;
import smena.domain.figures.Label;
import smena.domain.figures.PeriodReport;
import smena.domain.figures.ReportQuery;
import smena.domain.figures.ReportQuery.Only;
import smena.domain.figures.SalesFacet;
import smena.domain.figures.SalesFilter;
import smena.domain.money.Money;
import smena.domain.shift.BusinessPeriod;
import smena.domain.shift.Shift;
import smena.service.TestShop;
import smena.ui.kit.Background;
import smena.ui.kit.LoadState;
import smena.ui.kit.Overlay;
import smena.ui.kit.PeriodModel;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;

/// Two days of a shop, the second one going on.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SalesFiguresModelTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 22);

    @TempDir static Path folder;

    private TestShop shop;

    @BeforeAll
    void live() {
        shop = new TestShop(folder);
        Shift shift = shop.open(100_000);
        shop.sell(3);
        shop.close(shift, Money.of(10_000_000));
        shop.setClock(shop.now().plus(Duration.ofDays(1)));
        shop.open(100_000);
        shop.sell(2);
    }

    @AfterAll
    void close() {
        shop.close();
    }

    private SalesFiguresModel model(Background background) {
        return new SalesFiguresModel(
                shop.services().periodReports(),
                shop::manager,
                () -> LocalDate.ofInstant(shop.now(), shop.services().clock().getZone()),
                background);
    }

    private SalesFiguresModel atOnce() {
        SalesFiguresModel model = model(Overlay.atOnce(_ -> {}));
        model.load();
        return model;
    }

    @Test
    void aWeekHasItsSevenDaysAndTheLastOneGoesOn() {
        SalesFiguresModel model = atOnce();
        PeriodReport week = shown(model);
        assertEquals(BusinessPeriod.week(FIRST.plusDays(1)), week.query().period());
        assertEquals(7, week.rows().size());
        assertEquals(0, week.rows().getFirst().receipts());
        assertTrue(week.isUnfinished(week.rows().getLast()));
        assertFalse(week.isCompared(), "the first week of the shop");
        model.period().choose(PeriodModel.Choice.YESTERDAY);
        assertEquals(1, shown(model).rows().size());
        assertTrue(shown(model).until().isEmpty());
        model.period().choose(FIRST.minusDays(9), FIRST.minusDays(3));
        assertEquals(List.of(), shown(model).rows());
        assertEquals(new LoadState.Ready(), model.stateProperty().get(), "the head stays");
    }

    @Test
    void aDayOpensItsHoursAProductItsDaysAndEscLeadsBack() {
        SalesFiguresModel model = atOnce();
        PeriodReport week = shown(model);
        assertTrue(model.down(week.rows().get(5)));
        assertEquals(BusinessPeriod.day(FIRST), shown(model).query().period());
        assertEquals(Grouping.HOUR, shown(model).query().grouping());
        assertFalse(model.down(shown(model).rows().getFirst()), "receipts are another page");
        assertEquals(
                Optional.of(new WayDown.Hour(FIRST, 9, Optional.empty())),
                model.hour(shown(model).rows().getFirst()));
        assertTrue(model.up());
        assertEquals(week.query(), shown(model).query());
        model.groupingProperty().set(Grouping.PRODUCT);
        Row product = shown(model).rows().getFirst();
        assertTrue(model.down(product));
        assertEquals(
                Optional.of(new Only(Grouping.PRODUCT, product.label())),
                shown(model).query().only());
        assertEquals(product.revenue(), shown(model).now().total().revenue());
        assertFalse(model.offers(Grouping.METHOD));
        assertTrue(model.offers(Grouping.CASHIER));
        model.all();
        assertEquals(Optional.empty(), shown(model).query().only());
        assertFalse(model.up(), "whoever chose anew is not led back");
    }

    @Test
    void whoGivesUpReadingIsBackAtWhatIsShown() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        SalesFiguresModel model =
                model(new Background(waiting::add, Runnable::run, _ -> {}, _ -> {}));
        model.load();
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        model.groupingProperty().set(Grouping.CASHIER);
        model.cancel();
        assertEquals(Grouping.DAY, model.groupingProperty().get());
        assertEquals(new LoadState.Ready(), model.stateProperty().get());
    }

    /// What cannot be told of what was chosen gives way to it; the way down keeps it.
    @Test
    void aFilterNarrowsTheReportAndWhatIsBelowIt() {
        SalesFiguresModel model = atOnce();
        model.groupingProperty().set(Grouping.PRODUCT);
        assertTrue(model.down(shown(model).rows().getFirst()));
        SalesFilter cash = SalesFilter.NONE.with(SalesFacet.METHOD, Optional.of(label("cash")));
        model.filter(cash);
        assertEquals(Optional.empty(), shown(model).query().only());
        model.filter(SalesFilter.NONE);
        model.groupingProperty().set(Grouping.PRODUCT);
        model.filter(cash);
        assertEquals(Grouping.DAY, shown(model).query().grouping());
        assertFalse(model.offers(Grouping.PRODUCT));
        assertTrue(model.offers(Grouping.METHOD));
        assertTrue(model.down(shown(model).rows().get(5)));
        assertEquals(cash, shown(model).query().filter());
        assertEquals(
                Optional.empty(),
                model.hour(shown(model).rows().getFirst()),
                "receipts are not found by what was paid");
        String cashier = Long.toString(shop.cashier().employee().id());
        model.filter(SalesFilter.NONE.with(SalesFacet.CASHIER, Optional.of(label(cashier))));
        assertFalse(model.up(), "whoever chose anew is not led back");
        assertEquals(
                Optional.of(new WayDown.Hour(FIRST, 9, Optional.of(Long.valueOf(cashier)))),
                model.hour(shown(model).rows().getFirst()));
    }

    private static Label label(String key) {
        return new Label(key, key);
    }

    /// Giving up on the way down or up leaves the way back as it was.
    @Test
    void whoGivesUpOnTheWayIsNotLedToWhereTheyAre() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        SalesFiguresModel model =
                model(new Background(waiting::add, Runnable::run, _ -> {}, _ -> {}));
        model.load();
        drain(waiting);
        assertTrue(model.down(shown(model).rows().get(5)));
        assertEquals(1, model.aboveProperty().get().size());
        model.cancel();
        assertEquals(List.of(), model.aboveProperty().get());
        assertFalse(model.up(), "nobody came down");
        assertTrue(model.down(shown(model).rows().get(5)));
        drain(waiting);
        assertTrue(model.up());
        model.cancel();
        assertEquals(Grouping.HOUR, model.groupingProperty().get());
        assertEquals(1, model.aboveProperty().get().size());
        assertTrue(model.up());
        drain(waiting);
        assertEquals(Grouping.DAY, shown(model).query().grouping());
        assertEquals(List.of(), model.aboveProperty().get());
    }

    /// The rows of the report before stay on the screen until the next one has been read.
    @Test
    void aRowLeadsNowhereWhileAnotherReportIsRead() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        SalesFiguresModel model =
                model(new Background(waiting::add, Runnable::run, _ -> {}, _ -> {}));
        model.load();
        drain(waiting);
        Row day = shown(model).rows().get(5);
        assertTrue(model.down(day));
        assertFalse(model.down(day), "Enter held down");
        assertEquals(Optional.empty(), model.hour(day));
        drain(waiting);
        assertEquals(Grouping.HOUR, shown(model).query().grouping());
        model.groupingProperty().set(Grouping.PRODUCT);
        assertEquals(Optional.empty(), model.hour(shown(model).rows().getFirst()));
        drain(waiting);
        assertTrue(model.down(shown(model).rows().getFirst()));
    }

    /// Its rows are of the product alone, those below would be of the cashier alone.
    @Test
    void theCashiersOfAProductLeadNoFurther() {
        SalesFiguresModel model = atOnce();
        model.groupingProperty().set(Grouping.PRODUCT);
        assertTrue(model.down(shown(model).rows().getFirst()));
        model.groupingProperty().set(Grouping.CASHIER);
        assertFalse(model.down(shown(model).rows().getFirst()));
    }

    private static void drain(Queue<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void thereAreBarsForWhatATableDoesNotSayBetter() {
        SalesFiguresModel model = atOnce();
        assertEquals(7, ChartBars.of(shown(model)).bars().size());
        model.groupingProperty().set(Grouping.TAX);
        assertTrue(ChartBars.of(shown(model)).isEmpty());
        model.groupingProperty().set(Grouping.DAY);
        model.period().choose(FIRST.minusDays(31), FIRST.plusDays(1));
        assertEquals(2, ChartBars.of(shown(model)).bars().size(), "the days of the shop");
        assertEquals(31, ChartBars.of(days(31)).bars().size());
        assertTrue(ChartBars.of(days(32)).isEmpty());
    }

    /// A report of so many days, each with a sale.
    private static PeriodReport days(int count) {
        BusinessPeriod period = BusinessPeriod.own(FIRST, FIRST.plusDays(count - 1L));
        Stream<BookedPart> parts =
                period.from()
                        .datesUntil(period.to().plusDays(1))
                        .map(
                                day ->
                                        new BookedPart(
                                                day,
                                                day.toEpochDay(),
                                                day.atTime(9, 0),
                                                Label.of("p"),
                                                Label.of("c"),
                                                Label.of("e"),
                                                Label.of("t"),
                                                Label.NONE,
                                                Money.of(100),
                                                Money.ZERO,
                                                Money.ZERO,
                                                false,
                                                Optional.empty()));
        return PeriodReport.of(
                ReportQuery.of(period, Grouping.DAY),
                Figures.of(Grouping.DAY, parts),
                period.compared(),
                Figures.of(Grouping.DAY, Stream.of()),
                Optional.empty());
    }

    private static PeriodReport shown(SalesFiguresModel model) {
        return model.reportProperty().get().orElseThrow();
    }
}
