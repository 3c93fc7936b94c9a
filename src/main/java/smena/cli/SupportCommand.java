package smena.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `smena support`: what somebody far away needs to find out why the till fails, in one file that
/// holds nothing of the shop's; or the lines of the log that a code leads to.
@Command(name = "support")
final class SupportCommand implements Callable<Integer> {
    private final CliContext context;

    @ParentCommand private @Nullable SmenaCommand smena;

    @ArgGroup(multiplicity = "1")
    private @Nullable Wanted wanted;

    /// One of them.
    static final class Wanted {
        @Option(names = "--to", paramLabel = "FILE", required = true)
        private @Nullable Path to;

        @Option(names = "--code", paramLabel = "CODE", required = true)
        private @Nullable String code;
    }

    SupportCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path folder = UsageChecks.parent(smena).folder();
        Wanted one = UsageChecks.parent(wanted);
        String code = one.code;
        if (code != null) {
            return lines(code, context.backend().logged(folder, code));
        }
        Path file = UsageChecks.parent(one.to);
        long bytes = context.backend().support(folder, file);
        String kilobytes = context.messages().formats().number(Math.max(1, bytes >> 10));
        context.say(context.text("cli.support.made", file, kilobytes));
        return Exit.DONE;
    }

    private int lines(String code, String found) {
        if (found.isEmpty()) {
            context.complain(context.text("cli.support.none", code));
            return Exit.PROBLEM;
        }
        found.lines().forEach(context::say);
        return Exit.DONE;
    }
}
