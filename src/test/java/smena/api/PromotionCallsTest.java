package smena.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import smena.api.ApiShop.Reply;
import smena.domain.people.Role;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;

/// Promotions over HTTP, and sales they apply to.
class PromotionCallsTest {
    @TempDir Path folder;
    private ApiShop api;
    private long product;

    @BeforeEach
    void open() {
        api = new ApiShop(folder);
        product = api.shop().product(0).id();
        api.shop().open(0);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), api.shop().services().audit().verify().findings());
        api.close();
    }

    private Reply as(Role role, String path, String body) {
        return api.send(api.request(path, role).POST(BodyPublishers.ofString(body)));
    }

    private Reply add(String what) {
        return as(
                Role.MANAGER,
                "/promotions/",
                "{\"name\":\"Ikkitasi biriga\",\"products\":[%d],%s}".formatted(product, what));
    }

    @Test
    void aSaleSaysWhichPromotionAppliedUntilItEnds() {
        Reply added = add("\"take\":2,\"pay\":1");
        assertEquals(201, added.status(), added.body());
        assertTrue(added.body().contains("\"status\":\"running\""), added.body());
        String sale =
                "{\"session\":1,\"items\":[{\"product\":%d,\"quantity\":2}],"
                        + "\"payments\":[{\"payment_method\":\"cash\",\"amount\":1000000}]}";
        Reply sold = as(Role.CASHIER, "/sales/", sale.formatted(product));
        assertEquals(201, sold.status(), sold.body());
        assertTrue(
                sold.body()
                        .contains(
                                "\"discounts\":[{\"kind\":\"promotion\",\"name\":\"Ikkitasi biriga\""),
                sold.body());
        String end =
                "/promotions/" + api.shop().services().prices().promotions().all().size() + "/end/";
        assertEquals(200, as(Role.MANAGER, end, "{}").status());
        assertEquals(400, as(Role.MANAGER, end, "{}").status());
        Reply after = as(Role.CASHIER, "/sales/", sale.formatted(product));
        assertTrue(after.body().contains("\"discounts\":[]"), after.body());
        assertTrue(api.get("/promotions/").body().contains("\"status\":\"ended\""));
        assertEquals(404, api.get("/promotions/77/").status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "percent | \"percent\":0",
                "percent | \"percent\":100.01",
                "percent | \"percent\":\"x\"",
                "price | \"price\":-5",
                "price | \"take\":2,\"pay\":2",
                "price | \"take\":21,\"pay\":1",
                "price | \"from_quantity\":0,\"price\":5",
                "from | \"percent\":5,\"from\":\"2026-13-01\"",
                "from | \"percent\":5,\"from\":\"2026-12-02\",\"to\":\"2026-12-01\"",
                "from | \"percent\":5,\"weekdays\":[8]",
                "from | \"percent\":5,\"from\":\"+10000-01-01\"",
                "from | \"percent\":5,\"from\":\"-0001-01-01\"",
                "from | \"percent\":5,\"from\":\"0000-01-01\"",
                "from | \"percent\":5,\"to\":\"+999999999-12-31\"",
                "percent | \"percent\":5,\"price\":5",
                "percent | \"percent\":5,\"take\":2,\"pay\":1",
                "percent | \"percent\":5,\"from_quantity\":10",
                "percent | \"percent\":5,\"pay\":1",
                "price | \"price\":5,\"take\":2,\"pay\":1",
                "price | \"price\":5,\"from_quantity\":2,\"pay\":1",
                "price | \"price\":5,\"pay\":1",
                "price | \"take\":2,\"pay\":1,\"from_quantity\":3",
                "price | \"from_quantity\":3",
                "week_days | \"percent\":5,\"week_days\":[1]",
                "until | \"percent\":5,\"until\":\"2026-12-01\"",
                "from | \"percent\":5,\"hours\":{\"from\":\"08:00\",\"to\":\"08:00\"}",
                "from | \"percent\":5,\"hours\":\"08:00\"",
                "categories | \"percent\":5,\"categories\":[\"nirgends\"]",
            })
    void whatIsWrongIsSaidByItsField(String field, String what) {
        String before = api.get("/promotions/").body();
        Reply reply = add(what);
        assertEquals(400, reply.status(), reply.body());
        assertTrue(reply.body().startsWith("{\"" + field + "\":"), reply.body());
        assertEquals(before, api.get("/promotions/").body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CASHIER | \"discount\":{\"percent\":10} | | 403 | \"right\":\"DISCOUNT\"",
                "SENIOR | \"discount\":{\"percent\":10} | | 201 | \"kind\":\"line\"",
                "SENIOR | \"discount\":{\"percent\":10.01} | | 403 | \"right\":\"DISCOUNT\"",
                "SENIOR | | \"discount\":{\"percent\":10} | 201 | \"kind\":\"receipt\"",
                "SENIOR | | \"discount\":{\"percent\":11} | 403 | \"right\":\"DISCOUNT\"",
                "MANAGER | \"discount\":{\"amount\":100} | | 201 | \"amount\":100.00",
                "MANAGER | \"discount\":{\"amount\":99999999} | | 400 | {\"items\":",
                "MANAGER | \"discount\":{\"amount\":0} | | 400 | {\"items\":",
                "MANAGER | \"discount\":{\"percent\":-5} | | 400 | {\"items\":",
                "MANAGER | \"discount\":{\"percent\":5,\"amount\":5} | | 400 | {\"items\":",
                "MANAGER | \"discount\":10 | | 400 | {\"items\":",
                "MANAGER | | \"discount\":\"10\" | 400 | {\"discount\":",
                "MANAGER | | \"discount\":{\"percent\":101} | 400 | {\"discount\":",
            })
    void aDiscountIsGivenByWhoMay(Role role, String line, String whole, int status, String says) {
        String body =
                "{\"session\":1,\"items\":[{\"product\":%d,\"quantity\":2%s}],"
                        + "\"payments\":[{\"payment_method\":\"cash\",\"amount\":1000000}]%s}";
        Reply reply =
                as(
                        role,
                        "/sales/",
                        body.formatted(
                                product,
                                line == null ? "" : "," + line,
                                whole == null ? "" : "," + whole));
        assertEquals(status, reply.status(), reply.body());
        assertTrue(reply.body().contains(says), reply.body());
    }

    @Test
    void whoMayNotChangeTheCatalogueHearsSo() {
        String body = "{\"name\":\"x\",\"products\":[%d],\"percent\":5}".formatted(product);
        assertEquals(403, as(Role.CASHIER, "/promotions/", body).status());
        Reply unknown =
                as(
                        Role.MANAGER,
                        "/promotions/",
                        "{\"name\":\"x\",\"products\":[99999],\"percent\":5}");
        assertEquals(400, unknown.status());
        assertTrue(unknown.body().startsWith("{\"products\":"), unknown.body());
    }
}
