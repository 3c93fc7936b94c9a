package smena.text;

import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalLine;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.GrantText;
import smena.domain.people.Right;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A journal entry as a sentence: what happened, and of what, how much, why. Facts that only a
/// program can read (rows, hashes, lists of columns) are left out; whatever a newer kind of entry
/// tells in the usual words is told too.
public final class JournalSentences {
    /// How a fact is written.
    private enum Form {
        TEXT,
        MONEY,
        NUMBER,
        QUANTITY,
        /// A name of the till's own, with words for it.
        CODE,
        /// The name of the row that the fact names.
        NAME
    }

    /// The facts that are told, in the order in which they are told.
    private static final List<Map.Entry<String, Form>> TOLD =
            List.of(
                    Map.entry("document", Form.CODE),
                    Map.entry("z", Form.NUMBER),
                    Map.entry("number", Form.TEXT),
                    Map.entry("name", Form.TEXT),
                    Map.entry("product", Form.NAME),
                    Map.entry("customer", Form.NAME),
                    Map.entry("supplier", Form.NAME),
                    Map.entry("person", Form.NAME),
                    Map.entry("program", Form.TEXT),
                    Map.entry("version", Form.TEXT),
                    Map.entry("before", Form.TEXT),
                    Map.entry("added", Form.TEXT),
                    Map.entry("changed", Form.TEXT),
                    Map.entry("renamed", Form.TEXT),
                    Map.entry("deactivated", Form.TEXT),
                    Map.entry("reactivated", Form.TEXT),
                    Map.entry("pinSet", Form.TEXT),
                    Map.entry("unlocked", Form.TEXT),
                    Map.entry("made", Form.TEXT),
                    Map.entry("withdrawn", Form.TEXT),
                    Map.entry("owner", Form.TEXT),
                    Map.entry("retired", Form.TEXT),
                    Map.entry("roleAdded", Form.TEXT),
                    Map.entry("roleRenamed", Form.TEXT),
                    Map.entry("roleArchived", Form.TEXT),
                    Map.entry("role", Form.CODE),
                    Map.entry("right", Form.CODE),
                    Map.entry("to", Form.TEXT),
                    Map.entry("kind", Form.CODE),
                    Map.entry("act", Form.CODE),
                    Map.entry("purpose", Form.CODE),
                    Map.entry("way", Form.CODE),
                    Map.entry("state", Form.CODE),
                    Map.entry("decision", Form.CODE),
                    Map.entry("answer", Form.CODE),
                    Map.entry("proof", Form.CODE),
                    Map.entry("bulk", Form.CODE),
                    Map.entry("value", Form.TEXT),
                    Map.entry("quantity", Form.QUANTITY),
                    Map.entry("lines", Form.NUMBER),
                    Map.entry("goods", Form.NUMBER),
                    Map.entry("count", Form.NUMBER),
                    Map.entry("codes", Form.NUMBER),
                    Map.entry("total", Form.MONEY),
                    Map.entry("amount", Form.MONEY),
                    Map.entry("price", Form.MONEY),
                    Map.entry("openingCash", Form.MONEY),
                    Map.entry("difference", Form.MONEY),
                    Map.entry("expected", Form.MONEY),
                    Map.entry("counted", Form.MONEY),
                    Map.entry("off", Form.MONEY),
                    Map.entry("left", Form.MONEY),
                    Map.entry("old", Form.MONEY),
                    Map.entry("new", Form.MONEY),
                    Map.entry("age", Form.NUMBER),
                    Map.entry("copy", Form.NUMBER),
                    Map.entry("failures", Form.NUMBER),
                    Map.entry("askedBy", Form.TEXT),
                    Map.entry("place", Form.TEXT),
                    Map.entry("file", Form.TEXT),
                    Map.entry("failed", Form.TEXT),
                    Map.entry("detail", Form.TEXT),
                    Map.entry("reason", Form.TEXT));

