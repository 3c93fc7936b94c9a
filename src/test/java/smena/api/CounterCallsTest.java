package smena.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.api.ApiShop.Reply;

import java.nio.file.Path;

/// What the screen would ask at the counter is asked of programs too.
class CounterCallsTest {
    @TempDir Path folder;
    private ApiShop api;

    @BeforeEach
    void open() throws Exception {
        api = new ApiShop(folder);
        assertEquals(201, api.post("/sessions/open/", "{\"opening_balance\":0}").status());
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void agesAndMarksAreAnsweredBeforehand() {
        refused("items", sell(130, 1, "", "card", 64_000));
        refused("items", sell(130, 1, ",\"age_checked\":false", "card", 64_000));
        refused("items", sell(130, 1, ",\"age_checked\":\"yes\"", "card", 64_000));
        refused("payments", sell(130, 1, ",\"age_checked\":true", "cash", 64_000));
        sold(sell(130, 1, ",\"age_checked\":true", "card", 64_000));
        refused("items", sell(132, 2, "", "card", 6_000));
        refused("items", sell(132, 2, marks("A1"), "card", 6_000));
        refused("items", sell(132, 2, marks("A1", "A1"), "card", 6_000));
        refused("items", sell(132, 1, ",\"marks\":\"A1\"", "card", 3_000));
        refused("items", sell(132, 1, ",\"marks\":[7]", "card", 3_000));
        refused("items", sell(132, 1, ",\"marks\":[\"" + "9".repeat(300) + "\"]", "card", 3_000));
        sold(sell(132, 2, marks("A1", "A2"), "cash", 6_000));
        refused("items", sell(132, 1, marks("A2"), "card", 3_000));
        refused("items", sell(1, 1, marks("A3"), "card", 4_000));
    }

    private Reply sell(long product, int quantity, String more, String method, long amount) {
        return api.post(
                "/sales/",
                ("{\"session\":1,\"items\":[{\"product\":%d,\"quantity\":%d%s}],"
                                + "\"payments\":[{\"payment_method\":\"%s\",\"amount\":%d}]}")
                        .formatted(product, quantity, more, method, amount));
    }

    private static String marks(String... serials) {
        StringBuilder codes = new StringBuilder();
        for (String serial : serials) {
            codes.append(codes.isEmpty() ? "" : ",")
                    .append("\"010200000000132621")
                    .append(serial)
                    .append('"');
        }
        return ",\"marks\":[" + codes + "]";
    }

    private static void refused(String field, Reply reply) {
        assertEquals(400, reply.status(), reply.body());
        assertTrue(reply.body().startsWith("{\"" + field + "\":[\""), reply.body());
    }

    private static void sold(Reply reply) {
        assertEquals(201, reply.status(), reply.body());
    }
}
