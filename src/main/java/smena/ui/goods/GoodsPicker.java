package smena.ui.goods;

import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import smena.ui.kit.Icon;
import smena.ui.kit.KeyHint;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Sign;

import java.util.function.Consumer;

/// Chooses products and categories: a search, what it finds, and below it what is chosen.
public final class GoodsPicker extends VBox {
    private static final int LONGEST_QUERY = 80;
    private static final double SIGN = 20;

    private final Localization localization;
    private final GoodsSearch search;
    private final TextField field = new TextField();
    private final ListView<GoodsItem> found = new ListView<>();
    private final Consumer<GoodsItem> take;

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
        this.search = search;
        this.take = take;
        StackPane lists = new StackPane(chosenList(chosen, drop), foundList());
        lists.setMinHeight(120);
        VBox.setVgrow(lists, Priority.ALWAYS);
        getChildren().addAll(searchPlace(), lists);
        getStyleClass().add("goods-picker");
    }

    private StackPane searchPlace() {
        field.setId("goodsSearch");
        field.promptTextProperty().bind(localization.text("goods.search"));
        field.textProperty().bindBidirectional(search.queryProperty());
        MaxLength.in(field, LONGEST_QUERY);
        field.getStyleClass().add("search");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Icon icon = new Icon(Sign.SEARCH, SIGN);
        icon.getStyleClass().add("muted");
        KeyHint hint = new KeyHint("F2");
        StackPane.setAlignment(icon, Pos.CENTER_LEFT);
        StackPane.setAlignment(hint, Pos.CENTER_RIGHT);
        icon.setMouseTransparent(true);
        hint.setMouseTransparent(true);
        StackPane place = new StackPane(field, icon, hint);
        place.getStyleClass().add("search-place");
        return place;
    }

    private StackPane chosenList(ObservableList<GoodsItem> chosen, Consumer<GoodsItem> drop) {
        ListView<GoodsItem> list = new ListView<>(chosen);
        list.setId("goodsChosen");
        list.setFixedCellSize(GoodsCell.HEIGHT);
        list.setCellFactory(
                _ -> new GoodsCell(localization, Sign.CROSS, "goods.drop", drop));
        Label nothing = new Label();
        nothing.textProperty().bind(localization.text("goods.nothing"));
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        list.setPlaceholder(nothing);
        return new StackPane(list);
    }

    private ListView<GoodsItem> foundList() {
        found.setId("goodsFound");
        found.setItems(search.found());
        found.setFixedCellSize(GoodsCell.HEIGHT);
        found.setCellFactory(_ -> new GoodsCell(localization, Sign.PLUS, "goods.take", this::take));
        found.getStyleClass().add("goods-found");
        found.visibleProperty().bind(search.queryProperty().isNotEmpty());
        Label nothing = new Label();
        nothing.textProperty().bind(localization.text("goods.notFound"));
        nothing.getStyleClass().add("muted");
        found.setPlaceholder(nothing);
        return found;
    }

    private void take(GoodsItem item) {
        take.accept(item);
        search.queryProperty().set("");
        field.requestFocus();
    }

    /// The keyboard goes to the search.
    public void takeFocus() {
        field.requestFocus();
        field.selectAll();
    }

    /// Ends the search; false if there is none.
    public boolean back() {
        boolean searched = !search.queryProperty().get().isEmpty();
        search.queryProperty().set("");
        return searched;
    }

    /// ↓ and ↑ go through what was found, Enter takes it.
    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.DOWN || code == KeyCode.UP) {
            int step = code == KeyCode.DOWN ? 1 : -1;
            int last = found.getItems().size() - 1;
            int at = found.getSelectionModel().getSelectedIndex() + step;
            found.getSelectionModel().select(Math.clamp(at, 0, Math.max(0, last)));
            event.consume();
        } else if (code == KeyCode.ENTER && !found.getItems().isEmpty()) {
            GoodsItem chosen = found.getSelectionModel().getSelectedItem();
            take(chosen == null ? found.getItems().getFirst() : chosen);
            event.consume();
        }
    }
}
