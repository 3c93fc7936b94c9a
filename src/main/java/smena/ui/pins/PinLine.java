package smena.ui.pins;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.people.Employee;
import smena.service.people.Pins.PinState;
import smena.text.Formats;
import smena.text.RoleWords;
import smena.text.Words;
import smena.ui.kit.Icon;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;

import java.util.function.Consumer;

/// A person and how their PIN stands.
final class PinLine extends HBox {
    private static final double FACE = 40;
    private static final double SIGN = 20;

    private final PinState state;

    PinLine(
            PinState state,
            Localization localization,
            Consumer<Employee> unlock,
            Consumer<Employee> renew,
            Consumer<Employee> birth) {
        this.state = state;
        Employee person = state.person();
        Label name = new Label(person.name());
        name.getStyleClass().add("strong");
        Label about = new Label();
        about.getStyleClass().addAll("small", state.locked() ? "bad" : "muted");
        about.setWrapText(true);
        about.textProperty().bind(localization.make(this::about));
        VBox text = new VBox(2, name, about);
        text.setMinWidth(0);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        getStyleClass().add("list-line");
        getChildren().addAll(LetterTile.person(person.name(), FACE, person.id()), text);
        if (state.failures() > 0) {
            add("unlock", localization, () -> unlock.accept(person));
        }
        born(localization, () -> birth.accept(person));
        add("renew", localization, () -> renew.accept(person));
    }

    /// A sign alone: the name needs the room.
    private void born(Localization localization, Runnable action) {
        Button button = new Button();
        button.setId("pins-birth-" + state.person().id());
        button.setGraphic(new Icon(Sign.CALENDAR, SIGN));
        button.accessibleTextProperty().bind(localization.text("pins.birthDate"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(localization.text("pins.birthDate"));
        button.setTooltip(tip);
        button.getStyleClass().add("square");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        getChildren().add(button);
    }

    private void add(String what, Localization localization, Runnable action) {
        Button button = new Button();
        button.setId("pins-" + what + "-" + state.person().id());
        button.textProperty().bind(localization.text("pins." + what));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        getChildren().add(button);
    }

    private String about(Formats formats) {
        Words words = formats.words();
        String role = RoleWords.name(words, state.person().role());
        if (state.locked()) {
            return role + " · " + words.get("pins.locked");
        }
        return state.failures() == 0
                ? role
                : role + " · " + words.get("pins.failures", state.failures());
    }
}
