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
    private final CliContext context;

    @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable Path data;

    @Option(names = "--training")
    private boolean training;

    @Option(names = "--kiosk")
    private boolean kiosk;

    @Option(names = "--lang", paramLabel = "LANG", scope = ScopeType.INHERIT)
    private @Nullable String lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    @Option(names = "--version", versionHelp = true)
    private boolean version;

    SmenaCommand(CliContext context) {
        this.context = context;
    }

    /// The data folder that is meant.
    Path folder() {
        return training ? context.backend().trainingFolder(real()) : real();
    }

    private Path real() {
        return (data == null ? context.backend().usualFolder() : data).toAbsolutePath().normalize();
    }

    /// The language that was asked for by name.
    Optional<String> language() {
        return Optional.ofNullable(lang);
    }

    @Override
    public Integer call() {
        return training
                ? context.backend().train(real(), language(), kiosk)
                : context.backend().till(real(), language(), kiosk);
    }
}
