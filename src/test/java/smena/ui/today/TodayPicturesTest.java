package smena.ui.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.figures.ReportQuery;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Grant;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.sale.Basket;
import smena.domain.sale.Pricing;
import smena.domain.sale.Tender;
import smena.domain.shift.Shift;
import smena.domain.work.WorkItem;
import smena.domain.work.WorkKind;
import smena.service.TestShop;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Snapshots.Size;
import smena.ui.kit.Theme;
import smena.ui.kit.Toolkit;
import smena.ui.office.Framed;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The first page of the office beside its drawing: a usual Thursday, an empty shop, the first
/// week, a day of nine digits.
@OnScreen
class TodayPicturesTest {
    private static final Instant THURSDAY = Instant.parse("2026-12-03T08:14:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @TempDir Path folder;

    private final Background background = Overlay.atOnce(_ -> {});
    private final Random random = new Random(26);
    private final List<ReportQuery> asked = new ArrayList<>();
    private final List<WorkKind> opened = new ArrayList<>();

    @Test
    void aThursdayAsItIsDrawn() {
        try (TestShop shop = new TestShop(folder)) {
            shop.services().demoGoods().add(shop.manager());
            shop.setClock(THURSDAY.minus(WEEK).minus(Duration.ofHours(4)));
            Shift before = shop.open(1_000_000);
            hours(shop, 12, 3);
            shop.close(before, Money.of(900_000_000));
            shop.setClock(THURSDAY.minus(Duration.ofHours(4)));
            shop.open(1_000_000);
            hours(shop, 4, 3);
            shop.setClock(THURSDAY);
            sell(shop, 3);
            draw(shop, "office-today", Language.RU, Theme.LIGHT, Size.WIDE);
            draw(shop, "office-today", Language.RU, Theme.DARK, Size.NARROW);
            draw(shop, "office-today", Language.UZ, Theme.DARK, Size.WIDE);
            draw(shop, "office-today", Language.UZ, Theme.LIGHT, Size.NARROW);
            draw(shop, "office-today", Language.EN, Theme.LIGHT, Size.WIDE);
            draw(shop, "office-today", Language.UZ_CYRL, Theme.LIGHT, Size.NARROW);
            leads(shop);
        }
    }

    /// Each figure, and each row, opens the report of what it says.
    private void leads(TestShop shop) {
        Toolkit.run(
                () -> {
                    TodayPage page =
                            page(shop, Snapshots.localization(Language.RU), shop.manager());
                    Scene scene = new Scene(page.view(), 1118, 712);
                    page.activate();
                    page.takeFocus();
                    page.view().applyCss();
                    page.view().layout();
                    assertEquals(scene.lookup("#today-revenue"), scene.getFocusOwner());
                    for (String id : List.of("today-revenue", "today-profit", "all-method")) {
                        button(scene, id).fire();
                    }
                    button(scene, "share-cash").fire();
                    assertEquals(
                            List.of("hour", "category", "method", "hour"),
                            asked.stream().map(query -> query.grouping().key()).toList());
                    assertEquals("cash", asked.getLast().only().orElseThrow().label().key());
                    assertEquals(LocalDate.of(2026, 12, 3), asked.getLast().period().from());
                });
    }

    private static Button button(Scene scene, String id) {
        return (Button) scene.lookup("#" + id);
    }

    @Test
    void anEmptyShopAndTheFirstDay() {
        try (TestShop shop = new TestShop(folder)) {
            shop.setClock(THURSDAY);
            draw(shop, "office-today-empty", Language.RU, Theme.LIGHT, Size.WIDE);
            shop.open(100_000);
            shop.sell(2);
            draw(shop, "office-today-first", Language.UZ, Theme.LIGHT, Size.WIDE);
            draw(shop, "office-today-first", Language.RU, Theme.DARK, Size.NARROW);
        }
    }

    @Test
    void aDayBeforeItsShiftAndWithoutCosts() {
        try (TestShop shop = new TestShop(folder)) {
            shop.services().demoGoods().add(shop.manager());
            shop.setClock(THURSDAY.minus(WEEK).minus(Duration.ofHours(4)));
            Shift before = shop.open(1_000_000);
            hours(shop, 10, 2);
            shop.close(before, Money.of(900_000_000));
            shop.setClock(THURSDAY);
            draw(shop, "office-today-idle", Language.RU, Theme.LIGHT, Size.WIDE);
            var roles = shop.services().roles();
            Role seen = shop.person(Role.SENIOR).role();
            Role more = roles.grant(shop.manager(), seen, Right.SEE_FIGURES, Grant.ALLOWED);
            roles.grant(shop.manager(), more, Right.SEE_COST, Grant.DENIED);
            Toolkit.run(
                    () -> {
                        Localization ru = Snapshots.localization(Language.RU);
                        assertNotNull(shown(shop, ru, shop.manager()).lookup("#today-profit"));
                        assertNull(shown(shop, ru, shop.senior()).lookup("#today-profit"));
                    });
        }
    }

    private Parent shown(TestShop shop, Localization localization, Actor who) {
        TodayPage page = page(shop, localization, who);
        new Scene(page.view(), 1118, 712);
        page.activate();
        page.view().applyCss();
        page.view().layout();
        assertEquals("0", ((Label) page.view().lookup(".figure-amount")).getText());
        return page.view();
    }

    @Test
    void nineDigitsAndADayOfRefunds() {
        try (TestShop shop = new TestShop(folder)) {
            shop.services().demoGoods().add(shop.manager());
            for (Instant day : List.of(THURSDAY.minus(WEEK), THURSDAY)) {
                shop.setClock(day.minus(Duration.ofHours(2)));
                Shift shift = shop.open(1_000_000);
                for (int i = 0; i < 3; i++) {
                    much(shop);
                    shop.setClock(shop.now().plus(Duration.ofMinutes(50)));
                }
                if (day.isBefore(THURSDAY)) {
                    shop.close(shift, Money.of(99_000_000_000L));
                }
            }
            draw(shop, "office-today-much", Language.RU, Theme.LIGHT, Size.NARROW);
            draw(shop, "office-today-much", Language.UZ, Theme.DARK, Size.WIDE);
        }
    }

    private void much(TestShop shop) {
        Basket basket = shop.services().baskets().open();
        for (int line = 0; line < 4; line++) {
            basket =
                    shop.services()
                            .baskets()
                            .add(
                                    shop.cashier(),
                                    shop.product(line).id(),
                                    Quantity.of(5_000 + random.nextInt(3_000)));
        }
        shop.services()
                .selling()
                .pay(
                        shop.cashier(),
                        basket,
                        List.of(new Tender(shop.method("card"), Pricing.of(basket).total(), "12")));
    }

    private void hours(TestShop shop, int hours, int most) {
        for (int hour = 0; hour < hours; hour++) {
            for (int i = 0; i < 1 + random.nextInt(most); i++) {
                sell(shop, 4);
                shop.setClock(shop.now().plus(Duration.ofMinutes(9)));
            }
            shop.setClock(shop.now().plus(Duration.ofMinutes(33)));
        }
    }

    private void sell(TestShop shop, int lines) {
        Basket basket = shop.services().baskets().open();
        for (int line = 0; line < lines; line++) {
            basket =
                    shop.services()
                            .baskets()
                            .add(
                                    shop.cashier(),
                                    shop.product(random.nextInt(9)).id(),
                                    Quantity.of(1 + random.nextInt(12)));
        }
        Money total = Pricing.of(basket).total();
        List<Tender> tenders =
                switch (random.nextInt(3)) {
                    case 0 -> List.of(new Tender(shop.method("card"), total, "12"));
                    default -> shop.cash(Money.of(1_000_000_000));
                };
        shop.services().selling().pay(shop.cashier(), basket, tenders);
    }

    private void draw(TestShop shop, String name, Language language, Theme theme, Size size) {
        Snapshots.take(name, language, theme, size, l -> framed(shop, l));
    }

    private Parent framed(TestShop shop, Localization localization) {
        return Framed.page(
                ui(shop, localization, shop.manager()),
                shop.services(),
                "today",
                _ -> page(shop, localization, shop.manager()));
    }

    private TodayPage page(TestShop shop, Localization localization, Actor who) {
        return new TodayPage(
                ui(shop, localization, who),
                new TodayServices(
                        shop.services().todayFigures(), shop.services().workList(), background),
                new TodayWays() {
                    @Override
                    public void work(WorkItem item) {
                        opened.add(item.kind());
                    }

                    @Override
                    public void report(ReportQuery query) {
                        asked.add(query);
                    }

                    @Override
                    public void receipts(LocalDate day, int hour) {}
                });
    }

    private UiContext ui(TestShop shop, Localization localization, Actor who) {
        return TestUi.of(
                localization,
                new Dialogs(new StackPane(), new Fxml(localization)),
                background,
                who,
                shop.services().clock());
    }
}
