package smena.domain.catalog;

import java.util.LinkedHashSet;
import java.util.Set;

/// What somebody may have meant who made one mistake in a word: a letter left out, one too many, a
/// wrong one, or two in the wrong order.
public final class TypingErrors {
    /// The fewest letters of a word that is looked at: one letter of a shorter one makes another
    /// word.
    public static final int SHORTEST = 5;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private TypingErrors() {}

    /// The words one mistake away from a folded word. Empty where it is too short, or a number.
    public static Set<String> meant(String word) {
        Set<String> meant = new LinkedHashSet<>();
        if (word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter)) {
            return meant;
        }
        for (int at = 0; at <= word.length(); at++) {
            String before = word.substring(0, at);
            String after = word.substring(at);
            if (after.length() > 1) {
                meant.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
            }
            if (!after.isEmpty()) {
                meant.add(before + after.substring(1));
            }
            for (char letter : LETTERS.toCharArray()) {
                meant.add(before + letter + after);
                if (!after.isEmpty()) {
                    meant.add(before + letter + after.substring(1));
                }
            }
        }
        meant.remove(word);
        return meant;
    }
}
