package smena.cli;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.service.backup.AcceptedCopies;
import smena.service.backup.BackupView;
import smena.service.backup.BackupView.Lost;
import smena.service.backup.Restore;
import smena.text.Formats;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/// `smena restore`: a backup in the place of the database; what it replaces is kept.
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    private static final Set<String> YES = Set.of("y", "yes", "д", "да", "h", "ha", "ҳ", "ҳа");

    private final CliContext context;

    @ParentCommand private @Nullable SmenaCommand smena;

    @Option(names = "--from", paramLabel = "FILE", required = true)
    private @Nullable Path from;

    @Option(names = "--yes")
    private boolean yes;

    @Option(names = "--accept-unsigned")
    private boolean acceptUnsigned;

    @Option(names = "--json")
    private boolean json;

    RestoreCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = UsageChecks.parent(smena).folder();
        Path file = UsageChecks.parent(from);
        try (CliBackend.Held held = context.backend().hold(folder)) {
            if (!json) {
                BackupView view = held.restore().look(file);
                tell(view);
                if (!view.signed() && !acceptUnsigned) {
                    throw new Refused(new Problem.BackupUnsigned(view.file().toString()));
                }
            }
            if (!json && !yes && context.terminal().live() && !agreed()) {
                context.say(context.text("cli.restore.not"));
                return Exit.PROBLEM;
            }
            Restore.Done done = held.restore().run(file, accepted());
            context.say(json ? json(done) : sentence(done));
            return Exit.DONE;
        }
    }

    /// What is in the backup, and what will be given up.
    private void tell(BackupView view) {
        Formats formats = context.messages().formats();
        context.say(
                context.text(
                        "cli.restore.backup",
                        formats.dateTime(view.headAt()),
                        formats.number(view.head().seq())));
        if (!view.signed()) {
            context.say(context.text("backup.unsigned.text"));
        }
        if (view.lost().isEmpty()) {
            context.say(context.text("cli.restore.unknown"));
            return;
        }
        Lost lost = view.lost().get();
        context.say(
                context.text(
                        "cli.restore.lost",
                        formats.number(lost.entries()),
                        formats.number(lost.sales()),
                        lost.since().map(formats::dateTime).orElse("—")));
    }

    private AcceptedCopies accepted() {
        return acceptUnsigned ? AcceptedCopies.UNSIGNED_TOO : AcceptedCopies.SIGNED;
    }

    private boolean agreed() {
        context.terminal().err().print(context.text("cli.restore.ask") + " ");
        context.terminal().err().flush();
        Console console = System.console();
        String answer = console == null ? null : console.readLine();
        return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
    }

    private String sentence(Restore.Done done) {
        return done.setAside()
                .map(folder -> context.text("cli.restore.done", folder))
                .orElseGet(() -> context.text("cli.restore.doneNew"));
    }

    private static String json(Restore.Done done) throws IOException {
        BackupView view = done.restored();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", view.file().toString());
        answer.put("head_seq", view.head().seq());
        answer.put("head_hash", view.head().hash());
        answer.put("signed", view.signed());
        view.lost()
                .ifPresent(
                        lost -> {
                            answer.put("replaced_head_seq", lost.head().seq());
                            answer.put("lost_entries", lost.entries());
                            answer.put("lost_sales", lost.sales());
                        });
        done.setAside().ifPresent(folder -> answer.put("set_aside", folder.toString()));
        return JSON.std.asString(answer);
    }
}
