package smena.cli;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import smena.cli.CliBackend.Updated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/// `smena update`: a newer version of the program from a signed file, or the one before back.
@Command(name = "update")
final class UpdateCommand implements Callable<Integer> {
    private final CliContext context;

    @ParentCommand private @Nullable SmenaCommand smena;

    @ArgGroup(multiplicity = "1")
    private @Nullable Wanted wanted;

    @Option(names = "--json")
    private boolean json;

    /// One of them.
    static final class Wanted {
        @Option(names = "--from", paramLabel = "FILE", required = true)
        private @Nullable Path from;

        @Option(names = "--back", required = true)
        private boolean back;
    }

    UpdateCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = UsageChecks.parent(smena).folder();
        Path from = UsageChecks.parent(wanted).from;
        if (from == null) {
            Updated back = context.backend().updateBack(folder);
            context.say(json ? json(back) : context.text("cli.update.back", back.to()));
            return Exit.DONE;
        }
        Runnable note = () -> context.complain(context.text("cli.update.prepares"));
        Updated done = context.backend().update(folder, from, json ? () -> {} : note);
        context.say(json ? json(done) : sentence(done));
        return Exit.DONE;
    }

    private String sentence(Updated done) {
        String said = context.text("cli.update.done", done.to(), done.from());
        return done.copy()
                .map(copy -> said + "\n" + context.text("cli.update.copy", copy))
                .orElse(said);
    }

    private static String json(Updated done) throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("version", done.to());
        answer.put("before", done.from());
        done.copy().ifPresent(copy -> answer.put("backup", copy.toString()));
        return JSON.std.asString(answer);
    }
}
