package smena.ui.weighing;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.Category;
import smena.domain.catalog.NumberedProduct;
import smena.domain.catalog.Product;
import smena.text.Formats;
import smena.ui.kit.ChipRow;
import smena.ui.kit.Chips;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Sign;
import smena.ui.kit.Swatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The goods to weigh, on the left of the dialog.
public final class GoodsController {
    private static final int LONGEST_QUERY = 60;

    private final WeighedGoods goods;
    private final ObservableValue<@Nullable Product> product;
    private final Localization localization;
    private final Consumer<Product> chosen;
    private final Runnable back;

    @FXML private TextField query;
    @FXML private ChipRow categories;
    @FXML private FlowPane tiles;
    @FXML private Label nothing;
    @FXML private Label hint;

    /// @param product what is weighed now
    /// @param chosen told what was tapped
    /// @param back leaves the dialog
    GoodsController(
            WeighedGoods goods,
            ObservableValue<@Nullable Product> product,
            Localization localization,
            Consumer<Product> chosen,
            Runnable back) {
        this.goods = goods;
        this.product = product;
        this.localization = localization;
        this.chosen = chosen;
        this.back = back;
    }

    @FXML
    private void initialize() {
        MaxLength.in(query, LONGEST_QUERY);
        query.textProperty().bindBidirectional(goods.queryProperty());
        goods.shown().addListener((ListChangeListener<NumberedProduct>) _ -> fill());
        goods.categories().addListener((ListChangeListener<Category>) _ -> fillChips());
        product.subscribe(this::mark);
        nothing.managedProperty().bind(nothing.visibleProperty());
        hint.textProperty().bind(localization.make(this::hint, goods.shown()));
    }

    /// Where a number or a name is typed.
    TextField query() {
        return query;
    }

    @FXML
    private void back() {
        back.run();
    }

    private void fill() {
        Formats formats = localization.formats();
        tiles.getChildren()
                .setAll(
                        goods.shown().stream()
                                .map(numbered -> new WeighedTile(numbered, formats, chosen))
                                .toList());
        nothing.setVisible(goods.shown().isEmpty());
        mark(product.getValue());
    }

    private void mark(@Nullable Product now) {
        long id = now == null ? 0 : now.id();
        for (Node tile : tiles.getChildren()) {
            ((WeighedTile) tile).choose(id);
        }
    }

    private void fillChips() {
        ToggleButton often = chip(Optional.empty(), localization.text("weigh.often"));
        often.setGraphic(new Icon(Sign.STAR, 18));
        List<ToggleButton> chips = new ArrayList<>(List.of(often));
        for (Category category : goods.categories()) {
            ToggleButton chip =
                    chip(Optional.of(category), localization.make(_ -> category.name()));
            chip.setGraphic(Swatch.of(category.colour()));
            chips.add(chip);
        }
        categories.show(localization, chips);
    }

    private ToggleButton chip(Optional<Category> category, ObservableValue<String> name) {
        ToggleButton chip = Chips.one(category, goods.categoryProperty(), name);
        chip.getStyleClass().add("chip");
        chip.setFocusTraversable(false);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    /// The first number there is, as an example.
    private String hint(Formats formats) {
        return goods.shown().stream()
                .filter(numbered -> numbered.number() > 0)
                .findFirst()
                .map(
                        numbered ->
                                formats.words()
                                        .get(
                                                "weigh.hint",
                                                Long.toString(numbered.number()),
                                                numbered.product().name()))
                .orElse("");
    }
}
