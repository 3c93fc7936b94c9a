package smena.api;

import smena.domain.people.Right;
import smena.domain.shift.Shift;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a program is told.
///
/// @param status the HTTP status
/// @param body JSON text; empty for none
/// @param headers further headers
record ApiAnswer(int status, String body, Map<String, String> headers) {
    static final int OK = 200;
    static final int CREATED = 201;
    static final int NO_CONTENT = 204;
    static final int BAD_REQUEST = 400;
    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int METHOD_NOT_ALLOWED = 405;
    static final int TIMEOUT = 408;
    static final int CONFLICT = 409;
    static final int TOO_LARGE = 413;
    static final int UNSUPPORTED = 415;
    static final int MISDIRECTED = 421;
    static final int TOO_MANY = 429;
    static final int BUG = 500;
    static final int UNAVAILABLE = 503;

    ApiAnswer {
        headers = Map.copyOf(headers);
    }

    /// An answer with a body of maps, lists, texts and numbers.
    static ApiAnswer of(int status, Map<String, Object> body) {
        return new ApiAnswer(status, Json.write(body), Map.of());
    }

    /// The answer to an act that was done.
    static ApiAnswer success(int status, String message, Map<String, Object> data) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", "success");
        body.put("message", message);
        body.put("data", data);
        return of(status, body);
    }

    /// The answer to a call that failed, in one sentence.
    static ApiAnswer error(int status, String message) {
        return error(status, message, Optional.empty());
    }

    /// The answer to a call whose person would need an approval of this right.
    static ApiAnswer needsApproval(String message, Right right) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", "error");
        body.put("message", message);
        body.put("data", null);
        body.put("approval", Map.of("right", right.name()));
        return of(FORBIDDEN, body);
    }

    /// The same, with the shift that stands in the way.
    static ApiAnswer error(int status, String message, Optional<Shift> shift) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", "error");
        body.put("message", message);
        body.put("data", shift.map(SessionShape::of).orElse(null));
        return of(status, body);
    }

    /// The same answer with one more header.
    ApiAnswer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ApiAnswer(status, body, more);
    }
}
