package smena.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import smena.service.Services;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `smena products`: the catalogue as a file that `smena import` reads.
@Command(name = "products")
final class ProductsCommand implements Callable<Integer> {
    private final CliContext context;

    @ParentCommand private @Nullable SmenaCommand smena;

    @Option(names = "--to", paramLabel = "FILE", required = true)
    private Path to = Path.of("");

    ProductsCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        SmenaCommand root = UsageChecks.parent(smena);
        return CliContext.with(context.backend().openBeside(root.folder()), this::write);
    }

    private int write(Services services) {
        long written = services.products().catalogExport().write(Optional.empty(), to);
        context.say(context.messages().words().count("cli.products.done", written, to));
        return Exit.DONE;
    }
}
