package smena.ui.office;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import smena.domain.people.Employee;
import smena.ui.kit.Localization;
import smena.ui.login.LoginModel;
import smena.ui.pin.PersonTiles;
import smena.ui.pin.PinEntry;

/// Who steps into the office from somebody else's till, and their PIN.
public final class StepInController {
    private final LoginModel model;
    private final Localization localization;
    private final Employee host;
    private final Runnable close;

    @FXML private HBox root;
    @FXML private Label what;
    @FXML private PersonTiles people;
    @FXML private Label nobody;
    @FXML private PinEntry pin;
    @FXML private Button enter;

    /// @param host whose till it is and will be again
    StepInController(LoginModel model, Localization localization, Employee host, Runnable close) {
        this.model = model;
        this.localization = localization;
        this.host = host;
        this.close = close;
    }

    @FXML
    private void initialize() {
        what.textProperty().bind(localization.text("office.stepInText", host.name()));
        people.follow(model, localization, false);
        people.setOnTap(this::takeFocus);
        nobody.visibleProperty().bind(model.loadedProperty().and(Bindings.isEmpty(model.people())));
        nobody.managedProperty().bind(nobody.visibleProperty());
        pin.follow(model, localization);
        enter.disableProperty().bind(model.busyProperty().or(model.chosenProperty().isNull()));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    private void enter() {
        model.enter();
    }

    @FXML
    private void back() {
        close.run();
    }

    /// Gives the keyboard to the PIN.
    void takeFocus() {
        pin.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            model.enter();
        } else if (!event.isShortcutDown() && pin.type(event.getCode())) {
            event.consume();
        }
    }
}
