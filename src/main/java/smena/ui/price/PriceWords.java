package smena.ui.price;

import smena.domain.price.PriceChange.Outcome;
import smena.domain.price.PriceDocument;
import smena.domain.price.PriceDocument.State;
import smena.service.price.PriceDocuments.Overview;
import smena.text.Formats;
import smena.ui.kit.Sign;
import smena.ui.kit.Tag;

/// What is said of price documents in a few words.
final class PriceWords {
    private PriceWords() {}

    /// When its prices come or came into force.
    static String when(PriceDocument document, Formats formats) {
        return formats.dateTime(document.due().orElse(document.made().at()));
    }

    /// What made it, and who.
    static String who(Overview overview, Formats formats) {
        String origin = formats.words().get("prices.origin." + overview.document().origin());
        return overview.person().isEmpty() ? origin : origin + " · " + overview.person();
    }

    /// How many prices it has.
    static String lines(PriceDocument document, Formats formats) {
        return formats.words().count("prices.lines", document.lines());
    }

    /// Shows how far a document is.
    static void show(Tag tag, State state) {
        switch (state) {
            case PLANNED -> tag.show(Tag.Kind.ACCENT, Sign.CLOCK);
            case RUNNING -> tag.show(Tag.Kind.WARN, Sign.CLOCK);
            case DONE -> tag.show(Tag.Kind.GOOD, Sign.CHECK);
            case CANCELLED -> tag.show(Tag.Kind.NEUTRAL, null);
        }
    }

    /// Shows what became of a line.
    static void show(Tag tag, Outcome outcome) {
        switch (outcome) {
            case SET -> tag.show(Tag.Kind.GOOD, Sign.CHECK);
            case CHANGED -> tag.show(Tag.Kind.WARN, Sign.WARNING);
            case SAME -> tag.show(Tag.Kind.NEUTRAL, null);
            case ARCHIVED -> tag.show(Tag.Kind.NEUTRAL, Sign.FILE);
        }
    }
}
