package smena.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import smena.api.ApiShop.Reply;
import smena.domain.catalog.ProductCard;
import smena.domain.money.Money;
import smena.domain.people.Role;
import smena.domain.price.PriceDocument;
import smena.domain.price.PriceDocument.Origin;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A program adds products and changes them.
class ProductChangeCallsTest {
    private static final String WHOLE =
            "{\"name\":\"Kvas\",\"category\":\"Yangi raf\",\"price\":12000.5,\"unit\":\"piece\","
                    + "\"tax\":\"VAT12\",\"goods_code\":\"02202001001000000\",\"stock\":0,"
                    + "\"barcodes\":[{\"code\":\"%s\"},{\"code\":\"%s\",\"quantity\":12}]}";

    @TempDir static Path folder;
    private static ApiShop api;

    @BeforeAll
    static void open() {
        api = new ApiShop(folder);
    }

    @AfterAll
    static void close() {
        assertEquals(List.of(), api.shop().services().audit().verify().findings());
        api.close();
    }

    private static Reply put(Role role, String path, String body) {
        return api.send(api.request(path, role).PUT(BodyPublishers.ofString(body)));
    }

    private static Reply put(long id, String body) {
        return put(Role.MANAGER, "/products/" + id + "/", body);
    }

    private static Reply add(String body) {
        return api.post("/products/", body);
    }

