package smena.ui.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Dialogs inside the window: a dimmed backdrop and a card on it. They may be stacked; the keyboard
/// belongs to the topmost one.
public final class Dialogs {
    private final StackPane layer;
    private final Fxml fxml;
    private final Deque<Dialog> open = new ArrayDeque<>();
    private final Map<Region, StackPane> kept = new IdentityHashMap<>();
    private final ReadOnlyBooleanWrapper anyOpen = new ReadOnlyBooleanWrapper();
    private final ChangeListener<@Nullable Node> trap = (_, _, now) -> keepInside(now);

    /// Dialogs drawn in `layer`, which lies over the screens, their views loaded by `fxml`.
    public Dialogs(StackPane layer, Fxml fxml) {
        this.layer = layer;
        this.fxml = fxml;
        layer.setVisible(false);
        layer.sceneProperty().subscribe(this::follow);
    }

    /// Shows the view at `path`, such as `cash/cash.fxml`. Its controller is made with the dialog
    /// in hand, which it closes when it is done.
    ///
    /// @return the controller
    public <C> C open(String path, Function<Dialog, C> controller) {
        return open(path, controller, _ -> List.of());
    }

    /// The same for a view that includes others.
    ///
    /// @param included the controllers of the included views, made together with its own
    public <C> C open(
            String path, Function<Dialog, C> controller, Function<? super C, List<?>> included) {
        Dialog dialog = new Dialog(this, focusOwner());
        C own = controller.apply(dialog);
        List<Object> all = new ArrayList<>(included.apply(own));
        all.addFirst(own);
        show(dialog, (Region) fxml.load(path, all.toArray()));
        return own;
    }

    /// Shows the card that `card` makes with the dialog in hand.
    public Dialog show(Function<Dialog, ? extends Region> card) {
        Dialog dialog = new Dialog(this, focusOwner());
        show(dialog, card.apply(dialog));
        return dialog;
    }

    /// Shows `card` over everything. Esc closes it, unless the dialog is told otherwise.
    public Dialog show(Region card) {
        return show(_ -> card);
    }

    /// Asks `question`. Each of its buttons closes it before it does what it is for.
    public Dialog ask(Message question) {
        return show(
                dialog -> {
                    question.onAnswer(dialog::close);
                    return question;
                });
    }

    private void show(Dialog dialog, Region card) {
        StackPane ground = kept.containsKey(card) ? kept.get(card) : Dialog.groundOf(card);
        dialog.lieOn(card, ground);
        open.push(dialog);
        if (ground.getParent() == null) {
            layer.getChildren().add(ground);
        }
        ground.toFront();
        ground.setVisible(true);
        layer.setVisible(true);
        anyOpen.set(true);
        dialog.takeFocus();
    }

    /// Keeps `card` in the window, unseen until it is shown, and again once it is closed: a dialog
    /// that is opened all day is styled and laid out once.
    public void keep(Region card) {
        StackPane ground = Dialog.groundOf(card);
        ground.setVisible(false);
        kept.put(card, ground);
        layer.getChildren().add(ground);
    }

    /// Whether a dialog is open; screens take no shortcuts then.
    public ReadOnlyBooleanProperty anyOpenProperty() {
        return anyOpen.getReadOnlyProperty();
    }

    /// The topmost dialog, if one is open.
    public @Nullable Dialog top() {
        return open.peek();
    }

    /// Whether what is scanned now may wait until all dialogs are closed.
    public boolean keepScans() {
        return open.stream().noneMatch(Dialog::refusesScans);
    }

    /// Closes all dialogs, the topmost first.
    public void closeAll() {
        while (!open.isEmpty()) {
            open.peek().close();
        }
    }

    void remove(Dialog dialog) {
        if (!open.remove(dialog)) {
            return;
        }
        dialog.leaveGround();
        if (kept.containsValue(dialog.ground())) {
            dialog.ground().setVisible(false);
        } else {
            layer.getChildren().remove(dialog.ground());
        }
        layer.setVisible(!open.isEmpty());
        anyOpen.set(!open.isEmpty());
        dialog.giveFocusBack();
    }

    private @Nullable Node focusOwner() {
        Scene scene = layer.getScene();
        return scene == null ? null : scene.getFocusOwner();
    }

    private void follow(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.focusOwnerProperty().removeListener(trap);
        }
        if (now != null) {
            now.focusOwnerProperty().addListener(trap);
        }
    }

    private void keepInside(@Nullable Node focused) {
        Dialog top = open.peek();
        if (top != null && focused != null && !isWithin(focused, top.ground())) {
            top.takeFocus();
        }
    }

    private static boolean isWithin(Node node, Parent ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }
}
