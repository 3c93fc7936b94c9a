package smena.ui.shell;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

import smena.domain.Problem;
import smena.text.Formats;
import smena.text.Problems;
import smena.ui.kit.Localization;

import java.util.function.Function;

/// Why the till cannot start, and a button to leave.
public final class StoppedController {
    private final Function<Formats, String> why;
    private final Localization localization;
    private final Runnable leave;

    @FXML private Label sentence;
    @FXML private Button close;

    /// @param leave ends the program
    public StoppedController(Problem problem, Localization localization, Runnable leave) {
        this(formats -> new Problems(formats).sentence(problem), localization, leave);
    }

    /// For a till that a bug stopped.
    ///
    /// @param bugCode the code it is logged under
    public StoppedController(String bugCode, Localization localization, Runnable leave) {
        this(formats -> formats.words().get("stopped.bug", bugCode), localization, leave);
    }

    private StoppedController(
            Function<Formats, String> why, Localization localization, Runnable leave) {
        this.why = why;
        this.localization = localization;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        sentence.textProperty().bind(localization.make(why));
        close.setOnAction(_ -> leave.run());
    }
}
