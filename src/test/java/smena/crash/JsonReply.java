package smena.crash;

import com.fasterxml.jackson.jr.ob.JSON;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A JSON object that the till sent. What is asked for must be there.
record JsonReply(Map<?, ?> values) {
    private static final JSON EXACT = JSON.std.with(JSON.Feature.USE_BIG_DECIMAL_FOR_FLOATS);

    static JsonReply read(String json) throws IOException {
        return new JsonReply(EXACT.mapFrom(json));
    }

    static JsonReply of(HttpCaller.Answer answer) {
        try {
            return read(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("no JSON: " + answer, e);
        }
    }

    long row(String name) {
        return ((Number) value(name)).longValue();
    }

    String text(String name) {
        return (String) value(name);
    }

    BigDecimal money(String name) {
        return (BigDecimal) value(name);
    }

    JsonReply part(String name) {
        return new JsonReply((Map<?, ?>) value(name));
    }

    List<JsonReply> parts(String name) {
        return ((List<?>) value(name))
                .stream().map(part -> new JsonReply((Map<?, ?>) part)).toList();
    }

    private Object value(String name) {
        return Objects.requireNonNull(values.get(name), () -> "no " + name + " in " + values);
    }
}
