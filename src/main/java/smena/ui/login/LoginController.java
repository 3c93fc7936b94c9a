package smena.ui.login;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

import smena.domain.people.Employee;
import smena.ui.kit.LanguageChips;
import smena.ui.kit.Localization;
import smena.ui.kit.ThemeButton;
import smena.ui.kit.ThemeManager;
import smena.ui.pin.PersonTiles;
import smena.ui.pin.PinEntry;

import java.util.Optional;

/// Puts [LoginModel] on the screen.
public final class LoginController {
    private final LoginModel model;
    private final Localization localization;
    private final ThemeManager themes;
    private final ObservableValue<String> place;
    private final Optional<TrainingSwitch> way;

    @FXML private GridPane screen;
    @FXML private Label shop;
    @FXML private ScrollPane peopleScroll;
    @FXML private PersonTiles people;
    @FXML private Label sought;
    @FXML private Label byName;
    @FXML private Label nobody;
    @FXML private HBox languages;
    @FXML private Button theme;
    @FXML private Button training;
    @FXML private PinEntry pin;
    @FXML private Button enter;

    /// @param place the shop and the till, as under the title
    /// @param way to the till for training, or back
    public LoginController(
            LoginModel model,
            Localization localization,
            ThemeManager themes,
            ObservableValue<String> place,
            Optional<TrainingSwitch> way) {
        this.model = model;
        this.localization = localization;
        this.themes = themes;
        this.place = place;
        this.way = way;
    }

    @FXML
    private void initialize() {
        shop.textProperty().bind(place);
        LanguageChips.fill(languages, localization);
        ThemeButton.prepare(theme, themes, localization);
        training.setVisible(way.isPresent());
        training.managedProperty().bind(training.visibleProperty());
        way.ifPresent(this::offer);
        people.follow(model, localization, true);
        model.people().addListener((ListChangeListener<Employee>) _ -> peopleChanged());
        nobody.visibleProperty().bind(model.loadedProperty().and(Bindings.isEmpty(model.people())));
        model.chosenProperty().subscribe(_ -> people.reveal(peopleScroll));
        sought.textProperty().bind(model.soughtProperty());
        sought.visibleProperty().bind(model.soughtProperty().isNotEmpty());
        sought.managedProperty().bind(sought.visibleProperty());
        byName.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.isCrowd() && model.soughtProperty().get().isEmpty(),
                                model.people(),
                                model.soughtProperty()));
        byName.managedProperty().bind(byName.visibleProperty());
        pin.follow(model, localization);
        enter.disableProperty().bind(model.busyProperty().or(model.chosenProperty().isNull()));
    }

    private void offer(TrainingSwitch other) {
        training.textProperty()
                .bind(localization.text(other.training() ? "training.leave" : "training.begin"));
        training.setOnAction(_ -> other.go().run());
    }

    @FXML
    private void enter() {
        model.enter();
    }

    /// How many tiles stand in a row.
    int columns() {
        return people.columns();
    }

    /// Types the key `code`; false if it plays no part in a PIN.
    boolean type(KeyCode code) {
        return pin.type(code);
    }

    /// Whether `target` is one of the buttons beside the people, which have keys of their own.
    boolean isAside(Object target) {
        return target instanceof Node node
                && (node == theme || node == training || languages.getChildren().contains(node));
    }

    /// Gives the keyboard to the chosen person's tile; while it is not there, to the screen itself,
    /// lest a button beside them gets it and answers an Enter meant for the PIN.
    void takeFocus() {
        if (!people.takeFocus()) {
            screen.requestFocus();
        }
    }

    private void peopleChanged() {
        people.reveal(peopleScroll);
        if (screen.isFocused()) {
            takeFocus();
        }
    }
}
