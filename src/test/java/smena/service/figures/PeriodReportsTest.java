package smena.service.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.figures.Figures;
import smena.domain.figures.Grouping;
import smena.domain.money.Money;
import smena.domain.sale.Sale;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.service.TestShop;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

class PeriodReportsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 22);

    @TempDir private Path folder;
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
    void theReportOfAPeriodIsTheSumOfItsZReports() {
        Money sold = Money.ZERO;
        for (int day = 0; day < 3; day++) {
            Shift shift = shop.open(100);
            for (int sale = 0; sale <= day; sale++) {
                shop.sell(1 + sale);
                shop.setClock(shop.now().plus(Duration.ofHours(1)));
            }
            ShiftReport z = shop.close(shift, Money.of(10_000));
            sold = day < 2 ? sold.plus(z.sales().total()) : sold;
            shop.setClock(shop.now().plus(Duration.ofDays(1)).minus(Duration.ofHours(1 + day)));
        }
        for (Grouping grouping : Grouping.values()) {
            Figures figures = report(FIRST, FIRST.plusDays(1), grouping);
            assertEquals(sold, figures.total().revenue(), grouping.key());
            assertTrue(figures.rows().size() > 0, grouping.key());
        }
        List<Figures.Row> days = report(FIRST, FIRST.plusDays(30), Grouping.DAY).rows();
        assertEquals(
                List.of("2026-11-22", "2026-11-23", "2026-11-24"),
                days.stream().map(row -> row.label().key()).toList());
        assertTrue(report(FIRST.minusDays(9), FIRST.minusDays(1), Grouping.DAY).rows().isEmpty());
    }

    @Test
    void paymentsAreGroupedByTheirMethodAndHoursByTheShopsClock() {
        shop.open(0);
        shop.sell(2);
        Figures methods = report(FIRST, FIRST, Grouping.METHOD);
        assertEquals("cash", methods.rows().getFirst().label().key());
        Figures hours = report(FIRST, FIRST, Grouping.HOUR);
        assertEquals("09", hours.rows().getFirst().label().key());
        Figures products = report(FIRST, FIRST, Grouping.PRODUCT);
        assertEquals(shop.product(0).name(), products.rows().getFirst().label().name());
    }

    /// No service books a refund yet; the rows are those it will write.
    @Test
    void whatCameBackIsTakenOffEveryReport() {
        Shift shift = shop.open(0);
        Sale sale = shop.sell(2);
        Money back = sale.lines().getFirst().total();
        shop.run(
                "insert into refund select 1, 'c0000000-0000-0000-0000-000000000000', 'h', 1,"
                        + " 'REF-1', id, shift_id, person_id, null, null, null, at, offset_s,"
                        + " business_date, "
                        + back.minor()
                        + ", 0, "
                        + back.minor()
                        + ", 0, 'x', 1, 1, 1 from sale where id = "
                        + sale.id());
        shop.run(
                "insert into refund_line select 1, 1, sale_id, line, product_id, barcode, name,"
                        + " unit, price, quantity, gross, discount, total, tax_rate_id, tax,"
                        + " goods_code, cost, 1, '', 0 from sale_line where line = 1 and sale_id = "
                        + sale.id());
        shop.run(
                "insert into refund_payment (refund_id, line, method_id, applied) select 1, 1,"
                        + " method_id, "
                        + back.minor()
                        + " from payment where sale_id = "
                        + sale.id());
        for (Grouping grouping : Grouping.values()) {
            Figures.Row total = report(FIRST, FIRST, grouping).total();
            assertEquals(back, total.refunds(), grouping.key());
            assertEquals(sale.total().minus(back), total.revenue(), grouping.key());
        }
        ShiftReport x = shop.figures(shift.id());
        assertEquals(
                x.sales().total().minus(x.refunds().total()),
                report(FIRST, FIRST, Grouping.DAY).total().revenue());
    }

    private Figures report(LocalDate from, LocalDate to, Grouping grouping) {
        return shop.services().periodReports().of(from, to, grouping);
    }
}
