package smena.ui.people;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.people.Role;
import smena.text.RoleWords;
import smena.ui.kit.ChoiceNames;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;

import java.util.function.BiConsumer;

/// What a person or a role is called; for a new role also which one it begins as.
public final class NameController {
    private final PeopleModel model;
    private final Localization localization;
    private final Wanted wanted;
    private final BiConsumer<String, @Nullable Role> done;
    private final Runnable back;

    @FXML private VBox root;
    @FXML private Label title;
    @FXML private Label label;
    @FXML private TextField name;
    @FXML private VBox likeField;
    @FXML private ComboBox<Role> like;
    @FXML private Notice notice;
    @FXML private Button save;

    /// What is asked for.
    ///
    /// @param title over the form
    /// @param label over the field
    /// @param now what it is called now
    /// @param longest the most letters
    /// @param asksLike whether a role to begin as is asked for
    record Wanted(
            ObservableValue<String> title,
            ObservableValue<String> label,
            String now,
            int longest,
            boolean asksLike) {}

    /// @param done gets the name, and the role where one is asked for
    NameController(
            PeopleModel model,
            Localization localization,
            Wanted wanted,
            BiConsumer<String, @Nullable Role> done,
            Runnable back) {
        this.model = model;
        this.localization = localization;
        this.wanted = wanted;
        this.done = done;
        this.back = back;
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(wanted.title());
        label.textProperty().bind(wanted.label());
        MaxLength.in(name, wanted.longest());
        name.setText(wanted.now());
        likeField.setVisible(wanted.asksLike());
        likeField.setManaged(wanted.asksLike());
        like.getItems().setAll(model.roles());
        ChoiceNames.show(like, each -> RoleWords.name(localization.words(), each));
        like.getSelectionModel().selectFirst();
        ProblemNotice.follow(notice, model.problemProperty(), localization);
        save.disableProperty().bind(model.busyProperty());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    private void save() {
        if (!save.isDisabled()) {
            done.accept(name.getText(), like.getValue());
        }
    }

    @FXML
    private void back() {
        back.run();
    }

    void takeFocus() {
        name.requestFocus();
        name.selectAll();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !like.isShowing() && !like.isFocused()) {
            event.consume();
            save();
        }
    }
}
