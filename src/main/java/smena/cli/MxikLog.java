package smena.cli;

import com.fasterxml.jackson.jr.ob.JSON;

import smena.service.imports.CodeColumn;
import smena.service.imports.DirectoryPreview;
import smena.service.imports.DirectoryRow;
import smena.service.imports.Refusal;
import smena.service.mxik.GoodsCodesImport;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Tells how an import of the directory goes on: its columns, a line for each row refused, progress
/// beside it, figures at the end.
final class MxikLog implements GoodsCodesImport.Watcher {
    private static final int STEP = 10;

    /// More lines are not read by anybody; the figures count them all.
    private static final long MOST_LINES = 1_000;

    private final CliContext context;
    private final boolean json;
    private final Map<Refusal, Long> counts = new EnumMap<>(Refusal.class);
    private long lines;
    private int told;

    MxikLog(CliContext context, boolean json) {
        this.context = context;
        this.json = json;
    }

    /// Which column is taken for what.
    void columns(DirectoryPreview preview) {
        for (DirectoryPreview.Column column : preview.columns()) {
            if (column.what() != CodeColumn.NONE) {
                context.terminal()
                        .err()
                        .println(
                                context.text(
                                        "cli.mxik.column",
                                        column.place() + 1,
                                        column.heading(),
                                        column.what().word()));
            }
        }
    }

    @Override
    public void refused(DirectoryRow.Bad row) {
        counts.merge(row.why(), 1L, Long::sum);
        if (++lines <= MOST_LINES) {
            String about = row.what().isEmpty() ? "" : ": " + row.what();
            String line =
                    context.text("cli.import.line", row.line())
                            + ": "
                            + context.text("refusal." + row.why().name())
                            + about;
            if (json) {
                context.terminal().err().println(line);
            } else {
                context.say(line);
            }
        }
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

    /// The figures.
    void summary(GoodsCodesImport.Result result, DirectoryPreview preview, boolean dryRun)
            throws IOException {
        if (context.terminal().live()) {
            context.terminal().err().println();
        }
        if (json) {
            context.say(JSON.std.asString(row(result, preview)));
            return;
        }
        context.say(
                context.text(
                        dryRun ? "cli.mxik.would" : "cli.mxik.taken",
                        number(result.codes()),
                        number(result.added()),
                        number(result.gone()),
                        number(result.back()),
                        number(result.refused()),
                        number(result.rows())));
        if (result.mended() > 0) {
            context.say(context.text("cli.mxik.mended", number(result.mended())));
        }
        counts.forEach(
                (why, count) ->
                        context.say("  " + number(count) + "  " + context.text("refusal." + why)));
    }

    private static Map<String, Object> row(
            GoodsCodesImport.Result result, DirectoryPreview preview) {
        Map<String, Object> columns = new LinkedHashMap<>();
        preview.columns()
                .forEach(
                        column ->
                                columns.put(
                                        Integer.toString(column.place() + 1),
                                        column.what().word()));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("rows", result.rows());
        row.put("refused", result.refused());
        row.put("mended", result.mended());
        row.put("codes", result.codes());
        row.put("added", result.added());
        row.put("gone", result.gone());
        row.put("back", result.back());
        row.put("kept", result.kept());
        row.put("sha256", result.sha256());
        row.put("columns", columns);
        return row;
    }

    private String number(long number) {
        return context.messages().formats().number(number);
    }
}
