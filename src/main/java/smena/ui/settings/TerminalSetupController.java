package smena.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import smena.domain.shop.TerminalSetup;
import smena.ui.kit.Chips;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.RowSwitch;
import smena.ui.kit.SaveButton;

import java.util.List;

/// Which card terminal the till talks to, and what a simulated one answers.
public final class TerminalSetupController {
    private final TerminalSetupModel model;
    private final Localization localization;

    @FXML private HBox kinds;
    @FXML private Notice explained;
    @FXML private VBox simulator;
    @FXML private FlowPane answers;
    @FXML private RowSwitch wallets;
    @FXML private Notice notice;
    @FXML private Button save;

    TerminalSetupController(TerminalSetupModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        Chips.spread(
                kinds,
                List.of(TerminalSetup.Kind.values()),
                model.kindProperty(),
                kind -> localization.text("terminal.kind." + kind));
        Chips.fill(
                answers,
                List.of(TerminalSetup.Simulated.values()),
                model.answerProperty(),
                answer -> localization.text("terminal.answers." + answer));
        wallets.selectedProperty().bindBidirectional(model.walletsProperty());
        model.kindProperty().subscribe(this::explain);
        SaveButton.follow(save, model);
        ProblemNotice.follow(notice, model.problemProperty(), localization);
    }

    private void explain(TerminalSetup.Kind kind) {
        boolean off = kind == TerminalSetup.Kind.OFF;
        boolean pretends = kind == TerminalSetup.Kind.SIMULATOR;
        explained.setKind(pretends ? Notice.Kind.WARN : Notice.Kind.INFO);
        explained.textProperty().bind(localization.text("terminal.explain." + kind));
        simulator.setVisible(pretends);
        simulator.setManaged(pretends);
        wallets.setVisible(!off);
        wallets.setManaged(!off);
    }
}