    private static long id(Reply reply) {
        assertEquals(201, reply.status(), reply.body());
        try {
            return ((Number) Objects.requireNonNull(reply.json().get("id"))).longValue();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ProductCard card(long id) {
        return api.shop().services().products().productCards().find(id).orElseThrow();
    }

    private static PriceDocument newest() {
        return api.shop().services().prices().priceDocuments().page(Optional.empty(), 1).getFirst();
    }

    @Test
    void aProductIsAddedWithEverythingAndLookedAt() {
        Reply added = add(WHOLE.formatted("4780000777770", "14780000777777"));
        long id = id(added);
        String body =
                ("{\"id\":%d,\"name\":\"Kvas\",\"barcode\":\"4780000777770\",\"price\":12000.50,"
                                + "\"unit\":\"piece\",\"category\":\"Yangi raf\",\"tax\":\"VAT12\","
                                + "\"barcodes\":[{\"code\":\"4780000777770\",\"quantity\":1},"
                                + "{\"code\":\"14780000777777\",\"quantity\":12}],"
                                + "\"goods_code\":\"02202001001000000\",\"stock\":0,"
                                + "\"active\":true}")
                        .formatted(id);
        assertEquals(body, added.body());
        assertEquals(body, api.get("/products/" + id).body());
        assertEquals("Yangi raf", card(id).category());
        assertEquals(404, api.get("/products/999999/").status());
        assertEquals(404, api.get("/products/x/").status());
        Reply again = add(WHOLE.formatted("4780000777770", "14780000777777"));
        assertEquals(400, again.status());
        assertTrue(again.body().startsWith("{\"barcodes\":[\""), again.body());
    }

    /// They may be left out, and are taken away by an empty text.
    @Test
    void aNameOnPaperAndWhatIsInAPackage() throws IOException {
        String body =
                "{\"name\":\"Makaron «Sultan» shaxsiy, 450 g\",\"category\":\"Non\",\"price\":9000,"
                        + "\"stock\":null,\"short_name\":%s,\"net_content\":%s}";
        Reply added = add(body.formatted("\"Makaron Sultan\"", "\"450 g\""));
        long id = id(added);
        assertEquals("Makaron Sultan", added.json().get("short_name"));
        assertEquals(card(id).facts().netContent(), added.json().get("net_content"));
        assertEquals("Makaron Sultan", card(id).facts().shortName());
        assertEquals(
                added.body(), put(id, "{\"name\":\"Makaron «Sultan» shaxsiy, 450 g\"}").body());
        Reply litre = put(id, "{\"net_content\":\"1,5 L\"}");
        assertEquals(200, litre.status(), litre.body());
        assertEquals("Makaron Sultan", card(id).facts().shortName());
        assertTrue(!card(id).facts().netContent().startsWith("450"), litre.body());
        Reply none = put(id, "{\"short_name\":\"\",\"net_content\":\"\"}");
        assertTrue(!none.body().contains("short_name"), none.body());
        assertEquals("", card(id).facts().netContent());
        for (String bad : List.of("\"much\"", "450", "true", "\"0 g\"", "[\"450 g\"]")) {
            Reply refused = put(id, "{\"net_content\":" + bad + "}");
            assertEquals(400, refused.status(), bad);
            assertTrue(refused.body().startsWith("{\"net_content\":[\""), refused.body());
        }
        for (String bad : List.of("7", "{}", "\"" + "x".repeat(64) + "\"")) {
            Reply refused = put(id, "{\"short_name\":" + bad + "}");
            assertEquals(400, refused.status(), bad);
            assertTrue(refused.body().startsWith("{\"short_name\":[\""), refused.body());
        }
        Reply unknown = put(id, "{\"shortname\":\"x\"}");
        assertTrue(unknown.body().startsWith("{\"shortname\":[\""), unknown.body());
    }

    /// It has no price; a sale says what it costs, and is refused where it does not.
    @Test
    void aProductWhosePriceIsAskedFor() {
        String body =
                "{\"name\":\"Sovgʻa\",\"category\":\"Non\",\"stock\":null," + "\"open_price\":%s}";
        Reply added = add(body.formatted("true"));
        long id = id(added);
        assertTrue(added.body().contains("\"price\":0.00,"), added.body());
        assertTrue(added.body().contains("\"open_price\":true"), added.body());
        assertEquals(400, add(body.formatted("false")).status());
        Reply flag = add(body.formatted("\"yes\""));
        assertEquals(400, flag.status());
        assertTrue(flag.body().contains("open_price"), flag.body());

        String session = api.post("/sessions/open/", "{\"opening_balance\":0}").body();
        assertTrue(session.contains("\"id\":1"), session);
        String sale =
                "{\"session\":1,\"items\":[{\"product\":"
                        + id
                        + ",\"quantity\":2%s}],\"payments\":[{\"payment_method\":\"cash\","
                        + "\"amount\":25000}]}";
        Reply silent = api.post("/sales/", sale.formatted(""));
        assertEquals(400, silent.status());
        assertTrue(silent.body().startsWith("{\"price\":[\""), silent.body());
        for (String bad : List.of("0", "-1", "1000000000", "\"x\"")) {
            Reply refused = api.post("/sales/", sale.formatted(",\"price\":" + bad));
            assertEquals(400, refused.status(), bad);
        }
        Reply sold =
                api.send(
                        api.request("/sales/", Role.CASHIER)
                                .POST(BodyPublishers.ofString(sale.formatted(",\"price\":12500"))));
        assertEquals(201, sold.status(), sold.body());
        assertTrue(sold.body().contains("\"total_amount\":25000.00"), sold.body());

        assertEquals(400, put(id, "{\"open_price\":false}").status());
        Reply priced = put(id, "{\"open_price\":false,\"price\":9000}");
        assertEquals(200, priced.status(), priced.body());
        assertTrue(!priced.body().contains("open_price"), priced.body());
    }

    @Test
    void whatMayBeLeftOutIsTheShopsOwn() {
        String body = add("{\"name\":\"Shakar\",\"category\":\"Non\",\"price\":\"9000\"}").body();
        String tax = api.shop().services().settings().taxRate();
        assertTrue(body.contains("\"tax\":\"" + tax + "\""), body);
        assertTrue(body.contains("\"unit\":\"piece\""), body);
        assertTrue(body.contains("\"barcodes\":[]"), body);
        assertTrue(body.contains("\"stock\":0,"), body);
        String loose =
                add("{\"name\":\"Guruch\",\"category\":\"Non\",\"price\":9000,"
                                + "\"unit\":\"kilogram\",\"stock\":null}")
                        .body();
        assertTrue(loose.contains("\"stock\":null"), loose);
        assertTrue(loose.contains("\"unit\":\"kilogram\""), loose);
    }

    /// Codes of other programs need not be those of GS1.
    @Test
    void codesThatAreNoGtinAreKeptAsTheyAre() {
        for (String code : List.of("12345", "A-77", "0000000012345", "4780000777771")) {
            long id =
                    id(
                            add(
                                    ("{\"name\":\"%1$s\",\"category\":\"Non\",\"price\":5,"
                                                    + "\"barcodes\":[{\"code\":\"%1$s\"}]}")
                                            .formatted(code)));
            assertEquals(code, card(id).codes().getFirst().code());
            assertEquals(200, put(id, "{\"price\":6}").status());
            ProductCard seen = card(id);
            api.shop()
                    .services()
                    .products()
                    .productCards()
                    .change(api.shop().manager(), id, seen, seen.archived(true));
        }
    }

    @Test
    void anotherPriceIsAPriceDocumentOfOneLine() {
        long id = id(add("{\"name\":\"Choy\",\"category\":\"Non\",\"price\":9000}"));
        api.shop().services().prices().labelQueue().clear(api.shop().manager());
        Reply changed = put(id, "{\"price\":9500,\"name\":\"Choy 95\"}");
        assertEquals(200, changed.status(), changed.body());
        assertTrue(changed.body().contains("\"price\":9500.00"), changed.body());
        PriceDocument document = newest();
        assertEquals(Origin.PROGRAM, document.origin());
        assertEquals(1, document.lines());
        assertEquals(Money.of(950_000), card(id).price());
        assertEquals("Choy 95", card(id).name());
        assertEquals("Non", card(id).category());
        assertEquals(1, api.shop().services().prices().labelQueue().count());
        assertEquals(200, put(id, "{\"price\":9500}").status());
        assertEquals(document, newest(), "nothing changed");
    }

    @Test
    void whatAProductHasBesidesStaysAsItIs() {
        ProductCard wine = card(1);
        long id = 1;
        Reply changed = put(id, "{\"category\":\"Boshqa\"}");
        assertEquals(200, changed.status(), changed.body());
        assertEquals(wine.codes(), card(id).codes());
        assertEquals(wine.rules(), card(id).rules());
        assertEquals(wine.price(), card(id).price());
        String stock = api.get("/products/1").body().replaceAll(".*(\"stock\":[^,]*).*", "$1");
        assertEquals(200, put(id, "{" + stock + "}").status(), "the same again");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    name | {"category":"Non","price":5}
                    category | {"name":"x","price":5}
                    price | {"name":"x","category":"Non"}
                    price | {"name":"x","category":"Non","price":0}
                    price | {"name":"x","category":"Non","price":-5}
                    price | {"name":"x","category":"Non","price":5.001}
                    price | {"name":"x","category":"Non","price":"1e5"}
                    price | {"name":"x","category":"Non","price":1000000000}
                    name | {"name":7,"category":"Non","price":5}
                    unit | {"name":"x","category":"Non","price":5,"unit":"PIECE"}
                    unit | {"name":"x","category":"Non","price":5,"unit":"gram"}
                    tax | {"name":"x","category":"Non","price":5,"tax":"VAT99"}
                    goods_code | {"name":"x","category":"Non","price":5,"goods_code":"123"}
                    stock | {"name":"x","category":"Non","price":5,"stock":5}
                    stock | {"name":"x","category":"Non","price":5,"stock":"many"}
                    barcodes | {"name":"x","category":"Non","price":5,"barcodes":"123"}
                    barcodes | {"name":"x","category":"Non","price":5,"barcodes":["123"]}
                    barcodes | {"name":"x","category":"Non","price":5,"barcodes":[{"code":""}]}
                    barcodes | {"name":"x","category":"Non","price":5,"barcodes":[{"code":"a b"}]}
                    barcodes | {"name":"x","category":"Non","price":5,"barcodes":[{"code":"1","quantity":0}]}
                    barcodes | {"name":"x","category":"Non","price":5,"barcodes":[{"code":"1","quantity":1.5}]}
                    barcodes | {"name":"x","category":"Non","price":5,"barcodes":[{"code":"1","price":5}]}
                    barcodes | {"name":"x","category":"Non","price":5,"barcodes":[{"code":"1"},{"code":"1"}]}
                    barcodes | {"name":"x","category":"Non","price":5,"barcodes":[{"code":"2000000000015"}]}
                    barcode | {"name":"x","category":"Non","price":5,"barcode":"1"}
                    cost | {"name":"x","category":"Non","price":5,"cost":5}
                    id | {"name":"x","category":"Non","price":5,"id":5}
                    """)
    void whatIsWrongIsRefusedByItsName(String field, String body) {
        long before = api.shop().services().products().catalog().count();
        Reply refused = add(body);
        assertEquals(400, refused.status(), refused.body());
        assertTrue(refused.body().startsWith("{\"" + field + "\":[\""), refused.body());
        assertEquals(before, api.shop().services().products().catalog().count());
    }

    @Test
    void whatIsWrongInAChangeIsRefusedToo() {
        long id = id(add("{\"name\":\"Tuz\",\"category\":\"Non\",\"price\":9000}"));
        for (String body :
                List.of(
                        "{\"price\":0}",
                        "{\"stock\":5}",
                        "{\"stock\":null}",
                        "{\"name\":\"\"}",
                        "{\"unit\":\"x\"}",
                        "{\"nam\":\"x\"}",
                        "{\"barcodes\":[{\"code\":\"2000000000015\"}]}",
                        "[]")) {
            assertEquals(400, put(id, body).status(), body);
        }
        assertEquals(404, put(999_999, "{\"price\":5}").status());
        assertEquals(405, api.send(api.request("/products/" + id, Role.MANAGER).DELETE()).status());
        assertEquals("Tuz", card(id).name());
        assertEquals(Money.of(900_000), card(id).price());
    }

    @Test
    void whoMayNotIsTold() {
        for (Role role : List.of(Role.CASHIER, Role.SENIOR)) {
            Reply change = put(role, "/products/2/", "{\"price\":5}");
            assertEquals(403, change.status(), change.body());
            assertEquals(
                    role.is(Role.SENIOR),
                    change.body().contains("\"right\":\"EDIT_CATALOGUE\""),
                    change.body());
            Reply add =
                    api.send(
                            api.request("/products/", role)
                                    .POST(
                                            BodyPublishers.ofString(
                                                    "{\"name\":\"x\",\"category\":\"Non\","
                                                            + "\"price\":5}")));
            assertEquals(403, add.status(), add.body());
        }
    }

    @Test
    void theSameKeyAddsAndChangesOnce() {
        String body = "{\"name\":\"Murch\",\"category\":\"Non\",\"price\":9000}";
        Reply first = api.post("/products/", body, "key-1");
        Reply second = api.post("/products/", body, "key-1");
        assertEquals(first.body(), second.body());
        assertEquals("true", second.header("Idempotent-Replay"));
        assertEquals(409, api.post("/products/", body.replace('9', '8'), "key-1").status());
        long id = id(first);
        String path = "/products/" + id + "/";
        for (int i = 0; i < 2; i++) {
            Reply changed =
                    api.send(
                            api.request(path, Role.MANAGER)
                                    .header("Idempotency-Key", "key-2")
                                    .PUT(BodyPublishers.ofString("{\"price\":" + 9100 + "}")));
            assertEquals(200, changed.status(), changed.body());
        }
        assertEquals(
                1,
                api.shop()
                        .services()
                        .prices()
                        .priceDocuments()
                        .history(id, Optional.empty(), 9)
                        .size());
    }
}
