package smena.cli;

import smena.service.audit.Finding;
import smena.service.audit.Finding.About;
import smena.text.Words;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with the books, in a sentence: where, what it concerns, what is wrong.
final class FindingWords {
    private final Words words;

    FindingWords(CliMessages messages) {
        this.words = messages.words();
    }

    /// Such as "Entry 12, sale SALE-2026-00003: it is not signed with this till's key".
    String of(Finding finding) {
        List<String> place = new ArrayList<>();
        if (finding.seq() > 0) {
            place.add(words.get("verify.entry", finding.seq()));
        }
        if (finding.about() != About.NOTHING) {
            place.add(words.get("verify.about." + finding.about().name(), finding.name()).strip());
        } else if (!finding.kind().isEmpty()) {
            place.add(kind(finding.kind()));
        }
        String fault =
                words.get("verify.fault." + finding.fault().name(), finding.facts().toArray());
        return place.isEmpty() ? fault : String.join(", ", place) + ": " + fault;
    }

    /// A kind that was tampered with has no translation; it is shown as stored.
    private String kind(String kind) {
        return words.has("entry." + kind) ? words.get("entry." + kind) : kind;
    }
}
