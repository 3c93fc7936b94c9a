package smena.service.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.refund.Exchange;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Sale;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.service.TestShop;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// Refunds in the books: journal, Z, rows and stock say the same, and what was changed is named.
class RefundAuditTest {
    @TempDir Path folder;
    private TestShop shop;
    private Shift shift;
    private Refund refund;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shift = shop.open(0);
        Sale sale = shop.sell(4);
        refund =
                shop.services()
                        .refunds()
                        .book(
                                shop.cashier(),
                                RefundOrder.of(
                                        UUID.randomUUID(),
                                        sale.id(),
                                        List.of(
                                                RefundOrder.Item.of(1, Quantity.ONE, true),
                                                RefundOrder.Item.of(2, Quantity.ONE, false)),
                                        "Brak"));
        Exchange exchange =
                shop.services()
                        .refunds()
                        .exchange(
                                shop.cashier(),
                                RefundOrder.whole(UUID.randomUUID(), sale.id(), "Almashtirish"),
                                shop.fill(6),
                                shop.cash(Money.of(100_000_000)));
        assertTrue(exchange.refund().exchange().isPresent());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theBooksHoldAndTheZSaysWhatCameBack() {
        Money cash = shop.figures(shift.id()).expected();
        ShiftReport z = shop.close(shift, cash);
        assertEquals(2, z.refunds().count());
        assertEquals(List.of(), shop.services().audit().verify().findings());
        assertEquals(2, shop.services().audit().verify().refunds());
        assertEquals(z.refunds().total(), z.refunds().gross().minus(z.refunds().discount()));
        assertEquals(cash, z.expected());
    }

    @Test
    void whatWasChangedIsNamed() {
        changed("update refund_line set restock = 1", "refund_line.restock");
        changed("update refund set reason = 'x'", "refund.reason");
        changed("update stock_movement set quantity = 7 where refund_id = 1", "stock_movement");
        changed("update refund_payment set reference = 'x'", "refund_payment.reference");
        changed("update counter set value = 9 where name = 'refund.2026'", "refund.2026");
    }

    private void changed(String sql, String named) {
        String table = sql.substring("update ".length(), sql.indexOf(" set"));
        List<String> guards =
                shop.query(
                        "select sql from sqlite_schema where type = 'trigger' and tbl_name = '"
                                + table
                                + "' and sql like '%before update%'");
        List<String> names =
                shop.query(
                        "select name from sqlite_schema where type = 'trigger' and tbl_name = '"
                                + table
                                + "' and sql like '%before update%'");
        names.forEach(name -> shop.run("drop trigger " + name));
        shop.run(sql);
        guards.forEach(shop::run);
        assertTrue(
                shop.services().audit().verify().findings().toString().contains(named),
                sql + ": " + refund.number());
    }
}
