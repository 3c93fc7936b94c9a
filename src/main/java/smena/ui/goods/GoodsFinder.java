package smena.ui.goods;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import smena.ui.kit.ClickBounce;
import smena.ui.kit.Icon;
import smena.ui.kit.KeyHint;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Sign;

import java.util.function.Consumer;

/// The field in which products and categories are looked for, and the list of what it finds, which
/// is seen while something is typed.
public final class GoodsFinder {
    private static final int LONGEST_QUERY = 80;
    private static final double SIGN = 20;

    private final Localization localization;
    private final GoodsSearch search;
    private final TextField field = new TextField();
    private final ListView<GoodsItem> found = new ListView<>();
    private final StackPane place;
    private final Consumer<GoodsItem> take;

    /// @param take gets what is chosen
    public GoodsFinder(Localization localization, GoodsSearch search, Consumer<GoodsItem> take) {
        this.localization = localization;
        this.search = search;
        this.take = take;
        place = searchPlace();
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
    }

    private StackPane searchPlace() {
        field.setId("goodsSearch");
        field.promptTextProperty().bind(localization.text("goods.search"));
        field.textProperty().bindBidirectional(search.queryProperty());
        MaxLength.in(field, LONGEST_QUERY);
        field.getStyleClass().add("search");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Icon icon = sign(Sign.SEARCH);
        KeyHint hint = new KeyHint("F2");
        StackPane.setAlignment(hint, Pos.CENTER_RIGHT);
        hint.setMouseTransparent(true);
        StackPane made = new StackPane(field, icon, hint);
        made.getStyleClass().addAll("search-place", "goods-search");
        return made;
    }

    /// What stands in the empty field of a page that counts by scans, instead of the usual words.
    ///
    /// @param key their key
    public void prompt(String key) {
        field.promptTextProperty().bind(localization.text(key));
        place.getChildren().set(1, sign(Sign.BARCODE));
    }

    private static Icon sign(Sign sign) {
        Icon icon = new Icon(sign, SIGN);
        icon.getStyleClass().add("muted");
        icon.setMouseTransparent(true);
        StackPane.setAlignment(icon, Pos.CENTER_LEFT);
        return icon;
    }

    /// The field.
    public StackPane place() {
        return place;
    }

    /// The list of what it finds.
    public ListView<GoodsItem> found() {
        return found;
    }

    /// The list of what it finds lies over something else in `place`: a click that has chosen from
    /// it is not the first of a double click on that.
    public void lieOver(Node place) {
        ClickBounce clicks = new ClickBounce();
        place.addEventFilter(
                MouseEvent.ANY,
                event -> {
                    if (clicks.drops(event, found.isVisible() ? found : place)) {
                        event.consume();
                    }
                });
    }

    /// The keyboard goes to the field.
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

    private void take(GoodsItem item) {
        take.accept(item);
        search.queryProperty().set("");
        field.requestFocus();
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
        } else if (code == KeyCode.ENTER && found.isVisible()) {
            search.enter(found.getSelectionModel().getSelectedItem(), this::take);
            event.consume();
        }
    }
}
