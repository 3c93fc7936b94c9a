package smena.ui.sale;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.Skin;
import javafx.scene.control.SkinBase;

/// One row of tiles. A row that scrolls out is reused for what scrolls in.
final class ProductRow extends IndexedCell<Integer> {
    private final ProductGrid grid;

    ProductRow(ProductGrid grid) {
        this.grid = grid;
        getStyleClass().setAll("product-row");
        setFocusTraversable(false);
    }

    /// Shows what belongs in this row now.
    void refresh() {
        if (getSkin() instanceof RowSkin skin) {
            skin.fill();
        }
    }

    @Override
    public void updateIndex(int now) {
        int before = getIndex();
        super.updateIndex(now);
        if (before != now) {
            refresh();
        }
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new RowSkin(this);
    }

    private final class RowSkin extends SkinBase<ProductRow> {
        RowSkin(ProductRow row) {
            super(row);
            // A list cell consumes mouse events; here the tiles need them.
            consumeMouseEvents(false);
            fill();
        }

        void fill() {
            int first = getIndex() * grid.columns();
            int wanted = getIndex() < 0 ? 0 : Math.clamp(grid.size() - first, 0, grid.columns());
            while (getChildren().size() < wanted) {
                getChildren().add(grid.newTile());
            }
            while (getChildren().size() > wanted) {
                getChildren().removeLast();
            }
            for (int i = 0; i < wanted; i++) {
                grid.fill((ProductTile) getChildren().get(i), first + i);
            }
        }

        @Override
        protected double computePrefWidth(
                double height, double top, double right, double bottom, double left) {
            return 0;
        }

        @Override
        protected double computePrefHeight(
                double width, double top, double right, double bottom, double left) {
            return ProductGrid.ROW;
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            double tile = grid.tileWidth();
            for (int i = 0; i < getChildren().size(); i++) {
                double from = snapPositionX(i * (tile + ProductGrid.GAP));
                double to = snapPositionX(i * (tile + ProductGrid.GAP) + tile);
                getChildren().get(i).resizeRelocate(from, 0, to - from, ProductGrid.TILE);
            }
        }
    }
}
