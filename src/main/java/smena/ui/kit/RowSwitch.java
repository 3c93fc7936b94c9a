package smena.ui.kit;

import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

import org.controlsfx.control.ToggleSwitch;

/// A switch that a tap anywhere in its row turns.
public final class RowSwitch extends ToggleSwitch {
    /// A switch that is off.
    public RowSwitch() {
        setMaxWidth(Double.MAX_VALUE);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    }

    /// Clicks on the thumb and its track already turn the switch.
    private void click(MouseEvent event) {
        boolean onThumb =
                event.getTarget() instanceof Node node
                        && node.getStyleClass().stream().anyMatch(s -> s.startsWith("thumb"));
        if (!onThumb) {
            setSelected(!isSelected());
        }
    }
}
