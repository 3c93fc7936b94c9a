package smena.service.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.refund.Exchange;
import smena.domain.refund.LooseReturn;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Sale;
import smena.domain.shop.PaperTexts;
import smena.domain.shop.PrinterRole;
import smena.printing.document.Element;
import smena.printing.document.StoredForm;
import smena.printing.layout.PaperTypesetter;
import smena.printing.layout.PlainPaper;
import smena.service.TestShop;
import smena.service.ports.Receipt;
import smena.text.MoneyStyle;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The slip of a refund as it is laid out of the books, in each language.
class RefundPaperTest {
    private final PaperTypesetter pages = new PaperTypesetter(MoneyStyle.SUM);
    @TempDir Path folder;

    @Test
    void itNamesItsSaleItsReasonAndWhatItWasExchangedFor() {
        try (TestShop shop = new TestShop(folder, pages)) {
            shop.open(1_000_000);
            Sale sale = shop.sell(2);
            Refund part =
                    shop.services()
                            .refunds()
                            .book(
                                    shop.cashier(),
                                    RefundOrder.of(
                                            UUID.randomUUID(),
                                            sale.id(),
                                            List.of(RefundOrder.Item.of(1, Quantity.ONE, true)),
                                            "Yirtiq"));
            for (String language : List.of("uz", "uz-Cyrl", "ru", "en")) {
                String text = text(shop, part, language);
                assertTrue(text.contains("REF-2026-00001"), text);
                assertTrue(text.contains(sale.number()), text);
                assertTrue(text.contains("Yirtiq"), text);
                assertTrue(text.contains(sale.lines().getFirst().name()), text);
                assertFalse(text.contains(sale.lines().get(1).name()), text);
            }
            assertTrue(text(shop, part, "ru").contains("ЧЕК ВОЗВРАТА"));
            Exchange exchange =
                    shop.services()
                            .refunds()
                            .exchange(
                                    shop.cashier(),
                                    RefundOrder.whole(UUID.randomUUID(), sale.id(), "x"),
                                    shop.fill(5),
                                    shop.cash(Money.of(100_000_000)));
            assertTrue(
                    text(shop, exchange.refund(), "ru").contains("Обмен на"),
                    text(shop, exchange.refund(), "ru"));
            assertTrue(text(shop, exchange.refund(), "ru").contains(exchange.sale().number()));
            Money price = shop.product(0).price();
            Refund loose =
                    shop.services()
                            .refunds()
                            .bookWithoutReceipt(
                                    shop.manager(),
                                    new LooseReturn(
                                            UUID.randomUUID(),
                                            List.of(
                                                    new LooseReturn.Item(
                                                            shop.product(0).id(),
                                                            "",
                                                            Quantity.ONE,
                                                            true,
                                                            "",
                                                            List.of())),
                                            "y",
                                            shop.cash(price)));
            assertTrue(text(shop, loose, "en").contains("Without a receipt"));
        }
    }

    @Test
    void theQueueLaysItOutAndKeepsIt() {
        try (TestShop shop = new TestShop(folder, pages)) {
            shop.open(0);
            Sale sale = shop.sell(1);
            shop.services()
                    .refunds()
                    .book(shop.cashier(), RefundOrder.whole(UUID.randomUUID(), sale.id(), "z"));
            long job =
                    Long.parseLong(
                            shop.query(
                                            "select id from print_job where document = 'REFUND'"
                                                    + " and kind = 'PAPER'")
                                    .getFirst());
            byte[] page = shop.services().printJobs(Set.of(PrinterRole.RECEIPT)).bodyOf(job);
            assertTrue(PlainPaper.of(page, 48).contains("REF-2026-00001"));
            assertEquals(
                    0,
                    StoredForm.read(page).elements().stream()
                            .filter(e -> e instanceof Element.Qr)
                            .count());
            assertEquals(
                    "REF-2026-00001", shop.services().printing().find(job).orElseThrow().number());
            Refund refund = shop.services().refunds().find(1).orElseThrow();
            long copy = shop.services().printing().reprint(shop.cashier(), refund);
            byte[] again = shop.services().printJobs(Set.of(PrinterRole.RECEIPT)).bodyOf(copy);
            assertTrue(PlainPaper.of(again, 48).contains("NUSXA 1"));
        }
    }

    private String text(TestShop shop, Refund refund, String language) {
        return PlainPaper.of(
                pages.receipt(
                        Receipt.of(refund),
                        shop.services().settings().shop(),
                        PaperTexts.USUAL,
                        0,
                        language),
                48);
    }
}
