package smena.ui.shell;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

import smena.domain.Problem;
import smena.text.Problems;
import smena.ui.kit.Localization;

/// Why the till can not start, and a button to leave.
public final class StoppedController {
    private final Problem problem;
    private final Localization localization;
    private final Runnable leave;

    @FXML private Label sentence;
    @FXML private Button close;

    /// @param leave ends the program
    public StoppedController(Problem problem, Localization localization, Runnable leave) {
        this.problem = problem;
        this.localization = localization;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        sentence.textProperty()
                .bind(localization.make(formats -> new Problems(formats).sentence(problem)));
        close.setOnAction(_ -> leave.run());
    }
}
