package smena.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/// A new PIN: made up, or typed without being shown. It is no argument of a command, as those are
/// kept in a shell's history and seen by every process.
final class NewPin {
    private static final int FROM = 100_000;
    private static final int TO = 1_000_000;

    private final CliContext context;

    NewPin(CliContext context) {
        this.context = context;
    }

    /// Six digits, which fit any role; not all of them the same.
    static String madeUp(RandomGenerator random) {
        String digits = Integer.toString(random.nextInt(FROM, TO));
        return digits.chars().distinct().count() > 1 ? digits : madeUp(random);
    }

    /// Typed twice by a person, or one line of another program.
    String ask(String name) throws IOException {
        Console console = context.terminal().live() ? System.console() : null;
        if (console == null) {
            return line();
        }
        String first = hidden(console, context.text("cli.person.ask", name));
        if (!first.equals(hidden(console, context.text("cli.person.again")))) {
            throw new UsageChecks.Failed(context.text("cli.person.differ"));
        }
        return first;
    }

    private static String hidden(Console console, String prompt) {
        char[] typed = console.readPassword("%s ", prompt);
        return typed == null ? "" : new String(typed);
    }

    private static String line() throws IOException {
        String line =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                        .readLine();
        return line == null ? "" : line.strip();
    }
}
