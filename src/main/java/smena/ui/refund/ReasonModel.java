package smena.ui.refund;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.refund.RefundReason;

import java.util.function.Function;

/// Why something comes back, and whether it goes back to the shelf. A usual reason says what is
/// usual for the shelf too; the person may decide otherwise.
public final class ReasonModel {
    private final Function<RefundReason, String> words;
    private final ReadOnlyObjectWrapper<@Nullable RefundReason> usual =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper other = new ReadOnlyBooleanWrapper();
    private final StringProperty typed = new SimpleStringProperty("");
    private final BooleanProperty restock = new SimpleBooleanProperty(true);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    /// @param words what a usual reason is called in the language of the screen
    ReasonModel(Function<RefundReason, String> words) {
        this.words = words;
        usual.subscribe(this::say);
        other.subscribe(this::say);
        typed.subscribe(this::say);
    }

    /// The usual reason that was chosen.
    public ReadOnlyObjectProperty<@Nullable RefundReason> usualProperty() {
        return usual.getReadOnlyProperty();
    }

    /// Whether another one is typed.
    public ReadOnlyBooleanProperty otherProperty() {
        return other.getReadOnlyProperty();
    }

    /// The typed one.
    public StringProperty typedProperty() {
        return typed;
    }

    /// Whether what comes back goes to the shelf; else it is written off.
    public BooleanProperty restockProperty() {
        return restock;
    }

    /// Chooses a usual reason.
    public void choose(RefundReason reason) {
        other.set(false);
        usual.set(reason);
        restock.set(reason.restocks());
    }

    /// Chooses to type another one.
    public void chooseOther() {
        usual.set(null);
        other.set(true);
        restock.set(true);
    }

    /// Forgets everything.
    void clear() {
        usual.set(null);
        other.set(false);
        typed.set("");
        restock.set(true);
    }

    /// The reason; empty while there is none.
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    private void say() {
        RefundReason chosen = usual.get();
        String own = other.get() ? typed.get().strip() : "";
        text.set(chosen == null ? own : words.apply(chosen));
    }
}
