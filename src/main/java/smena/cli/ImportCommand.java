package smena.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import smena.service.CatalogImport;
import smena.service.Services;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `smena import`: products from a file.
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private final Scene scene;

    @ParentCommand private @Nullable SmenaCommand smena;

    @Parameters(paramLabel = "FILE", index = "0")
    private Path file = Path.of("");

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--encoding", paramLabel = "NAME")
    private Charset encoding = StandardCharsets.UTF_8;

    ImportCommand(Scene scene) {
        this.scene = scene;
    }

    @Override
    public Integer call() throws IOException {
        SmenaCommand root = Usage.parent(smena);
        return Scene.with(scene.house().open(root.folder()), this::take);
    }

    private int take(Services services) {
        String otherShelf = scene.text("cli.import.otherShelf");
        ImportLog log = new ImportLog(scene);
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
