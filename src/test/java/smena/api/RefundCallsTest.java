package smena.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.api.ApiShop.Reply;
import smena.domain.money.Money;
import smena.domain.people.Role;
import smena.domain.sale.Sale;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class RefundCallsTest {
    @TempDir Path folder;
    private ApiShop api;
    private Sale sale;

    @BeforeEach
    void open() {
        api = new ApiShop(folder);
        api.shop().open(0);
        sale = api.shop().sell(3);
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aRefundAnswersWhatWasBooked() throws Exception {
        Reply part =
                refund(
                        "{\"session\":1,\"items\":[{\"line\":2,\"quantity\":1,\"restock\":false}],\"reason\":\"Брак\"}");
        assertEquals(201, part.status(), part.body());
        Sale.Line line = sale.lines().get(1);
        assertEquals(
                "{\"id\":1,\"refund_number\":\"REF-2026-00001\",\"sale\":1,\"session\":1,"
                        + "\"status\":\"refunded\",\"cashier_name\":\""
                        + api.shop().person(Role.MANAGER).name()
                        + "\",\"created_at\":\"2026-11-22T09:00:00+05:00\",\"total_amount\":"
                        + Json.money(line.total())
                        + ",\"discount\":0.00,\"rounding\":0.00,\"reason\":\"Брак\",\"items\":[{\"line\":2,"
                        + "\"product\":2,\"name\":\""
                        + line.name()
                        + "\",\"barcode\":\"\",\"quantity\":1,\"unit\":\"piece\",\"price\":"
                        + Json.money(line.price())
                        + ",\"discount\":0.00,\"total\":"
                        + Json.money(line.total())
                        + ",\"tax\":"
                        + Json.money(line.tax())
                        + ",\"restock\":false,\"marks\":[]}],\"payments\":[{\"payment_method\":\"cash\","
                        + "\"amount\":"
                        + Json.money(line.total())
                        + ",\"reference\":\"\"}]}",
                part.body());
        assertEquals(part.body(), api.get("/refunds/1/").body());
        assertEquals(part.body(), api.get("/refunds/1").body());
        assertEquals("partially_refunded", api.get("/sales/1/").json().get("status"));
        Reply rest = refund("{\"session\":1,\"reason\":\"x\"}");
        assertEquals(201, rest.status(), rest.body());
        assertEquals(2, list(rest, "items").size());
        assertEquals("refunded", api.get("/sales/1/").json().get("status"));
        Reply none = refund("{\"session\":1,\"reason\":\"x\"}");
        assertEquals(400, none.status());
        assertEquals("{\"items\":[\"По чеку SALE-2026-00001 всё уже возвращено\"]}", none.body());
    }

    @Test
    void whatIsWrongIsNamedByItsField() throws Exception {
        field("items", "{\"session\":1,\"reason\":\"x\",\"items\":[]}");
        field("items", "{\"session\":1,\"reason\":\"x\",\"items\":[7]}");
        field("items", item("{\"line\":9,\"quantity\":1}"));
        field("items", item("{\"line\":0,\"quantity\":1}"));
        field("items", item("{\"line\":\"x\",\"quantity\":1}"));
        field("items", item("{\"line\":1,\"quantity\":2}"));
        field("items", item("{\"line\":1,\"quantity\":1},{\"line\":1,\"quantity\":1}"));
        field("items", item("{\"line\":1,\"quantity\":1,\"marks\":[\"" + "x".repeat(300) + "\"]}"));
        field("marks", item("{\"line\":1,\"quantity\":1,\"marks\":[7]}"));
        field("restock", item("{\"line\":1,\"quantity\":1,\"restock\":\"no\"}"));
        field("quantity", item("{\"line\":1,\"quantity\":0}"));
        field("quantity", item("{\"line\":1,\"quantity\":-1}"));
        field("quantity", item("{\"line\":1,\"quantity\":0.0001}"));
        field("quantity", item("{\"line\":1,\"quantity\":0.5}"));
        field("reason", "{\"session\":1}");
        field("reason", "{\"session\":1,\"reason\":\"" + "x".repeat(201) + "\"}");
        field("reason", "{\"session\":1,\"reason\":7}");
        field("session", "{\"reason\":\"x\"}");
        field("session", "{\"session\":77,\"reason\":\"x\"}");
        field("payments", pay("{\"payment_method\":\"cash\",\"amount\":1}"));
        field("payments", pay("{\"payment_method\":\"exchange\",\"amount\":1}"));
        field("payments", pay("{\"payment_method\":\"x\",\"amount\":1}"));
        assertEquals(List.of("0"), api.shop().query("select count(*) from refund"));
        for (String unknown : List.of("2", "x", "0", "99999999999999999999")) {
            String path = "/sales/" + unknown + "/refund/";
            assertEquals(404, api.post(path, "{\"session\":1,\"reason\":\"x\"}").status(), path);
            assertEquals(404, api.get("/refunds/" + unknown + "/").status(), unknown);
        }
    }

    @Test
    void aKeyIsGoodForOneRefund() {
        String body = "{\"session\":1,\"reason\":\"x\"}";
        Reply first = api.post("/sales/1/refund/", body, "k1");
        Reply again = api.post("/sales/1/refund/", body, "k1");
        assertEquals(201, first.status());
        assertEquals(first.body(), again.body());
        assertEquals("true", again.whole().headers().firstValue("Idempotent-Replay").orElse(""));
        assertEquals(
                409,
                api.post("/sales/1/refund/", "{\"session\":1,\"reason\":\"y\"}", "k1").status());
        assertEquals(List.of("1"), api.shop().query("select count(*) from refund"));
    }

    @Test
    void whoNeedsAnApprovalHearsWhichRight() throws Exception {
        Money total = sale.paid();
        Reply refused =
                api.send(
                        api.request("/sales/1/refund/", Role.CASHIER)
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"session\":1,\"reason\":\"x\",\"payments\":[{\"payment_method\":\"card\",\"amount\":"
                                                        + Json.money(total)
                                                        + "}]}")));
        assertEquals(403, refused.status(), refused.body());
        assertEquals(Map.of("right", "REFUND_OTHER_WAY"), refused.json().get("approval"));
        Reply cash =
                api.send(
                        api.request("/sales/1/refund/", Role.CASHIER)
                                .POST(BodyPublishers.ofString("{\"session\":1,\"reason\":\"x\"}")));
        assertEquals(201, cash.status(), cash.body());
    }

    @Test
    void salesAreListedAPageAtATime() throws Exception {
        for (int i = 0; i < 4; i++) {
            api.shop().sell(1);
        }
        Reply first = api.get("/sales/?limit=2");
        assertEquals(List.of("SALE-2026-00005", "SALE-2026-00004"), numbers(first));
        Reply second = api.get("/sales/?limit=2&before=" + first.json().get("next"));
        assertEquals(List.of("SALE-2026-00003", "SALE-2026-00002"), numbers(second));
        Reply last = api.get("/sales?limit=2&before=" + second.json().get("next"));
        assertEquals(List.of("SALE-2026-00001"), numbers(last));
        assertTrue(last.body().contains("\"next\":null"), last.body());
        assertEquals(List.of("SALE-2026-00003"), numbers(api.get("/sales/?number=3")));
        assertEquals(5, numbers(api.get("/sales/?session=1")).size());
        assertEquals(0, numbers(api.get("/sales/?session=2")).size());
        assertEquals(5, numbers(api.get("/sales/?from=2026-11-22&to=2026-11-22")).size());
        assertEquals(0, numbers(api.get("/sales/?to=2026-11-21")).size());
        String second1 = api.shop().product(1).barcode();
        assertEquals(List.of("SALE-2026-00001"), numbers(api.get("/sales/?barcode=" + second1)));
        assertEquals(0, numbers(api.get("/sales/?barcode=99999")).size());
        for (String bad :
                List.of(
                        "limit=0",
                        "limit=x",
                        "before=x",
                        "from=22.11.2026",
                        "from=-0001-01-01",
                        "from=%2B12026-11-22",
                        "to=%2B999999999-12-31",
                        "to=2026-02-30",
                        "to=2026-1-2",
                        "session=x")) {
            assertEquals(400, api.get("/sales/?" + bad).status(), bad);
        }
    }

    private static List<?> list(Reply reply, String name) throws Exception {
        return (List<?>) Objects.requireNonNull(reply.json().get(name));
    }

    private List<String> numbers(Reply reply) throws Exception {
        assertEquals(200, reply.status(), reply.body());
        return list(reply, "results").stream()
                .map(row -> String.valueOf(((Map<?, ?>) row).get("sale_number")))
                .toList();
    }

    private static String item(String items) {
        return "{\"session\":1,\"reason\":\"x\",\"items\":[" + items + "]}";
    }

    private static String pay(String payments) {
        return "{\"session\":1,\"reason\":\"x\",\"payments\":[" + payments + "]}";
    }

    private void field(String name, String body) throws Exception {
        Reply reply = refund(body);
        assertEquals(400, reply.status(), body + "\n" + reply.body());
        assertTrue(reply.json().containsKey(name), body + "\n" + reply.body());
    }

    private Reply refund(String body) {
        return api.post("/sales/1/refund/", body);
    }
}
