package smena.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/// Makes requests nobody foresaw, and some that everybody makes, out of a seeded chance.
final class RandomRequests {
    private static final List<String> PATHS =
            List.of(
                    "/sessions/open/",
                    "/sessions/current/",
                    "/sessions/1/close/",
                    "/sessions/2/close",
                    "/sessions/1/report/",
                    "/sales/",
                    "/sales/1/",
                    "/sales/1/refund/",
                    "/sales/2/refund",
                    "/refunds/1/",
                    "/sales/?number=1&limit=3&before=2&session=1",
                    "/sales/?from=2026-11-22&to=x&barcode=2000000000015",
                    "/products/?search=non&limit=3",
                    "/products/?barcode=2000000000015",
                    "/nothing",
                    "/sessions/x/close/",
                    "/sales/99999999999999999999/");
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD", "PATCH", "BREW");
    private static final String LETTERS = "aZ0\"\\/{}[]:,\u0000\n\uD83D\uDE00чўʻ'<%;";

    private final RandomGenerator chance;
    private final String token;
    private final int keys;
    private final IntSupplier session;

    /// @param keys how many idempotency keys are in use at a time
    /// @param session the shift that was opened last
    RandomRequests(RandomGenerator chance, String token, int keys, IntSupplier session) {
        this.chance = chance;
        this.token = token;
        this.keys = keys;
        this.session = session;
    }

    /// A request as its bytes.
    ///
    /// @param broken whether it may be no HTTP at all, after which nothing more can be said
    record Request(byte[] bytes, boolean broken) {}

    Request next() {
        int kind = chance.nextInt(100);
        if (kind < 8) {
            return http("POST", "/sales/", sale(), true);
        }
        if (kind < 12) {
            return again();
        }
        if (kind < 15) {
            return refund();
        }
        if (kind < 20) {
            return http("GET", oneOf(PATHS), "", true);
        }
        if (kind < 55) {
            String path = chance.nextInt(3) > 0 ? "/sales/" : oneOf(PATHS);
            return http("POST", path, mutated(), true);
        }
        if (kind < 70) {
            return http("POST", oneOf(PATHS), value(0), true);
        }
        if (kind < 78) {
            return badLetters();
        }
        if (kind < 84) {
            return http(oneOf(METHODS), oneOf(PATHS), chance.nextBoolean() ? "{}" : "", true);
        }
        if (kind < 90) {
            return http("POST", oneOf(PATHS), "{}", false);
        }
        return kind < 92 ? shift() : broken();
    }

    /// Closes or opens, so that sales meet closed shifts too.
    private Request shift() {
        int id = session.getAsInt();
        return chance.nextInt(4) == 0
                ? http("POST", "/sessions/" + id + "/close/", "{\"actual_cash\":5}", true)
                : http("POST", "/sessions/open/", "{\"opening_balance\":\"7.50\"}", true);
    }

    /// A sale under a key that always stands for the same goods.
    private Request again() {
        int number = chance.nextInt(keys);
        String body =
                "{\"session\":%d,\"items\":[{\"product\":%d,\"quantity\":1}],\"payments\":[{\"payment_method\":\"cash\",\"amount\":9000000}]}"
                        .formatted(session.getAsInt(), number % 19 + 1);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head =
                new String(head("POST", "/sales/", bytes.length, true), StandardCharsets.ISO_8859_1)
                        .replaceFirst("Idempotency-Key: \\w+\r\n", "")
                        .replaceFirst("\r\n", "\r\nIdempotency-Key: s" + number + "\r\n");
        return new Request(join(head.getBytes(StandardCharsets.ISO_8859_1), bytes), false);
    }

    /// A part of one of the first sales, sometimes with something odd in it.
    private Request refund() {
        String path = "/sales/" + chance.nextInt(1, 20) + "/refund/";
        String body =
                "{\"session\":%s,\"items\":[{\"line\":%s,\"quantity\":%s,\"restock\":%s,\"marks\":%s}],\"reason\":%s}"
                        .formatted(
                                session.getAsInt(),
                                or("1"),
                                or("1"),
                                or("false"),
                                or("[]"),
                                or("\"torn\""));
        return http("POST", path, body, true);
    }

    private String sale() {
        return ("{\"session\":%s,\"items\":[{\"product\":%d,\"quantity\":%d}],"
                        + "\"payments\":[{\"payment_method\":\"cash\",\"amount\":9000000}]}")
                .formatted(session.getAsInt(), chance.nextInt(1, 20), chance.nextInt(1, 3));
    }

