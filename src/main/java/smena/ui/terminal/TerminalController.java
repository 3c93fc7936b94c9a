package smena.ui.terminal;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import smena.domain.terminal.TerminalOperation;
import smena.domain.terminal.TerminalPurpose;
import smena.domain.terminal.TerminalState;
import smena.text.Formats;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.Seen;

/// Puts [TerminalModel] on the screen. Enter only asks again or goes on; what decides about money
/// takes a tap.
public final class TerminalController {
    private final TerminalModel model;
    private final Localization localization;
    private final Runnable leave;

    @FXML private VBox root;
    @FXML private Notice simulator;
    @FXML private Label terminalTitle;
    @FXML private Label terminalMethod;
    @FXML private Label terminalAmount;
    @FXML private Label terminalCurrency;
    @FXML private ProgressIndicator progress;
    @FXML private Label sentence;
    @FXML private Notice terminalNotice;
    @FXML private Button askAgain;
    @FXML private Button goOn;
    @FXML private Button giveBack;
    @FXML private Button decide;
    @FXML private Button leaveTerminal;

    /// @param leave leaves it as it stands
    TerminalController(TerminalModel model, Localization localization, Runnable leave) {
        this.model = model;
        this.localization = localization;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        simulator.textProperty().bind(localization.text("terminal.simulator"));
        simulator.visibleProperty().bind(model.simulatedProperty());
        terminalCurrency.textProperty().bind(localization.make(Formats::currency));
        progress.visibleProperty().bind(model.busyProperty());
        progress.managedProperty().bind(progress.visibleProperty());
        ProblemNotice.follow(terminalNotice, model.problemProperty(), localization);
        model.operationProperty().subscribe(_ -> show());
        model.busyProperty().subscribe(_ -> show());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void show() {
        TerminalOperation now = model.operationProperty().get();
        boolean waits = model.busyProperty().get();
        TerminalState state = now.state();
        if (!state.isOpen()) {
            return; // it is about to be gone
        }
        boolean takes = !now.purpose().givesBack();
        terminalAmount.textProperty().bind(localization.make(f -> f.money(now.amount())));
        terminalMethod.textProperty().bind(localization.make(f -> where(now, f)));
        String key = "terminal." + (waits ? "WAITS" : state.isUnanswered() ? "SILENT" : state);
        String way = takes ? "" : ".back";
        terminalTitle.textProperty().bind(localization.text(key + way));
        sentence.textProperty().bind(localization.text(key + way + ".about"));
        Seen.set(askAgain, !waits && state.isUnanswered());
        Seen.set(goOn, !waits && state == TerminalState.APPROVED);
        Seen.set(
                giveBack,
                !waits
                        && takes
                        && (state == TerminalState.APPROVED || state == TerminalState.LATE));
        Seen.set(decide, !waits && state.isOpen());
        decide.textProperty()
                .bind(
                        localization.text(
                                state.isUnanswered()
                                        ? takes ? "terminal.notPaid" : "terminal.notGiven"
                                        : "terminal.settled"));
        goOn.textProperty()
                .bind(
                        localization.text(
                                now.purpose() == TerminalPurpose.REFUND
                                        ? "terminal.bookRefund"
                                        : "terminal.goOn"));
        leaveTerminal
                .textProperty()
                .bind(localization.text(waits ? "terminal.giveUp" : "terminal.later"));
    }

    private static String where(TerminalOperation now, Formats formats) {
        String name = MethodNames.of(now.method(), formats.words());
        return now.cardDigits().isEmpty() ? name : name + " •• " + now.cardDigits();
    }

    @FXML
    private void again() {
        model.again();
    }

    @FXML
    private void goOn() {
        model.goOn();
    }

    @FXML
    private void giveBack() {
        model.giveBack();
    }

    @FXML
    private void decide() {
        model.decide();
    }

    /// Stops waiting; once nothing is waited for, leaves it as it stands.
    @FXML
    void back() {
        if (model.busyProperty().get()) {
            model.giveUp();
        } else {
            leave.run();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            if (askAgain.isVisible()) {
                model.again();
            } else if (goOn.isVisible()) {
                model.goOn();
            }
        }
    }
}
