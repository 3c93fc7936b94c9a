package smena.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `smena`: the till itself, and what all commands have in common.
@Command(name = "smena", mixinStandardHelpOptions = false)
final class SmenaCommand implements Callable<Integer> {
    private final Scene scene;

    @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable Path data;

    @Option(names = "--lang", paramLabel = "LANG", scope = ScopeType.INHERIT)
    private @Nullable String lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    @Option(names = "--version", versionHelp = true)
    private boolean version;

    SmenaCommand(Scene scene) {
        this.scene = scene;
    }

    /// The data folder that is meant.
    Path folder() {
        return (data == null ? scene.house().usualFolder() : data).toAbsolutePath().normalize();
    }

    /// The language that was asked for by name.
    Optional<String> language() {
        return Optional.ofNullable(lang);
    }

    @Override
    public Integer call() {
        return scene.house().till(folder(), language());
    }
}
