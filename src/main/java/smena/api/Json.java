package smena.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// JSON as it comes in and goes out: numbers are decimals, never binary floating point.
final class Json {
    private static final int DEEPEST = 20;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NAME = 100;

    private static final JsonFactory STRICT =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxNumberLength(LONGEST_NUMBER)
                                    .maxStringLength(LONGEST_TEXT)
                                    .maxNameLength(LONGEST_NAME)
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build();

    private static final JSON OUT =
            JSON.builder(STRICT).enable(JSON.Feature.WRITE_NULL_PROPERTIES).build();

    private Json() {}

    /// Maps, lists, strings, decimals, booleans and null as text.
    static String write(Map<String, Object> value) {
        try {
            return OUT.asString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An amount, with two decimals.
    static BigDecimal money(Money amount) {
        return BigDecimal.valueOf(amount.minor(), 2);
    }

    /// Hundredths as a number of two decimals: 350 is 3.50.
    static BigDecimal hundredths(long value) {
        return BigDecimal.valueOf(value, 2);
    }

    /// The value that `bytes` hold in UTF-8: maps, lists, strings, decimals, booleans and null.
    ///
    /// @throws IOException if they hold none, or one beyond the limits that any honest program
    ///     keeps
    static @Nullable Object read(byte[] bytes) throws IOException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        try (JsonParser parser = STRICT.createParser(text)) {
            Object value = value(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "more than one value");
            }
            return value;
        }
    }

    private static @Nullable Object value(JsonParser parser, @Nullable JsonToken token)
            throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            case null, default -> throw new JsonParseException(parser, "no value");
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            members.put(name, value(parser, parser.nextToken()));
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw new JsonParseException(parser, "no end");
        }
        return members;
    }

    private static List<@Nullable Object> list(JsonParser parser) throws IOException {
        List<@Nullable Object> elements = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            elements.add(value(parser, token));
            token = parser.nextToken();
        }
        return elements;
    }

    /// The digits as they stand: a huge exponent stays an exponent and is never expanded.
    private static BigDecimal number(JsonParser parser) throws IOException {
        try {
            return new BigDecimal(parser.getText());
        } catch (NumberFormatException e) {
            throw new JsonParseException(parser, "no number");
        }
    }
}
