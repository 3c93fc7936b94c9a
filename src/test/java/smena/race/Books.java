package smena.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.domain.money.Money;
import smena.domain.sale.Payment;
import smena.domain.sale.Sale;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.service.TestShop;
import smena.store.Database;

import java.util.List;
import java.util.Optional;

/// What must be true of the books, whatever happened.
public final class Books {
    private Books() {}

    /// Holds the books of `shop` to the rules; `sold` sales were acknowledged.
    public static void check(TestShop shop, int sold) {
        List<Sale> sales =
                shop.services().selling().newest(10_000).reversed().stream()
                        .map(head -> shop.services().selling().find(head.id()).orElseThrow())
                        .toList();
        assertEquals(sold, sales.size(), "every acknowledged sale once");
        for (int i = 0; i < sales.size(); i++) {
            assertEquals(i + 1, sales.get(i).seq(), "no gap");
        }
        for (Sale sale : sales) {
            Money applied =
                    sale.payments().stream().map(Payment::applied).reduce(Money.ZERO, Money::plus);
            assertEquals(sale.total().plus(sale.rounding()), applied, sale.number());
        }
        try (Database database = Database.open(shop.folder().resolve("smena.db"))) {
            List<JournalEntry> chain = database.read(tx -> tx.journal().all().toList());
            checkChain(chain, sales);
        }
        for (Shift shift : shop.services().shifts().newest(1_000)) {
            checkShift(shop, shift, sales);
        }
    }

    private static void checkChain(List<JournalEntry> chain, List<Sale> sales) {
        String previous = "";
        Money total = Money.ZERO;
        long seq = 0;
        for (JournalEntry entry : chain) {
            assertEquals(++seq, entry.seq());
            assertEquals(previous, entry.previous());
            assertTrue(entry.isIntact(), () -> "entry " + entry.seq());
            previous = entry.hash();
            total = entry.totals().sales();
        }
        assertEquals(
                sales.stream().map(Sale::total).reduce(Money.ZERO, Money::plus),
                total,
                "the lifetime total");
        assertEquals(sales.size(), chain.stream().filter(e -> e.kind() == EntryKind.SALE).count());
    }

    private static void checkShift(TestShop shop, Shift shift, List<Sale> sales) {
        ShiftReport report = shop.figures(shift.id());
        List<Sale> own = sales.stream().filter(s -> s.shiftId() == shift.id()).toList();
        assertEquals(own.size(), report.sales().count());
        assertEquals(
                own.stream().map(Sale::total).reduce(Money.ZERO, Money::plus),
                report.sales().total());
        assertEquals(shift.open() ? Optional.empty() : report.zNumber(), report.zNumber());
    }
}
