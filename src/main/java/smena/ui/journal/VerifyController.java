package smena.ui.journal;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.service.audit.Finding;
import smena.service.audit.Verdict;
import smena.text.FindingWords;
import smena.text.Formats;
import smena.text.Problems;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;

import java.util.function.Function;

/// Puts [VerifyModel] on the screen.
public final class VerifyController {
    private static final int MOST = 20;

    private final VerifyModel model;
    private final Localization localization;
    private final long shift;
    private final Runnable close;

    @FXML private ProgressBar bar;
    @FXML private Label far;
    @FXML private Notice result;
    @FXML private VBox findings;
    @FXML private Button end;

    /// @param shift which shift is verified; 0 for all books
    /// @param close leaves it
    VerifyController(VerifyModel model, Localization localization, long shift, Runnable close) {
        this.model = model;
        this.localization = localization;
        this.shift = shift;
        this.close = close;
    }

    @FXML
    private void initialize() {
        model.progressProperty()
                .subscribe(
                        now ->
                                bar.setProgress(
                                        now.all() == 0
                                                ? ProgressBar.INDETERMINATE_PROGRESS
                                                : Math.min(1, (double) now.checked() / now.all())));
        far.textProperty().bind(localization.make(this::far, model.progressProperty()));
        model.runningProperty().subscribe(_ -> show());
        model.verdictProperty().subscribe(_ -> show());
        model.problemProperty().subscribe(_ -> show());
    }

    @FXML
    private void end() {
        model.cancel();
        close.run();
    }

    /// The button that ends it gets the keyboard.
    void takeFocus() {
        end.requestFocus();
    }

    private void show() {
        boolean running = model.runningProperty().get();
        bar.setVisible(running);
        bar.setManaged(running);
        far.setVisible(running);
        far.setManaged(running);
        end.textProperty().bind(localization.text(running ? "common.cancel" : "common.close"));
        Verdict verdict = model.verdictProperty().get();
        result.setVisible(!running && (verdict != null || model.problemProperty().get() != null));
        boolean sound = verdict != null && verdict.isSound();
        result.setKind(sound ? Notice.Kind.GOOD : Notice.Kind.BAD);
        result.textProperty().bind(localization.make(f -> result(f, verdict)));
        findings.getChildren().clear();
        if (verdict != null) {
            verdict.findings().stream().limit(MOST).forEach(this::add);
            more(verdict);
        }
    }

    private String result(Formats formats, @Nullable Verdict verdict) {
        if (verdict == null) {
            return model.problemProperty().get() == null
                    ? ""
                    : new Problems(formats).sentence(model.problemProperty().get());
        }
        if (shift > 0) {
            return new FindingWords(formats.words())
                    .ofShift(
                            formats,
                            shift,
                            verdict.isSound(),
                            verdict.entries(),
                            verdict.sales(),
                            verdict.refunds(),
                            !verdict.open());
        }
        return formats.words()
                .get(
                        verdict.isSound() ? "verify.sound" : "verify.broken",
                        formats.number(verdict.entries()),
                        formats.number(verdict.sales()),
                        formats.number(verdict.zReports()));
    }

    /// What does not stand here is counted.
    private void more(Verdict verdict) {
        long more = Math.max(0, verdict.findings().size() - MOST) + verdict.more();
        if (more > 0) {
            add(f -> f.words().get("verify.more", f.number(more)));
        }
    }

    private void add(Finding finding) {
        add(
                f ->
                        new FindingWords(f.words())
                                .of(
                                        finding.seq(),
                                        finding.kind(),
                                        finding.about().name(),
                                        finding.name(),
                                        finding.fault().name(),
                                        finding.facts()));
    }

    private void add(Function<Formats, String> text) {
        Label line = new Label();
        line.textProperty().bind(localization.make(text));
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        findings.getChildren().add(line);
    }

    private String far(Formats formats) {
        VerifyModel.Progress now = model.progressProperty().get();
        return now.all() > 0 && now.checked() >= now.all()
                ? formats.words().get("journal.verify.rows")
                : formats.words()
                        .get(
                                "journal.verify.progress",
                                formats.number(now.checked()),
                                formats.number(now.all()));
    }
}
