package smena.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.api.ApiShop.Reply;
import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.people.Role;
import smena.domain.shift.CashCount;
import smena.domain.shift.CashMovement;
import smena.service.shift.ClosingRequest;
import smena.service.shift.Handovers;
import smena.service.shift.Shifts;
import smena.service.supply.Suppliers;

import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class SessionCallsTest {
    private static final String OPEN =
            "{\"id\":1,\"status\":\"open\",\"cashier_name\":\"Aziza Yusupova\","
                    + "\"opening_cash\":100000.00,\"opened_at\":\"2026-11-22T09:00:00+05:00\"}";

    @TempDir Path folder;
    private ApiShop api;

    @BeforeEach
    void open() {
        api = new ApiShop(folder);
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aClockInDoubtIsConfirmedByAManagersProgramOnly() {
        api.shop().leap(api.shop().now().plus(java.time.Duration.ofDays(3)));
        Reply asked = api.post("/sessions/open/", "{\"opening_balance\":0}");
        assertEquals(409, asked.status());
        assertTrue(asked.body().contains("clock_accepted"), asked.body());
        Reply odd =
                api.post("/sessions/open/", "{\"opening_balance\":0,\"clock_accepted\":\"yes\"}");
        assertEquals(400, odd.status());
        Reply opened =
                api.post("/sessions/open/", "{\"opening_balance\":0,\"clock_accepted\":true}");
        assertEquals(201, opened.status(), opened.body());
        assertEquals(
                java.util.List.of("1"),
                api.shop().query("select count(*) from journal where kind = 'CLOCK_DECIDED'"));
    }

    @Test
    void openingAnswersTheShift() {
        Reply opened = api.post("/sessions/open/", "{\"opening_balance\": 100000}");
        assertEquals(201, opened.status());
        assertEquals(
                "{\"status\":\"success\",\"message\":\"Смена успешно открыта\",\"data\":"
                        + OPEN
                        + "}",
                opened.body());
        assertEquals("application/json;charset=utf-8", opened.header("Content-Type"));

        Reply again = api.post("/sessions/open", "{\"opening_balance\":5}");
        assertEquals(409, again.status());
        assertEquals(
                "{\"status\":\"error\",\"message\":\"Смена уже открыта\",\"data\":" + OPEN + "}",
                again.body());
    }

    @Test
    void theCurrentShiftIsThereOrNot() {
        for (String path : new String[] {"/sessions/current", "/sessions/current/"}) {
            Reply none = api.get(path);
            assertEquals(404, none.status());
            assertEquals(
                    "{\"status\":\"error\",\"message\":\"Нет открытой смены\",\"data\":null}",
                    none.body());
        }
        api.post("/sessions/open/", "{\"opening_balance\":\"100000.00\"}");
        for (String path : new String[] {"/sessions/current", "/sessions/current/"}) {
            Reply one = api.get(path);
            assertEquals(200, one.status());
            assertEquals("{\"status\":\"success\",\"data\":" + OPEN + "}", one.body());
        }
    }

    @Test
    void closingAnswersWhatWasExpectedAndCounted() {
        api.post("/sessions/open/", "{\"opening_balance\":100000}");
        api.post("/sales/", api.sale(1));
        Reply closed = api.post("/sessions/1/close/", "{\"actual_cash\": 250000.5}");
        assertEquals(200, closed.status(), closed.body());
        assertEquals(
                "{\"status\":\"success\",\"message\":\"Смена успешно закрыта\",\"data\":{\"id\":1,"
                        + "\"status\":\"closed\",\"cashier_name\":\"Aziza Yusupova\","
                        + "\"opening_cash\":100000.00,\"expected_cash\":104000.00,"
                        + "\"actual_cash\":250000.50,\"difference\":146000.50,\"z_number\":1,"
                        + "\"opened_at\":\"2026-11-22T09:00:00+05:00\","
                        + "\"closed_at\":\"2026-11-22T09:00:00+05:00\"}}",
                closed.body());

        Reply again = api.post("/sessions/1/close/", "{\"actual_cash\":1}");
        assertEquals(409, again.status());
        assertTrue(again.body().contains("Смена уже закрыта"), again.body());
        for (String unknown : new String[] {"7", "x", "-1", "99999999999999999999"}) {
            Reply none = api.post("/sessions/" + unknown + "/close/", "{\"actual_cash\":1}");
            assertEquals(404, none.status(), unknown);
            assertTrue(none.body().contains("Смена не найдена"), none.body());
        }
    }

    @Test
    void aDifferenceHasAReasonOnPaper() throws Exception {
        api.post("/sessions/open/", "{\"opening_balance\":0}");
        api.post("/sessions/1/close/", "{\"actual_cash\":5000000}");
        assertEquals(
                "«test MANAGER» dasturi yopdi",
                api.get("/sessions/1/report/").json().get("reason"));
        api.post("/sessions/open/", "{\"opening_balance\":5000000}");
        api.post("/sessions/2/close/", "{\"actual_cash\":1,\"reason\":\"stolen\"}");
        assertEquals("stolen", api.get("/sessions/2/report/").json().get("reason"));
        api.post("/sessions/open/", "{\"opening_balance\":1}");
        api.post("/sessions/3/close/", "{\"actual_cash\":1}");
        assertEquals("", api.get("/sessions/3/report/").json().get("reason"));
    }

    @Test
    void basketsOnTheScreenStandInTheWay() {
        api.post("/sessions/open/", "{\"opening_balance\":0}");
        api.shop().fill(1);
        Reply open = api.post("/sessions/1/close/", "{\"actual_cash\":0}");
        assertEquals(409, open.status());
        assertTrue(open.body().contains("Чек не пуст"), open.body());
        api.shop().services().baskets().park(api.shop().cashier(), "");
        Reply parked = api.post("/sessions/1/close/", "{\"actual_cash\":0}");
        assertEquals(409, parked.status());
        assertTrue(parked.body().contains("отложенные чеки: 1"), parked.body());
        assertEquals(200, api.get("/sessions/current/").status());
    }

    @Test
    void amountsThatAreNoneAreSaidByField() {
        String wrong = "{\"opening_balance\":[\"Введите сумму цифрами\"]}";
        for (String value :
                new String[] {
                    "null",
                    "-1",
                    "\"x\"",
                    "true",
                    "[]",
                    "{}",
                    "1.001",
                    "1e30",
                    "1e-9",
                    "\"1,5\"",
                    "\"\"",
                    "99999999999999999999",
                    "1e999999",
                    "12345678901234567"
                }) {
            Reply reply = api.post("/sessions/open/", "{\"opening_balance\":" + value + "}");
            assertEquals(400, reply.status(), value);
            assertEquals(wrong, reply.body(), value);
        }
        assertEquals(wrong, api.post("/sessions/open/", "{}").body());
        assertEquals(
                "{\"actual_cash\":[\"Введите сумму цифрами\"]}",
                openThenClose("{\"actual_cash\":\"many\"}").body());
        assertEquals(
                "{\"reason\":[\"Здесь нужен текст не длиннее 200 знаков\"]}",
                api.post("/sessions/1/close/", "{\"actual_cash\":1,\"reason\":7}").body());
    }

    @Test
    void whoMayNotIsToldSo() {
        for (Role role : new Role[] {Role.CASHIER, Role.SENIOR}) {
            Reply refused =
                    api.send(
                            api.request("/sessions/open/", role)
                                    .POST(BodyPublishers.ofString("{\"opening_balance\":1}")));
            assertEquals(403, refused.status());
            assertTrue(refused.body().contains("Нужно подтверждение"), refused.body());
        }
        api.post("/sessions/open/", "{\"opening_balance\":1}");
        Reply close =
                api.send(
                        api.request("/sessions/1/close/", Role.CASHIER)
                                .POST(BodyPublishers.ofString("{\"actual_cash\":1}")));
        assertEquals(403, close.status());
        assertEquals(403, api.send(api.request("/sessions/1/report", Role.CASHIER)).status());
        assertEquals(403, api.send(api.request("/sessions/1/report", Role.SENIOR)).status());
        api.post("/sessions/1/close/", "{\"actual_cash\":1}");
        assertEquals(200, api.send(api.request("/sessions/1/report", Role.CASHIER)).status());
    }

    @Test
    void reportsHoldEveryFigure() throws Exception {
        api.post("/sessions/open/", "{\"opening_balance\":100}");
        api.post("/sales/", api.sale(1));
        api.shop()
                .services()
                .shifts()
                .move(api.shop().senior(), CashMovement.Kind.PAY_IN, Money.of(5_000), "change");
        Map<String, Object> x = api.get("/sessions/1/report/").json();
        assertEquals("X", x.get("type"));
        assertEquals(new BigDecimal("4150.00"), x.get("expected_cash"));
        assertEquals("SALE-2026-00001", x.get("first_number"));
        assertTrue(x.containsKey("z_number") && x.get("z_number") == null);
        assertEquals(
                "{count=1, gross=4000.00, discount=0.00, total=4000.00}",
                String.valueOf(x.get("sales")));
        assertEquals("[{kind=pay_in, count=1, amount=50.00}]", String.valueOf(x.get("movements")));
        assertEquals("[]", String.valueOf(x.get("handovers")));
        handOver();

        api.post("/sessions/1/close/", "{\"actual_cash\":4150}");
        Map<String, Object> z = api.get("/sessions/1/report/").json();
        assertEquals("Z", z.get("type"));
        assertEquals(1, z.get("z_number"));
        assertEquals(new BigDecimal("0.00"), z.get("difference"));
        String handed = String.valueOf(z.get("handovers"));
        assertTrue(
                handed.contains("counts=[4100.00], expected=4150.00, difference=-50.00, blind="),
                handed);
        Reply other = api.send(api.request("/sessions/1/report/", Role.CASHIER));
        assertFalse(other.json().containsKey("handovers"), "they may not see figures");
        for (String same : new String[] {"sales", "refunds", "taxes", "payments", "drawer"}) {
            assertEquals(x.get(same), z.get(same), same);
        }
        assertEquals(404, api.get("/sessions/9/report/").status());
    }

    private void handOver() {
        Handovers handovers = api.shop().services().handovers();
        handovers.count(api.shop().manager(), CashCount.total(Money.of(4_100_00)));
        handovers.take(
                handovers.give(api.shop().manager(), "333333"),
                api.shop().person(Role.CASHIER).id(),
                "1111");
    }

    @Test
    void whatAProgramWithoutTheRightIsToldHoldsNothingOfTheDrawer() {
        api.post("/sessions/open/", "{\"opening_balance\":777}");
        Reply report = api.send(api.request("/sessions/1/report/", Role.CASHIER));
        Reply closed =
                api.send(
                        api.request("/sessions/1/close/", Role.SENIOR)
                                .POST(BodyPublishers.ofString("{\"actual_cash\":5}")));
        for (Reply reply : List.of(report, closed)) {
            assertEquals(403, reply.status());
            assertFalse(reply.body().contains("777"), reply.body());
        }
        assertEquals(
                List.of("0"),
                api.shop().query("select count(*) from cash_count where purpose = 'CLOSING'"),
                "a refused closing keeps no count");
    }

    /// Every call of the contract by programs of those without the right, while the drawer should
    /// hold 7,391,846.23, which is in nothing else.
    @Test
    void noCallTellsWhatTheDrawerShouldHold() {
        api.post("/sessions/open/", "{\"opening_balance\":7000000}");
        api.post("/sales/", api.sale(1));
        Money expected = Money.of(739_184_623);
        Money rest = expected.minus(api.shop().figures(1).expected());
        String pay = "{\"kind\":\"%s\",\"amount\":\"%s\",\"reason\":\"change\"}";
        String in =
                pay.formatted(
                        "pay_in", "%d.%02d".formatted(rest.minor() / 100, rest.minor() % 100));
        assertEquals(201, api.post("/sessions/1/movements/", in).status());
        assertEquals(expected, api.shop().figures(1).expected());
        assertTrue(tells(api.get("/sessions/1/report/")), "it is seen where it is told");
        List<String> bodies =
                List.of(
                        "{}",
                        "{\"actual_cash\":5,\"reason\":\"x\"}",
                        pay.formatted("pay_out", "7391847"),
                        api.sale(1),
                        "{\"session\":1,\"reason\":\"x\"}",
                        "{\"session\":1,\"amount\":7391847,\"payment_method\":\"cash\"}");
        int calls = 0;
        for (Role role : List.of(Role.CASHIER, Role.SENIOR)) {
            for (Route route : HttpServer.routes(api.shop().services(), Map.of())) {
                String path = "/" + String.join("/", route.path()).replace("{id}", "1") + "/";
                for (String body : route.changes() ? bodies : List.of("")) {
                    Reply reply =
                            api.send(
                                    api.request(path, role)
                                            .method(
                                                    route.method(),
                                                    route.changes()
                                                            ? BodyPublishers.ofString(body)
                                                            : BodyPublishers.noBody()));
                    assertFalse(tells(reply), () -> path + " " + body + " " + reply.body());
                    assertTrue(reply.status() < 500 && reply.status() != 405, reply.body());
                    calls++;
                }
            }
        }
        assertTrue(calls > 100, calls + " calls");
        assertTrue(api.shop().services().shifts().current().isPresent());
    }

    private static boolean tells(Reply reply) {
        return reply.body().replaceAll("[\\s\\u00a0\\u202f.,]", "").contains("739184623");
    }

    @Test
    void cashMovesInTheShiftThatIsNamed() throws Exception {
        String body = "{\"kind\":\"pay_out\",\"amount\":1500.5,\"reason\":\" ice \"}";
        assertEquals(404, api.post("/sessions/1/movements/", body).status());
        api.post("/sessions/open/", "{\"opening_balance\":100000}");
        Reply moved = api.post("/sessions/1/movements/", body);
        assertEquals(201, moved.status(), moved.body());
        assertEquals(
                "{\"id\":1,\"session\":1,\"kind\":\"pay_out\",\"amount\":1500.50,"
                        + "\"reason\":\"ice\",\"cashier_name\":\"Aziza Yusupova\","
                        + "\"created_at\":\"2026-11-22T09:00:00+05:00\"}",
                moved.body());
        for (String kind : List.of("pay_in", "safe_drop")) {
            String other = "{\"kind\":\"%s\",\"amount\":\"10\",\"reason\":\"x\"}".formatted(kind);
            assertEquals(201, api.post("/sessions/1/movements", other).status());
        }
        assertEquals(Money.of(98_499_50), api.shop().figures(1).expected());
        Reply cashier =
                api.send(
                        api.request("/sessions/1/movements/", Role.CASHIER)
                                .POST(BodyPublishers.ofString(body)));
        assertEquals(403, cashier.status());
        assertTrue(cashier.body().contains("\"right\":\"MOVE_CASH\""), cashier.body());
        assertEquals(
                List.of("3"),
                api.shop()
                        .query(
                                "select count(*) from print_job where document = 'CASH' and kind = 'PAPER'"));
        api.post("/sessions/1/close/", "{\"actual_cash\":1}");
        assertEquals(409, api.post("/sessions/1/movements/", body).status());
        assertEquals(404, api.post("/sessions/77/movements/", body).status());
        assertEquals(List.of(), api.shop().services().audit().verify().findings());
    }

    /// As on the screen: the bag goes along with the reason, what a supplier is paid lowers the
    /// debt, and both are in the slip and in the books.
    @Test
    void aBagAndASupplierGoAlong() throws Exception {
        api.post("/sessions/open/", "{\"opening_balance\":100000}");
        Reply bag =
                api.post(
                        "/sessions/1/movements/",
                        "{\"kind\":\"safe_drop\",\"amount\":10,\"reason\":\"bank\",\"bag\":\"77-A\"}");
        assertEquals(201, bag.status(), bag.body());
        assertTrue(bag.body().contains("\"reason\":\"bank, № 77-A\""), bag.body());
        Suppliers suppliers = api.shop().services().goods().suppliers();
        long sharq = suppliers.add(api.shop().manager(), "Sharq Non").id();
        String pay = "{\"kind\":\"pay_out\",\"amount\":2500,\"reason\":\"%s\",\"supplier\":\"%s\"}";
        for (String reason : List.of("non", "")) {
            Reply paid = api.post("/sessions/1/movements/", pay.formatted(reason, "sharq non"));
            assertEquals(201, paid.status(), paid.body());
            String said = reason.isEmpty() ? "Sharq Non" : "Sharq Non: non";
            assertTrue(paid.body().contains("\"reason\":\"" + said + "\""), paid.body());
        }
        assertEquals(
                Money.of(-5_000_00), suppliers.find(sharq).orElseThrow().balance(), "paid ahead");
        assertEquals(Money.of(94_990_00), api.shop().figures(1).expected());
        Map<String, String> wrong =
                Map.of(
                        pay.formatted("x", "Nobody"),
                        "supplier",
                        pay.formatted("x", "Sharq Non").replace("pay_out", "pay_in"),
                        "supplier",
                        "{\"kind\":\"pay_in\",\"amount\":1,\"reason\":\"x\",\"bag\":\"1\"}",
                        "bag",
                        "{\"kind\":\"safe_drop\",\"amount\":1,\"bag\":\"1\"}",
                        "reason",
                        pay.formatted("x", " "),
                        "supplier",
                        "{\"kind\":\"safe_drop\",\"amount\":1,\"reason\":\"%s\",\"bag\":\"%s\"}"
                                .formatted("x".repeat(190), "1".repeat(20)),
                        "reason",
                        pay.formatted("x", "Sharq Non").replace("2500", "95000"),
                        "amount");
        wrong.forEach(
                (body, field) -> {
                    Reply reply = api.post("/sessions/1/movements/", body);
                    assertEquals(400, reply.status(), body);
                    assertTrue(reply.body().startsWith("{\"" + field + "\":[\""), reply.body());
                });
        Reply cashier =
                api.send(
                        api.request("/sessions/1/movements/", Role.CASHIER)
                                .POST(BodyPublishers.ofString(pay.formatted("x", "Nobody"))));
        assertEquals(403, cashier.status(), cashier.body());
        String day = "?from=2026-11-22&to=2026-11-22";
        Reply all = api.get("/reports/expenses/" + day + "&details=true");
        assertTrue(
                all.body()
                        .contains(
                                "{\"name\":\"Sharq Non\",\"supplier\":true,\"count\":2,"
                                        + "\"amount\":5000.00,\"movements\":[{\"id\":3,"),
                all.body());
        assertTrue(all.body().endsWith("\"total\":5000.00}"), all.body());
        assertEquals(403, api.send(api.request("/reports/expenses/" + day, Role.SENIOR)).status());
        api.post("/sessions/1/close/", "{\"actual_cash\":1}");
        assertEquals(
                409, api.post("/sessions/1/movements/", pay.formatted("x", "Sharq Non")).status());
        assertEquals(List.of(), api.shop().services().audit().verify().findings());
    }

    @Test
    void aMovementThatCanNotBeIsNamedByItsField() {
        api.post("/sessions/open/", "{\"opening_balance\":1000}");
        Map<String, String> wrong =
                Map.of(
                        "{\"kind\":\"theft\",\"amount\":1,\"reason\":\"x\"}", "kind",
                        "{\"amount\":1,\"reason\":\"x\"}", "kind",
                        "{\"kind\":\"pay_in\",\"amount\":-1,\"reason\":\"x\"}", "amount",
                        "{\"kind\":\"pay_in\",\"amount\":\"many\",\"reason\":\"x\"}", "amount",
                        "{\"kind\":\"pay_in\",\"amount\":0,\"reason\":\"x\"}", "amount",
                        "{\"kind\":\"pay_in\",\"amount\":1.001,\"reason\":\"x\"}", "amount",
                        "{\"kind\":\"safe_drop\",\"amount\":1001,\"reason\":\"x\"}", "amount",
                        "{\"kind\":\"pay_in\",\"amount\":1,\"reason\":\"  \"}", "reason",
                        "{\"kind\":\"pay_in\",\"amount\":1}", "reason",
                        "{\"kind\":\"pay_in\",\"amount\":1,\"reason\":\"x\",\"note\":1}", "note");
        wrong.forEach(
                (body, field) -> {
                    Reply reply = api.post("/sessions/1/movements/", body);
                    assertEquals(400, reply.status(), body);
                    assertTrue(reply.body().startsWith("{\"" + field + "\":[\""), reply.body());
                });
        assertEquals(List.of("0"), api.shop().query("select count(*) from cash_movement"));
    }

    @Test
    void aSaleBetweenTheCountOnTheScreenAndTheCloseMakesItStale() {
        api.post("/sessions/open/", "{\"opening_balance\":100000}");
        Shifts shifts = api.shop().services().shifts();
        shifts.count(api.shop().cashier(), CashCount.total(Money.of(100_000_00)));
        assertEquals(201, api.post("/sales/", api.sale(1)).status());
        assertRefused(
                new Problem.CountStale(),
                () -> shifts.close(api.shop().manager(), 1, new ClosingRequest("", false, false)));
        Reply closed = api.post("/sessions/1/close/", "{\"actual_cash\":104000}");
        assertEquals(200, closed.status(), "the call brings its own count");
        assertTrue(closed.body().contains("\"difference\":0.00"), closed.body());
    }

    @Test
    void whoAskedForTheReportDidNotCountBlind() throws Exception {
        for (int shift = 1; shift <= 2; shift++) {
            api.post("/sessions/open/", "{\"opening_balance\":0}");
            if (shift == 2) {
                api.get("/sessions/2/report/");
            }
            api.post("/sessions/" + shift + "/close/", "{\"actual_cash\":0}");
        }
        String counted = "amount=0.00, by=Aziza Yusupova, at=2026-11-22T09:00:00+05:00, blind=%s}";
        for (int shift = 1; shift <= 2; shift++) {
            String tally = "{" + counted.formatted(shift == 1);
            assertEquals(
                    "{number=1, first=" + tally + ", last=" + tally + "}",
                    String.valueOf(
                            api.get("/sessions/" + shift + "/report/").json().get("counts")));
        }
    }

    private Reply openThenClose(String body) {
        api.post("/sessions/open/", "{\"opening_balance\":1}");
        return api.post("/sessions/1/close/", body);
    }
}