    /// Longer texts are cut: the whole of it stands in the entry itself.
    private static final int LONGEST = 80;

    private final Formats formats;
    private final Words words;
    private final JournalCodes codes;

    /// Sentences in the language of `formats`.
    public JournalSentences(Formats formats) {
        this.formats = formats;
        this.words = formats.words();
        this.codes = new JournalCodes(words);
    }

    /// What a kind of entry is called.
    public String kind(EntryKind kind) {
        String name = words.get("entry." + kind.name());
        return name.substring(0, 1).toUpperCase(words.language().locale()) + name.substring(1);
    }

    /// The whole sentence.
    public String of(JournalLine line) {
        if (line.kind() == EntryKind.STOCK_TAKEN) {
            Optional<String> said = StockTakeSentence.of(line.facts(), formats);
            if (said.isPresent()) {
                return said.get();
            }
        }
        String kind = kind(line.kind());
        String details = details(line);
        return details.isEmpty() ? kind : kind + ": " + details;
    }

    /// The sentence without what the kind is called; may be empty.
    public String details(JournalLine line) {
        if (line.kind() == EntryKind.SETTING_CHANGED) {
            return new SettingSentence(formats).of(line.facts());
        }
        if (line.kind() == EntryKind.TAX_RATE_CHANGED) {
            Optional<String> said = TaxRateSentence.of(line.facts(), formats);
            if (said.isPresent()) {
                return said.get();
            }
        }
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, Form> told : TOLD) {
            part(line, told.getKey(), told.getValue()).ifPresent(parts::add);
        }
        return String.join(" · ", parts.stream().distinct().toList());
    }

    private Optional<String> part(JournalLine line, String fact, Form form) {
        Object value = line.facts().get(fact);
        if (line.names().containsKey(fact)) {
            return told(fact, line.names().get(fact));
        }
        return switch (value) {
            case String text when fact.equals("to") -> to(line, text);
            case String text when form == Form.CODE || JournalCodes.isCode(line, fact) ->
                    codes.of(line.kind(), fact, text);
            case String text when fact.equals("counted") -> told("countedGoods", cut(text));
            case String text when !text.isBlank() && form != Form.NAME -> told(fact, cut(text));
            case Number number -> number(line.kind(), fact, form, number.longValue());
            case null, default -> Optional.empty();
        };
    }

    /// What a right of a role is now, and who took the drawer.
    private Optional<String> to(JournalLine line, String text) {
        if (!(line.facts().get("right") instanceof String right)) {
            return line.kind() == EntryKind.HANDED_OVER ? told("to", cut(text)) : Optional.empty();
        }
        return Arrays.stream(Right.values())
                .filter(known -> known.name().equals(right))
                .findFirst()
                .flatMap(
                        known ->
                                GrantText.read(text)
                                        .map(grant -> GrantPhrase.of(formats, known, grant)));
    }

    /// A number that is a row tells a person nothing, nor does one that stands for nothing.
    private Optional<String> number(EntryKind kind, String fact, Form form, long value) {
        boolean isRow = fact.equals("count") && kind != EntryKind.LABELS_CHANGED;
        boolean uncounted = kind == EntryKind.SHIFT_CLOSED && fact.equals("counted") && value < 0;
        if (fact.equals("number") && value > 0) {
            return Optional.of(words.get("journal.number", formats.number(value)));
        }
        if (value == 0 || isRow || uncounted) {
            return Optional.empty();
        }
        return switch (form) {
            case MONEY -> told(fact, formats.moneyWithCurrency(Money.of(value)));
            case QUANTITY -> told(fact, formats.quantity(new Quantity(value)));
            case NUMBER -> told(fact, formats.number(value));
            case TEXT, CODE, NAME -> Optional.empty();
        };
    }

    private Optional<String> told(String fact, String value) {
        String key = "journal.fact." + fact;
        return Optional.of(words.has(key) ? words.get(key, value) : value);
    }

    static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
