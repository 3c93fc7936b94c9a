package smena.cli;

import smena.domain.Refused;
import smena.service.Services;

import java.io.IOException;

/// What every command works with.
///
/// @param backend the program around the command line
/// @param terminal where it writes
/// @param messages the language it speaks
record CliContext(CliBackend backend, Terminal terminal, CliMessages messages) {
    /// The text of `key` in that language.
    String text(String key, Object... arguments) {
        return messages.words().get(key, arguments);
    }

    /// What a command does with an open till; the answer is the exit code.
    @FunctionalInterface
    interface Work {
        int in(Services services) throws IOException;
    }

    /// Does `work` and gives the folder back. What nobody foresaw is logged first, for the log lies
    /// in the folder.
    static int with(CliBackend.Opened till, Work work) throws IOException {
        try (till) {
            try {
                return work.in(till.services());
            } catch (Refused foreseen) {
                throw foreseen;
            } catch (RuntimeException bug) {
                System.getLogger("smena.cli")
                        .log(System.Logger.Level.ERROR, "a command failed", bug);
                throw bug;
            }
        }
    }

    /// Writes an answer.
    void say(String line) {
        terminal.out().println(line);
    }
}
