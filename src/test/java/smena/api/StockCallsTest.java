package smena.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import smena.api.ApiShop.Reply;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.people.Role;
import smena.domain.shop.ExpiryTerms;
import smena.service.Services;
import smena.service.TestShop;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// What is on the shelves and goods that come in, over HTTP.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockCallsTest {
    @TempDir static Path folder;
    private ApiShop api;

    @BeforeAll
    void open() {
        api = new ApiShop(folder);
    }

    @AfterAll
    void close() {
        assertEquals(List.of(), api.shop().services().audit().verify().findings());
        api.close();
    }

    private Reply receive(Role role, String body) {
        return api.send(api.request("/goods-receipts/", role).POST(BodyPublishers.ofString(body)));
    }

    private long product(String name, boolean counted) {
        Services till = api.shop().services();
        long id =
                till.products()
                        .catalog()
                        .add(
                                api.shop().manager(),
                                new NewProduct(
                                        name,
                                        "",
                                        "Bahor",
                                        Money.of(1_500_000),
                                        Unit.PIECE,
                                        "VAT12"))
                        .id();
        if (counted) {
            till.goods().stock().beginCounting(api.shop().manager(), id);
        }
        return id;
    }

    @Test
    void aReceiptIsBookedAndSeenWithItsCost() {
        long cola = product("Httpcola", true);
        String body =
                ("{\"supplier\":\"Sharq\",\"number\":\"H-1\",\"date\":\"2026-11-20\",\"due\":\"2026-12-10\",\"items\":[{\"product\":%d,"
                                + "\"quantity\":3,\"cost\":7000.10,\"price\":16000,\"tax\":\"\","
                                + "\"expires\":\"2030-01-31\"}]}")
                        .formatted(cola);
        Reply made = receive(Role.MANAGER, body);
        assertEquals(201, made.status(), made.body());
        assertTrue(made.body().contains("\"total_amount\":21000.30"), made.body());
        assertTrue(made.body().contains("\"receipt_number\":\"GOODS-"), made.body());
        assertTrue(
                made.body().contains("\"date\":\"2026-11-20\",\"due\":\"2026-12-10\""),
                made.body());
        Reply seen = api.send(api.request("/stock/?product=" + cola, Role.MANAGER).GET());
        assertTrue(
                seen.body().contains("\"quantity\":3,\"cost\":7000.10,\"value\":21000.30"),
                seen.body());
        Reply blind = api.send(api.request("/stock/?search=httpcola", Role.CASHIER).GET());
        assertTrue(blind.body().contains("\"quantity\":3}"), blind.body());
        assertFalse(blind.body().contains("cost"), blind.body());
        Reply twice = receive(Role.MANAGER, body);
        assertEquals(400, twice.status(), twice.body());
        assertTrue(twice.body().startsWith("{\"number\":[\""), twice.body());
        String sure = body.replace("\"number\"", "\"duplicate\":true,\"number\"");
        assertEquals(201, receive(Role.MANAGER, sure).status());
    }

    @Test
    void whatIsWrongIsSaidUnderItsName() {
        long loose = product("Httploose", false);
        long counted = product("Httpcounted", true);
        String item = "{\"product\":%d,\"quantity\":%s,\"cost\":%s%s}";
        check("items", item.formatted(loose, "1", "5", ""));
        check("items", item.formatted(999_999, "1", "5", ""));
        check("quantity", item.formatted(counted, "0", "5", ""));
        check("quantity", item.formatted(counted, "0.5", "5", ""));
        check("quantity", item.formatted(counted, "\"x\"", "5", ""));
        check("cost", item.formatted(counted, "1", "-5", ""));
        check("cost", item.formatted(counted, "1", "null", ""));
        check("tax", item.formatted(counted, "1", "5", ",\"tax\":\"NONE\""));
        check("price", item.formatted(counted, "1", "5", ",\"price\":0"));
        check("expires", item.formatted(counted, "1", "5", ",\"expires\":\"2027-02-30\""));
        check("expires", item.formatted(counted, "1", "5", ",\"expires\":\"2020-02-03\""));
        check("colour", item.formatted(counted, "1", "5", ",\"colour\":1"));
        check("cost", item.formatted(counted, "999999", "999999", ""));
        Reply nobody =
                receive(
                        Role.MANAGER,
                        "{\"items\":[" + item.formatted(counted, "1", "5", "") + "]}");
        assertTrue(nobody.body().startsWith("{\"supplier\":[\""), nobody.body());
        assertEquals(
                403, receive(Role.CASHIER, body(item.formatted(counted, "1", "5", ""))).status());
        Reply senior = receive(Role.SENIOR, body(item.formatted(counted, "1", "5", "")));
        assertEquals(403, senior.status());
        assertTrue(senior.body().contains("MANAGE_STOCK"), senior.body());
    }

    private static String body(String item) {
        return "{\"supplier\":\"Wrong\",\"items\":[" + item + "]}";
    }

    private void check(String field, String item) {
        Reply refused = receive(Role.MANAGER, body(item));
        assertEquals(400, refused.status(), refused.body());
        assertTrue(refused.body().startsWith("{\"" + field + "\":[\""), item + refused.body());
    }

    @Test
    void pagesFollowOneAnother() {
        Reply first = api.get("/stock/?limit=5");
        assertTrue(first.body().contains("\"next\":5"), first.body());
        Reply second = api.get("/stock/?limit=5&after=5");
        assertTrue(second.body().contains("\"product\":6"), second.body());
        assertEquals(200, api.get("/stock/?low=true").status());
        assertEquals(400, api.get("/stock/?low=x").status());
        assertEquals(400, api.get("/stock/?limit=x").status());
        assertEquals(400, api.get("/stock/?product=x").status());
    }

    @Test
    void whatIsPastItsDayIsRefusedWhereTheShopRefusesIt() {
        long curd = product("Httpcurd", true);
        TestShop shop = api.shop();
        LocalDate today = LocalDate.ofInstant(shop.now(), ZoneId.of("Asia/Tashkent"));
        String item = "{\"product\":%d,\"quantity\":3,\"cost\":7000,\"expires\":\"%s\"}";
        assertEquals(201, receive(Role.MANAGER, body(item.formatted(curd, today))).status());
        long shift = shop.open(0).id();
        shop.setClock(shop.now().plus(Duration.ofHours(20)));
        Reply warned = sell(shift, curd);
        assertEquals(201, warned.status());
        assertTrue(
                warned.body()
                        .contains(
                                ("\"warnings\":[{\"kind\":\"expired\",\"product\":%d,"
                                                + "\"name\":\"Httpcurd\",\"expires\":\"%s\","
                                                + "\"message\":\"Httpcurd: срок")
                                        .formatted(curd, today)),
                warned.body());
        assertFalse(
                sell(shift, shop.product(0).id()).body().contains("warnings"),
                "nothing to be warned of");
        shop.shelf(new ExpiryTerms(true, 7));
        Reply refused = sell(shift, curd);
        assertEquals(400, refused.status(), refused.body());
        assertTrue(refused.body().startsWith("{\"items\":[\"Httpcurd: срок"), refused.body());
        shop.shelf(ExpiryTerms.USUAL);
    }

    private Reply sell(long shift, long product) {
        String sale =
                "{\"session\":%d,\"items\":[{\"product\":%d,\"quantity\":1}],"
                        + "\"payments\":[{\"payment_method\":\"cash\",\"amount\":15000}]}";
        return api.send(
                api.request("/sales/", Role.CASHIER)
                        .POST(BodyPublishers.ofString(sale.formatted(shift, product))));
    }
}
