package smena.text;

import smena.domain.shift.HandoverRecord;

import java.util.stream.Collectors;

/// Handovers of the drawer in words, with what should have been in it: only for somebody who may
/// see figures.
public final class HandoverSentences {
    private final Formats formats;
    private final Words words;

    /// Sentences in the language of `formats`.
    public HandoverSentences(Formats formats) {
        this.formats = formats;
        this.words = formats.words();
    }

    /// From whom to whom.
    public String who(HandoverRecord handed) {
        return words.get("handed.who", handed.from(), handed.to());
    }

    /// What the drawer differed by: `short −6 000`.
    public String difference(HandoverRecord handed) {
        return DifferenceWords.of(handed.difference(), formats);
    }

    /// Whether it was counted blind, and every count where there were several.
    public String counts(HandoverRecord handed) {
        String blind = words.get(handed.blind() ? "handed.blind" : "handed.notBlind");
        if (handed.recounts() == 0) {
            return blind;
        }
        String amounts =
                handed.counts().stream().map(formats::money).collect(Collectors.joining(" → "));
        return blind + " · " + words.count("handed.counts", handed.counts().size(), amounts);
    }

    /// All of it in a line but for the time.
    public String brief(HandoverRecord handed) {
        return who(handed) + ", " + difference(handed);
    }
}
