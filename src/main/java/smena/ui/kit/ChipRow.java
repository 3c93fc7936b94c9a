package smena.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.List;

/// Chips in a row that is scrolled by arrow, wheel or drag when it is too long.
public class ChipRow extends HBox {
    private static final double DRAG = 10;
    private static final double PER_TAP = 0.7;

    private final HBox chips = new HBox();
    private final ScrollPane pane = new ScrollPane(chips);
    private final Button back = arrow(Sign.LEFT, -1);
    private final Button on = arrow(Sign.RIGHT, 1);
    private double pressedAt;
    private double scrolledAt;
    private boolean dragged;

    /// An empty row.
    public ChipRow() {
        getStyleClass().add("chip-row");
        chips.getStyleClass().add("chips");
        pane.setFocusTraversable(false);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFitToHeight(true);
        pane.setMinViewportHeight(44);
        pane.setPrefViewportHeight(44);
        setHgrow(pane, Priority.ALWAYS);
        getChildren().addAll(back, pane, on);
        chips.widthProperty().subscribe(this::showArrows);
        widthProperty().subscribe(this::showArrows);
        pane.hvalueProperty().subscribe(this::showArrows);
        pane.setOnScroll(wheel -> scroll(-wheel.getDeltaY() - wheel.getDeltaX()));
        chips.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        chips.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        chips.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
    }

    /// Shows these chips.
    public final void show(Localization localization, List<? extends ButtonBase> all) {
        back.accessibleTextProperty().bind(localization.text("till.chipsBack"));
        on.accessibleTextProperty().bind(localization.text("till.chipsOn"));
        chips.getChildren().setAll(all);
    }

    /// The chips shown.
    protected final List<Node> chips() {
        return chips.getChildren();
    }

    private Button arrow(Sign sign, int way) {
        Button arrow = new Button();
        arrow.setGraphic(new Icon(sign, 20));
        arrow.getStyleClass().addAll("chip-arrow", "quiet");
        arrow.setFocusTraversable(false);
        arrow.managedProperty().bind(arrow.visibleProperty());
        arrow.setOnAction(_ -> scroll(way * PER_TAP * pane.getWidth()));
        return arrow;
    }

    private void showArrows() {
        boolean tooLong = chips.getWidth() > getWidth() + 1 && getWidth() > 0;
        back.setVisible(tooLong && pane.getHvalue() > 0.001);
        on.setVisible(tooLong && pane.getHvalue() < 0.999);
    }

    private void scroll(double pixels) {
        double hidden = chips.getWidth() - pane.getViewportBounds().getWidth();
        if (hidden > 0) {
            pane.setHvalue(Math.clamp(pane.getHvalue() + pixels / hidden, 0, 1));
        }
    }

    private void press(MouseEvent event) {
        pressedAt = event.getScreenX();
        scrolledAt = pressedAt;
        dragged = false;
    }

    private void drag(MouseEvent event) {
        dragged |= Math.abs(event.getScreenX() - pressedAt) > DRAG;
        if (dragged) {
            scroll(scrolledAt - event.getScreenX());
            scrolledAt = event.getScreenX();
            chips.getChildren().forEach(chip -> ((ButtonBase) chip).disarm());
            event.consume();
        }
    }

    private void release(MouseEvent event) {
        if (dragged) {
            event.consume();
        }
    }
}
