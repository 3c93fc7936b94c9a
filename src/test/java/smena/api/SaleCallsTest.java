package smena.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.api.ApiShop.Reply;
import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Role;
import smena.domain.sale.Sale;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

class SaleCallsTest {
    private static final String CASH = "[{\"payment_method\":\"cash\",\"amount\":1000000}]";

    @TempDir Path folder;
    private ApiShop api;
    private long product;

    @BeforeEach
    void open() {
        api = new ApiShop(folder);
        product = api.shop().product(0).id();
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aSaleAnswersWhatWasBooked() throws Exception {
        openShift();
        Reply sold =
                api.post(
                        "/sales/",
                        sale(
                                "1",
                                "[{\"product\":%d,\"quantity\":2,\"price\":50000}]"
                                        .formatted(product),
                                "[{\"payment_method\":\"card\",\"amount\":\"40000.00\"},"
                                        + "{\"payment_method\":\"cash\",\"amount\":70000}]"));
        assertEquals(201, sold.status(), sold.body());
        String name = api.shop().product(0).name();
        assertEquals(
                "{\"id\":1,\"sale_number\":\"SALE-2026-00001\",\"session\":1,"
                        + "\"status\":\"completed\",\"cashier_name\":\"Aziza Yusupova\","
                        + "\"created_at\":\"2026-11-22T09:00:00+05:00\","
                        + "\"total_amount\":100000.00,\"discount\":0.00,\"rounding\":0.00,"
                        + "\"change\":10000.00,\"items\":[{\"line\":1,\"product\":1,\"name\":\""
                        + name
                        + "\",\"barcode\":\"\",\"quantity\":2,\"unit\":\"piece\","
                        + "\"price\":50000.00,\"discount\":0.00,\"discounts\":[],\"total\":100000.00,"
                        + "\"tax\":10714.29}],\"payments\":["
                        + "{\"payment_method\":\"card\",\"amount\":40000.00,\"applied\":40000.00,"
                        + "\"change\":0.00,\"reference\":\"\"},"
                        + "{\"payment_method\":\"cash\",\"amount\":70000.00,\"applied\":60000.00,"
                        + "\"change\":10000.00,\"reference\":\"\"}]}",
                sold.body());
        for (String path : new String[] {"/sales/1", "/sales/1/"}) {
            assertEquals(sold.body(), api.get(path).body());
        }
        assertEquals(
                "{voided_lines=0, cancelled_baskets=0, no_sales=0, reprints=0, discounts=0,"
                        + " price_overrides=1}",
                String.valueOf(api.get("/sessions/1/report/").json().get("acts")));
        for (String unknown : new String[] {"2", "x", "0", "99999999999999999999"}) {
            assertEquals(404, api.get("/sales/" + unknown + "/").status(), unknown);
        }
    }

    @Test
    void aCodeNamesTheProductAsAScannerWould() throws Exception {
        openShift();
        String code = api.shop().product(0).barcode();
        api.shop()
                .services()
                .products()
                .productCodes()
                .add(
                        api.shop().manager(),
                        product,
                        "14780000000011",
                        Optional.of(Quantity.of(12)),
                        Optional.empty());
        assertEquals(2_000, booked(code, 2));
        assertEquals(3_000, booked("0" + code, 3));
        assertEquals(24_000, booked("14780000000011", 2));
        for (String bad : List.of("\"4780000000002\"", "7", "\"\"", "null")) {
            String item = "[{\"barcode\":" + bad + ",\"quantity\":1}]";
            Reply refused = api.post("/sales/", sale("1", item, CASH));
            assertEquals(400, refused.status(), bad + refused.body());
            assertTrue(refused.body().startsWith("{\"items\":[\""), refused.body());
        }
    }

    private long booked(String code, int quantity) throws Exception {
        String item = "[{\"barcode\":\"%s\",\"quantity\":%d}]".formatted(code, quantity);
        Reply sold = api.post("/sales/", sale("1", item, CASH));
        assertEquals(201, sold.status(), sold.body());
        Sale.Line line = api.shop().services().selling().last().orElseThrow().lines().getFirst();
        assertEquals(product, line.productId());
        assertEquals(code, line.barcode());
        return line.quantity().thousandths();
    }

    @Test
    void aMissingShiftIsSaidInEachLanguage() {
        Map<String, String> sentences =
                Map.of(
                        "ru", "Сначала откройте смену!",
                        "uz", "Iltimos, avval smenani oching!",
                        "uz-Cyrl", "Илтимос, аввал сменани очинг!",
                        "en", "Please open a shift first!",
                        "de, en;q=0.4, uz-Cyrl-UZ;q=0.9", "Илтимос, аввал сменани очинг!",
                        "fr", "Сначала откройте смену!");
        sentences.forEach(
                (language, sentence) -> {
                    for (String session : new String[] {"\"session\":null,", ""}) {
                        String body = "{" + session + "\"items\":[],\"payments\":[]}";
                        Reply refused =
                                api.send(
                                        api.request("/sales/", Role.CASHIER)
                                                .header("Accept-Language", language)
                                                .POST(BodyPublishers.ofString(body)));
                        assertEquals(400, refused.status());
                        assertEquals("{\"session\":[\"" + sentence + "\"]}", refused.body());
                    }
                });
    }

    @Test
    void whoSeesNoFiguresReadsTheirOwnSalesOnly() throws Exception {
        openShift();
        String id = "1";
        Object others =
                Objects.requireNonNull(
                        api.post("/sales/", sale(id, item("1"), CASH)).json().get("id"));
        Reply sold =
                api.send(
                        api.request("/sales/", Role.CASHIER)
                                .POST(BodyPublishers.ofString(sale(id, item("1"), CASH))));
        Object own = Objects.requireNonNull(sold.json().get("id"));
        assertEquals(403, statusOf(others, Role.CASHIER));
        assertEquals(200, statusOf(own, Role.CASHIER));
        assertEquals(404, statusOf(99, Role.CASHIER));
        for (Object each : List.of(own, others)) {
            assertEquals(200, statusOf(each, Role.SENIOR));
            assertEquals(200, statusOf(each, Role.MANAGER));
        }
    }

    private int statusOf(Object sale, Role role) {
        return api.send(api.request("/sales/" + sale + "/", role).GET()).status();
    }

    @Test
    void aShiftIsLookedUpByNumberOrDigits() {
        openShift();
        String notFound = "{\"session\":[\"Смена не найдена\"]}";
        for (String id :
                new String[] {
                    "999",
                    "\"999\"",
                    "0",
                    "-1",
                    "1e3",
                    "1e400",
                    "99999999999999999999999",
                    "\"99999999999999999999999\"",
                    "2.0"
                }) {
            Reply refused = api.post("/sales/", sale(id, item("1"), CASH));
            assertEquals(400, refused.status(), id);
            assertEquals(notFound, refused.body(), id);
        }
        for (String id :
                new String[] {
                    "1.5",
                    "\"1.0\"",
                    "\"x\"",
                    "\"\"",
                    "\" 1\"",
                    "true",
                    "false",
                    "[]",
                    "[1]",
                    "{\"id\":1}",
                    "\"-1\"",
                    "\"１\"",
                    "1e-400"
                }) {
            Reply refused = api.post("/sales/", sale(id, item("1"), CASH));
            assertEquals(400, refused.status(), id);
            assertEquals(
                    "{\"session\":[\"Укажите номер смены целым числом\"]}", refused.body(), id);
        }
        for (String id : new String[] {"1", "\"1\"", "1.0", "\"01\""}) {
            Reply sold = api.post("/sales/", sale(id, item("1"), CASH));
            assertEquals(201, sold.status(), id + sold.body());
        }
    }

    @Test
    void aClosedShiftTakesNoSale() {
        openShift();
        api.post("/sessions/1/close/", "{\"actual_cash\":0}");
        Reply refused = api.post("/sales/", sale("1", item("1"), CASH));
        assertEquals(400, refused.status());
        assertEquals(
                "{\"session\":[\"Смена закрыта, невозможно создать продажу\"]}", refused.body());
        assertTrue(api.shop().services().selling().last().isEmpty());
    }

    @Test
    void wrongItemsAreSaidByField() {
        openShift();
        String list = "{\"items\":[\"Здесь нужен список от 1 до 500\"]}";
        for (String items : new String[] {"null", "[]", "{}", "7", "\"x\"", many(501)}) {
            assertEquals(list, refused(items, CASH), items);
        }
        assertEquals("{\"items\":[\"Здесь нужен объект\"]}", refused("[7]", CASH));
        assertEquals("{\"items\":[\"Товар не найден\"]}", refused(item(98_765, "1"), CASH));
        assertEquals(
                "{\"items\":[\"Укажите номер товара целым числом\"]}",
                refused("[{\"product\":{},\"quantity\":1}]", CASH));
        String quantity = "{\"quantity\":[\"Введите количество больше 0 и не больше 9 999,999\"]}";
        for (String wrong :
                new String[] {"0", "-1", "null", "\"x\"", "10000", "1e50", "true", "[]"}) {
            assertEquals(quantity, refused(item(wrong), CASH), wrong);
        }
        String fine = "{\"quantity\":[\"Не больше трёх знаков после запятой, например 0,346\"]}";
        for (String wrong : new String[] {"0.0001", "0.34567", "\"0.34567\"", "1e-9"}) {
            assertEquals(fine, refused(item(wrong), CASH), wrong);
        }
        String price = "{\"price\":[\"Введите цену больше 0 и не больше 999 999 999,99\"]}";
        for (String wrong : new String[] {"0", "-5", "\"x\"", "1000000000", "0.001", "[1]"}) {
            assertEquals(
                    price,
                    refused(
                            "[{\"product\":%d,\"quantity\":1,\"price\":%s}]"
                                    .formatted(product, wrong),
                            CASH),
                    wrong);
        }
        assertEquals(
                "{\"quantity\":[\"Non «Obi»: продаётся только целыми штуками\"]}",
                refused(item("1.5"), CASH));
    }

    @Test
    void everythingWrongIsSaidAtOnceWithItsPlace() {
        openShift();
        assertEquals(
                "{\"quantity\":[\"№ 1: Введите количество больше 0 и не больше 9 999,999\"],"
                        + "\"items\":[\"№ 3: Товар не найден\"],"
                        + "\"payments\":[\"Такого способа оплаты нет\",\"Введите сумму цифрами\"]}",
                refused(
                        "[{\"product\":1,\"quantity\":0},{\"product\":1,\"quantity\":1},"
                                + "{\"product\":55555,\"quantity\":1}]",
                        "[{\"payment_method\":\"gold\",\"amount\":-1}]"));
    }

    @Test
    void wrongPaymentsAreSaidByField() {
        openShift();
        assertEquals(
                "{\"payments\":[\"Не хватает 3\u00A0999\u00A0сум\"]}",
                refused(item("1"), "[{\"payment_method\":\"cash\",\"amount\":1}]"));
        assertEquals(
                "{\"payments\":[\"Безналично можно оплатить не больше 4\u00A0000\u00A0сум\"]}",
                refused(item("1"), "[{\"payment_method\":\"click\",\"amount\":4001}]"));
        for (String payments : new String[] {"[]", "null", "{\"cash\":1}"}) {
            assertEquals(
                    "{\"payments\":[\"Здесь нужен список от 1 до 50\"]}",
                    refused(item("1"), payments));
        }
        assertEquals(
                "{\"payments\":[\"Здесь нужен текст не длиннее 40 знаков\"]}",
                refused(
                        item("1"),
                        "[{\"payment_method\":\"card\",\"amount\":4000,\"reference\":[1]}]"));
        for (String code : new String[] {"cash", "card", "click", "payme", "uzum"}) {
            String paid = "[{\"payment_method\":\"" + code + "\",\"amount\":4000}]";
            assertEquals(201, api.post("/sales/", sale("1", item("1"), paid)).status(), code);
        }
    }

    @Test
    void whatThePaymentScreenAsksForIsAskedForHereToo() {
        openShift();
        for (String none : new String[] {"", ",\"reference\":\"\"", ",\"reference\":\"  \""}) {
            assertEquals(
                    "{\"customer\":[\"Сначала выберите покупателя: сумма записывается в долг\"]}",
                    refused(item("1"), paidBy("debt", none)));
            assertEquals(
                    "{\"payments\":[\"Введите номер платежа, не длиннее 40 знаков\"]}",
                    refused(item("1"), paidBy("transfer", none)));
        }
        for (String code : new String[] {"transfer"}) {
            String paid = paidBy(code, ",\"reference\":\" Karim \"");
            Reply sold = api.post("/sales/", sale("1", item("1"), paid));
            assertEquals(201, sold.status(), sold.body());
        }
        assertEquals(
                "{\"payments\":[\"Всё уже оплачено\"]}",
                refused(
                        item("1"),
                        "[{\"payment_method\":\"cash\",\"amount\":5000},"
                                + "{\"payment_method\":\"card\",\"amount\":1000}]"));
    }

    private static String paidBy(String code, String more) {
        return "[{\"payment_method\":\"%s\",\"amount\":4000%s}]".formatted(code, more);
    }

    @Test
    void anyCashIsTakenOverHttp() {
        openShift();
        String much = "[{\"payment_method\":\"cash\",\"amount\":\"999999999.99\"}]";
        Reply sold = api.post("/sales/", sale("1", item("1"), much));
        assertEquals(201, sold.status(), sold.body());
        assertTrue(sold.body().contains("\"change\":999995999.99"), sold.body());
    }

    @Test
    void anotherPriceNeedsTheRightToChangeIt() {
        openShift();
        String cheap = "[{\"product\":%d,\"quantity\":1,\"price\":1}]".formatted(product);
        Reply refused =
                api.send(
                        api.request("/sales/", Role.CASHIER)
                                .POST(BodyPublishers.ofString(sale("1", cheap, CASH))));
        assertEquals(400, refused.status());
        assertEquals(
                "{\"price\":[\"Цена отличается от каталога: нужно право менять цены\"]}",
                refused.body());
        String usual = "[{\"product\":%d,\"quantity\":1,\"price\":\"4000.0\"}]".formatted(product);
        Reply sold =
                api.send(
                        api.request("/sales/", Role.CASHIER)
                                .POST(BodyPublishers.ofString(sale("1", usual, CASH))));
        assertEquals(201, sold.status(), sold.body());
    }

    @Test
    void weightsHaveThreeDecimals() {
        openShift();
        Product loose =
                api
                        .shop()
                        .services()
                        .products()
                        .catalog()
                        .page(java.util.Optional.empty(), 0, 500)
                        .stream()
                        .filter(p -> p.unit() == Unit.KILOGRAM)
                        .findFirst()
                        .orElseThrow();
        Reply sold = api.post("/sales/", sale("1", item(loose.id(), "0.845"), CASH));
        assertEquals(201, sold.status(), sold.body());
        assertTrue(sold.body().contains("\"quantity\":0.845,\"unit\":\"kilogram\""), sold.body());
        Money due = loose.price().times(new smena.domain.money.Quantity(845));
        assertTrue(sold.body().contains("\"total_amount\":" + Json.money(due)), sold.body());
    }

    @Test
    void aShiftThatIsTooOldTakesNoSale() {
        openShift();
        api.shop().setClock(api.shop().now().plusSeconds(25 * 3600));
        Reply refused = api.post("/sales/", sale("1", item("1"), CASH));
        assertEquals(400, refused.status());
        assertTrue(refused.body().startsWith("{\"session\":[\"Смена длится"), refused.body());
    }

    private void openShift() {
        assertEquals(201, api.post("/sessions/open/", "{\"opening_balance\":0}").status());
    }

    private String refused(String items, String payments) {
        Reply reply = api.post("/sales/", sale("1", items, payments));
        assertEquals(400, reply.status(), reply.body());
        return reply.body();
    }

    private String item(String quantity) {
        return item(product, quantity);
    }

    private static String item(long product, String quantity) {
        return "[{\"product\":%d,\"quantity\":%s}]".formatted(product, quantity);
    }

    private static String many(int count) {
        List<String> items =
                IntStream.range(0, count).mapToObj(_ -> "{\"product\":1,\"quantity\":1}").toList();
        return items.toString();
    }

    private static String sale(String session, String items, String payments) {
        return "{\"session\":%s,\"items\":%s,\"payments\":%s}".formatted(session, items, payments);
    }
}
