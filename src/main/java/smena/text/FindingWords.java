package smena.text;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with the books, in a sentence: where, what it concerns, what is wrong.
public final class FindingWords {
    private static final String NOTHING = "NOTHING";

    private final Words words;

    /// Sentences in the language of `words`.
    public FindingWords(Words words) {
        this.words = words;
    }

    /// Such as "Entry 12, sale SALE-2026-00003: it is not signed with this till's key".
    ///
    /// @param seq the entry at fault; 0 where there is none
    /// @param kind its kind as recorded; may be empty
    /// @param about what it concerns; `NOTHING` where it concerns nothing
    /// @param name the number or name of that
    /// @param fault what is wrong
    /// @param facts what the sentence needs besides
    public String of(
            long seq, String kind, String about, String name, String fault, List<String> facts) {
        List<String> place = new ArrayList<>();
        if (seq > 0) {
            place.add(words.get("verify.entry", seq));
        }
        if (!about.equals(NOTHING)) {
            place.add(words.get("verify.about." + about, name).strip());
        } else if (!kind.isEmpty()) {
            place.add(kind(kind));
        }
        String wrong = words.get("verify.fault." + fault, facts.toArray());
        return place.isEmpty() ? wrong : String.join(", ", place) + ": " + wrong;
    }

    /// A kind that was tampered with has no translation; it is shown as stored.
    private String kind(String kind) {
        return words.has("entry." + kind) ? words.get("entry." + kind) : kind;
    }

    /// What was checked of a shift, and whether it holds.
    ///
    /// @param shift its number, written as everywhere else
    /// @param closed whether it has a Z
    public String ofShift(
            Formats formats,
            long shift,
            boolean sound,
            long entries,
            long sales,
            long refunds,
            boolean closed) {
        String checked =
                words.get(
                        closed ? "verify.shift.checked" : "verify.shift.open",
                        Long.toString(shift),
                        formats.number(entries),
                        formats.number(sales),
                        formats.number(refunds));
        return checked + " " + words.get(sound ? "verify.shift.sound" : "verify.shift.broken");
    }
}
