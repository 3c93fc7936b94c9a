package smena.ui.kit;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// One dialog, made and shown by [Dialogs].
public final class Dialog implements Landing {
    private final Dialogs dialogs;
    private Region card = new Region();
    private StackPane ground = new StackPane();
    private final @Nullable Node focusedBefore;
    private final EventHandler<KeyEvent> goRound = this::goRound;
    private final EventHandler<KeyEvent> escape = this::escape;
    private final EventHandler<KeyEvent> escapeFromField = this::escapeFromField;
    private @Nullable Node focusedLast;
    private Runnable onEscape = this::close;
    private Runnable onClosed = () -> {};
    private @Nullable Consumer<String> onScan;
    private IntConsumer onTakeBack = _ -> {};
    private boolean refusesScans;

    /// One that is not shown until [#lieOn] gives it its backdrop.
    Dialog(Dialogs dialogs, @Nullable Node focusedBefore) {
        this.dialogs = dialogs;
        this.focusedBefore = focusedBefore;
    }

    void lieOn(Region shown, StackPane under) {
        card = shown;
        ground = under;
        ground.addEventFilter(KeyEvent.KEY_PRESSED, goRound);
        ground.addEventFilter(KeyEvent.KEY_PRESSED, escapeFromField);
        ground.addEventHandler(KeyEvent.KEY_PRESSED, escape);
    }

    /// The dimmed backdrop of a card.
    static StackPane groundOf(Region card) {
        StackPane ground = new StackPane(card);
        ground.getStyleClass().add("backdrop");
        if (!card.getStyleClass().contains("dialog-card")) {
            card.getStyleClass().add("dialog-card");
        }
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return ground;
    }

    /// What Esc does instead of closing: `() -> {}` for a dialog that must be answered.
    public Dialog onEscape(Runnable action) {
        onEscape = action;
        return this;
    }

    /// Called once the dialog is gone, however it was closed.
    public Dialog onClosed(Runnable action) {
        onClosed = action;
        return this;
    }

    /// Handles a code scanned while this dialog is on top; without a handler it is not taken.
    public Dialog onScan(Consumer<String> taker) {
        onScan = taker;
        return this;
    }

    /// Hands over a scanned `code`; false if this dialog takes none.
    public boolean scanned(String code) {
        if (onScan == null) {
            return false;
        }
        onScan.accept(code);
        return true;
    }

    /// Nothing that is scanned while this dialog is open, or one over it, waits for its end.
    public Dialog refuseScans() {
        refusesScans = true;
        return this;
    }

    boolean refusesScans() {
        return refusesScans;
    }

    /// Takes back the keys of a scan that were typed into this dialog, but into no field of it.
    public Dialog onTakeBack(IntConsumer action) {
        onTakeBack = action;
        return this;
    }

    @Override
    public void takeBack(int characters) {
        onTakeBack.accept(characters);
    }

    /// Gives the keyboard to `node` of the card rather than to its first control.
    public Dialog focus(Node node) {
        focusedLast = node;
        node.requestFocus();
        return this;
    }

    /// Removes the dialog and returns the focus to where it was. Idempotent.
    public void close() {
        dialogs.remove(this);
    }

    /// What it shows.
    public Region card() {
        return card;
    }

    StackPane ground() {
        return ground;
    }

    void takeFocus() {
        if (focusedLast != null && focusedLast.getScene() != null) {
            focusedLast.requestFocus();
            return;
        }
        List<Node> stops = stops();
        if (stops.isEmpty()) {
            card.setFocusTraversable(true);
            card.requestFocus();
        } else {
            stops.getFirst().requestFocus();
        }
    }

    /// Releases its backdrop, so that another dialog can use it.
    void leaveGround() {
        ground.removeEventFilter(KeyEvent.KEY_PRESSED, goRound);
        ground.removeEventFilter(KeyEvent.KEY_PRESSED, escapeFromField);
        ground.removeEventHandler(KeyEvent.KEY_PRESSED, escape);
    }

    void giveFocusBack() {
        Dialog below = dialogs.top();
        if (focusedBefore != null && focusedBefore.getScene() != null) {
            focusedBefore.requestFocus();
        } else if (below != null) {
            below.takeFocus();
        }
        onClosed.run();
    }

    /// Tab goes round inside the card: from the last control to the first and back.
    private void goRound(KeyEvent event) {
        if (event.getCode() != KeyCode.TAB) {
            return;
        }
        List<Node> stops = stops();
        int at = stops.indexOf(ground.getScene().getFocusOwner());
        int edge = event.isShiftDown() ? 0 : stops.size() - 1;
        if (!stops.isEmpty() && at == edge) {
            (event.isShiftDown() ? stops.getLast() : stops.getFirst()).requestFocus();
            event.consume();
        }
    }

    /// A field with a formatter consumes Esc once something was typed, so a filter sees it first.
    /// The field of an editable combo box may have to close its list first.
    private void escapeFromField(KeyEvent event) {
        boolean ofList =
                event.getTarget() instanceof TextField field
                        && field.getParent() instanceof ComboBoxBase<?>;
        if ((event.getTarget() instanceof TextField && !ofList) || isListAtRest(event)) {
            escape(event);
        }
    }

    /// A list takes Esc for the end of editing, also where nothing is edited.
    private static boolean isListAtRest(KeyEvent event) {
        return event.getTarget() instanceof ListView<?> list && list.getEditingIndex() < 0;
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            onEscape.run();
        }
    }

    private List<Node> stops() {
        List<Node> stops = new ArrayList<>();
        collect(card, stops);
        return stops;
    }

    private static void collect(Parent parent, List<Node> stops) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (child.isFocusTraversable()) {
                stops.add(child);
            } else if (child instanceof Parent below) {
                collect(below, stops);
            }
        }
    }
}
