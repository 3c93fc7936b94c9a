package smena.ui.shift;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import smena.domain.shift.DifferenceCauses;
import smena.domain.shift.ShiftReport;
import smena.ui.kit.DoubtQuestion;
import smena.ui.kit.Localization;
import smena.ui.shell.Screen;
import smena.ui.shell.UiContext;
import smena.ui.shifts.CausesController;
import smena.ui.shifts.DocumentPaper;

import java.util.Objects;
import java.util.function.Function;

/// The screen that closes a shift, from the parked baskets to the Z as paper. Made anew for each
/// closing.
public final class CloseScreen implements Screen {
    private final CloseModel model;
    private final Function<ShiftReport, PaperModel> papers;
    private final DocumentPaper documents;
    private final UiContext ui;
    private final Runnable leave;
    private final CloseController controller;
    private final Parent view;

    /// @param papers makes the paper of the Z
    /// @param documents shows the documents that a difference may come from
    /// @param leave goes back to the till, before or after the closing
    public CloseScreen(
            UiContext ui,
            CloseModel model,
            Function<ShiftReport, PaperModel> papers,
            DocumentPaper documents,
            Runnable leave) {
        this.model = model;
        this.papers = papers;
        this.documents = documents;
        this.ui = ui;
        Localization localization = ui.localization();
        this.leave = leave;
        DoubtQuestion.follow(model.doubt(), ui.dialogs(), localization);
        controller = new CloseController(model, localization, ui.clock(), this::leave);
        view =
                ui.fxml()
                        .load(
                                "shift/close.fxml",
                                controller,
                                new CloseCountController(model, localization, this::isManager),
                                new CountTableController(
                                        model.count(), localization, model::counted),
                                new CloseCheckController(
                                        model, localization, documents, this::showCauses));
        model.stepProperty()
                .subscribe(
                        step -> {
                            if (step == CloseStep.PAPER) {
                                showPaper();
                            }
                        });
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void activate() {
        model.load();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            leave();
        }
    }

    private void leave() {
        if (!model.busyProperty().get()) {
            leave.run();
        }
    }

    private void showCauses(ShiftReport report, DifferenceCauses found) {
        CausesController.show(ui, report, found, row -> documents.open(report, row));
    }

    private boolean isManager() {
        return ui.actor().employee().role().isManager();
    }

    private void showPaper() {
        ShiftReport z = Objects.requireNonNull(model.reportProperty().get());
        PaperModel paper = papers.apply(z);
        PaperController shown = new PaperController(paper, ui.localization(), true, leave);
        controller.showPaper(ui.fxml().load("shift/paper.fxml", shown));
        paper.load();
        shown.takeFocus();
    }
}
