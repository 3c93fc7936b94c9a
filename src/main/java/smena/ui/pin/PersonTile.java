package smena.ui.pin;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import smena.domain.people.Employee;
import smena.ui.kit.LetterTile;

/// A person to choose: their initials, name and role.
final class PersonTile extends ToggleButton {
    private static final double FACE = 72;

    private final Employee person;

    /// @param role the word under the name
    PersonTile(Employee person, ObservableValue<String> role) {
        this.person = person;
        Label name = new Label(person.name());
        name.getStyleClass().add("name");
        name.setWrapText(true);
        name.setMaxHeight(40);
        Label under = new Label();
        under.textProperty().bind(role);
        under.getStyleClass().addAll("small", "muted");
        VBox content =
                new VBox(6, LetterTile.person(person.name(), FACE, person.id()), name, under);
        VBox.setMargin(name, new Insets(6, 0, 0, 0));
        content.setAlignment(Pos.CENTER);
        content.setMouseTransparent(true);
        setGraphic(content);
        setAccessibleText(person.name());
        getStyleClass().addAll("tile", "person-tile");
    }

    /// Whose tile it is.
    public Employee person() {
        return person;
    }
}
