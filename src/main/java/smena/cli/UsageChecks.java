package smena.cli;

import org.jspecify.annotations.Nullable;

/// Checks for options that contradict each other.
final class UsageChecks {
    private UsageChecks() {}

    /// The command line cannot be understood; the message is a sentence for the user.
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /// What was asked for cannot be done; the message is a sentence for the user.
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /// Ends the command with the sentence of `key` unless `sensible`.
    static void check(boolean sensible, CliContext context, String key) {
        if (!sensible) {
            throw new Wrong(context.text(key));
        }
    }

    /// The parent command, which the library has set by the time a command runs.
    static <T> T parent(@Nullable T parent) {
        if (parent == null) {
            throw new IllegalStateException("a command without its parent");
        }
        return parent;
    }
}
