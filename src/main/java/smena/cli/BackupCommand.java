package smena.cli;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import smena.service.Backups.Made;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/// `smena backup`: a verified copy, there and then.
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
    private final Scene scene;

    @ParentCommand private @Nullable SmenaCommand smena;

    @Option(names = "--to", paramLabel = "FILE", required = true)
    private @Nullable Path to;

    @Option(names = "--json")
    private boolean json;

    BackupCommand(Scene scene) {
        this.scene = scene;
    }

    @Override
    public Integer call() throws IOException {
        SmenaCommand root = Usage.parent(smena);
        Path file = Usage.parent(to);
        return Scene.with(
                scene.house().open(root.folder()),
                services -> {
                    Made made = services.backups().to(file);
                    scene.say(json ? json(made) : sentence(made));
                    return Exit.DONE;
                });
    }

    private String sentence(Made made) {
        return scene.text(
                "cli.backup.made",
                made.file(),
                scene.speech().formats().number(made.headSeq()),
                scene.speech().formats().number(Math.max(1, made.bytes() >> 20)));
    }

    private static String json(Made made) throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", made.file().toString());
        answer.put("made_at", made.at().toString());
        answer.put("head_seq", made.headSeq());
        answer.put("head_hash", made.headHash());
        answer.put("bytes", made.bytes());
        return JSON.std.asString(answer);
    }
}
