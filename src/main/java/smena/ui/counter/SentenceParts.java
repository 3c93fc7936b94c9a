package smena.ui.counter;

import java.util.Locale;

/// What is wrong, and what there is to say about it: `This code is in the sale already`,
/// `…hB4uL, piece 4. Take the next one`.
///
/// @param head up to the first colon, or all of it
/// @param rest behind it, as a sentence of its own; empty if there is no colon
record SentenceParts(String head, String rest) {
    private static final String COLON = ": ";

    /// Cuts `sentence`.
    static SentenceParts of(String sentence) {
        int at = sentence.indexOf(COLON);
        if (at < 0) {
            return new SentenceParts(sentence, "");
        }
        String rest = sentence.substring(at + COLON.length());
        int first = rest.offsetByCodePoints(0, 1);
        return new SentenceParts(
                sentence.substring(0, at),
                rest.substring(0, first).toUpperCase(Locale.ROOT) + rest.substring(first));
    }
}
