package smena.service.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.figures.Figures.Row;
import smena.domain.figures.SoldGoods;
import smena.domain.figures.Today;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Grant;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shift.Shift;
import smena.service.Refusals;
import smena.service.TestShop;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/// The day that goes on, followed receipt by receipt, beside a plain model and the books.
class TodayFiguresTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");
    private static final Duration WEEK = Duration.ofDays(7);

    @TempDir Path folder;
    private TestShop shop;
    private final Random random = new Random(1_514);

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /// What a reader with a pencil would have written down.
    private static final class Pencil {
        private final Map<Long, Long> products = new HashMap<>();
        private final Map<Long, Long> pieces = new HashMap<>();
        private final Map<String, Long> methods = new TreeMap<>();
        private final Map<Integer, Long> hours = new TreeMap<>();
        private long revenue;
        private long sales;

        private void sold(Sale sale, int hour) {
            sales++;
            for (Sale.Line line : sale.lines()) {
                book(line.productId(), line.total().minor(), line.quantity().thousandths(), hour);
            }
            sale.payments().forEach(p -> pay(p.method().code(), p.applied().minor()));
        }

        private void gaveBack(Refund refund, int hour) {
            refund.lines()
                    .forEach(
                            l ->
                                    book(
                                            l.productId(),
                                            -l.total().minor(),
                                            -l.quantity().thousandths(),
                                            hour));
            refund.payments().forEach(p -> pay(p.method().code(), -p.applied().minor()));
        }

        private void book(long product, long sum, long thousandths, int hour) {
            products.merge(product, sum, Long::sum);
            pieces.merge(product, thousandths, Long::sum);
            hours.merge(hour, sum, Long::sum);
            revenue += sum;
        }

        private void pay(String method, long sum) {
            methods.merge(method, sum, Long::sum);
        }
    }

    private TodayFigures figures() {
        return shop.services().todayFigures();
    }

    private LocalDateTime moment() {
        return LocalDateTime.ofInstant(shop.now(), ZONE);
    }

    @Test
    void salesRefundsAndMixedPaymentsChangeItToWhatTheBooksAnswer() {
        shop.open(10_000_000);
        Today followed = figures().of(shop.manager());
        Pencil pencil = new Pencil();
        List<Sale> sold = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            shop.setClock(shop.now().plus(Duration.ofMinutes(random.nextInt(14))));
            int hour = moment().getHour();
            if (!sold.isEmpty() && random.nextInt(4) == 0) {
                pencil.gaveBack(giveBack(sold.remove(random.nextInt(sold.size()))), hour);
            } else {
                Sale sale = sell();
                pencil.sold(sale, hour);
                sold.add(sale);
            }
            followed = figures().since(shop.manager(), followed);
            assertEquals(figures().of(shop.manager()), followed, "after step " + step);
            agree(pencil, followed);
        }
        assertTrue(pencil.methods.size() > 1, "payments were mixed");
    }

    private static void agree(Pencil pencil, Today today) {
        Row total = today.total();
        assertEquals(pencil.revenue, total.revenue().minor());
        assertEquals(pencil.sales, total.receipts());
        assertEquals(pencil.products, sums(today.now().products().rows()));
        assertEquals(pencil.methods, named(today.now().methods().rows()));
        Map<Long, Long> pieces = new HashMap<>();
        for (SoldGoods one : today.now().goods().values()) {
            pieces.put(one.product(), one.quantity().thousandths());
        }
        assertEquals(pencil.pieces, pieces);
        Map<Integer, Long> hours = new TreeMap<>();
        today.now().hours().forEach((hour, sum) -> hours.put(hour, sum.minor()));
        assertEquals(pencil.hours, hours);
    }

    private static Map<Long, Long> sums(List<Row> rows) {
        Map<Long, Long> sums = new HashMap<>();
        rows.forEach(row -> sums.put(Long.valueOf(row.label().key()), row.revenue().minor()));
        return sums;
    }

    private static Map<String, Long> named(List<Row> rows) {
        Map<String, Long> sums = new TreeMap<>();
        rows.forEach(row -> sums.put(row.label().key(), row.revenue().minor()));
        return sums;
    }

    private Sale sell() {
        Basket basket = shop.services().baskets().open();
        for (int line = 0; line < 1 + random.nextInt(3); line++) {
            basket =
                    shop.services()
                            .baskets()
                            .add(
                                    shop.cashier(),
                                    shop.product(random.nextInt(7)).id(),
                                    Quantity.of(1 + random.nextInt(3)));
        }
        Money total = Pricing.of(basket).total();
        Money card = Money.of(total.minor() / 2 / 100_000 * 100_000);
        List<Tender> tenders =
                random.nextBoolean() || card.isZero()
                        ? shop.cash(Money.of(1_000_000_000))
                        : List.of(
                                new Tender(shop.method("card"), card, "12"),
                                shop.cash(Money.of(1_000_000_000)).getFirst());
        return shop.services().selling().pay(shop.cashier(), basket, tenders);
    }

    private Refund giveBack(Sale sale) {
        return shop.services()
                .refunds()
                .book(
                        shop.manager(),
                        RefundOrder.of(
                                UUID.randomUUID(),
                                sale.id(),
                                List.of(
                                        RefundOrder.Item.of(
                                                1,
                                                sale.lines().getFirst().quantity(),
                                                random.nextBoolean())),
                                "x"));
    }

    @Test
    void theSameWeekdayCountsUpToTheSameMinute() {
        Shift shift = shop.open(0);
        Sale early = shop.sell(1);
        shop.setClock(shop.now().plus(Duration.ofHours(3)));
        Sale late = shop.sell(2);
        shop.close(shift, Money.of(100_000_000));
        shop.setClock(shop.now().plus(WEEK).minus(Duration.ofMinutes(1)));
        shop.open(0);
        Today today = figures().of(shop.manager());
        LocalDateTime now = moment();
        assertTrue(today.isCompared());
        assertEquals(early.total(), today.totalBefore(now).revenue());
        assertEquals(1, today.totalBefore(now).receipts());
        assertEquals(
                early.total().plus(late.total()),
                today.totalBefore(now.plusMinutes(1)).revenue(),
                "the very minute counts");
        assertEquals(early.total().plus(late.total()), today.wholeBefore());
    }

    @Test
    void aDayWithoutAShiftIsIdleAndTheNextOneBeginsAnew() {
        Today none = figures().of(shop.manager());
        assertTrue(none.isIdle());
        assertFalse(none.isCompared());
        assertEquals(Money.ZERO, none.total().revenue());
        Shift shift = shop.open(0);
        Sale sale = shop.sell(1);
        Today open = figures().since(shop.manager(), none);
        assertTrue(open.isOpen());
        assertEquals(sale.total(), open.total().revenue());
        assertSame(
                open.now(),
                figures().since(shop.manager(), open).now(),
                "nothing new, nothing added up");
        shop.close(shift, Money.of(100_000_000));
        LocalDate day = open.day();
        shop.setClock(shop.now().plus(Duration.ofDays(1)));
        Today next = figures().since(shop.manager(), open);
        assertEquals(day.plusDays(1), next.day());
        assertTrue(next.isIdle());
    }

    @Test
    void whoMayNotSeeFiguresOrCostsIsNotTold() {
        shop.open(0);
        shop.sell(1);
        Today known = figures().of(shop.manager());
        Refusals.assertRefused(
                new Problem.NotAllowed(), () -> figures().since(shop.cashier(), known));
        shop.services()
                .roles()
                .grant(
                        shop.manager(),
                        shop.person(Role.SENIOR).role(),
                        Right.SEE_FIGURES,
                        Grant.ALLOWED);
        shop.services()
                .roles()
                .grant(
                        shop.manager(),
                        shop.person(Role.SENIOR).role(),
                        Right.SEE_COST,
                        Grant.DENIED);
        Today less = figures().of(shop.senior());
        assertFalse(less.seesCost());
        assertFalse(less.total().earned().isKnown());
        assertEquals(known.total().revenue(), less.total().revenue());
        assertFalse(
                figures().since(shop.senior(), known).seesCost(),
                "a right that was taken is felt at once");
    }

    @Test
    void whoHasSeenItDoesNotCountBlind() {
        Shift shift = shop.open(0);
        shop.sell(1);
        Today seen = figures().of(shop.manager());
        assertEquals(1, looks(shift));
        figures().since(shop.manager(), seen);
        assertEquals(1, looks(shift), "nothing new was seen");
        shop.sell(1);
        figures().since(shop.manager(), seen);
        assertEquals(2, looks(shift));
    }

    private int looks(Shift shift) {
        return Integer.parseInt(
                shop.query(
                                "select count(*) from journal where kind = 'FIGURES_SEEN' and"
                                        + " shift_id = "
                                        + shift.id())
                        .getFirst());
    }

    @Test
    void hoursReachFromTheFirstToTheLastAndPastMidnight() {
        Shift shift = shop.open(0);
        shop.sell(1);
        LocalDateTime first = moment();
        List<Today.Hour> hours = figures().of(shop.manager()).hours(first);
        assertEquals(first.getHour(), hours.getFirst().hour());
        assertEquals(8, hours.size(), "one bar alone is no chart");
        assertTrue(hours.getFirst().isUnfinished());
        shop.setClock(first.toLocalDate().plusDays(1).atTime(0, 20).atZone(ZONE).toInstant());
        shop.sell(1);
        List<Today.Hour> night = figures().of(shop.manager()).hours(moment());
        assertEquals(24, night.getLast().hour());
        assertEquals(0, night.getLast().ofClock());
        assertTrue(night.getLast().isUnfinished());
        assertEquals(Optional.of(shift.businessDate()), Optional.of(first.toLocalDate()));
    }
}
