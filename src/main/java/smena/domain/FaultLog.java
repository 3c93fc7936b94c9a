package smena.domain;

import java.lang.System.Logger.Level;
import java.util.concurrent.ThreadLocalRandom;

/// A failure that is not a [Problem] is a bug. It is logged under a code of its own; a person gets
/// to see only that code.
public final class FaultLog {
    private static final System.Logger LOG = System.getLogger("smena.bug");

    /// Easy to read out over the telephone: no letter or digit that sounds or looks like another.
    private static final String ALPHABET = "ACEHKMPRTX23456789";

    private static final int LENGTH = 6;

    private FaultLog() {}

    /// Logs `bug`. Any thread may call it.
    ///
    /// @param doing what was under way, in a few words of English
    /// @return the bug's code, such as `ACE-345`
    public static String write(String doing, Throwable bug) {
        String code = newCode();
        LOG.log(Level.ERROR, "bug " + code + ": " + doing, bug);
        return code;
    }

    private static String newCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(ThreadLocalRandom.current().nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
