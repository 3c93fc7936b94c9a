package smena.ui.sale;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.Category;
import smena.ui.kit.ChipRow;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;
import smena.ui.kit.Swatch;

import java.util.ArrayList;
import java.util.List;

/// The categories in a row.
public final class CategoryChips extends ChipRow {
    private static final Object FAVOURITES = new Object();

    /// An empty row.
    public CategoryChips() {
        getStyleClass().add("category-chips");
    }

    /// Shows the categories of `shelf`, and which of them is chosen.
    void show(ShelfModel shelf, Localization localization) {
        shelf.categories().subscribe(() -> fill(shelf, localization));
        shelf.categoryProperty().subscribe(_ -> choose(shelf));
        shelf.queryProperty().subscribe(_ -> choose(shelf));
        shelf.favouritesProperty().subscribe(_ -> choose(shelf));
        fill(shelf, localization);
    }

    private void fill(ShelfModel shelf, Localization localization) {
        ToggleButton all = chip(shelf, null);
        all.textProperty().bind(localization.text("till.all"));
        List<ToggleButton> every = new ArrayList<>(List.of(favourites(shelf, localization), all));
        for (Category category : shelf.categories()) {
            ToggleButton chip = chip(shelf, category);
            chip.setText(category.name());
            chip.setGraphic(Swatch.of(category.colour()));
            every.add(chip);
        }
        show(localization, every);
        choose(shelf);
    }

    private ToggleButton favourites(ShelfModel shelf, Localization localization) {
        ToggleButton chip = chip(shelf, null);
        chip.setId("favouritesChip");
        chip.setUserData(FAVOURITES);
        chip.setGraphic(new Icon(Sign.STAR, 18));
        chip.accessibleTextProperty().bind(localization.text("favourites.title"));
        Tooltip words = new Tooltip();
        words.textProperty().bind(localization.text("favourites.title"));
        chip.setTooltip(words);
        chip.setOnAction(
                _ -> {
                    shelf.chooseFavourites();
                    choose(shelf);
                });
        return chip;
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
        chips().stream()
                .map(ToggleButton.class::cast)
                .forEach(
                        chip -> {
                            Object mine = chip.getUserData();
                            Object now = shelf.favouritesProperty().get() ? FAVOURITES : chosen;
                            boolean same = now == null ? mine == null : now.equals(mine);
                            chip.setSelected(same && !searching);
                        });
    }
}
