package smena.ui.setup;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import smena.domain.people.Employee;
import smena.service.shop.Setup.NewPerson;
import smena.text.RoleWords;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;

/// The people of the demo shop with their PINs.
public final class PeopleController {
    private static final double FACE = 64;

    private final SetupModel model;
    private final Localization localization;

    @FXML private HBox people;
    @FXML private Button start;

    PeopleController(SetupModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        ListChangeListener<NewPerson> change = _ -> show();
        model.people().addListener(change);
        show();
    }

    @FXML
    private void start() {
        model.start();
    }

    void takeFocus() {
        start.requestFocus();
    }

    private void show() {
        people.getChildren().clear();
        model.people().forEach(person -> people.getChildren().add(card(person)));
    }

    private Node card(NewPerson made) {
        Employee person = made.employee();
        Label name = label(person.name(), "title");
        Label role = label("", "small", "muted");
        role.textProperty().bind(localization.make(f -> RoleWords.name(f.words(), person.role())));
        Label pin = label(made.pin(), "pin-shown");
        VBox card =
                new VBox(8, LetterTile.person(person.name(), FACE, person.id()), name, role, pin);
        VBox.setMargin(name, new Insets(8, 0, 0, 0));
        VBox.setMargin(pin, new Insets(8, 0, 0, 0));
        card.setAlignment(Pos.CENTER);
        card.getStyleClass().addAll("card", "demo-person");
        return card;
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
