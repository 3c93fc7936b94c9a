package smena.ui.sale;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.Category;
import smena.ui.kit.Icon;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;

/// The categories in a row that is scrolled by arrow, wheel or drag when it is too long.
public final class CategoryChips extends HBox {
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
    public CategoryChips() {
        getStyleClass().add("category-chips");
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

    /// Shows the categories of `shelf`, and which of them is chosen.
    void show(ShelfModel shelf, Localization localization) {
        back.accessibleTextProperty().bind(localization.text("till.chipsBack"));
        on.accessibleTextProperty().bind(localization.text("till.chipsOn"));
        shelf.categories().subscribe(() -> fill(shelf, localization));
        shelf.categoryProperty().subscribe(_ -> choose(shelf));
        shelf.queryProperty().subscribe(_ -> choose(shelf));
        fill(shelf, localization);
    }

    private void fill(ShelfModel shelf, Localization localization) {
        ToggleButton all = chip(shelf, null);
        all.textProperty().bind(localization.text("till.all"));
        chips.getChildren().setAll(all);
        for (Category category : shelf.categories()) {
            ToggleButton chip = chip(shelf, category);
            chip.setText(category.name());
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch", LetterTile.styleOf(category.colour()));
            chip.setGraphic(swatch);
            chips.getChildren().add(chip);
        }
        choose(shelf);
    }

    private ToggleButton chip(ShelfModel shelf, @Nullable Category category) {
        ToggleButton chip = new ToggleButton();
        chip.getStyleClass().add("chip");
        chip.setFocusTraversable(false);
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setUserData(category);
        chip.setOnAction(
                _ -> {
                    shelf.choose(category);
                    choose(shelf);
                });
        return chip;
    }

    /// While something is searched for, no category is chosen: the search goes through all.
    private void choose(ShelfModel shelf) {
        Category chosen = shelf.categoryProperty().get();
        boolean searching = !shelf.queryProperty().get().isBlank();
        chips.getChildren().stream()
                .map(ToggleButton.class::cast)
                .forEach(
                        chip -> {
                            Object mine = chip.getUserData();
                            boolean same = chosen == null ? mine == null : chosen.equals(mine);
                            chip.setSelected(same && !searching);
                        });
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
            chips.getChildren().forEach(chip -> ((ToggleButton) chip).disarm());
            event.consume();
        }
    }

    private void release(MouseEvent event) {
        if (dragged) {
            event.consume();
        }
    }
}
