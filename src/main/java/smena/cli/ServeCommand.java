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

    private final Scene scene;

    @ParentCommand private @Nullable SmenaCommand smena;

    @Option(names = "--port", paramLabel = "PORT")
    private @Nullable Integer port;

    ServeCommand(Scene scene) {
        this.scene = scene;
    }

    @Override
    public Integer call() throws IOException {
        Usage.check(port == null || (port >= 0 && port <= HIGHEST_PORT), scene, "cli.usage.port");
        SmenaCommand root = Usage.parent(smena);
        House.Opened till = scene.house().open(root.folder());
        return Scene.with(
                till,
                services -> {
                    if (services.settings().isNew()) {
                        throw new Refused(new Problem.ShopNotSetUp());
                    }
                    scene.house().serve(till, where(), this::tell);
                    return Exit.DONE;
                });
    }

    private OptionalInt where() {
        return port == null ? OptionalInt.empty() : OptionalInt.of(port);
    }

    /// Programs read this line: it is the same in every language.
    private void tell(String address) {
        scene.say("ready " + address);
        scene.terminal().out().flush();
    }
}
