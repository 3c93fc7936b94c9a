package smena.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.Collection;

/// A place in which one of several views is seen. Those that were left stay in the window, unseen:
/// what comes back to a window is styled anew, node by node, which takes most of the time in which
/// a page is shown.
public final class KeptViews {
    private final Pane place;

    /// @param place has nothing else in it
    public KeptViews(Pane place) {
        this.place = place;
    }

    /// Shows `view`, and only that. It is the first one in its place, so that whoever looks for
    /// something by its id finds that of the view that is seen.
    public void show(Node view) {
        put(view);
        for (Node each : place.getChildren()) {
            seen(each, each == view);
        }
        view.toBack();
    }

    /// Puts `view` into the window, unseen until it is shown, with the room that it will have.
    public void put(Node view) {
        if (view.getParent() != place) {
            seen(view, false);
            place.getChildren().add(view);
            view.resize(place.getWidth(), place.getHeight());
        }
    }

    /// Takes all others out of the window.
    public void retain(Collection<? extends Node> views) {
        place.getChildren().retainAll(views);
    }

    /// Takes all of them out of the window.
    public void clear() {
        place.getChildren().clear();
    }

    private static void seen(Node view, boolean now) {
        view.setVisible(now);
        view.setManaged(now);
    }
}
