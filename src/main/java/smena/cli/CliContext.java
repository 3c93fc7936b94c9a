package smena.cli;

import smena.domain.people.Role;
import smena.service.Services;
import smena.text.RoleWords;

import java.io.IOException;
import java.util.stream.Stream;

/// What every command works with.
///
/// @param backend the program around the command line
/// @param terminal where it writes
/// @param messages the language it speaks
record CliContext(CliBackend backend, Terminal terminal, CliMessages messages) {
    /// The text of `key` in that language.
    String text(String key, Object... arguments) {
        return messages.words().get(key, Stream.of(arguments).map(SafeText::value).toArray());
    }

    /// What a role is called; a shop's own name for it is shown harmlessly.
    String role(Role role) {
        return SafeText.value(RoleWords.name(messages.words(), role)).toString();
    }

    /// What a command does with an open till; the answer is the exit code.
    @FunctionalInterface
    interface Work {
        int in(Services services) throws IOException;
    }

    /// Does `work` and gives the folder back.
    static int with(CliBackend.Opened till, Work work) throws IOException {
        try (till) {
            return work.in(till.services());
        }
    }

    /// Writes an answer.
    void say(String line) {
        terminal.out().println(line);
    }

    /// Writes what went wrong.
    void complain(String line) {
        terminal.err().println(line);
        terminal.err().flush();
    }
}
