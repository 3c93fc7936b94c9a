package smena.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import smena.service.Services;
import smena.service.catalog.CatalogImport;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `smena import`: products from a file.
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private final CliContext context;

    @ParentCommand private @Nullable SmenaCommand smena;

    @Parameters(paramLabel = "FILE", index = "0")
    private Path file = Path.of("");

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--encoding", paramLabel = "NAME")
    private Charset encoding = StandardCharsets.UTF_8;

    ImportCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        SmenaCommand root = UsageChecks.parent(smena);
        return CliContext.with(context.backend().open(root.folder()), this::take);
    }

    private int take(Services services) {
        String otherShelf = context.text("cli.import.otherShelf");
        ImportLog log = new ImportLog(context);
        CatalogImport.Result result =
                services.catalogImport()
                        .run(
                                file,
                                new CatalogImport.Order(
                                        Optional.empty(), encoding, otherShelf, dryRun),
                                log);
        log.summary(result, dryRun);
        return result.refused() == 0 ? Exit.DONE : Exit.PROBLEM;
    }
}
