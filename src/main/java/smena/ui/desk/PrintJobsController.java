package smena.ui.desk;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import smena.service.PrintJobView;
import smena.service.ports.PrintState;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.Tongue;

import java.util.function.Consumer;
import java.util.function.Predicate;

/// Puts [PrintJobsModel] on the screen, in three parts: what waits for somebody, what waits for the
/// printer, and the rest.
public final class PrintJobsController {
    private final PrintJobsModel model;
    private final Tongue tongue;
    private final Consumer<PrintJobView> giveUp;
    private final Runnable close;

    @FXML private VBox lines;
    @FXML private Label empty;
    @FXML private Label loading;
    @FXML private Notice notice;

    /// @param giveUp asks why a job is given up
    /// @param close leaves it
    public PrintJobsController(
            PrintJobsModel model, Tongue tongue, Consumer<PrintJobView> giveUp, Runnable close) {
        this.model = model;
        this.tongue = tongue;
        this.giveUp = giveUp;
        this.close = close;
    }

    @FXML
    private void initialize() {
        empty.visibleProperty().bind(model.loadedProperty().and(Bindings.isEmpty(model.jobs())));
        loading.visibleProperty()
                .bind(model.loadedProperty().not().and(model.problemProperty().isNull()));
        ProblemNotice.follow(notice, model.problemProperty(), tongue);
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
        heading.textProperty().bind(tongue.text(key));
        heading.getStyleClass().addAll("muted", "strong", "list-heading");
        return heading;
    }

    private Node line(PrintJobView job) {
        return new PrintJobLine(job, model, tongue, giveUp);
    }

    private static boolean waits(PrintJobView job) {
        return job.state() == PrintState.QUEUED || job.state() == PrintState.SENDING;
    }
}
