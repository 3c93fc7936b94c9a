package smena.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.api.ApiShop.Reply;
import smena.domain.people.Role;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Customers, sales on account and repayments over HTTP.
class CustomerCallsTest {
    @TempDir Path folder;
    private ApiShop api;

    @BeforeEach
    void open() {
        api = new ApiShop(folder);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), api.shop().services().audit().verify().findings());
        api.close();
    }

    private Reply as(Role role, String path, String body) {
        return api.send(api.request(path, role).POST(BodyPublishers.ofString(body)));
    }

    private Reply onAccount(Role role, String customer) {
        return onAccount(role, customer, 4_000);
    }

    private Reply onAccount(Role role, String customer, int soms) {
        return as(
                role,
                "/sales/",
                ("{\"session\":1,\"items\":[{\"product\":%d,\"quantity\":1}],"
                                + "\"payments\":[{\"payment_method\":\"debt\",\"amount\":%d}]%s}")
                        .formatted(api.shop().product(0).id(), soms, customer));
    }

    private long id(String name) {
        return api.shop().services().customers().search(name, 1).getFirst().id();
    }

    @Test
    void customersAreFoundAndRead() throws IOException {
        for (String search : List.of("90%20123%2045%2067", "%2B998901234567", "sherzod")) {
            Reply found = api.get("/customers/?search=" + search);
            assertEquals(200, found.status(), found.body());
            assertTrue(found.body().contains("\"name\":\"Sherzod Aliyev\""), found.body());
        }
        Reply page = api.get("/customers/?limit=5&owing=true");
        Reply next = api.get("/customers/?limit=5&owing=true&after=" + page.json().get("next"));
        assertEquals(3, list(next.json(), "results").size(), next.body());
        assertEquals(null, next.json().get("next"));
        assertEquals(400, api.get("/customers/?after=999").status());
        Map<String, Object> one = api.get("/customers/" + id("Nodira") + "/").json();
        assertEquals(new BigDecimal("640000.00"), one.get("balance"));
        assertEquals(new BigDecimal("1000000.00"), one.get("debt_limit"));
        assertEquals(3, list(one, "ledger").size());
        assertEquals(404, api.get("/customers/999/").status());
        assertEquals(404, api.get("/customers/x/").status());
        assertEquals(400, api.get("/customers/?limit=0").status());
        assertEquals(405, api.send(api.request("/customers/", Role.MANAGER).DELETE()).status());
    }

    @Test
    void aCustomerIsAddedWithItsTermsByWhoMayGrantThem() throws IOException {
        Reply added =
                as(
                        Role.MANAGER,
                        "/customers/",
                        "{\"name\":\"Jasur\",\"phone\":\"90 700 70 70\",\"debt_limit\":\"500000\",\"days_to_pay\":10,\"discount_percent\":2.5}");
        assertEquals(201, added.status(), added.body());
        assertEquals("+998907007070", added.json().get("phone"));
        assertEquals(new BigDecimal("500000.00"), added.json().get("debt_limit"));
        assertEquals(new BigDecimal("2.50"), added.json().get("discount_percent"));
        assertEquals(201, as(Role.CASHIER, "/customers/", "{\"name\":\"Ali\"}").status());
        Reply limit = as(Role.CASHIER, "/customers/", "{\"name\":\"Vali\",\"debt_limit\":1}");
        assertEquals(403, limit.status(), limit.body());
        Map<String, String> wrong =
                Map.of(
                        "{\"name\":\"\"}", "name",
                        "{\"name\":7}", "name",
                        "{\"name\":\"A\",\"phone\":\"12\"}", "phone",
                        "{\"name\":\"A\",\"phone\":\"907007070\"}", "phone",
                        "{\"name\":\"A\",\"debt_limit\":-1}", "debt_limit",
                        "{\"name\":\"A\",\"debt_limit\":\"x\"}", "debt_limit",
                        "{\"name\":\"A\",\"debt_limit\":1000000000}", "debt_limit",
                        "{\"name\":\"A\",\"price_list\":\"ulgurji\"}", "price_list",
                        "{\"name\":\"A\",\"days_to_pay\":1.5}", "days_to_pay",
                        "{\"name\":\"A\",\"days_to_pay\":366}", "days_to_pay");
        wrong.forEach(
                (body, field) -> {
                    Reply refused = as(Role.MANAGER, "/customers/", body);
                    assertEquals(400, refused.status(), body);
                    assertTrue(
                            refused.body().startsWith("{\"" + field + "\":[\""),
                            body + refused.body());
                });
    }

    @Test
    void whatIsWrongWithADiscountOrACardIsSaidThere() {
        assertEquals(
                201, as(Role.MANAGER, "/customers/", "{\"name\":\"A\",\"card\":\"77\"}").status());
        Reply card = as(Role.MANAGER, "/customers/", "{\"name\":\"B\",\"card\":\" 77 \"}");
        assertEquals(400, card.status());
        assertTrue(card.body().startsWith("{\"card\":[\""), card.body());
        for (String percent :
                List.of("-1", "100.01", "101", "1e9", "0.001", "\"x\"", "true", "[]", "{}")) {
            Reply refused =
                    as(
                            Role.MANAGER,
                            "/customers/",
                            "{\"name\":\"C\",\"discount_percent\":" + percent + "}");
            assertEquals(400, refused.status(), percent);
            assertTrue(refused.body().startsWith("{\"discount_percent\":[\""), refused.body());
            assertTrue(refused.body().contains("100"), refused.body());
        }
    }

    @Test
    void aPriceListIsNamedAndAnUnknownOneRefused() {
        assertEquals(
                "{\"price_list\":[\"Такого прайс-листа нет, или он в архиве\"]}",
                as(Role.MANAGER, "/customers/", "{\"name\":\"A\",\"price_list\":\"x\"}").body());
        for (String none : List.of("\"\"", "\" \"", "null")) {
            Reply added =
                    as(
                            Role.MANAGER,
                            "/customers/",
                            "{\"name\":\"A%d\",\"price_list\":%s}".formatted(none.length(), none));
            assertEquals(201, added.status(), added.body());
            assertTrue(added.body().contains("\"price_list\":\"\""), added.body());
        }
    }

    @Test
    void aSaleOnAccountNamesItsCustomerAndStaysWithinTheLimit() throws IOException {
        api.post("/sessions/open/", "{\"opening_balance\":0}");
        String rustam = ",\"customer\":" + id("Rustam");
        Reply sold = onAccount(Role.CASHIER, rustam);
        assertEquals(201, sold.status(), sold.body());
        assertEquals(
                id("Rustam"),
                ((Number) Objects.requireNonNull(sold.json().get("customer"))).longValue());
        String sentence =
                "{\"customer\":[\"Сначала выберите покупателя: сумма записывается в долг\"]}";
        for (String nobody : List.of("", ",\"customer\":null")) {
            Reply refused = onAccount(Role.MANAGER, nobody);
            assertEquals(400, refused.status());
            assertEquals(sentence, refused.body());
        }
        for (String unknown :
                List.of(",\"customer\":99", ",\"customer\":\"x\"", ",\"customer\":{}")) {
            assertEquals(
                    "{\"customer\":[\"Такого покупателя нет\"]}",
                    onAccount(Role.MANAGER, unknown).body());
        }
        for (Role role : Role.DEFAULTS) {
            // Malika has 3 % off.
            for (var over : Map.of("Malika", 3_880, "Sherzod", 4_000).entrySet()) {
                Reply refused =
                        onAccount(role, ",\"customer\":" + id(over.getKey()), over.getValue());
                assertEquals(403, refused.status(), role + over.getKey() + refused.body());
                assertTrue(refused.body().contains("\"approval\":{\"right\":\"EXCEED_LIMIT\"}"));
            }
        }
        Map<String, Object> account = api.get("/customers/" + id("Rustam") + "/").json();
        assertEquals(new BigDecimal("4000.00"), account.get("balance"));
    }

    @Test
    void aRepaymentIsTakenOnceAndNeverMoreThanIsOwed() throws IOException {
        String path = "/customers/" + id("Nodira") + "/repayments/";
        String body = "{\"session\":%s,\"amount\":%s,\"payment_method\":\"%s\"}";
        assertEquals(
                "{\"session\":[\"Смена не найдена\"]}",
                api.post(path, body.formatted("1", "5", "cash")).body());
        assertEquals(
                "{\"session\":[\"Сначала откройте смену!\"]}",
                api.post(path, body.formatted("null", "5", "cash")).body());
        api.post("/sessions/open/", "{\"opening_balance\":0}");
        Reply taken = api.post(path, body.formatted("1", "140000", "cash"), "k1");
        assertEquals(201, taken.status(), taken.body());
        assertEquals("REPAY-2026-00001", taken.json().get("repayment_number"));
        assertEquals(new BigDecimal("500000.00"), taken.json().get("balance"));
        Reply again = api.post(path, body.formatted("1", "140000", "cash"), "k1");
        assertEquals(taken.body(), again.body());
        assertEquals(409, api.post(path, body.formatted("1", "1", "cash"), "k1").status());
        assertEquals(
                "{\"amount\":[\"Долг всего 500\u00A0000\u00A0сум. Больше принять нельзя\"]}",
                api.post(path, body.formatted("1", "500000.01", "cash")).body());
        for (String method : List.of("debt", "gold", "exchange")) {
            assertEquals(
                    "{\"payment_method\":[\"Такого способа оплаты нет\"]}",
                    api.post(path, body.formatted("1", "5", method)).body());
        }
        for (String amount : List.of("0", "-1", "null", "\"x\"", "0.001", "1e30")) {
            Reply refused = api.post(path, body.formatted("1", amount, "card"));
            assertEquals(400, refused.status(), amount);
            assertTrue(refused.body().startsWith("{\"amount\":"), amount + refused.body());
        }
        assertEquals(
                404,
                api.post("/customers/99/repayments/", body.formatted("1", "5", "cash")).status());
        Map<String, Object> report = api.get("/sessions/1/report/").json();
        assertTrue(String.valueOf(report.get("repayments")).contains("amount=140000.00"));
        assertEquals(new BigDecimal("140000.00"), report.get("expected_cash"));
    }

    private static List<?> list(Map<String, Object> json, String name) {
        return (List<?>) Objects.requireNonNull(json.get(name));
    }
}
