package smena.ui.shift;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.sale.ParkedBasket;
import smena.domain.shift.Shift;
import smena.text.Formats;
import smena.text.Problems;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/// The frame of the closing: its title, the row of steps, the parked baskets, and what stands in
/// the way. The other steps have controllers of their own.
public final class CloseController {
    private static final List<String> STEPS =
            List.of("close.step.parked", "close.step.count", "close.step.check", "close.step.z");

    private final CloseModel model;
    private final Localization localization;
    private final Clock clock;
    private final Runnable leave;

    @FXML private HBox banner;
    @FXML private Label title;
    @FXML private HBox steps;
    @FXML private VBox blocked;
    @FXML private Notice blockedBy;
    @FXML private VBox parkedPane;
    @FXML private VBox parked;
    @FXML private Node count;
    @FXML private Node check;
    @FXML private StackPane paper;
    @FXML private Notice notice;
    @FXML private Label loading;

    /// @param leave abandons the closing
    public CloseController(
            CloseModel model, Localization localization, Clock clock, Runnable leave) {
        this.model = model;
        this.localization = localization;
        this.clock = clock;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(localization.make(this::titleText, model.shiftProperty()));
        model.parked().addListener((ListChangeListener<ParkedBasket>) _ -> showParked());
        model.stepProperty().subscribe(this::showStep);
        model.problemProperty().subscribe(this::showProblem);
    }

    @FXML
    private void leave() {
        leave.run();
    }

    @FXML
    private void retry() {
        model.load();
    }

    @FXML
    private void carryOver() {
        model.carryOver();
    }

    /// Shows the Z in place of the steps.
    void showPaper(Node z) {
        paper.getChildren().setAll(z);
    }

    private String titleText(Formats formats) {
        Shift shift = model.shiftProperty().get();
        return shift == null ? "" : formats.words().get("close.title", shift.id());
    }

    private void showStep(CloseStep step) {
        Map<CloseStep, Node> panes =
                Map.of(
                        CloseStep.LOADING, loading,
                        CloseStep.BLOCKED, blocked,
                        CloseStep.PARKED, parkedPane,
                        CloseStep.COUNT, count,
                        CloseStep.CHECK, check,
                        CloseStep.PAPER, paper);
        panes.forEach((at, pane) -> pane.setVisible(at == step));
        banner.setVisible(step != CloseStep.PAPER);
        banner.setManaged(step != CloseStep.PAPER);
        StepRow.fill(steps, STEPS, step.place(), localization);
        showProblem(model.problemProperty().get());
    }

    private void showParked() {
        parked.getChildren().clear();
        for (ParkedBasket basket : model.parked()) {
            Button cancel = new Button();
            cancel.textProperty().bind(localization.text("park.cancel"));
            cancel.getStyleClass().add("danger");
            cancel.setMinWidth(Button.USE_PREF_SIZE);
            cancel.disableProperty().bind(model.busyProperty());
            cancel.setOnAction(_ -> model.cancelParked(basket));
            parked.getChildren().add(new ParkedLine(basket, localization, clock, cancel));
        }
    }

    private void showProblem(@Nullable Problem problem) {
        boolean atBlock = model.stepProperty().get() == CloseStep.BLOCKED;
        notice.setVisible(problem != null && !atBlock);
        blockedBy.setVisible(problem != null && atBlock);
        if (problem != null) {
            var sentence = localization.make(f -> new Problems(f).sentence(problem));
            notice.textProperty().bind(sentence);
            blockedBy.textProperty().bind(sentence);
        }
    }
}
