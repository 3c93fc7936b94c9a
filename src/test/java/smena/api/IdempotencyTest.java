package smena.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.api.ApiShop.Reply;
import smena.domain.people.Role;
import smena.race.Books;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// What is asked for twice is done once.
class IdempotencyTest {
    private static final String CLOSE = "/sessions/1/close/";
    private static final String SALES = "/sales/";
    private static final String REPLAY = "Idempotent-Replay";

    @TempDir Path folder;
    private ApiShop api;

    @BeforeEach
    void open() {
        api = new ApiShop(folder);
        api.post("/sessions/open/", "{\"opening_balance\":0}");
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void theSameKeyGivesTheFirstAnswerAgain() {
        Reply first = api.post(SALES, api.sale(1), "a");
        Reply again = api.post("/sales", api.sale(1), "a");
        assertEquals(201, again.status());
        assertEquals(first.body(), again.body());
        assertEquals("", first.header(REPLAY));
        assertEquals("true", again.header(REPLAY));
        Reply other = api.post(SALES, api.sale(1), "b");
        assertNotEquals(first.body(), other.body());
        Books.check(api.shop(), 2);
    }

    @Test
    void theSameKeyForSomethingElseIsAConflict() {
        api.post(SALES, api.sale(1), "a");
        Reply body = api.post(SALES, api.sale(1) + " ", "a");
        assertEquals(409, body.status());
        assertTrue(body.body().contains("уже был другой запрос"), body.body());
        Reply path = api.post("/sessions/1/close/", api.sale(1), "a");
        assertEquals(409, path.status());
        Books.check(api.shop(), 1);
    }

    @Test
    void everyActIsDoneOnceAndOnlyActsAreKept() {
        Reply closed = api.post("/sessions/1/close/", "{\"actual_cash\":0}", "c");
        Reply again = api.post("/sessions/1/close/", "{\"actual_cash\":0}", "c");
        assertEquals(200, again.status());
        assertEquals(closed.body(), again.body());
        String open = "{\"opening_balance\":7}";
        Reply opened = api.post("/sessions/open/", open, "o");
        assertEquals(201, opened.status());
        assertEquals(opened.body(), api.post("/sessions/open/", open, "o").body());
        assertEquals(2, api.shop().services().shifts().newest(9).size());
    }

    @Test
    void aRefusalIsNotKept() {
        String early = api.sale(2);
        Reply refused = api.post(SALES, early, "a");
        assertEquals(400, refused.status());
        api.post("/sessions/1/close/", "{\"actual_cash\":0}");
        api.post("/sessions/open/", "{\"opening_balance\":0}");
        Reply sold = api.post(SALES, early, "a");
        assertEquals(201, sold.status(), sold.body());
        assertEquals("", sold.header(REPLAY));
        Books.check(api.shop(), 1);
    }

    @Test
    void keysBelongToOneToken() {
        api.post(SALES, api.sale(1), "a");
        Reply other =
                api.send(
                        api.request(SALES, Role.CASHIER)
                                .header("Idempotency-Key", "a")
                                .POST(BodyPublishers.ofString(api.sale(1))));
        assertEquals(201, other.status());
        assertEquals("", other.header(REPLAY));
        Books.check(api.shop(), 2);
    }

    @Test
    void aLaterProcessKnowsTheAnswerToo() {
        Reply first = api.post(SALES, api.sale(1), "a");
        String token = api.madeToken(Role.MANAGER);
        String sale = api.sale(1);
        api.close();
        try (ApiShop later = new ApiShop(folder)) {
            Reply again =
                    later.send(
                            later.plain(SALES)
                                    .header("Authorization", "Bearer " + token)
                                    .header("Idempotency-Key", "a")
                                    .POST(BodyPublishers.ofString(sale)));
            assertEquals(first.body(), again.body());
            assertEquals("true", again.header(REPLAY));
            Books.check(later.shop(), 1);
        }
        api = new ApiShop(folder);
    }

    @Test
    void aSaleIsBookedOnceEvenWhenItsAnswerIsForgotten() throws SQLException {
        Reply first = api.post(SALES, api.sale(1), "a");
        sql("drop trigger reply_is_kept");
        sql("delete from reply");
        Reply again = api.post(SALES, api.sale(1), "a");
        assertEquals(201, again.status());
        assertEquals(first.body(), again.body());
        sql("delete from reply");
        String other = api.sale(1).replace("\"quantity\":1", "\"quantity\":2");
        Reply refused = api.post(SALES, other, "a");
        assertEquals(409, refused.status());
        assertTrue(refused.body().contains("SALE-2026-00001"), refused.body());
        Books.check(api.shop(), 1);
    }

    @Test
    void answersAreForgottenOnceAThousandCameThirtyDaysLater() throws SQLException {
        api.post(SALES, api.sale(1), "old");
        api.shop().setClock(api.shop().now().plus(Duration.ofHours(20)));
        answers(20, "day");
        api.shop().setClock(api.shop().now().plus(Duration.ofDays(30)));
        answers(999, "month");
        assertTrue(api.shop().refuses("delete from reply where key = 'old'"));
        assertTrue(keys().contains("old"));
        api.post(CLOSE, "{\"actual_cash\":0}", "last");
        assertFalse(keys().contains("old"));
        assertTrue(keys().contains("day1"));
    }

    @Test
    void aClockFarAheadForgetsNoAnswer() throws SQLException {
        answers(1500, "kept");
        api.shop().setClock(api.shop().now().plus(Duration.ofDays(9_000)));
        api.post(CLOSE, "{\"actual_cash\":0}", "ahead");
        assertEquals(1501, keys().size());
    }

    @Test
    void aFewGoAtATime() throws SQLException {
        answers(500, "old");
        api.shop().setClock(api.shop().now().plus(Duration.ofDays(31)));
        answers(1000, "new");
        api.post(CLOSE, "{\"actual_cash\":0}", "last");
        assertEquals(1501 - 20, keys().size());
    }

    /// Answers of this moment, as a program gets them.
    private void answers(int count, String key) {
        api.shop()
                .run(
                        """
                        insert into reply (program_id, key, request, status, body, at)
                        with recursive n (i) as
                            (select 1 union all select i + 1 from n where i < %d)
                        select 1, '%s' || i, printf('%%064d', i), 201, '{}', %d from n"""
                                .formatted(count, key, api.shop().now().toEpochMilli()));
    }

    @Test
    void manyWithOneKeyAtOnceActOnce() throws Exception {
        int callers = 12;
        AtomicInteger replays = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            for (int round = 0; round < 8; round++) {
                String key = "round " + round;
                List<Future<Reply>> answers = new ArrayList<>();
                for (int i = 0; i < callers; i++) {
                    answers.add(
                            threads.submit(
                                    () -> {
                                        start.await();
                                        return api.post(SALES, api.sale(1), key);
                                    }));
                }
                start.countDown();
                String body = answers.getFirst().get().body();
                for (Future<Reply> answer : answers) {
                    assertEquals(201, answer.get().status(), answer.get().body());
                    assertEquals(body, answer.get().body());
                    replays.addAndGet(answer.get().header(REPLAY).isEmpty() ? 0 : 1);
                }
            }
        }
        assertEquals(8 * (callers - 1), replays.get());
        Books.check(api.shop(), 8);
    }

    @Test
    void printersWakeUpOnceTheAnswerIsKept() throws SQLException {
        List<List<String>> seen = new ArrayList<>();
        api.shop()
                .services()
                .printing()
                .onOrder(
                        () -> {
                            try {
                                seen.add(keys());
                            } catch (SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        api.post(SALES, api.sale(1), "a");
        assertEquals(List.of(List.of("a")), seen);
    }

    private List<String> keys() throws SQLException {
        List<String> keys = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select key from reply order by at")) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        return keys;
    }

    private void sql(String text) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("smena.db"));
    }
}
