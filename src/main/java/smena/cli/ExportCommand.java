package smena.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import smena.service.Services;
import smena.service.audit.ExportIndex;
import smena.service.export.Export;
import smena.service.export.ExportWords;
import smena.text.ExportNote;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `smena export`: the auditor's folder.
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    private final CliContext context;

    @ParentCommand private @Nullable SmenaCommand smena;

    @Option(names = "--to", paramLabel = "FOLDER", required = true)
    private Path to = Path.of("");

    ExportCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        SmenaCommand root = UsageChecks.parent(smena);
        return CliContext.with(context.backend().openBeside(root.folder()), this::write);
    }

    private int write(Services services) {
        String language = services.settings().shop().language();
        Export.Result written =
                services.export()
                        .write(
                                to,
                                new ExportWords(
                                        ExportNote.of(language),
                                        "Smena " + context.backend().version()));
        context.say(
                context.text(
                        "export.done",
                        written.folder(),
                        number(written.entries()),
                        number(written.sales()),
                        number(written.zReports())));
        context.say(context.text("export.check", written.folder(), ExportIndex.KEY));
        return Exit.DONE;
    }

    private String number(long number) {
        return context.messages().formats().number(number);
    }
}
