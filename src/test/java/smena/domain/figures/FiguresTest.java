package smena.domain.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import smena.domain.money.Money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

class FiguresTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @Test
    void whatCameBackIsTakenOffRevenueAndTax() {
        Figures figures =
                Figures.of(
                        Grouping.DAY,
                        List.of(part(0, 5000, 500, false), part(0, 2000, 200, true)).stream());
        Figures.Row row = figures.rows().getFirst();
        assertEquals("2026-11-26", row.label().key());
        assertEquals(Money.of(5000), row.sales());
        assertEquals(Money.of(2000), row.refunds());
        assertEquals(Money.of(3000), row.revenue());
        assertEquals(Money.of(300), row.tax());
        assertEquals(Money.of(3000), figures.total().revenue());
    }

    @Test
    void nothingBookedIsASumOfZero() {
        Figures figures = Figures.of(Grouping.PRODUCT, List.<BookedPart>of().stream());
        assertTrue(figures.rows().isEmpty());
        assertEquals(Money.ZERO, figures.total().revenue());
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void everyGroupingHasTheSameSumAndRowsOfItsOwnSums(Grouping grouping) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<BookedPart> parts = new ArrayList<>();
        Map<String, Long> revenue = new HashMap<>();
        long total = 0;
        for (int i = 0; i < 200; i++) {
            long amount = random.nextLong(1_000_000);
            BookedPart part = part(random.nextInt(7), amount, amount / 10, random.nextInt(5) == 0);
            parts.add(part);
            long signed = part.refund() ? -amount : amount;
            revenue.merge(grouping.of(part).key(), signed, Long::sum);
            total += signed;
        }
        Figures figures = Figures.of(grouping, parts.stream());
        assertEquals(Money.of(total), figures.total().revenue(), () -> "seed " + seed);
        Map<String, Long> rows = new HashMap<>();
        figures.rows().forEach(r -> rows.put(r.label().key(), r.revenue().minor()));
        assertEquals(revenue, rows, () -> "seed " + seed);
    }

    private static BookedPart part(int n, long amount, long tax, boolean refund) {
        return new BookedPart(
                DAY.plusDays(n),
                0,
                DAY.plusDays(n).atTime(9 + n, 0),
                new Label("p" + n % 3, "Product"),
                new Label("c" + n % 2, "Category"),
                new Label("e" + n % 4, "Employee"),
                Label.of("VAT" + n % 2),
                Label.of("cash" + n % 5),
                Money.of(amount),
                Money.ZERO,
                Money.of(tax),
                refund,
                Optional.empty());
    }
}
