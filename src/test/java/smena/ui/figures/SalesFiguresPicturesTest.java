package smena.ui.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.figures.BookedPart;
import smena.domain.figures.Figures;
import smena.domain.figures.Grouping;
import smena.domain.figures.Label;
import smena.domain.figures.PeriodReport;
import smena.domain.figures.PeriodReport.Until;
import smena.domain.figures.ReportQuery;
import smena.domain.figures.SalesFacet;
import smena.domain.figures.SalesFilter;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Discount;
import smena.domain.sale.Sale;
import smena.domain.shift.BusinessPeriod;
import smena.domain.shift.Shift;
import smena.service.TestShop;
import smena.text.Language;
import smena.ui.goods.GoodsTabs;
import smena.ui.kit.Background;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.PeriodModel;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Snapshots.Size;
import smena.ui.kit.Theme;
import smena.ui.kit.Toolkit;
import smena.ui.movement.StockPages;
import smena.ui.office.Framed;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Two weeks of a shop that sells every day, and charts of days that a shop seldom has.
@OnScreen
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SalesFiguresPicturesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final int DAYS = 14;

    @TempDir static Path folder;

    private final Background background = Overlay.atOnce(_ -> {});
    private final Random random = new Random(26);
    private TestShop shop;

    @BeforeAll
    void live() {
        shop = new TestShop(folder);
        shop.services().demoGoods().add(shop.manager());
        for (int day = 0; day < DAYS; day++) {
            Instant morning = shop.now();
            Shift shift = shop.open(1_000_000);
            Sale sale = null;
            for (int receipt = 0; receipt < 5; receipt++) {
                sale = sell();
                shop.setClock(shop.now().plus(Duration.ofMinutes(70)));
            }
            if (day % 3 == 1) {
                giveBack(Objects.requireNonNull(sale));
            }
            if (day < DAYS - 1) {
                shop.close(shift, Money.of(100_000_000));
                shop.setClock(morning.plus(Duration.ofDays(1)));
            }
        }
    }

    @AfterAll
    void close() {
        shop.close();
    }

    private Sale sell() {
        var baskets = shop.services().baskets();
        var basket = baskets.open();
        for (int line = 0; line < 4; line++) {
            basket =
                    baskets.add(
                            shop.cashier(),
                            shop.product(random.nextInt(9)).id(),
                            Quantity.of(1 + random.nextInt(12)));
        }
        if (random.nextInt(3) == 0) {
            basket = baskets.discount(shop.manager(), Optional.of(new Discount.Percent(500)));
        }
        return shop.services()
                .selling()
                .pay(shop.cashier(), basket, shop.cash(Money.of(1_000_000_000)));
    }

    private void giveBack(Sale sale) {
        shop.services()
                .refunds()
                .book(
                        shop.manager(),
                        RefundOrder.of(
                                UUID.randomUUID(),
                                sale.id(),
                                List.of(
                                        RefundOrder.Item.of(
                                                1, sale.lines().getFirst().quantity(), true)),
                                "x"));
    }

    @Test
    void theWeekAsItIsDrawn() {
        draw("office-reports", Language.RU, Theme.DARK, Size.WIDE, _ -> {});
        draw("office-reports", Language.RU, Theme.LIGHT, Size.NARROW, _ -> {});
        draw("office-reports", Language.UZ, Theme.LIGHT, Size.WIDE, _ -> {});
        draw("office-reports", Language.UZ, Theme.DARK, Size.NARROW, _ -> {});
        draw("office-reports", Language.EN, Theme.LIGHT, Size.WIDE, _ -> {});
        draw("office-reports", Language.UZ_CYRL, Theme.LIGHT, Size.NARROW, _ -> {});
    }

    @Test
    void otherGroupings() {
        draw("office-reports-products", by(Grouping.PRODUCT));
        draw("office-reports-taxes", by(Grouping.TAX));
        draw("office-reports-payment", by(Grouping.METHOD));
        draw(
                "office-reports-hours",
                model -> {
                    model.period().choose(PeriodModel.Choice.TODAY);
                    model.groupingProperty().set(Grouping.HOUR);
                });
        draw("office-reports-month", model -> model.period().choose(PeriodModel.Choice.MONTH));
        draw(
                "office-reports-none",
                model -> model.period().choose(DAY.minusYears(1), DAY.minusYears(1)));
        draw(
                "office-reports-filtered",
                model ->
                        model.filter(
                                SalesFilter.NONE
                                        .with(SalesFacet.METHOD, Optional.of(new Label("cash", "")))
                                        .with(
                                                SalesFacet.CASHIER,
                                                Optional.of(
                                                        new Label(
                                                                Long.toString(
                                                                        shop.cashier()
                                                                                .employee()
                                                                                .id()),
                                                                "Dilnoza Karimova")))));
        draw(
                "office-reports-of-one",
                model -> {
                    model.groupingProperty().set(Grouping.PRODUCT);
                    model.down(model.reportProperty().get().orElseThrow().rows().getFirst());
                });
    }

    private static Consumer<SalesFiguresModel> by(Grouping grouping) {
        return model -> model.groupingProperty().set(grouping);
    }

    private void draw(String name, Consumer<SalesFiguresModel> act) {
        draw(name, Language.RU, Theme.LIGHT, Size.WIDE, act);
        draw(name, Language.UZ, Theme.DARK, Size.NARROW, act);
    }

    private void draw(
            String name,
            Language language,
            Theme theme,
            Size size,
            Consumer<SalesFiguresModel> act) {
        Snapshots.take(name, language, theme, size, l -> framed(l, act));
    }

    private Parent framed(Localization localization, Consumer<SalesFiguresModel> act) {
        UiContext ui = ui(localization);
        SalesFiguresPage page = page(ui);
        page.model().load();
        act.accept(page.model());
        return Framed.page(
                ui,
                shop.services(),
                "reports",
                _ ->
                        new GoodsTabs(
                                localization,
                                "office.reports",
                                List.of(
                                        page,
                                        new GoodsFiguresPage(
                                                ui, shop.services().goodsFigures(), background))));
    }

    private UiContext ui(Localization localization) {
        return TestUi.of(
                localization,
                new Dialogs(new StackPane(), new Fxml(localization)),
                background,
                shop.manager(),
                shop.services().clock());
    }

    private SalesFiguresPage page(UiContext ui) {
        return new SalesFiguresPage(
                ui,
                new SalesServices(
                        shop.services().periodReports(),
                        shop.services().salesFilters(),
                        shop.services().salesPapers(),
                        StockPages.printers(background),
                        background),
                (_, _, _) -> {});
    }

    /// One bar, thirty-one with nine digits, a day on which more came back than was sold, none.
    @Test
    void chartsOfSeldomDays() {
        chart("one", 1, i -> 4_000_000L);
        chart("31", 31, i -> 999_999_999L - i * 17_000_000L);
        chart("negative", 7, i -> (i - 2) * 1_200_000L);
        chart("all-negative", 3, i -> -(i + 1) * 38_900L);
        chart("zero", 2, i -> 0L);
    }

    private void chart(String name, int days, IntToLongFunction soms) {
        for (Theme theme : Theme.values()) {
            Snapshots.takeSheet(
                    "chart-" + name,
                    theme == Theme.DARK ? Language.UZ : Language.RU,
                    theme,
                    Size.WIDE,
                    l -> {
                        PeriodReport report = report(days, soms);
                        RevenueCard card = new RevenueCard(l, _ -> {});
                        card.show(report, ChartBars.of(report));
                        return new StackPane(card);
                    });
        }
    }

    private static PeriodReport report(int days, IntToLongFunction soms) {
        LocalDate first = DAY.minusDays(days - 1L);
        BusinessPeriod period = BusinessPeriod.own(first, DAY);
        return PeriodReport.of(
                ReportQuery.of(period, Grouping.DAY),
                Figures.of(Grouping.DAY, parts(first, days, soms)),
                period.compared(),
                Figures.of(
                        Grouping.DAY,
                        parts(period.compared().from(), days, i -> soms.applyAsLong(i) * 4 / 5)),
                Optional.of(new Until(DAY, DAY.atTime(13, 14))));
    }

    private static Stream<BookedPart> parts(LocalDate first, int days, IntToLongFunction soms) {
        return IntStream.range(0, days).mapToObj(i -> part(first.plusDays(i), soms.applyAsLong(i)));
    }

    private static BookedPart part(LocalDate day, long soms) {
        return new BookedPart(
                day,
                soms < 0 ? 0 : 1 + day.toEpochDay(),
                day.atTime(9, 0),
                Label.of("p"),
                Label.of("c"),
                Label.of("e"),
                Label.of("t"),
                Label.NONE,
                Money.of(Math.abs(soms) * 100),
                Money.ZERO,
                Money.ZERO,
                soms < 0,
                Optional.empty());
    }

    /// Chart and rows mark the same, and whoever may not see costs has no column of them.
    @Test
    void aTapOnABarChoosesItsRowAndCostsAreForWhoMaySeeThem() {
        Toolkit.run(
                () -> {
                    Localization localization = Snapshots.localization(Language.RU);
                    UiContext ui = ui(localization);
                    SalesFiguresPage page = page(ui);
                    Scene scene = new Scene(page.view(), 1118, 700);
                    page.activate();
                    page.takeFocus();
                    page.view().applyCss();
                    page.view().layout();
                    TableView<?> table = (TableView<?>) scene.lookup("#salesFigures");
                    assertEquals(table, scene.getFocusOwner());
                    List<Node> slots = new ArrayList<>(page.view().lookupAll(".chart-slot"));
                    assertEquals(7, slots.size());
                    slots.get(3).getOnMouseClicked().handle(null);
                    assertEquals(3, table.getSelectionModel().getSelectedIndex());
                    assertTrue(slots.get(3).getPseudoClassStates().toString().contains("selected"));
                    assertTrue(
                            String.valueOf(slots.get(3).getAccessibleText()).contains("раньше"),
                            slots.get(3).getAccessibleText());
                    PeriodReport all = page.model().reportProperty().get().orElseThrow();
                    PeriodReport less =
                            PeriodReport.of(
                                    all.query(),
                                    all.now().withoutEarnings(),
                                    all.than(),
                                    all.before(),
                                    all.until());
                    Parent small = new SalesTable(localization, less).table();
                    new Scene(small, 1118, 500);
                    small.applyCss();
                    small.layout();
                    assertNull(small.lookup("#sum-cost"));
                    assertNull(small.lookup("#sum-margin"));
                    assertEquals(
                            localization
                                    .formats()
                                    .money(all.now().total().revenue().roundedTo(100)),
                            ((javafx.scene.control.Label) small.lookup("#sum-revenue")).getText());
                });
    }
}