    private String mutated() {
        return "{\"session\":%s,\"items\":%s,\"payments\":%s,\"opening_balance\":%s,\"actual_cash\":%s,\"reason\":%s}"
                .formatted(
                        or("1"),
                        or(
                                "[{\"product\":%s,\"quantity\":%s,\"price\":%s}]"
                                        .formatted(or("1"), or("1"), or("4000"))),
                        or(
                                "[{\"payment_method\":%s,\"amount\":%s,\"reference\":%s}]"
                                        .formatted(or("\"cash\""), or("90000"), or("\"\""))),
                        or("5"),
                        or("5"),
                        or("\"why\""));
    }

    private String or(String good) {
        return chance.nextInt(4) > 0 ? good : value(0);
    }

    private String value(int depth) {
        return switch (chance.nextInt(depth > 3 ? 10 : 14)) {
            case 0 -> "null";
            case 1 -> "true";
            case 2 -> Long.toString(chance.nextLong());
            case 3 -> "9".repeat(chance.nextInt(1, 3_000));
            case 4 -> "-" + chance.nextInt(10) + "e" + chance.nextInt(-999_999, 999_999_999);
            case 5 -> "0." + "1".repeat(chance.nextInt(1, 200));
            case 6 -> text(chance.nextInt(60));
            case 7 -> text(chance.nextInt(20_000));
            case 8 -> "NaN";
            case 9 -> "\"" + chance.nextInt(2_000) + "\"";
            case 10 -> "[".repeat(chance.nextInt(1, 3_000));
            case 11 -> "[".repeat(15) + "]".repeat(15);
            case 12 -> "[" + value(depth + 1) + "," + value(depth + 1) + "]";
            default ->
                    "{"
                            + text(3)
                            + ":"
                            + value(depth + 1)
                            + ",\"product\":"
                            + value(depth + 1)
                            + "}";
        };
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < length; i++) {
            char letter = LETTERS.charAt(chance.nextInt(LETTERS.length()));
            boolean escape =
                    letter < ' ' || letter == '"' || letter == '\\' || chance.nextInt(9) == 0;
            text.append(escape ? "\\u%04x".formatted((int) letter) : String.valueOf(letter));
        }
        return text.append('"').toString();
    }

    private Request badLetters() {
        byte[] body = new byte[chance.nextInt(1, 400)];
        chance.nextBytes(body);
        byte[] json = mutated().getBytes(StandardCharsets.UTF_8);
        if (chance.nextBoolean()) {
            json[chance.nextInt(json.length)] = (byte) chance.nextInt(128, 256);
            body = json;
        }
        return new Request(join(head("POST", "/sales/", body.length, true), body), false);
    }

    private Request broken() {
        String good =
                new String(
                        http("POST", "/sales/", sale(), true).bytes(), StandardCharsets.ISO_8859_1);
        String text =
                switch (chance.nextInt(6)) {
                    case 0 -> good.substring(0, chance.nextInt(1, good.length()));
                    case 1 -> good.replace("HTTP/1.1", "HTTP/" + chance.nextInt(99));
                    case 2 -> good.replace("Content-Length: ", "Content-Length: -");
                    case 3 ->
                            good.replaceFirst("Content-Length: \\d+", "Transfer-Encoding: chunked");
                    case 4 -> good.replace("Host:", "H\u0000st:");
                    default -> good.replace("\r\n", "\n\r ");
                };
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = chance.nextInt(3); i > 0; i--) {
            bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
        }
        return new Request(bytes, true);
    }

    private Request http(String method, String path, String body, boolean known) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Request(join(head(method, path, bytes.length, known), bytes), false);
    }

    private byte[] head(String method, String path, int length, boolean known) {
        String key =
                chance.nextInt(3) == 0 ? "Idempotency-Key: k" + chance.nextInt(keys) + "\r\n" : "";
        String who =
                known
                        ? "Authorization: Bearer " + token + "\r\n"
                        : "Authorization: " + chance.nextLong() + "\r\n";
        String language = oneOf(List.of("uz", "ru", "en", "uz-Cyrl", "xx;q=;", "*"));
        return (method
                        + " /api/services"
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + who
                        + key
                        + "Accept-Language: "
                        + language
                        + "\r\nContent-Length: "
                        + length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private <T> T oneOf(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private static byte[] join(byte[] head, byte[] body) {
        byte[] all = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }
}
