package smena.ui.basket;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;

/// Puts [ParkModel] on the screen.
public final class ParkController {
    private final ParkModel model;
    private final Localization localization;
    private final Runnable showParked;
    private final Runnable back;

    @FXML private VBox root;
    @FXML private TextField label;
    @FXML private Notice notice;
    @FXML private Button park;

    /// @param showParked shows those that were put aside before
    /// @param back leaves without putting it aside
    public ParkController(
            ParkModel model, Localization localization, Runnable showParked, Runnable back) {
        this.model = model;
        this.localization = localization;
        this.showParked = showParked;
        this.back = back;
    }

    @FXML
    private void initialize() {
        label.textProperty().bindBidirectional(model.labelProperty());
        park.disableProperty().bind(model.busyProperty());
        ProblemNotice.follow(notice, model.problemProperty(), localization);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    private void park() {
        model.park();
    }

    @FXML
    private void showParked() {
        showParked.run();
    }

    @FXML
    private void back() {
        back.run();
    }

    /// Gives the keyboard to the label.
    void takeFocus() {
        label.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F6) {
            event.consume();
            model.park();
        }
    }
}
