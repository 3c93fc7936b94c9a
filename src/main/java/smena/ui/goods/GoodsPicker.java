package smena.ui.goods;

import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import smena.ui.kit.Localization;
import smena.ui.kit.Sign;

import java.util.function.Consumer;

/// Chooses products and categories: a search, what it finds, and below it what is chosen.
public final class GoodsPicker extends VBox {
    private static final double LEAST = 120;

    private final Localization localization;
    private final GoodsFinder finder;

    /// @param chosen what is chosen, the newest last
    /// @param take chooses something
    /// @param drop takes it out again
    public GoodsPicker(
            Localization localization,
            GoodsSearch search,
            ObservableList<GoodsItem> chosen,
            Consumer<GoodsItem> take,
            Consumer<GoodsItem> drop) {
        super(8);
        this.localization = localization;
        finder = new GoodsFinder(localization, search, take);
        StackPane lists = new StackPane(chosenList(chosen, drop), finder.found());
        lists.setMinHeight(LEAST);
        finder.lieOver(lists);
        VBox.setVgrow(lists, Priority.ALWAYS);
        getChildren().addAll(finder.place(), lists);
    }

    private ListView<GoodsItem> chosenList(
            ObservableList<GoodsItem> chosen, Consumer<GoodsItem> drop) {
        ListView<GoodsItem> list = new ListView<>(chosen);
        list.setId("goodsChosen");
        list.setFixedCellSize(GoodsCell.HEIGHT);
        list.setCellFactory(_ -> new GoodsCell(localization, Sign.CROSS, "goods.drop", drop));
        Label nothing = new Label();
        nothing.textProperty().bind(localization.text("goods.nothing"));
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        list.setPlaceholder(nothing);
        return list;
    }

    /// The keyboard goes to the search.
    public void takeFocus() {
        finder.takeFocus();
    }

    /// Ends the search; false if there is none.
    public boolean back() {
        return finder.back();
    }
}
