package smena.ui.login;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.people.Employee;
import smena.text.Problems;
import smena.ui.kit.LanguageChips;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.NumberPad;
import smena.ui.kit.ThemeButton;
import smena.ui.kit.ThemeManager;

/// Puts [LoginModel] on the screen.
public final class LoginController {
    private final LoginModel model;
    private final Localization localization;
    private final ThemeManager themes;
    private final ObservableValue<String> place;

    @FXML private GridPane screen;
    @FXML private Label shop;
    @FXML private FlowPane people;
    @FXML private Label nobody;
    @FXML private HBox languages;
    @FXML private Button theme;
    @FXML private Label prompt;
    @FXML private HBox dots;
    @FXML private Notice notice;
    @FXML private NumberPad pad;
    @FXML private Button enter;

    /// @param place the shop and the till, as under the title
    public LoginController(
            LoginModel model,
            Localization localization,
            ThemeManager themes,
            ObservableValue<String> place) {
        this.model = model;
        this.localization = localization;
        this.themes = themes;
        this.place = place;
    }

    @FXML
    private void initialize() {
        shop.textProperty().bind(place);
        LanguageChips.fill(languages, localization);
        ThemeButton.prepare(theme, themes, localization);
        showPeople();
        model.people().addListener((ListChangeListener<Employee>) _ -> showPeople());
        model.chosenProperty().subscribe(_ -> markChosen());
        nobody.visibleProperty().bind(model.loadedProperty().and(Bindings.isEmpty(model.people())));
        prompt.textProperty()
                .bind(
                        localization.make(
                                _ -> promptText(), model.chosenProperty(), model.busyProperty()));
        PinDots.follow(dots, model.typedProperty());
        dots.accessibleTextProperty().bind(localization.text("login.typed", model.typedProperty()));
        model.problemProperty().subscribe(this::showProblem);
        pad.setOnKey(this::padKey);
        pad.backspaceTextProperty().bind(localization.text("common.erase"));
        enter.disableProperty().bind(model.busyProperty().or(model.chosenProperty().isNull()));
    }

    @FXML
    private void enter() {
        model.enter();
    }

    /// Whether `target` is one of the buttons at the foot, which have keys of their own.
    boolean isFoot(Object target) {
        return target instanceof Node node
                && (node == theme || languages.getChildren().contains(node));
    }

    /// Gives the keyboard to the chosen person's tile; while it is not there, to the screen itself,
    /// lest a button at the foot gets it and answers an Enter meant for the PIN.
    void takeFocus() {
        people.getChildren().stream()
                .filter(tile -> ((PersonTile) tile).isSelected() && tile.getScene() != null)
                .findFirst()
                .ifPresentOrElse(Node::requestFocus, screen::requestFocus);
    }

    private void padKey(String key) {
        if (key.equals(NumberPad.BACKSPACE)) {
            model.takeBack(1);
        } else {
            model.digit(key.charAt(0));
        }
    }

    private void showPeople() {
        boolean hasFocus = screen.isFocused() || people.isFocusWithin();
        people.getChildren().setAll(model.people().stream().map(this::tile).toList());
        markChosen();
        if (hasFocus) {
            takeFocus();
        }
    }

    private PersonTile tile(Employee person) {
        PersonTile tile = new PersonTile(person, localization.text("role." + person.role()));
        tile.setOnAction(
                _ -> {
                    model.choose(person);
                    markChosen();
                });
        tile.focusedProperty()
                .subscribe(
                        focused -> {
                            if (focused) {
                                model.choose(person);
                            }
                        });
        return tile;
    }

    private void markChosen() {
        for (Node node : people.getChildren()) {
            PersonTile tile = (PersonTile) node;
            tile.setSelected(tile.person().equals(model.chosenProperty().get()));
        }
    }

    private String promptText() {
        Employee person = model.chosenProperty().get();
        if (model.busyProperty().get()) {
            return localization.words().get("login.checking");
        }
        if (person == null) {
            return localization.words().get("login.choose");
        }
        return localization.words().get("login.enterPin", person.name().strip().split("\\s+")[0]);
    }

    private void showProblem(@Nullable Problem problem) {
        notice.setVisible(problem != null);
        prompt.setVisible(problem == null);
        if (problem != null) {
            notice.textProperty()
                    .bind(localization.make(formats -> new Problems(formats).sentence(problem)));
        }
    }
}
