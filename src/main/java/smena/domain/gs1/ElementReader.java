package smena.domain.gs1;

import smena.domain.catalog.Barcode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes a scanned text apart into fields. Source: GS1 General Specifications, 7.8.
final class ElementReader {
    /// Ends a field of no fixed length (FNC1, as scanners send it).
    private static final char SEPARATOR = '\u001d';

    /// What scanners may put before a code to tell how it was printed. Source: ISO/IEC 15424.
    private static final List<String> SYMBOLOGIES = List.of("]d2", "]C1", "]e0", "]Q3", "]J1");

    private static final String GTIN = "01";
    private static final int GTIN_DIGITS = 14;
    private static final Pattern BRACKETED = Pattern.compile("\\((\\d{2,4})\\)([^()]*)");

    private final String scanned;
    private final Map<String, String> fields = new LinkedHashMap<>();

    ElementReader(String scanned) {
        this.scanned = scanned;
    }

    Reading read() {
        String text = withoutBrackets();
        boolean named = SYMBOLOGIES.stream().anyMatch(text::startsWith);
        String plain = named ? text.substring(3) : text;
        boolean separated = plain.indexOf(SEPARATOR) >= 0;
        if (!named && !separated && !beginsWithGtin(plain)) {
            return new Reading.Plain();
        }
        String body = trimmed(plain);
        Optional<CodeFault> fault = body.isEmpty() ? Optional.of(CodeFault.CUT) : take(body);
        return fault.<Reading>map(Reading.Broken::new)
                .orElseGet(() -> new Reading.Whole(new ElementString(body, fields)));
    }

    /// A code without separators is an element string where it can be nothing else: longer than
    /// any GTIN, and its product's check digit is right.
    private static boolean beginsWithGtin(String text) {
        int end = GTIN.length() + GTIN_DIGITS;
        return text.startsWith(GTIN)
                && text.length() >= end
                && Barcode.hasRightCheckDigit(text.substring(GTIN.length(), end));
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == SEPARATOR) {
            from++;
        }
        while (to > from && text.charAt(to - 1) == SEPARATOR) {
            to--;
        }
        return text.substring(from, to);
    }

    /// As people write and labels print it: `(01)04780000000014(21)AB`.
    private String withoutBrackets() {
        if (!scanned.startsWith("(")) {
            return scanned;
        }
        StringBuilder text = new StringBuilder();
        Matcher matcher = BRACKETED.matcher(scanned);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            end = matcher.end();
            text.append(matcher.group(1)).append(matcher.group(2)).append(SEPARATOR);
        }
        return end == scanned.length() ? text.toString() : scanned;
    }

    private Optional<CodeFault> take(String text) {
        int at = 0;
        while (at < text.length()) {
            Optional<Field> known = Fields.at(text, at);
            if (known.isEmpty()) {
                return Optional.of(
                        Fields.begins(text, at) ? CodeFault.CUT : CodeFault.UNKNOWN_FIELD);
            }
            Field field = known.get();
            int from = at + field.identifier().length();
            int end = end(field, text, from);
            String value = text.substring(from, end);
            Optional<CodeFault> fault = field.fault(value).or(() -> contradiction(field, value));
            if (fault.isPresent()) {
                return fault;
            }
            fields.put(field.identifier(), value);
            at = end < text.length() && text.charAt(end) == SEPARATOR ? end + 1 : end;
        }
        return Optional.empty();
    }

    private static int end(Field field, String text, int from) {
        int separator = text.indexOf(SEPARATOR, from);
        int next = separator < 0 ? text.length() : separator;
        return field.ends() ? next : Math.min(next, from + field.longest());
    }

    private Optional<CodeFault> contradiction(Field field, String value) {
        String before = fields.get(field.identifier());
        return before == null || before.equals(value)
                ? Optional.empty()
                : Optional.of(CodeFault.CONTRADICTION);
    }
}
