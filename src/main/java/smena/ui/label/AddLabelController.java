package smena.ui.label;

import javafx.fxml.FXML;
import javafx.scene.layout.StackPane;

import smena.ui.goods.GoodsFinder;
import smena.ui.goods.GoodsItem;
import smena.ui.goods.GoodsSearch;
import smena.ui.kit.Localization;

import java.util.function.Consumer;

/// Asks for products whose labels are wanted, one after the other.
public final class AddLabelController {
    private final GoodsFinder finder;
    private final Runnable back;

    @FXML private StackPane search;
    @FXML private StackPane found;

    AddLabelController(
            Localization localization,
            GoodsSearch search,
            Consumer<GoodsItem> take,
            Runnable back) {
        this.finder = new GoodsFinder(localization, search, take);
        this.back = back;
    }

    @FXML
    private void initialize() {
        search.getChildren().setAll(finder.place());
        found.getChildren().setAll(finder.found());
    }

    /// The keyboard goes to the search.
    void takeFocus() {
        finder.takeFocus();
    }

    @FXML
    private void back() {
        back.run();
    }
}
