package smena.ui.printjob;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import smena.service.ports.PrintState;
import smena.service.printjob.PrintJobView;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;

import java.util.function.Consumer;
import java.util.function.Predicate;

/// Puts [PrintJobsModel] on the screen, in three parts: what waits for a decision, what waits for
/// the printer, and the rest.
public final class PrintJobsController {
    private final PrintJobsModel model;
    private final Localization localization;
    private final Consumer<PrintJobView> giveUp;
    private final Runnable close;

    @FXML private VBox lines;
    @FXML private Label empty;
    @FXML private Label loading;
    @FXML private Notice notice;

    /// @param giveUp asks why a job is cancelled
    /// @param close leaves it
    public PrintJobsController(
            PrintJobsModel model,
            Localization localization,
            Consumer<PrintJobView> giveUp,
            Runnable close) {
        this.model = model;
        this.localization = localization;
        this.giveUp = giveUp;
        this.close = close;
    }

    @FXML
    private void initialize() {
        empty.visibleProperty().bind(model.loadedProperty().and(Bindings.isEmpty(model.jobs())));
        loading.visibleProperty()
                .bind(model.loadedProperty().not().and(model.problemProperty().isNull()));
        ProblemNotice.follow(notice, model.problemProperty(), localization);
        model.jobs().addListener((InvalidationListener) _ -> show());
        show();
    }

    @FXML
    private void close() {
        close.run();
    }

    private void show() {
        lines.getChildren().clear();
        part("jobs.needSomebody", PrintJobView::needsSomebody);
        part("jobs.waiting", PrintJobsController::waits);
        part("jobs.newest", job -> !job.needsSomebody() && !waits(job));
    }

    private void part(String title, Predicate<PrintJobView> which) {
        var found = model.jobs().stream().filter(which).toList();
        if (!found.isEmpty()) {
            lines.getChildren().add(heading(title));
            found.forEach(job -> lines.getChildren().add(line(job)));
        }
    }

    private Node heading(String key) {
        Label heading = new Label();
        heading.textProperty().bind(localization.text(key));
        heading.getStyleClass().addAll("muted", "strong", "list-heading");
        return heading;
    }

    private Node line(PrintJobView job) {
        return new PrintJobLine(job, model, localization, giveUp);
    }

    private static boolean waits(PrintJobView job) {
        return job.state() == PrintState.QUEUED || job.state() == PrintState.SENDING;
    }
}
