package smena.service.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import smena.domain.Problem;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.ShopTaxRate;
import smena.domain.money.TaxBook;
import smena.domain.money.TaxRate;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Sale;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.service.Refusals;
import smena.service.Services;
import smena.service.TestRates;
import smena.service.TestShop;
import smena.trials.Trials.Draw;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Days of a shop whose tax rates change, beside [PlainRates].
final class TaxLife {
    private static final int FEWEST_STEPS = 1;
    private static final int MOST_STEPS = 40;
    private static final int PRODUCTS = 3;
    private static final List<String> RATES = List.of("R1", "R2", "R3");

    private final TestShop shop;
    private final TestRates rates;
    private final Draw draw;
    private final PlainRates plain = new PlainRates();
    private final List<Sold> sold = new ArrayList<>();
    private final List<Long> products = new ArrayList<>();
    private final Map<Integer, long[]> shift = new TreeMap<>();
    private LocalDate day = LocalDate.MIN;

    TaxLife(TestShop shop, Draw draw) {
        this.shop = shop;
        this.rates = new TestRates(shop);
        this.draw = draw;
    }

    /// A line of a sale, what it was taxed with, and how many pieces are not back.
    private static final class Sold {
        private final long sale;
        private final int points;
        private final long price;
        private long left;

        Sold(long sale, int points, long price, long left) {
            this.sale = sale;
            this.points = points;
            this.price = price;
            this.left = left;
        }
    }

    void run() {
        TaxBook book = rates.overview().book();
        List<ShopTaxRate> all = new ArrayList<>(book.rates());
        for (int i = 0; i < RATES.size(); i++) {
            int points = 500 * (i + 1);
            all.add(TestRates.fresh(RATES.get(i), points));
            plain.begins(RATES.get(i), points);
        }
        rates.change(new TaxBook(all, book.usual()));
        begin();
        while (products.size() < PRODUCTS) {
            add();
        }
        int steps = draw.between(FEWEST_STEPS, MOST_STEPS);
        for (int i = 0; i < steps; i++) {
            step();
        }
        end();
        assertEquals(List.of(), till().audit().verify().findings());
    }

    private Services till() {
        return shop.services();
    }

    private void step() {
        switch (draw.below(10)) {
            case 0, 1 -> plan();
            case 2 -> takeBack();
            case 3 -> putAside(RATES.get(draw.below(RATES.size())));
            case 4 -> give();
            case 5, 6 -> sell();
            case 7 -> refund();
            default -> {
                end();
                begin();
            }
        }
    }

    private void add() {
        int number = products.size();
        String rate = RATES.get(draw.below(RATES.size()));
        long id =
                till().products()
                        .catalog()
                        .add(
                                shop.manager(),
                                new NewProduct(
                                        "Soliq " + number,
                                        "",
                                        "Bahor",
                                        Money.of(draw.between(1, 999_999)),
                                        Unit.PIECE,
                                        rate))
                        .id();
        products.add(id);
        plain.give(id, rate);
    }

    /// A day on which a shift was opened has its rates; so has each before it.
    private void plan() {
        String code = RATES.get(draw.below(RATES.size()));
        LocalDate since = day.plusDays(draw.below(4));
        int points = draw.between(1, 3_000);
        ShopTaxRate wanted = rates.rate(code).from(since, TaxRate.Kind.STANDARD, points);
        if (!since.isAfter(day)) {
            Problem told = Refusals.problemOf(() -> rates.change(wanted));
            assertEquals(new Problem.TaxDayPast(since, day.plusDays(1)), told);
        } else if (plain.isPlanned(code, since)) {
            Problem told = Refusals.problemOf(() -> rates.change(wanted));
            assertEquals(new Problem.TaxDayTaken(code, since), told);
        } else {
            rates.change(wanted);
            plain.plan(code, since, points);
        }
    }

