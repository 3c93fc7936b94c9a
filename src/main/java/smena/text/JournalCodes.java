package smena.text;

import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalLine;

import java.util.List;
import java.util.Optional;

/// The till's own names in entries of the journal, as a person says them. One without words is left
/// out: a person would not understand it.
final class JournalCodes {
    private final Words words;

    JournalCodes(Words words) {
        this.words = words;
    }

    /// Whether a fact that is a text elsewhere is a code in entries of this kind.
    static boolean isCode(JournalLine line, String fact) {
        return switch (line.kind()) {
            case PRINTER_FAILED -> fact.equals("reason");
            case BACKUP -> fact.equals("place");
            case PRINT_DECIDED ->
                    fact.equals("detail") && "AGAIN".equals(line.facts().get("decision"));
            default -> false;
        };
    }

    /// What a code means.
    Optional<String> of(EntryKind kind, String fact, String code) {
        return keys(kind, fact).stream()
                .map(prefix -> prefix + code)
                .filter(words::has)
                .findFirst()
                .map(words::get);
    }

    private static List<String> keys(EntryKind kind, String fact) {
        return switch (fact) {
            case "kind" -> List.of("paper.movement.", "movement.kind.");
            case "role", "right" -> List.of(fact + ".");
            case "act" -> List.of("approve.act.", "journal.act.");
            case "reason" -> List.of("trouble.");
            case "state" ->
                    List.of(kind == EntryKind.PRINTER_FAILED ? "jobs.state." : "journal.state.");
            default -> List.of("journal." + fact + ".");
        };
    }
}
