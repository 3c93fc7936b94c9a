package smena.ui.kit;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

import org.controlsfx.control.ToggleSwitch;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Finds what a screen has no room for: controls outside the window or their dialog, controls that
/// lie over each other, words of buttons that end in dots, actions that must be scrolled to.
public final class CutOff {
    private static final double TOLERANCE = 1;
    private static final List<String> ACTIONS = List.of("primary", "sell", "complete");

    private final Bounds window;
    private final List<String> faults = new ArrayList<>();
    private final List<Control> controls = new ArrayList<>();

    private CutOff(double width, double height) {
        window = new BoundingBox(0, 0, width, height);
    }

    /// The faults of `root`, which is laid out on this many pixels; empty if all is in view.
    public static List<String> of(Parent root, double width, double height) {
        CutOff search = new CutOff(width, height);
        search.walk(topmost(root), false, null);
        search.places(root);
        search.overlaps();
        return search.faults;
    }

    /// What lies under a dialog may be covered.
    private static Node topmost(Parent root) {
        return root.lookupAll(".backdrop").stream()
                .filter(CutOff::isShown)
                .reduce((_, last) -> last)
                .orElse(root);
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void walk(Node node, boolean scrolls, @Nullable Node card) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        Node within = isCard(node) ? node : card;
        if (within == node && !scrolls) {
            inside(node, window, "the window");
        }
        if (node instanceof Labeled labeled) {
            words(labeled);
        }
        if (isOfInterest(node)) {
            Control control = (Control) node;
            if (!scrolls) {
                controls.add(control);
                inside(control, window, "the window");
                if (card != null && card != control) {
                    inside(control, card.localToScene(card.getLayoutBounds()), "its card");
                }
            } else if (isAction(node) && !isOfRow(node)) {
                faults.add(name(node) + " has to be scrolled to");
            }
        }
        boolean below =
                scrolls
                        || node instanceof ScrollPane
                        || node instanceof ListView<?>
                        || node instanceof TableView<?>
                        || node instanceof VirtualFlow<?>
                        || node.getStyleClass().contains("product-grid")
                        || node.getStyleClass().contains("chips");
        if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, below, within));
        }
    }

    private static boolean isCard(Node node) {
        return node.getStyleClass().contains("dialog-card")
                || node.getStyleClass().contains("card");
    }

    private static boolean isOfInterest(Node node) {
        return node instanceof ButtonBase
                || node instanceof ToggleSwitch
                || node instanceof Label
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase<?>;
    }

    private static boolean isAction(Node node) {
        return node instanceof Button button
                && (button.isDefaultButton()
                        || ACTIONS.stream().anyMatch(button.getStyleClass()::contains));
    }

    /// What is done to one row of a list scrolls with the row.
    private static boolean isOfRow(Node node) {
        return node.getParent() != null && node.getParent().getStyleClass().contains("list-line");
    }

    private void inside(Node node, Bounds place, String of) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        if (at.getMinX() < place.getMinX() - TOLERANCE
                || at.getMinY() < place.getMinY() - TOLERANCE
                || at.getMaxX() > place.getMaxX() + TOLERANCE
                || at.getMaxY() > place.getMaxY() + TOLERANCE) {
            faults.add(name(node) + " is outside " + of + ": " + brief(at) + " of " + brief(place));
        }
    }

    /// Below a dialog as well.
    private void places(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Labeled || node instanceof HBox) {
            runsOut(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::places);
        }
    }

    /// What is wider than its place runs under its neighbour or into the edge, cut without dots.
    private void runsOut(Node node) {
        if (!(node.getParent() instanceof Region place)
                || place instanceof Control
                || node.getStyleClass().contains("chips")
                || !node.isManaged()) {
            return;
        }
        Bounds at = node.getBoundsInParent();
        double from = place.getInsets().getLeft();
        double to = place.getWidth() - place.getInsets().getRight();
        if (at.getMinX() < from - TOLERANCE || at.getMaxX() > to + TOLERANCE) {
            faults.add(
                    "%s runs out of its place: %.0f–%.0f of %.0f–%.0f"
                            .formatted(name(node), at.getMinX(), at.getMaxX(), from, to));
        }
    }

    private void words(Labeled labeled) {
        boolean ofButton = labeled instanceof ButtonBase || within(labeled, ButtonBase.class);
        boolean name = labeled.getStyleClass().contains("name");
        if (!ofButton || name || labeled.getText() == null) {
            return;
        }
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text
                    && child.isVisible()
                    && !text.getText().equals(labeled.getText())) {
                faults.add(name(labeled) + " says \"" + text.getText() + '"');
            }
        }
    }

    private void overlaps() {
        for (int i = 0; i < controls.size(); i++) {
            for (int j = i + 1; j < controls.size(); j++) {
                overlap(controls.get(i), controls.get(j));
            }
        }
    }

    private void overlap(Control one, Control other) {
        if (one instanceof Label
                || other instanceof Label
                || one.getParent() == other.getParent() && one.getParent() instanceof StackPane
                || isWithin(other, one)) {
            return;
        }
        Bounds a = one.localToScene(one.getLayoutBounds());
        Bounds b = other.localToScene(other.getLayoutBounds());
        double wide = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double high = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        if (wide > TOLERANCE && high > TOLERANCE) {
            faults.add(name(one) + " and " + name(other) + " lie over each other");
        }
    }

    private static boolean within(Node node, Class<?> kind) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (kind.isInstance(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(Node node, Node ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    private static String name(Node node) {
        String words =
                node instanceof Labeled labeled && labeled.getText() != null
                        ? " \"" + labeled.getText().replace('\n', ' ') + '"'
                        : "";
        String id = node.getId() == null ? String.join(".", node.getStyleClass()) : node.getId();
        return (node instanceof Label ? "label " : "") + id + words;
    }

    private static String brief(Bounds at) {
        return "%.0f,%.0f–%.0f,%.0f"
                .formatted(at.getMinX(), at.getMinY(), at.getMaxX(), at.getMaxY());
    }
}