    private void takeBack() {
        String code = RATES.get(draw.below(RATES.size()));
        ShopTaxRate known = rates.rate(code);
        List<ShopTaxRate.Step> later = known.after(day);
        if (later.isEmpty()) {
            ShopTaxRate.Step now = known.stepOn(day);
            if (now.since().isPresent()) {
                Problem told = Refusals.problemOf(() -> rates.change(known.without(now)));
                assertEquals(new Problem.TaxRateHasBegun(code), told);
            }
            return;
        }
        ShopTaxRate.Step one = later.get(draw.below(later.size()));
        rates.change(known.without(one));
        plain.takeBack(code, one.since().orElseThrow());
    }

    private void putAside(String code) {
        ShopTaxRate turned = rates.rate(code).active(plain.isAside(code));
        if (!plain.isAside(code) && plain.isUsed(code)) {
            Problem told = Refusals.problemOf(() -> rates.change(turned));
            assertTrue(told instanceof Problem.TaxRateInUse, told::toString);
        } else {
            rates.change(turned);
            plain.turn(code);
        }
    }

    private void give() {
        long product = products.get(draw.below(products.size()));
        String code = RATES.get(draw.below(RATES.size()));
        if (plain.isAside(code)) {
            assertEquals(
                    new Problem.BadTaxRate(code),
                    Refusals.problemOf(() -> rates.giveTo(product, code)));
        } else {
            rates.giveTo(product, code);
            plain.give(product, code);
        }
    }

    private void sell() {
        long product = products.get(draw.below(products.size()));
        int pieces = draw.between(1, 5);
        Sale sale =
                till().selling()
                        .pay(
                                shop.cashier(),
                                till().baskets().add(shop.cashier(), product, Quantity.of(pieces)),
                                shop.cash(Money.of(100_000_000)));
        Sale.Line line = sale.lines().getFirst();
        int points = plain.points(product, day);
        assertEquals(points, line.taxRate().basisPoints(), "of " + plain.rateOf(product));
        assertEquals(PlainRates.tax(line.total().minor(), points), line.tax().minor());
        booked(points, line.total(), line.tax(), 0);
        sold.add(new Sold(sale.id(), points, line.price().minor(), pieces));
    }

    private void refund() {
        if (sold.isEmpty()) {
            return;
        }
        Sold one = sold.get(draw.below(sold.size()));
        long pieces = Math.min(draw.between(1, 5), one.left);
        if (pieces == 0) {
            return;
        }
        RefundOrder.Item item = RefundOrder.Item.of(1, Quantity.of(pieces), true);
        Refund back =
                till().refunds()
                        .book(
                                shop.manager(),
                                RefundOrder.of(UUID.randomUUID(), one.sale, List.of(item), "x"));
        one.left -= pieces;
        Refund.Line line = back.lines().getFirst();
        assertEquals(one.points, line.taxRate().basisPoints(), "as it was sold");
        assertEquals(one.price * pieces, line.total().minor());
        booked(one.points, line.total(), line.tax(), 2);
    }

    private void booked(int points, Money total, Money tax, int place) {
        long[] sums = shift.computeIfAbsent(points, _ -> new long[4]);
        sums[place] += total.minor();
        sums[place + 1] += tax.minor();
    }

    private void begin() {
        day = shop.open(100_000).businessDate();
    }

    /// The Z-report adds up by percentage, whichever rates took it.
    private void end() {
        Shift open = till().shifts().current().orElseThrow();
        ShiftReport z = shop.close(open, Money.of(100));
        Map<Integer, long[]> told = new TreeMap<>();
        for (ShiftReport.Tax tax : z.taxes()) {
            long[] sums = told.computeIfAbsent(tax.rate().basisPoints(), _ -> new long[4]);
            sums[0] += tax.sold().minor();
            sums[1] += tax.soldTax().minor();
            sums[2] += tax.returned().minor();
            sums[3] += tax.returnedTax().minor();
        }
        assertEquals(text(shift), text(told));
        shift.clear();
        shop.setClock(shop.now().plus(Duration.ofDays(1)));
    }

    private static String text(Map<Integer, long[]> sums) {
        StringBuilder text = new StringBuilder();
        sums.forEach(
                (points, all) ->
                        text.append(points).append(List.of(all[0], all[1], all[2], all[3])));
        return text.toString();
    }
}
