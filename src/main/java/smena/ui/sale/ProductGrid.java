package smena.ui.sale;

import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.Product;
import smena.ui.kit.Localization;
import smena.ui.kit.WhileShown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Tiles in as many columns as fit. There are only as many of them as can be seen, however many
/// products there are, and they stay in the window: what a search finds changes their texts, and
/// nothing else is styled or laid out anew.
///
/// ControlsFX's GridView has cells of a fixed width and keeps a fixed strip free for its scroll
/// bar, so its columns never align with the right edge of the search field above. It and JavaFX's
/// own VirtualFlow take all cells out of the window whenever the number of rows changes.
public final class ProductGrid extends Region {
    static final double TILE = 128;
    static final double GAP = 10;
    static final double ROW = TILE + GAP;
    private static final double LEAST_TILE = 170;

    /// Kept free on the right for the scroll bar.
    private static final double BAR = 12;

    private static final int ROWS_AHEAD = 4;

    /// A notch of the wheel is three lines where the system counts them.
    private static final double LINES_A_ROW = 3;

    private final List<ProductTile> tiles = new ArrayList<>();
    private final ScrollBar bar = new ScrollBar();
    private final Rectangle seen = new Rectangle();
    private int columns = 1;
    private @Nullable ShelfModel shelf;
    private @Nullable Localization localization;
    private @Nullable TilePictures pictures;
    private Consumer<Product> tapped = _ -> {};
    private BiConsumer<Node, Product> held = (_, _) -> {};

    /// An empty grid.
    public ProductGrid() {
        getStyleClass().add("product-grid");
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.setManaged(false);
        bar.setVisible(false);
        bar.setUnitIncrement(ROW / 2);
        bar.valueProperty().subscribe(this::scrolled);
        getChildren().add(bar);
        setClip(seen);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
    }

    /// Shows what lies on `shelves`, and its next page when somebody comes near the end of this
    /// one.
    void show(
            ShelfModel shelves,
            Localization language,
            TilePictures tilePictures,
            Consumer<Product> onTap,
            BiConsumer<Node, Product> onHold) {
        pictures = tilePictures;
        held = onHold;
        tilePictures.versionProperty().subscribe(() -> fill());
        shelf = shelves;
        localization = language;
        tapped = onTap;
        shelves.products()
                .addListener(
                        (ListChangeListener<Product>)
                                change -> {
                                    boolean other = false;
                                    while (change.next()) {
                                        other |= change.getRemovedSize() > 1;
                                    }
                                    changed(other);
                                });
        WhileShown.follow(this, language.formatsProperty(), _ -> fill());
        shelves.highlightedProperty().subscribe(place -> reveal(place.intValue()));
        changed(true);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        int fit = (int) Math.max(1, Math.floor((width - BAR + GAP) / (LEAST_TILE + GAP)));
        columns = fit;
        seen.setWidth(width);
        seen.setHeight(getHeight());
        makeTiles();
        measureBar();
        fill();
        readAhead();
    }

    @Override
    protected double computePrefHeight(double width) {
        return ROW;
    }

    @Override
    protected double computeMinHeight(double width) {
        return TILE;
    }

    /// As many as can be seen at once, wherever somebody has scrolled to.
    private void makeTiles() {
        int rows = (int) Math.ceil(getHeight() / ROW) + 1;
        while (tiles.size() < rows * columns) {
            ProductTile tile =
                    new ProductTile(
                            product -> tapped.accept(product),
                            (at, product) -> held.accept(at, product));
            tile.setManaged(false);
            tiles.add(tile);
            getChildren().add(tiles.size() - 1, tile);
        }
    }

    private void measureBar() {
        double most = Math.max(0, rows() * ROW - GAP - getHeight());
        bar.setMax(most);
        bar.setVisibleAmount(most * getHeight() / (most + getHeight()));
        bar.setBlockIncrement(Math.max(ROW, getHeight() - ROW));
        bar.setValue(Math.clamp(bar.getValue(), 0, most));
        if (bar.isVisible() != most > 0) {
            bar.setVisible(most > 0);
            requestLayout();
        }
        double wide = bar.prefWidth(-1);
        bar.resizeRelocate(getWidth() - wide, 0, wide, getHeight());
    }

    private int size() {
        ShelfModel shown = shelf;
        return shown == null ? 0 : shown.products().size();
    }

    private int rows() {
        return Math.ceilDiv(size(), columns);
    }

    private void changed(boolean fromTheTop) {
        if (fromTheTop) {
            bar.setValue(0);
        }
        measureBar();
        fill();
        readAhead();
    }

    private void scrolled() {
        fill();
        readAhead();
    }

    /// What has been read may not even fill the screen.
    private void readAhead() {
        ShelfModel shown = shelf;
        if (shown != null && (bar.getValue() + getHeight()) / ROW + ROWS_AHEAD >= rows()) {
            shown.readOn();
        }
    }

    private void scroll(ScrollEvent event) {
        if (bar.isVisible()) {
            boolean lines = event.getTextDeltaYUnits() == ScrollEvent.VerticalTextScrollUnits.LINES;
            double up = lines ? event.getTextDeltaY() * ROW / LINES_A_ROW : event.getDeltaY();
            bar.setValue(Math.clamp(bar.getValue() - up, 0, bar.getMax()));
            event.consume();
        }
    }

    private void reveal(int place) {
        if (place >= 0) {
            double top = (double) (place / columns) * ROW;
            double least = Math.max(0, top + TILE - getHeight());
            double most = Math.max(least, Math.min(top, bar.getMax()));
            bar.setValue(Math.clamp(bar.getValue(), least, most));
        }
        fill();
    }

    /// Each product keeps its tile while somebody scrolls: only what comes into view is filled.
    private void fill() {
        if (tiles.isEmpty()) {
            return;
        }
        int first = (int) (bar.getValue() / ROW) * columns;
        int seenRows = (tiles.size() / columns) * columns;
        for (int place = first; place < first + seenRows; place++) {
            place(tiles.get(place % seenRows), place);
        }
        for (ProductTile rest : tiles.subList(seenRows, tiles.size())) {
            rest.setVisible(false);
        }
    }

    private void place(ProductTile tile, int place) {
        ShelfModel shown = shelf;
        Localization language = localization;
        boolean filled = shown != null && language != null && place < size();
        tile.setVisible(filled);
        if (shown == null || language == null || !filled) {
            return;
        }
        Product product = shown.products().get(place);
        tile.show(product, language.formats());
        tile.picture(pictures == null ? null : pictures.of(product.id()));
        tile.highlight(place == shown.highlightedProperty().get());
        double width = (getWidth() - BAR - GAP * (columns - 1)) / columns;
        double from = snapPositionX(place % columns * (width + GAP));
        double to = snapPositionX(place % columns * (width + GAP) + width);
        double top = snapPositionY((double) (place / columns) * ROW - bar.getValue());
        tile.resizeRelocate(from, top, to - from, TILE);
    }
}
