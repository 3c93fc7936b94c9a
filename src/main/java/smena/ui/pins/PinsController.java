package smena.ui.pins;

import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

import smena.domain.people.Employee;
import smena.ui.kit.LineList;
import smena.ui.kit.Notice;
import smena.ui.shell.UiContext;

/// Puts [PinsModel] on the page.
public final class PinsController {
    private final PinsModel model;
    private final UiContext ui;

    @FXML private VBox lines;

    PinsController(PinsModel model, UiContext ui) {
        this.model = model;
        this.ui = ui;
    }

    @FXML
    private void initialize() {
        LineList.follow(
                lines,
                model.people(),
                state -> new PinLine(state, ui.localization(), this::unlock, this::renew));
    }

    private void unlock(Employee person) {
        model.unlock(person, () -> ui.toasts().say(Notice.Kind.GOOD, "pins.unlocked"));
    }

    private void renew(Employee person) {
        ui.dialogs()
                .open(
                        "pins/new_pin.fxml",
                        dialog ->
                                new NewPinController(
                                        model,
                                        person,
                                        ui.localization(),
                                        () -> {
                                            dialog.close();
                                            ui.toasts().say(Notice.Kind.GOOD, "pins.set");
                                        },
                                        dialog::close))
                .takeFocus();
    }
}
