package smena.cli;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import smena.service.backup.MadeBackup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/// `smena backup`: a verified copy, there and then.
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
    private final CliContext context;

    @ParentCommand private @Nullable SmenaCommand smena;

    @Option(names = "--to", paramLabel = "FILE", required = true)
    private @Nullable Path to;

    @Option(names = "--json")
    private boolean json;

    BackupCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        SmenaCommand root = UsageChecks.parent(smena);
        Path file = UsageChecks.parent(to);
        return CliContext.with(
                context.backend().openBeside(root.folder()),
                services -> {
                    MadeBackup made = services.backups().to(file);
                    context.say(json ? json(made) : sentence(made));
                    return Exit.DONE;
                });
    }

    private String sentence(MadeBackup made) {
        return context.text(
                "cli.backup.made",
                made.file(),
                context.messages().formats().number(made.headSeq()),
                context.messages().formats().number(Math.max(1, made.bytes() >> 20)));
    }

    private static String json(MadeBackup made) throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", made.file().toString());
        answer.put("made_at", made.at().toString());
        answer.put("head_seq", made.headSeq());
        answer.put("head_hash", made.headHash());
        answer.put("bytes", made.bytes());
        return JSON.std.asString(answer);
    }
}
