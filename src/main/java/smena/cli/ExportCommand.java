package smena.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import smena.service.Services;
import smena.service.audit.ExportIndex;
import smena.service.export.Export;
import smena.service.export.ExportWords;
import smena.text.Language;
import smena.text.Words;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `smena export`: the auditor's folder.
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    private static final List<String> CHAPTERS =
            List.of("export.title", "export.files", "export.checking", "export.misfits");

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
                                        note(language), "Smena " + context.backend().version()));
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

    /// In the shop's language, and in English for anyone who does not read it.
    private static String note(String tag) {
        return Stream.of(Language.ofTag(tag).orElse(Language.EN), Language.EN)
                .distinct()
                .map(Words::in)
                .map(ExportCommand::note)
                .collect(Collectors.joining("\r\n" + "-".repeat(72) + "\r\n\r\n"));
    }

    private static String note(Words words) {
        return CHAPTERS.stream()
                .map(chapter -> words.get(chapter).replace("\n", "\r\n") + "\r\n\r\n")
                .collect(Collectors.joining());
    }

    private String number(long number) {
        return context.messages().formats().number(number);
    }
}
