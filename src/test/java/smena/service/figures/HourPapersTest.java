package smena.service.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.figures.HourPaper;
import smena.domain.money.Money;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Sale;
import smena.domain.shift.Shift;
import smena.service.TestShop;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The receipts of an hour: those of its sales, and of what came back then.
class HourPapersTest {
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

    /// Sold yesterday at nine, brought back today at eleven, when nothing else was sold.
    @Test
    void anHourOfARefundAloneHasItsReceipt() {
        Shift shift = shop.open(0);
        Sale sale = shop.sell(2);
        shop.close(shift, Money.of(100_000_000));
        shop.setClock(shop.now().plus(Duration.ofDays(1)));
        shop.open(100_000_000);
        Sale next = shop.sell(1);
        shop.setClock(shop.now().plus(Duration.ofHours(2)));
        shop.services()
                .refunds()
                .book(
                        shop.manager(),
                        RefundOrder.of(
                                UUID.randomUUID(),
                                sale.id(),
                                List.of(
                                        RefundOrder.Item.of(
                                                1, sale.lines().getFirst().quantity(), true),
                                        RefundOrder.Item.of(
                                                2, sale.lines().get(1).quantity(), true)),
                                "x"));
        assertEquals(List.of(sale.number()), papers(FIRST, 9, Optional.empty()));
        assertEquals(List.of(next.number()), papers(FIRST.plusDays(1), 9, Optional.empty()));
        assertEquals(
                List.of("REF " + sale.number()), papers(FIRST.plusDays(1), 11, Optional.empty()));
        assertEquals(List.of(), papers(FIRST.plusDays(1), 10, Optional.empty()));
        assertEquals(List.of(), papers(FIRST, 11, Optional.empty()));
        long manager = shop.manager().employee().id();
        assertEquals(
                List.of("REF " + sale.number()),
                papers(FIRST.plusDays(1), 11, Optional.of(manager)));
        assertEquals(List.of(), papers(FIRST.plusDays(1), 9, Optional.of(manager)));
    }

    private List<String> papers(LocalDate day, int hour, Optional<Long> cashier) {
        return shop.services().hourPapers().of(shop.manager(), day, hour, cashier).stream()
                .map(HourPapersTest::named)
                .toList();
    }

    private static String named(HourPaper paper) {
        return switch (paper) {
            case HourPaper.Sold sold -> sold.head().sale().number();
            case HourPaper.Returned back -> "REF " + back.refund().origin().orElseThrow().number();
        };
    }
}
