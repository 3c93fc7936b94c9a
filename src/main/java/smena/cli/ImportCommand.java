package smena.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import smena.service.Services;
import smena.service.catalog.CatalogImport;
import smena.service.imports.UnitMeaning;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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

    @Option(names = "--update")
    private boolean update;

    @Option(names = "--made-up-prices")
    private boolean madeUpPrices;

    @Option(names = "--unit", paramLabel = "WORD=UNIT")
    private Map<String, String> units = new LinkedHashMap<>();

    @Option(names = "--encoding", paramLabel = "NAME")
    private @Nullable Charset encoding;

    ImportCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        SmenaCommand root = UsageChecks.parent(smena);
        UsageChecks.check(!update || !madeUpPrices, context, "cli.usage.updatePrices");
        Map<String, UnitMeaning> meanings = meanings();
        return CliContext.with(
                context.backend().open(root.folder()), services -> take(services, meanings));
    }

    private Map<String, UnitMeaning> meanings() {
        Map<String, UnitMeaning> meanings = new LinkedHashMap<>();
        units.forEach((word, unit) -> meanings.put(word, meaning(unit)));
        return meanings;
    }

    private UnitMeaning meaning(String unit) {
        return UnitMeaning.read(unit)
                .orElseThrow(() -> new UsageChecks.Wrong(context.text("cli.usage.unit", unit)));
    }

    private int take(Services services, Map<String, UnitMeaning> meanings) {
        String otherShelf = context.text("cli.import.otherShelf");
        ImportLog log = new ImportLog(context);
        CatalogImport.Result result =
                services.products()
                        .catalogImport()
                        .run(
                                file,
                                new CatalogImport.Order(
                                        Optional.empty(),
                                        Optional.ofNullable(encoding),
                                        otherShelf,
                                        madeUpPrices,
                                        meanings,
                                        dryRun,
                                        update),
                                log);
        if (update) {
            log.updated(result, dryRun);
        } else {
            log.summary(result, dryRun);
        }
        return result.refused() == 0 ? Exit.DONE : Exit.PROBLEM;
    }
}
