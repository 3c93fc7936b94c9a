package smena.day;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Unit;
import smena.domain.figures.Figures;
import smena.domain.figures.Grouping;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.domain.shop.ShopSettings;
import smena.service.TestShop;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A day as a tax administration publishes it, sold here: 1 January 2020 of the example file of the
/// Norwegian SAF-T Cash Register format (Skatteetaten, "ExampleFile SAF-T Cash
/// Register_999999999_20210330104000.xml"). Its Z-report is this till's, figure by figure, but for
/// what the rules differ in:
///
/// - Payments are counted there as sales less returns (`paymentNum` 1 for two sales and a return by
///   card), here each one is; the amounts less what came back are the same.
/// - A return names no sale there; here it is of the third.
/// - Looking a price up is an event there and in its Z-report; here it is not told of.
/// - The articles of a group are counted there (`artGroupNum`), and so are those of each seller;
///   here the report over a period has their money.
/// - The float of each seller stands there beside that of the drawer; here the drawer is one.
class PublishedDayTest {
    private static final long KRONE = 100;

    @TempDir Path folder;
    private final Map<String, Long> products = new HashMap<>();

    @Test
    void theZReportOfThePublishedDayIsOurs() {
        try (TestShop shop = new TestShop(folder)) {
            rules(shop);
            Shift shift = shop.open(0);
            Actor kari = shop.cashier();
            Actor ola = shop.manager();
            Sale first = sale(shop, kari, "card", "milk", "milk", "bread", "cheese");
            assertEquals(8_640, first.total().minor());
            Sale second =
                    sale(
                            shop, kari, "cash", "tobacco", "beer", "beer", "beer", "beer", "beer",
                            "beer");
            assertEquals(29_540, second.total().minor());
            assertEquals(-40, second.rounding().minor());
            add(shop, ola, "milk");
            shop.services().baskets().remove(ola, 1);
            Sale third = sale(shop, ola, "card", "tobacco", "milk", "milk");
            assertEquals(14_880, third.total().minor());
            shop.services().printing().reprint(ola, third);
            shop.services().printing().openDrawer(ola, "opened by hand");
            shop.services().refunds().book(ola, milk(third));
            ShiftReport z = shop.close(shift, Money.of(29_500));

            turnover(z);
            drawer(z);
            period(shop, shift.businessDate());
        }
    }

    private static void turnover(ShiftReport z) {
        assertEquals(3, z.sales().count(), "reportReceiptNum");
        assertEquals(53_060, z.sales().total().minor(), "reportGrandTotalSales");
        assertEquals(1, z.refunds().count(), "reportReturnNum");
        assertEquals(1_640, z.refunds().total().minor(), "reportReturnAmnt");
        assertEquals(
                51_420,
                z.sales().total().minus(z.refunds().total()).minor(),
                "totalCashSaleAmnt, reportGrandTotalSalesNet");
        assertEquals(0, z.sales().discount().minor(), "reportDiscountAmnt");
        Map<String, Money> tax =
                z.taxes().stream()
                        .collect(
                                Collectors.toMap(
                                        t -> t.rate().code(),
                                        t -> t.soldTax().minus(t.returnedTax())));
        assertEquals(Map.of("NO15", Money.of(1_342), "NO25", Money.of(8_228)), tax, "vatAmnt");
        Map<String, Money> net =
                z.taxes().stream()
                        .collect(Collectors.toMap(t -> t.rate().code(), PublishedDayTest::net));
        assertEquals(
                Map.of("NO15", Money.of(8_938), "NO25", Money.of(32_912)), net, "cashSaleAmnt");
        assertEquals(1, z.acts().voidedLines(), "corrLineNum");
        assertEquals(0, z.acts().cancelledBaskets(), "reportVoidTransNum");
        assertEquals(1, z.acts().reprints(), "reportReceiptCopyNum");
        assertEquals(1, z.acts().noSales(), "reportOpenCashBoxNum");
    }

    /// Without the tax inside.
    private static Money net(ShiftReport.Tax tax) {
        return tax.sold().minus(tax.soldTax()).minus(tax.returned().minus(tax.returnedTax()));
    }

