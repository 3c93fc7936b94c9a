package smena.service.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.money.Money;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Sale;
import smena.domain.shift.Shift;
import smena.domain.shop.PrinterRole;
import smena.printing.layout.PaperTypesetter;
import smena.printing.layout.PlainPaper;
import smena.service.TestRates;
import smena.service.TestShop;
import smena.text.MoneyStyle;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Two rates of one percentage on one paper: each line says which it is, on 80 and on 58 mm.
class AlikeRatesOnPaperTest {
    @TempDir private Path folder;
    private TestShop shop;
    private Shift shift;

    @BeforeEach
    void open() {
        shop = new TestShop(folder, new PaperTypesetter(MoneyStyle.SUM));
        TestRates rates = new TestRates(shop);
        rates.change(TestRates.fresh("LUX", 1200).named("Hashamat"));
        rates.give(1, "LUX");
        shift = shop.open(100_000);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.close();
    }

    @Test
    void aReceiptTellsThemApart() {
        Sale both = shop.sell(2);
        for (int columns : List.of(48, 32)) {
            List<String> taxes = lines(sale(both), columns, "QQS 12%");
            assertEquals(
                    List.of("QQS 12% (VAT12)", "QQS 12% (LUX)"),
                    taxes.stream().filter(line -> !line.contains(": ")).map(this::name).toList());
            assertEquals(4, taxes.size(), taxes::toString);
        }
        Sale one = shop.sell(1);
        assertTrue(lines(sale(one), 48, "QQS").stream().noneMatch(line -> line.contains("(")));
    }

    @Test
    void theReportsTellThemApart() {
        Sale both = shop.sell(2);
        shop.services()
                .refunds()
                .book(shop.manager(), RefundOrder.whole(UUID.randomUUID(), both.id(), "x"));
        long job = shop.services().printing().printX(shop.manager(), shift.id());
        byte[] x = page(job);
        shop.close(shift, Money.of(100));
        byte[] z = shop.services().printing().zPage(1).page();
        for (byte[] page : List.of(x, z)) {
            for (int columns : List.of(48, 32)) {
                assertEquals(
                        List.of("QQS 12% (LUX)", "QQS 12% (VAT12)"),
                        lines(page, columns, "QQS 12%").stream().map(this::name).sorted().toList());
            }
        }
    }

    private byte[] sale(Sale sale) {
        return page(shop.services().printing().ofSale(sale.id()).orElseThrow().id());
    }

    private byte[] page(long job) {
        return shop.services().printJobs(Set.of(PrinterRole.RECEIPT)).bodyOf(job);
    }

    private static List<String> lines(byte[] page, int columns, String part) {
        return Stream.of(PlainPaper.of(page, columns).split("\n"))
                .map(line -> line.replace('\u00A0', ' ').strip())
                .filter(line -> line.contains(part))
                .toList();
    }

    /// Without the amounts at the right edge.
    private String name(String line) {
        return line.replace("shu jumladan ", "").replaceAll("  +.*", "");
    }
}
