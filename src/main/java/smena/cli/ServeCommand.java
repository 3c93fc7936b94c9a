package smena.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import smena.domain.Problem;
import smena.domain.Refused;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

/// `smena serve`: the contract for other programs, without a screen.
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    private final CliContext context;

    @ParentCommand private @Nullable SmenaCommand smena;

    @Option(names = "--port", paramLabel = "PORT")
    private @Nullable Integer port;

    ServeCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        UsageChecks.check(
                port == null || (port >= 0 && port <= HIGHEST_PORT), context, "cli.usage.port");
        SmenaCommand root = UsageChecks.parent(smena);
        CliBackend.Opened till = context.backend().open(root.folder());
        return CliContext.with(
                till,
                services -> {
                    if (services.settings().isNew()) {
                        throw new Refused(new Problem.ShopNotSetUp());
                    }
                    context.backend().serve(till, where(), new Teller());
                    return Exit.DONE;
                });
    }

    private OptionalInt where() {
        return port == null ? OptionalInt.empty() : OptionalInt.of(port);
    }

    private final class Teller implements CliBackend.ServeListener {
        /// Programs read this line: it is the same in every language.
        @Override
        public void ready(String address) {
            context.say("ready " + address);
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
