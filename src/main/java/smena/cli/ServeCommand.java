package smena.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.shop.HttpSettings.Reach;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

/// `smena serve`: the HTTP API for other programs, without a screen.
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    private final CliContext context;

    @ParentCommand private @Nullable SmenaCommand smena;

    @Option(names = "--port", paramLabel = "PORT")
    private @Nullable Integer port;

    @Option(names = "--network")
    private boolean network;

    @Option(names = "--plain")
    private boolean plain;

    ServeCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        UsageChecks.check(
                port == null || (port >= 0 && port <= HIGHEST_PORT), context, "cli.usage.port");
        UsageChecks.check(network || !plain, context, "cli.usage.plain");
        SmenaCommand root = UsageChecks.parent(smena);
        CliBackend.Opened till = context.backend().open(root.folder());
        return CliContext.with(
                till,
                services -> {
                    if (services.settings().isNew()) {
                        throw new Refused(new Problem.ShopNotSetUp());
                    }
                    context.backend()
                            .serve(till, new CliBackend.Listening(where(), reach()), new Teller());
                    return Exit.DONE;
                });
    }

    private OptionalInt where() {
        return port == null ? OptionalInt.empty() : OptionalInt.of(port);
    }

    private Optional<Reach> reach() {
        if (!network) {
            return Optional.empty();
        }
        return Optional.of(plain ? Reach.PLAIN : Reach.ENCRYPTED);
    }

    private final class Teller implements CliBackend.ServeListener {
        /// Programs read these lines: they are the same in every language.
        @Override
        public void ready(CliBackend.Answering now) {
            context.say("ready " + now.address());
            now.network().ifPresent(there -> context.say("network " + there));
            now.fingerprint().ifPresent(print -> context.say("sha256 " + print));
            context.terminal().out().flush();
        }

        @Override
        public void refused(Problem problem) {
            context.complain(context.messages().problems().sentence(problem));
        }

        @Override
        public void bug(CliBackend.LoggedBug bug) {
            context.complain(context.text("cli.bug", bug.code(), bug.logs()));
        }
    }
}