    private static void drawer(ShiftReport z) {
        Map<String, Money> paid =
                z.methods().stream()
                        .collect(
                                Collectors.toMap(
                                        ShiftReport.Method::code,
                                        m -> m.sold().minus(m.returned())));
        assertEquals(
                Map.of("cash", Money.of(29_500), "card", Money.of(21_880)), paid, "paymentAmnt");
        assertEquals(-40, z.rounding().minor(), "roundingAmnt");
        assertEquals(0, z.drawer().openingCash().minor(), "reportOpeningChangeFloat");
        assertEquals(29_500, z.drawer().expected().minor());
        assertEquals(0, z.drawer().payIns().minor(), "payInAmnt");
        assertEquals(0, z.drawer().payOuts().minor(), "payOutAmnt");
    }

    private static void period(TestShop shop, LocalDate day) {
        assertEquals(
                Map.of("food", 10_280L, "tobacco", 23_200L, "beer", 17_940L),
                revenue(shop, day, Grouping.CATEGORY),
                "artGroupAmnt");
        assertEquals(
                Map.of(
                        shop.person(Role.MANAGER).name(), 13_240L,
                        shop.person(Role.CASHIER).name(), 38_180L),
                revenue(shop, day, Grouping.CASHIER),
                "artGroupAmnt of each empID");
    }

    private static Map<String, Long> revenue(TestShop shop, LocalDate day, Grouping grouping) {
        Function<Figures.Row, String> name = row -> row.label().name();
        return shop
                .services()
                .periodReports()
                .of(shop.manager(), day, day, grouping)
                .rows()
                .stream()
                .collect(Collectors.toMap(name, row -> row.revenue().minor()));
    }

    private Sale sale(TestShop shop, Actor by, String method, String... goods) {
        for (String name : goods) {
            add(shop, by, name);
        }
        Basket basket = shop.services().baskets().open();
        Money total = Pricing.of(basket).total();
        Money given = method.equals("cash") ? Money.of(30_000) : total;
        return shop.services()
                .selling()
                .pay(by, basket, List.of(new Tender(shop.method(method), given, "")));
    }

    private void add(TestShop shop, Actor by, String name) {
        shop.services().baskets().add(by, products.getOrDefault(name, 0L), Quantity.ONE);
    }

    private static RefundOrder milk(Sale sale) {
        int line =
                sale.lines().stream()
                        .filter(sold -> sold.name().equals("milk"))
                        .findFirst()
                        .orElseThrow()
                        .line();
        return RefundOrder.of(
                UUID.randomUUID(),
                sale.id(),
                List.of(RefundOrder.Item.of(line, Quantity.ONE, true)),
                "return");
    }

    /// Its rates, its prices, and cash in whole crowns.
    private void rules(TestShop shop) {
        for (String rate : List.of("15", "25")) {
            shop.run(
                    "insert into tax_rate (uuid, code, kind, basis_points) values ('%s', 'NO%s',"
                                    .formatted(UUID.randomUUID(), rate)
                            + " 'STANDARD', "
                            + rate
                            + "00)");
        }
        shop.restart();
        add(shop, "milk", "food", 1_640, "NO15");
        add(shop, "bread", "food", 2_580, "NO15");
        add(shop, "cheese", "food", 2_780, "NO15");
        add(shop, "tobacco", "tobacco", 11_600, "NO25");
        add(shop, "beer", "beer", 2_990, "NO25");
        ShopSettings now = shop.services().settings().shop();
        shop.services()
                .settings()
                .change(
                        shop.manager(),
                        shop.services().settings().shop(),
                        new ShopSettings(
                                now.name(),
                                now.address(),
                                now.taxId(),
                                now.phone(),
                                now.till(),
                                "NOK",
                                now.language(),
                                now.footer(),
                                KRONE,
                                false,
                                now.differenceLimit(),
                                now.hours(),
                                now.stock(),
                                now.sound()));
    }

    private void add(TestShop shop, String name, String category, long price, String rate) {
        products.put(
                name,
                shop.services()
                        .products()
                        .catalog()
                        .add(
                                shop.manager(),
                                new NewProduct(
                                        name,
                                        List.of(),
                                        category,
                                        Money.of(price),
                                        Unit.PIECE,
                                        rate))
                        .id());
    }
}
