package smena.service.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Refused;
import smena.domain.figures.Expenses;
import smena.domain.money.Money;
import smena.domain.shift.CashMovement.Kind;
import smena.domain.shift.Shift;
import smena.service.Services;
import smena.service.TestShop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class ExpensesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir private Path folder;
    private TestShop shop;
    private Services till;

    /// Two days: expenses, a supplier, and what is no expense.
    @BeforeEach
    void live() {
        shop = new TestShop(folder);
        till = shop.services();
        Shift first = shop.open(1_000_000);
        move(Kind.PAY_OUT, 20_000, "Transport");
        move(Kind.PAY_OUT, 5_000, " transport ");
        move(Kind.PAY_OUT, 7_500, "Choy");
        move(Kind.SAFE_DROP, 300_000, "Bank");
        move(Kind.PAY_IN, 1_000, "Transport");
        till.goods().suppliers().add(shop.manager(), "Transport");
        till.goods()
                .suppliers()
                .payOut(shop.manager(), first.id(), "Transport", Money.of(90_000_00), "non");
        shop.close(first, Money.of(1));
        shop.setClock(shop.now().plus(Duration.ofDays(1)));
        shop.open(50_000);
        move(Kind.PAY_OUT, 3_000, "Choy");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void move(Kind kind, long soms, String reason) {
        till.shifts().move(shop.manager(), kind, Money.of(soms * 100), reason);
    }

    private Expenses of(LocalDate from, LocalDate to) {
        return till.expenseReports().of(Optional.of(shop.manager()), from, to);
    }

    private static String row(Expenses.Row row) {
        return "%s %s %d %d"
                .formatted(
                        row.name(),
                        row.supplier(),
                        row.payOuts().size(),
                        row.amount().minor() / 100);
    }

    /// A supplier who is called like a reason is another row; what goes to the bank is no expense.
    @Test
    void payOutsAddUpByReasonAndSupplier() {
        Expenses both = of(DAY, DAY.plusDays(1));
        assertEquals(
                List.of("Transport true 1 90000", "transport false 2 25000", "Choy false 2 10500"),
                both.rows().stream().map(ExpensesTest::row).toList());
        assertEquals(Money.of(125_500_00), both.total());
        assertEquals(
                List.of(3_000_00L, 7_500_00L),
                both.rows().getLast().payOuts().stream().map(one -> one.amount().minor()).toList(),
                "the newest first");
        assertEquals(
                List.of("Choy false 1 3000"),
                of(DAY.plusDays(1), DAY.plusDays(5)).rows().stream()
                        .map(ExpensesTest::row)
                        .toList());
        assertEquals(List.of(), of(DAY.minusDays(9), DAY.minusDays(1)).rows());
    }

    @Test
    void eachPayOutIsARowOfTheFile() throws IOException {
        Path file = folder.resolve("expenses.csv");
        till.expenseReports().write(Optional.empty(), DAY, DAY, file, key -> key);
        List<String> lines = Files.readAllLines(file);
        assertEquals(6, lines.size(), lines::toString);
        assertEquals(
                "Transport;Transport;90000.00;2026-11-22 09:00;Transport: non;"
                        + shop.manager().employee().name(),
                lines.get(1));
        assertTrue(lines.get(2).startsWith("transport;;5000.00;"), lines::toString);
        assertEquals("figures.total;;122500.00;;;", lines.getLast());
    }

    /// Pay-outs of the open shift tell what is missing in the drawer.
    @Test
    void onlyWhoMaySeeFiguresLooksAndLookingIsNoted() {
        assertThrows(
                Refused.class,
                () -> till.expenseReports().of(Optional.of(shop.senior()), DAY, DAY));
        String seen = "select count(*) from journal where kind = 'FIGURES_SEEN'";
        long before = Long.parseLong(shop.query(seen).getFirst());
        of(DAY, DAY);
        assertEquals(List.of(Long.toString(before)), shop.query(seen), "that day is closed");
        of(DAY, DAY.plusDays(1));
        assertEquals(List.of(Long.toString(before + 1)), shop.query(seen));
    }
}
