package smena.cli;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import smena.service.figures.FrozenFigures.Rebuilt;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// `smena figures`: the sums of closed shifts that reports are made of.
@Command(name = "figures")
final class FiguresCommand {
    private final CliContext context;

    @ParentCommand private @Nullable SmenaCommand smena;

    FiguresCommand(CliContext context) {
        this.context = context;
    }

    @Command(name = "rebuild")
    int rebuild(@Option(names = "--json") boolean json) throws IOException {
        return CliContext.with(
                context.backend().open(UsageChecks.parent(smena).folder()),
                services -> {
                    Rebuilt done = services.frozenFigures().rebuild();
                    context.say(json ? json(done) : sentence(done));
                    return Exit.DONE;
                });
    }

    private String sentence(Rebuilt done) {
        return context.text(
                "cli.figures.rebuilt",
                context.messages().formats().number(done.shifts()),
                context.messages().formats().number(done.changed()));
    }

    private static String json(Rebuilt done) throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("shifts", done.shifts());
        answer.put("changed", done.changed());
        return JSON.std.asString(answer);
    }
}
