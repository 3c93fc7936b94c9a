package smena.ui.payment;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import smena.domain.money.Money;
import smena.ui.kit.Localization;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The buttons of the amounts a customer is likely to hand over. They are made once, so that they
/// are not styled anew at each sale.
final class RoundNotes {
    private final List<Note> notes = new ArrayList<>();

    /// A button and what it stands for.
    private record Note(ToggleButton button, ObjectProperty<Money> worth) {}

    /// @param offer gets the amount of a button that is pressed
    RoundNotes(Localization localization, Consumer<Money> offer) {
        for (int i = 0; i < RoundAmounts.OFFERED; i++) {
            notes.add(note(localization, offer));
        }
    }

    /// The buttons; as many are visible as there are amounts.
    List<ToggleButton> buttons() {
        return notes.stream().map(Note::button).toList();
    }

    /// Offers these, of which there are at most [RoundAmounts#OFFERED].
    void show(List<Money> amounts) {
        for (int i = 0; i < notes.size(); i++) {
            Note note = notes.get(i);
            note.button().setVisible(i < amounts.size());
            if (i < amounts.size()) {
                note.worth().set(amounts.get(i));
            }
        }
    }

    /// Marks the button of the amount that is in the field.
    void mark(Money typed) {
        for (Note note : notes) {
            note.button().setSelected(typed.isPositive() && typed.equals(note.worth().get()));
        }
    }

    private static Note note(Localization localization, Consumer<Money> offer) {
        ObjectProperty<Money> worth = new SimpleObjectProperty<>(Money.ZERO);
        ToggleButton button = new ToggleButton();
        button.textProperty().bind(localization.make(formats -> formats.money(worth.get()), worth));
        button.setOnAction(_ -> offer.accept(worth.get()));
        button.managedProperty().bind(button.visibleProperty());
        button.setVisible(false);
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("note");
        HBox.setHgrow(button, Priority.ALWAYS);
        return new Note(button, worth);
    }
}
