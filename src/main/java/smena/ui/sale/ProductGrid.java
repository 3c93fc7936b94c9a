package smena.ui.sale;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;

import smena.domain.catalog.Product;
import smena.ui.kit.Localization;
import smena.ui.kit.WhileShown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Tiles in as many columns as fit. There are only as many of them as can be seen, however many
/// products there are.
///
/// ControlsFX's GridView has cells of a fixed width and keeps a fixed strip free for its scroll
/// bar, so its columns never align with the right edge of the search field above.
public final class ProductGrid extends Region {
    static final double TILE = 128;
    static final double GAP = 10;
    static final double ROW = TILE + GAP;
    private static final double LEAST_TILE = 170;

    /// Kept free on the right for the scroll bar.
    private static final double BAR = 12;

    private static final int ROWS_AHEAD = 4;

    private final VirtualFlow<ProductRow> flow = new VirtualFlow<>();
    private final List<ProductRow> rows = new ArrayList<>();
    private int columns = 1;
    private Source source = new Source();

    /// What the grid shows; empty until [#show].
    private static class Source {
        int size() {
            return 0;
        }

        void fill(ProductTile tile, int place) {}

        ProductTile newTile() {
            return new ProductTile(_ -> {});
        }
    }

    /// An empty grid.
    public ProductGrid() {
        getStyleClass().add("product-grid");
        flow.setFocusTraversable(false);
        flow.setFixedCellSize(ROW);
        flow.setCellFactory(
                _ -> {
                    ProductRow row = new ProductRow(this);
                    rows.add(row);
                    return row;
                });
        getChildren().add(flow);
    }

    /// Shows `shelf`, and its next page when somebody comes near the end of this one.
    void show(ShelfModel shelf, Localization localization, Consumer<Product> tapped) {
        source = new ShelfSource(shelf, localization, tapped);
        ObservableList<Product> products = shelf.products();
        products.addListener(
                (ListChangeListener<Product>)
                        change -> {
                            boolean other = false;
                            while (change.next()) {
                                other |= change.wasRemoved() && change.getRemovedSize() > 1;
                            }
                            count(other);
                        });
        WhileShown.follow(this, localization.formatsProperty(), _ -> refresh());
        shelf.highlightedProperty().subscribe(place -> reveal(place.intValue()));
        flow.positionProperty().subscribe(() -> readOnNearEnd(shelf));
        count(true);
    }

    int columns() {
        return columns;
    }

    int size() {
        return source.size();
    }

    double tileWidth() {
        return (getWidth() - BAR - GAP * (columns - 1)) / columns;
    }

    void fill(ProductTile tile, int place) {
        source.fill(tile, place);
    }

    ProductTile newTile() {
        return source.newTile();
    }

    @Override
    protected void layoutChildren() {
        int fit = (int) Math.max(1, Math.floor((getWidth() - BAR + GAP) / (LEAST_TILE + GAP)));
        if (fit != columns) {
            columns = fit;
            count(false);
        }
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
        rows.forEach(ProductRow::requestLayout);
    }

    @Override
    protected double computePrefHeight(double width) {
        return ROW;
    }

    @Override
    protected double computeMinHeight(double width) {
        return TILE;
    }

    private void count(boolean fromTheTop) {
        flow.setCellCount(Math.ceilDiv(size(), columns));
        if (fromTheTop) {
            flow.setPosition(0);
        }
        refresh();
    }

    private void refresh() {
        rows.forEach(ProductRow::refresh);
    }

    private void reveal(int place) {
        refresh();
        if (place >= 0) {
            flow.scrollTo(place / columns);
        }
    }

    private void readOnNearEnd(ShelfModel shelf) {
        ProductRow last = flow.getLastVisibleCell();
        if (last != null && last.getIndex() + ROWS_AHEAD >= flow.getCellCount()) {
            shelf.readOn();
        }
    }

    private static final class ShelfSource extends Source {
        private final ShelfModel shelf;
        private final Localization localization;
        private final Consumer<Product> tapped;

        ShelfSource(ShelfModel shelf, Localization localization, Consumer<Product> tapped) {
            this.shelf = shelf;
            this.localization = localization;
            this.tapped = tapped;
        }

        @Override
        int size() {
            return shelf.products().size();
        }

        @Override
        void fill(ProductTile tile, int place) {
            tile.show(shelf.products().get(place), localization.formats());
            tile.highlight(place == shelf.highlightedProperty().get());
        }

        @Override
        ProductTile newTile() {
            return new ProductTile(tapped);
        }
    }
}
