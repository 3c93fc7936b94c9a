package smena.cli;

import smena.service.CatalogImport;
import smena.service.imports.Refusal;
import smena.service.imports.Row;

import java.util.EnumMap;
import java.util.Map;

/// Tells how an import goes on: a line for each row refused, progress beside it, figures at the
/// end.
final class ImportLog implements CatalogImport.Watcher {
    private static final int STEP = 10;

    private final Scene scene;
    private final Map<Refusal, Long> counts = new EnumMap<>(Refusal.class);
    private int told;

    ImportLog(Scene scene) {
        this.scene = scene;
    }

    @Override
    public void pricesMadeUp() {
        scene.terminal().err().println(scene.text("cli.import.pricesMadeUp"));
    }

    @Override
    public void refused(Row.Bad row) {
        counts.merge(row.why(), 1L, Long::sum);
        String why = scene.text("refusal." + row.why().name());
        String what = row.what().isEmpty() ? "" : ": " + row.what();
        scene.say(scene.text("cli.import.line", row.line()) + ": " + why + what);
    }

    @Override
    public void progress(long rows, int percent) {
        String line =
                scene.text("cli.import.progress", scene.speech().formats().number(rows), percent);
        if (scene.terminal().live()) {
            scene.terminal().err().print("\r" + line);
            scene.terminal().err().flush();
        } else if (percent >= told + STEP) {
            told = percent - percent % STEP;
            scene.terminal().err().println(line);
        }
    }

    /// The figures.
    void summary(CatalogImport.Result result, boolean dryRun) {
        if (scene.terminal().live()) {
            scene.terminal().err().println();
        }
        scene.say(
                scene.text(
                        dryRun ? "cli.import.wouldGoIn" : "cli.import.wentIn",
                        number(result.added()),
                        number(result.rows()),
                        number(result.refused())));
        counts.forEach(
                (why, count) ->
                        scene.say(
                                "  " + number(count) + "  " + scene.text("refusal." + why.name())));
    }

    private String number(long number) {
        return scene.speech().formats().number(number);
    }
}
