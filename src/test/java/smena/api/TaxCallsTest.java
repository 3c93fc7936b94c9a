package smena.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.api.ApiShop.Reply;
import smena.domain.money.Money;
import smena.domain.money.ShopTaxRate;
import smena.domain.money.TaxBook;
import smena.domain.money.TaxRate;
import smena.domain.shift.Shift;
import smena.service.shop.TaxRateSettings;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What other programs see of a tax rate that takes another percentage from tomorrow on: products
/// keep its code, each sale has the tax of its shift's day, what comes back that of its sale.
class TaxCallsTest {
    private static final String VAT = "VAT12";

    @TempDir Path folder;
    private ApiShop api;
    private LocalDate tomorrow;

    @BeforeEach
    void open() {
        api = new ApiShop(folder);
        tomorrow = rates().overview().today().plusDays(1);
        long counted = api.shop().product(0).id();
        assertEquals(VAT, api.shop().product(0).taxRate().code());
        api.shop().services().goods().stock().beginCounting(api.shop().manager(), counted);
        plan(1_500);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), api.shop().services().audit().verify().findings());
        api.close();
    }

    private TaxRateSettings rates() {
        return api.shop().services().taxRates();
    }

    private void plan(int points) {
        change(vat().from(tomorrow, TaxRate.Kind.STANDARD, points));
    }

    private ShopTaxRate vat() {
        return rates().overview().book().rate(VAT).orElseThrow();
    }

    private void change(ShopTaxRate changed) {
        TaxBook book = rates().overview().book();
        List<ShopTaxRate> all = new ArrayList<>(book.rates());
        all.replaceAll(rate -> rate.code().equals(VAT) ? changed : rate);
        rates().change(api.shop().manager(), book, new TaxBook(all, book.usual()));
    }

    private void nextDay() {
        Shift shift = api.shop().services().shifts().current().orElseThrow();
        api.shop().close(shift, Money.of(100));
        api.shop().setClock(api.shop().now().plus(Duration.ofDays(1)));
        api.shop().open(100_000);
    }

    @Test
    void salesRefundsAndReportsHaveTheRateOfTheirDay() throws IOException {
        api.shop().open(100_000);
        Reply old = api.post("/sales/", api.sale(1));
        assertEquals(201, old.status(), old.body());
        assertEquals(tax(old, 12), decimal(item(old), "tax"));
        nextDay();
        Reply now = api.post("/sales/", api.sale(2));
        assertEquals(201, now.status(), now.body());
        assertEquals(tax(now, 15), decimal(item(now), "tax"));
        assertEquals(decimal(item(old), "total"), decimal(item(now), "total"), "one price");
        assertEquals(item(old), item(api.get("/sales/1/")), "what was sold stays");
        Reply back = api.post("/sales/1/refund/", "{\"session\":2,\"reason\":\"x\"}");
        assertEquals(201, back.status(), back.body());
        assertEquals(tax(old, 12), decimal(item(back), "tax"));
        List<?> taxes = list(api.get("/sessions/2/report/").json(), "taxes");
        assertEquals(
                List.of(VAT + " 1200 0.00", dated() + " 1500 " + item(now).get("total")),
                taxes.stream().map(TaxCallsTest::told).toList());
        Map<?, ?> was = (Map<?, ?>) taxes.getFirst();
        assertEquals(decimal(item(old), "tax"), decimal(was, "returned_tax"));
        String days = "from=%s&to=%s".formatted(tomorrow.minusDays(1), tomorrow);
        List<?> rows = list(api.get("/reports/?by=tax&" + days).json(), "rows");
        assertEquals(
                List.of(VAT, dated()),
                rows.stream().map(row -> String.valueOf(((Map<?, ?>) row).get("key"))).toList());
        assertEquals(decimal(item(now), "tax"), decimal((Map<?, ?>) rows.getLast(), "tax"));
    }

    @Test
    void productsKeepTheCodeOfTheirRateAndNoneGetsAStep() throws IOException {
        long id = api.shop().product(0).id();
        api.shop().open(100_000);
        nextDay();
        assertEquals(VAT, api.get("/products/" + id + "/").json().get("tax"));
        Reply wrong =
                api.post(
                        "/products/",
                        "{\"name\":\"Soliq\",\"category\":\"Non\",\"unit\":\"piece\",\"price\":1000,\"tax\":\"%s\"}"
                                .formatted(dated()));
        assertEquals(400, wrong.status(), wrong.body());
        assertTrue(wrong.json().containsKey("tax"), wrong.body());
    }

    /// Also by the code of a percentage that was planned, read and taken back.
    @Test
    void goodsComeInWithTheRateOfTheirPaper() throws IOException {
        String read = dated();
        change(vat().without(vat().stepOn(tomorrow)));
        assertEquals(VAT, item(receive(read, tomorrow.minusDays(1))).get("tax"));
        plan(1_800);
        String again = vat().on(tomorrow).code();
        api.shop().setClock(api.shop().now().plus(Duration.ofDays(1)));
        assertEquals(again, item(receive(read, tomorrow)).get("tax"));
        assertEquals(again, item(receive(VAT, tomorrow)).get("tax"));
        assertEquals(VAT, item(receive(again, tomorrow.minusDays(1))).get("tax"));
        Reply unknown = receive("VAT99", tomorrow);
        assertEquals(400, unknown.status(), unknown.body());
    }

    private Reply receive(String tax, LocalDate day) {
        return api.post(
                "/goods-receipts/",
                ("{\"supplier\":\"Sharq\",\"date\":\"%s\",\"items\":[{\"product\":%d,\"quantity\":1,"
                                + "\"cost\":1000,\"tax\":\"%s\"}]}")
                        .formatted(day, api.shop().product(0).id(), tax));
    }

    private String dated() {
        return vat().on(tomorrow).code();
    }

    private static String told(Object tax) {
        Map<?, ?> row = (Map<?, ?>) tax;
        return row.get("code") + " " + row.get("basis_points") + " " + row.get("sold");
    }

    /// The tax inside the total of the only line, reckoned here.
    private static BigDecimal tax(Reply reply, int percent) throws IOException {
        return decimal(item(reply), "total")
                .multiply(BigDecimal.valueOf(percent))
                .divide(BigDecimal.valueOf(100L + percent), 2, RoundingMode.HALF_UP);
    }

    private static Map<?, ?> item(Reply reply) throws IOException {
        return (Map<?, ?>) list(reply.json(), "items").getFirst();
    }

    private static List<?> list(Map<String, Object> json, String name) {
        return (List<?>) Objects.requireNonNull(json.get(name), json::toString);
    }

    private static BigDecimal decimal(Map<?, ?> data, String name) {
        return new BigDecimal(String.valueOf(data.get(name))).setScale(2, RoundingMode.UNNECESSARY);
    }
}
