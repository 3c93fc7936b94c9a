package smena.ui.backup;

import javafx.fxml.FXML;
import javafx.scene.control.Button;

/// The frame: the way back.
public final class BackupController {
    private final Runnable leave;

    @FXML private Button back;

    /// @param leave goes back to the till
    BackupController(Runnable leave) {
        this.leave = leave;
    }

    @FXML
    private void leave() {
        leave.run();
    }

    /// Gives the keyboard to what does no harm.
    void takeFocus() {
        back.requestFocus();
    }
}
