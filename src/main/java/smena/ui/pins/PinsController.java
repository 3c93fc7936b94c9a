package smena.ui.pins;

import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

import smena.domain.people.Employee;
import smena.service.people.People;
import smena.ui.kit.LineList;
import smena.ui.kit.Notice;
import smena.ui.shell.UiContext;

import java.time.LocalDate;
import java.util.Optional;

/// Puts [PinsModel] on the page.
public final class PinsController {
    private final PinsModel model;
    private final UiContext ui;
    private final People people;

    @FXML private VBox lines;

    PinsController(PinsModel model, UiContext ui, People people) {
        this.model = model;
        this.ui = ui;
        this.people = people;
    }

    @FXML
    private void initialize() {
        LineList.follow(
                lines,
                model.people(),
                state ->
                        new PinLine(
                                state, ui.localization(), this::unlock, this::renew, this::birth));
    }

    private void unlock(Employee person) {
        model.unlock(person, () -> ui.toasts().say(Notice.Kind.GOOD, "pins.unlocked"));
    }

    private void birth(Employee person) {
        ui.background()
                .call(() -> people.birthDate(person.id()))
                .deliver(known -> birth(person, known));
    }

    private void birth(Employee person, Optional<LocalDate> known) {
        ui.dialogs()
                .open(
                        "pins/birth.fxml",
                        dialog ->
                                new BirthDateController(
                                        person,
                                        known,
                                        ui.localization(),
                                        typed -> keep(person, typed, dialog::close),
                                        dialog::close))
                .takeFocus();
    }

    private void keep(Employee person, Optional<LocalDate> typed, Runnable close) {
        ui.actions()
                .act(
                        who -> {
                            people.birthDate(who, person.id(), typed);
                            return person;
                        })
                .deliver(
                        _ -> {
                            close.run();
                            ui.toasts().say(Notice.Kind.GOOD, "pins.birthSet");
                        });
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
