package smena.ui.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The bar under a form: how many and which changes are unsaved, with buttons to save or discard
/// them. It is visible while something has changed.
public final class SaveBar extends HBox {
    private static final double SIGN_SIZE = 20;

    private final IntegerProperty changes = new SimpleIntegerProperty();
    private final StringProperty what = new SimpleStringProperty("");
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private final PageAction save;

    /// @param discard goes back to what is saved
    /// @param save saves the changes
    public SaveBar(Localization localization, Runnable discard, Runnable save) {
        Label title = new Label();
        title.textProperty().bind(localization.count("kit.unsaved", changes));
        title.getStyleClass().add("save-bar-title");
        Label sentence = new Label();
        sentence.textProperty().bind(what);
        sentence.getStyleClass().addAll("small", "muted");
        sentence.visibleProperty().bind(what.isNotEmpty());
        sentence.managedProperty().bind(sentence.visibleProperty());
        VBox text = new VBox(2, title, sentence);
        text.getStyleClass().add("save-bar-text");
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button back = new Button();
        back.setId("discard");
        back.textProperty().bind(localization.text("kit.discard"));
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(_ -> discard.run());
        back.disableProperty().bind(saving);
        this.save =
                new PageAction("save", Sign.CHECK, localization.text("kit.save"), save)
                        .key(PageKey.SAVE)
                        .main()
                        .busy(saving, localization.text("kit.saving"));
        HBox icon = new HBox(new Icon(Sign.EDIT, SIGN_SIZE));
        icon.getStyleClass().add("save-bar-sign");
        getStyleClass().add("save-bar");
        getChildren().addAll(icon, text, back, this.save);
        setMinWidth(0);
        visibleProperty().bind(changes.greaterThan(0));
        managedProperty().bind(visibleProperty());
    }

    /// How many things have changed.
    public IntegerProperty changesProperty() {
        return changes;
    }

    /// What has changed, in words: old and new value.
    public StringProperty whatProperty() {
        return what;
    }

    /// Whether it is being saved.
    public BooleanProperty savingProperty() {
        return saving;
    }

    /// Saves if `event` is the key for it and there is something to save.
    public boolean take(KeyEvent event) {
        return isVisible() && save.take(event);
    }
}
