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

    private Figures report(LocalDate from, LocalDate to, Grouping grouping) {
        return shop.services().periodReports().of(from, to, grouping);
    }
}
