package smena.cli;

import smena.service.catalog.CatalogImport;
import smena.service.imports.CatalogFile;
import smena.service.imports.Refusal;
import smena.service.imports.Row;
import smena.service.imports.UpdateFilter;
import smena.text.FieldWords;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Tells how an import goes on: a line for each row refused, progress beside it, figures at the
/// end.
final class ImportLog implements CatalogImport.Watcher {
    private static final int STEP = 10;

    private final CliContext context;
    private final Map<Refusal, Long> counts = new EnumMap<>(Refusal.class);
    private final Map<Row.Remark.Kind, Long> remarks = new EnumMap<>(Row.Remark.Kind.class);
    private int told;

    ImportLog(CliContext context) {
        this.context = context;
    }

    @Override
    public void reading(CatalogFile file) {
        String key = file.isBook() ? "cli.import.sheet" : "cli.import.encoding";
        context.terminal().err().println(context.text(key, file.readAs()));
    }

    @Override
    public void pricesMadeUp() {
        context.terminal().err().println(context.text("cli.import.pricesMadeUp"));
    }

    @Override
    public void refused(Row.Bad row) {
        counts.merge(row.why(), 1L, Long::sum);
        say(row.line(), "refusal." + row.why().name(), row.what());
    }

    @Override
    public void remarked(long line, Row.Remark remark) {
        remarks.merge(remark.kind(), 1L, Long::sum);
        say(line, "remark." + remark.kind().name(), remark.what());
    }

    @Override
    public void added(Row.Good row) {
        say(row.line(), "cli.import.isNew", row.product().name());
    }

    @Override
    public void changed(UpdateFilter.Change change) {
        FieldWords words = new FieldWords(context.messages().formats());
        String what =
                change.fields().stream()
                        .map(f -> words.change(f, f.of(change.before()), f.of(change.after())))
                        .collect(Collectors.joining("; "));
        say(
                change.row().line(),
                "cli.import.isChanged",
                SafeText.value(change.before().name()) + ": " + what);
    }

    private void say(long line, String key, String what) {
        String about = what.isEmpty() ? "" : ": " + what;
        context.say(context.text("cli.import.line", line) + ": " + context.text(key) + about);
    }

    @Override
    public void progress(long rows, int percent) {
        String line =
                context.text(
                        "cli.import.progress", context.messages().formats().number(rows), percent);
        if (context.terminal().live()) {
            context.terminal().err().print("\r" + line);
            context.terminal().err().flush();
        } else if (percent >= told + STEP) {
            told = percent - percent % STEP;
            context.terminal().err().println(line);
        }
    }

    /// The figures of an import that also changes what is there.
    void updated(CatalogImport.Result result, boolean dryRun) {
        if (context.terminal().live()) {
            context.terminal().err().println();
        }
        context.say(
                context.text(
                        dryRun ? "cli.import.wouldUpdate" : "cli.import.updated",
                        number(result.rows()),
                        number(result.added()),
                        number(result.changed()),
                        number(result.unchanged()),
                        number(result.refused())));
        result.prices()
                .ifPresent(
                        document ->
                                context.say(
                                        context.text(
                                                "cli.import.priceDocument", document.number())));
        counts.forEach((why, count) -> figure(count, "refusal." + why.name()));
        remarks.forEach((kind, count) -> figure(count, "remark." + kind.name()));
    }

    /// The figures.
    void summary(CatalogImport.Result result, boolean dryRun) {
        if (context.terminal().live()) {
            context.terminal().err().println();
        }
        context.say(
                context.text(
                        dryRun ? "cli.import.wouldGoIn" : "cli.import.wentIn",
                        number(result.added()),
                        number(result.rows()),
                        number(result.refused())));
        counts.forEach((why, count) -> figure(count, "refusal." + why.name()));
        remarks.forEach((kind, count) -> figure(count, "remark." + kind.name()));
    }

    private void figure(long count, String key) {
        context.say("  " + number(count) + "  " + context.text(key));
    }

    private String number(long number) {
        return context.messages().formats().number(number);
    }
}
