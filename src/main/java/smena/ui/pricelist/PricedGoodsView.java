package smena.ui.pricelist;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

import smena.ui.goods.GoodsFinder;
import smena.ui.goods.GoodsSearch;
import smena.ui.kit.Localization;

/// Puts [PricedRows] on the screen: the search for products, what it finds, and the list with a
/// field for each price.
public final class PricedGoodsView {
    private final PricedRows goods;
    private final Localization localization;
    private final GoodsFinder finder;

    public PricedGoodsView(PricedRows goods, GoodsSearch search, Localization localization) {
        this.goods = goods;
        this.localization = localization;
        this.finder = new GoodsFinder(localization, search, goods::take);
    }

    /// The search.
    public GoodsFinder finder() {
        return finder;
    }

    /// Puts the search into its place, and what it finds over the list.
    public void search(StackPane searchPlace, StackPane foundPlace, StackPane listPlace) {
        searchPlace.getChildren().setAll(finder.place());
        foundPlace.getChildren().setAll(finder.found());
        finder.lieOver(listPlace);
        foundPlace.visibleProperty().bind(finder.found().visibleProperty());
    }

    /// Puts the list into its place.
    ///
    /// @param none the words where there is no product yet
    public void list(StackPane rowsPlace, String none) {
        ListView<PriceRow> rows = new ListView<>(goods.all());
        rows.setId("prices");
        rows.setFixedCellSize(PriceRowCell.HEIGHT);
        rows.setCellFactory(_ -> new PriceRowCell(localization, goods::drop));
        Label nothing = new Label();
        nothing.textProperty().bind(localization.text(none));
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        rows.setPlaceholder(nothing);
        rowsPlace.getChildren().setAll(rows);
    }
}
