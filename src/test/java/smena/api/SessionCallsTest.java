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
import smena.service.shift.Shifts;

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

        api.post("/sessions/1/close/", "{\"actual_cash\":4150}");
        Map<String, Object> z = api.get("/sessions/1/report/").json();
        assertEquals("Z", z.get("type"));
        assertEquals(1, z.get("z_number"));
        assertEquals(new BigDecimal("0.00"), z.get("difference"));
        for (String same : new String[] {"sales", "refunds", "taxes", "payments", "drawer"}) {
            assertEquals(x.get(same), z.get(same), same);
        }
        assertEquals(404, api.get("/sessions/9/report/").status());
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
