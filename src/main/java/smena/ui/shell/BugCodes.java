package smena.ui.shell;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Codes that are easily read out: no letter or digit that sounds or looks like another.
final class BugCodes implements Supplier<String> {
    private static final String ALPHABET = "ACEHKMPRTX23456789";
    private static final int LENGTH = 6;

    private final RandomGenerator random;

    BugCodes(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public String get() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
