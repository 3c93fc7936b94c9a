package smena.service.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.receipt.ReceiptCode;
import smena.domain.receipt.ReceiptHead;
import smena.domain.receipt.ReceiptQuery;
import smena.domain.refund.RefundOrder;
import smena.domain.refund.RefundStatus;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shift.Shift;
import smena.service.TestShop;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class ReceiptsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 22);

    @TempDir Path folder;
    private TestShop shop;
    private final List<Sale> sales = new ArrayList<>();

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        Shift shift = shop.open(10_000_000);
        sales.add(shop.sell(1));
        shop.setClock(shop.now().plus(Duration.ofHours(3)));
        sales.add(shop.sell(2));
        sales.add(byCard(3));
        shop.close(shift, Money.of(1_000_000_000));
        shop.setClock(shop.now().plus(Duration.ofDays(1)));
        shop.open(10_000_000);
        sales.add(byManager(1));
        sales.add(shop.sell(4));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void byTheCodeOfAReceipt() {
        Sale sale = sales.get(1);
        String code = ReceiptCode.of(sale).text();
        assertEquals(Optional.of(sale), receipts().byCode(code));
        assertEquals(Optional.empty(), receipts().byCode(shop.product(0).barcode()));
        assertRefused(
                new Problem.ReceiptOfOthers("SALE-2026-00999"),
                () -> receipts().byCode("SALE-2026-00999:7F3A91C055DE20B4"));
        char last = code.charAt(code.length() - 1);
        String altered = code.substring(0, code.length() - 1) + (last == '0' ? '1' : '0');
        assertRefused(new Problem.ReceiptAltered(sale.number()), () -> receipts().byCode(altered));
        String other = code.replace(sale.number(), sales.get(0).number());
        assertRefused(
                new Problem.ReceiptAltered(sales.get(0).number()), () -> receipts().byCode(other));
    }

    @Test
    void byNumberWholeOrInPart() {
        assertEquals(sales.get(2), receipts().byNumber("SALE-2026-00003"));
        assertRefused(new Problem.SaleNotFound(), () -> receipts().byNumber("SALE-2026-00009"));
        found(ReceiptQuery.ALL.number("3"), 2);
        found(ReceiptQuery.ALL.number("2026-00005"), 4);
        found(ReceiptQuery.ALL.number("77"));
        found(ReceiptQuery.ALL.number("x"));
        found(ReceiptQuery.ALL.number("3").cashier(shop.manager().employee().id()));
    }

    @Test
    void byWhateverIsKnownOfIt() {
        found(ReceiptQuery.ALL, 4, 3, 2, 1, 0);
        found(ReceiptQuery.ALL.paid(sales.get(2).paid()), 2);
        found(ReceiptQuery.ALL.product(shop.product(1).id()), 4, 2, 1);
        found(ReceiptQuery.ALL.product(shop.product(1).id()).days(day(FIRST), day(FIRST)), 2, 1);
        found(ReceiptQuery.ALL.product(shop.product(1).id()).shift(2), 4);
        found(ReceiptQuery.ALL.product(shop.product(1).id()).paid(sales.get(1).paid()), 1);
        found(ReceiptQuery.ALL.product(shop.product(3).id()).paid(sales.get(1).paid()));
        found(ReceiptQuery.ALL.cashier(shop.manager().employee().id()), 3);
        found(ReceiptQuery.ALL.shift(1), 2, 1, 0);
        found(ReceiptQuery.ALL.days(day(FIRST.plusDays(1)), Optional.empty()), 4, 3);
        found(ReceiptQuery.ALL.days(Optional.empty(), day(FIRST)), 2, 1, 0);
        found(ReceiptQuery.ALL.days(Optional.empty(), day(FIRST.minusDays(1))));
        found(ReceiptQuery.ALL.days(day(FIRST.plusDays(9)), Optional.empty()));
        found(
                ReceiptQuery.ALL.times(
                        Optional.of(LocalTime.of(8, 0)), Optional.of(LocalTime.of(10, 0))),
                0);
        found(ReceiptQuery.ALL.customer(1));
    }

    @Test
    void byTheTimeOfTheDayWithWhateverElseIsKnown() {
        ReceiptQuery noon =
                ReceiptQuery.ALL.times(
                        Optional.of(LocalTime.of(11, 0)), Optional.of(LocalTime.of(13, 0)));
        found(noon, 4, 3, 2, 1);
        found(noon.cashier(shop.manager().employee().id()), 3);
        found(noon.days(day(FIRST), day(FIRST)), 2, 1);
        found(noon.days(day(FIRST.plusDays(1)), Optional.empty()), 4, 3);
        found(noon.days(Optional.empty(), day(FIRST)), 2, 1);
        found(noon.days(day(FIRST.plusDays(9)), Optional.empty()));
        found(noon.days(Optional.empty(), day(FIRST.minusDays(1))));
        found(noon.shift(1), 2, 1);
        found(noon.product(shop.product(1).id()), 4, 2, 1);
        found(noon.paid(sales.get(2).paid()), 2);
        found(
                ReceiptQuery.ALL.times(Optional.of(LocalTime.of(11, 0)), Optional.empty()),
                4,
                3,
                2,
                1);
        found(ReceiptQuery.ALL.times(Optional.empty(), Optional.of(LocalTime.of(10, 0))), 0);
        assertEquals(
                List.of(sales.get(2).id(), sales.get(1).id()),
                ids(receipts().before(noon, sales.get(3).id(), 50)));
        assertEquals(
                List.of(sales.get(3).id()), ids(receipts().before(noon, sales.get(4).id(), 1)));
    }

    @Test
    void byTheLastDigitsOfACard() {
        shop.run("drop trigger payment_is_never_changed");
        shop.run("update payment set card_digits = '4417' where sale_id = 3");
        found(ReceiptQuery.ALL.cardDigits("4417"), 2);
        found(ReceiptQuery.ALL.cardDigits("4417").product(shop.product(0).id()), 2);
        found(ReceiptQuery.ALL.cardDigits("4417").number("3"), 2);
        found(ReceiptQuery.ALL.cardDigits("4417").days(day(FIRST), day(FIRST)), 2);
        found(ReceiptQuery.ALL.cardDigits("4417").shift(2));
        found(ReceiptQuery.ALL.cardDigits("4418"));
        assertEquals(
                "4417", receipts().newest(ReceiptQuery.ALL.number("3"), 1).getFirst().cardDigits());
    }

    @Test
    void aPageAtATime() {
        List<ReceiptHead> first = receipts().newest(ReceiptQuery.ALL, 2);
        List<ReceiptHead> second =
                receipts().before(ReceiptQuery.ALL, first.getLast().sale().id(), 2);
        assertEquals(List.of(5L, 4L), ids(first));
        assertEquals(List.of(3L, 2L), ids(second));
        ReceiptQuery product = ReceiptQuery.ALL.product(shop.product(0).id());
        assertEquals(List.of(2L, 1L), ids(receipts().before(product, 3, 2)));
    }

    @Test
    void aHeadSaysHowItWasPaidAndWhatCameBack() {
        ReceiptHead head = receipts().newest(ReceiptQuery.ALL.number("3"), 1).getFirst();
        assertEquals(List.of("card", "cash"), head.methods());
        assertEquals(RefundStatus.COMPLETED, head.status());
        assertEquals(sales.get(2).paid(), head.sale().paid());
        Sale sale = sales.get(2);
        shop.services()
                .refunds()
                .book(
                        shop.cashier(),
                        RefundOrder.of(
                                UUID.randomUUID(),
                                sale.id(),
                                List.of(RefundOrder.Item.of(1, Quantity.ONE, true)),
                                "x"));
        assertEquals(
                RefundStatus.PARTIALLY_REFUNDED,
                receipts().newest(ReceiptQuery.ALL.number("3"), 1).getFirst().status());
        shop.services()
                .refunds()
                .book(shop.cashier(), RefundOrder.whole(UUID.randomUUID(), sale.id(), "x"));
        assertEquals(
                RefundStatus.REFUNDED,
                receipts().newest(ReceiptQuery.ALL.number("3"), 1).getFirst().status());
    }

    @Test
    void whoSeesNoFiguresFindsTheirOwn() {
        assertEquals(
                List.of(5L, 3L, 2L, 1L),
                ids(receipts().before(shop.cashier(), ReceiptQuery.ALL, Long.MAX_VALUE, 50)));
        assertEquals(
                List.of(5L, 4L, 3L, 2L, 1L),
                ids(receipts().before(shop.manager(), ReceiptQuery.ALL, Long.MAX_VALUE, 50)));
    }

    private void found(ReceiptQuery query, int... wanted) {
        List<Long> expected = new ArrayList<>();
        for (int place : wanted) {
            expected.add(sales.get(place).id());
        }
        assertEquals(expected, ids(receipts().newest(query, 50)), query.toString());
    }

    private static List<Long> ids(List<ReceiptHead> heads) {
        return heads.stream().map(head -> head.sale().id()).toList();
    }

    private static Optional<LocalDate> day(LocalDate day) {
        return Optional.of(day);
    }

    private Sale byCard(int lines) {
        return shop.services()
                .selling()
                .pay(
                        shop.cashier(),
                        shop.fill(lines),
                        List.of(
                                new Tender(shop.method("card"), Money.of(100_000), "RRN"),
                                shop.cash(Money.of(100_000_000)).getFirst()));
    }

    private Sale byManager(int lines) {
        return shop.services()
                .selling()
                .pay(shop.manager(), shop.fill(lines), shop.cash(Money.of(100_000_000)));
    }

    private Receipts receipts() {
        return shop.services().receipts();
    }
}
