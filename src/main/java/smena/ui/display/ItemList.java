package smena.ui.display;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import smena.domain.display.CustomerView;
import smena.text.Formats;

import java.util.ArrayList;
import java.util.List;

/// As many lines of the basket as there is room for: the last ones, and always the newest. Older
/// ones scroll up and out of sight; only what is seen is made.
public final class ItemList extends Region {
    private static final double ROW = 70;

    private final List<ItemRow> rows = new ArrayList<>();
    private CustomerView.@Nullable Buying shown;
    private @Nullable Formats formats;

    /// An empty list.
    public ItemList() {
        getStyleClass().add("items");
        heightProperty().subscribe(this::fill);
        setMinHeight(ROW);
    }

    /// Shows the lines of a basket.
    void show(CustomerView.Buying buying, Formats language) {
        shown = buying;
        formats = language;
        fill();
    }

    /// The place of the first line that is seen, of so many lines in this room.
    static int first(int lines, int newest, int room) {
        return Math.min(newest, Math.max(0, lines - room));
    }

    private void fill() {
        CustomerView.Buying buying = shown;
        Formats language = formats;
        if (buying == null || language == null) {
            return;
        }
        int room = Math.max(1, (int) (getHeight() / ROW));
        int first = first(buying.items().size(), buying.newest(), room);
        int seen = Math.min(room, buying.items().size() - first);
        while (rows.size() < seen) {
            rows.add(new ItemRow());
        }
        for (int i = 0; i < seen; i++) {
            int place = first + i;
            rows.get(i).show(buying.items().get(place), place == buying.newest(), language);
        }
        List<ItemRow> now = rows.subList(0, seen);
        if (!getChildren().equals(now)) {
            getChildren().setAll(now);
        }
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return ROW;
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < getChildren().size(); i++) {
            layoutInArea(getChildren().get(i), 0, i * ROW, getWidth(), ROW, 0, HPos.LEFT, VPos.TOP);
        }
    }
}
