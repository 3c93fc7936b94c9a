package smena.ui.product;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.ListedProduct;
import smena.text.ShownPrice;
import smena.ui.kit.FittedText;
import smena.ui.kit.LetterTile;
import smena.ui.kit.ListWidth;
import smena.ui.kit.Localization;
import smena.ui.kit.Tag;

/// A product in the list: tile, name, code and category, then price, stock and how it stands. Near
/// the end of what has been read it asks for more.
final class ProductCell extends ListCell<ListedProduct> {
    /// The height of a row.
    static final double HEIGHT = 56;

    /// The widths of its columns, which the head above the list has too.
    static final double PRICE = 88;

    static final double COST = 78;
    static final double MARGIN = 60;
    static final double STOCK = 80;
    static final double STATE = 128;

    /// What stands between them.
    static final double GAP = 8;

    private static final double TILE = 36;
    private static final double FONT = 15;
    private static final double SMALLEST = 10;
    private static final int AHEAD = 8;
    private static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");

    private static final double TICK = 32;

    private final Localization localization;
    private final Runnable more;
    private final Ticks ticks;
    private final CheckBox tick = new CheckBox();
    private final LetterTile tile = new LetterTile(TILE, false);
    private final Label name = new Label();
    private final Label about = new Label();
    private final Label price = figure(PRICE, "strong", "figure");
    private final Label cost = figure(COST, "muted");
    private final Label margin = figure(MARGIN);
    private final Label stock = figure(STOCK);
    private final Tag state = new Tag(Tag.Kind.PLAIN);
    private final HBox content;

    /// @param columns whether what it costs is shown
    /// @param more asks for the next rows; called often
    ProductCell(Localization localization, Ticks ticks, CostColumns columns, Runnable more) {
        this.localization = localization;
        this.ticks = ticks;
        this.more = more;
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(name.textProperty());
        name.tooltipProperty()
                .bind(
                        Bindings.createObjectBinding(
                                () -> isCut() ? whole : null,
                                name.widthProperty(),
                                name.textProperty()));
        about.getStyleClass().addAll("small", "muted");
        about.setMinWidth(0);
        VBox text = new VBox(2, name, about);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox end = new HBox(state);
        end.setAlignment(Pos.CENTER_RIGHT);
        end.setMinWidth(STATE);
        end.setPrefWidth(STATE);
        columns.follow(cost, margin);
        FittedText.follow(price, price.widthProperty(), FONT, SMALLEST);
        FittedText.follow(cost, cost.widthProperty(), FONT, SMALLEST);
        content = new HBox(GAP, tickPlace(tick), tile, text, price, cost, margin, stock, end);
        content.getChildren().getFirst().setOnMouseClicked(this::turn);
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("two-line-cell", "product-cell");
        setPrefWidth(0);
        listViewProperty().subscribe(list -> ListWidth.keep(content, list));
    }

    /// The whole place takes the tap, not the box alone.
    static StackPane tickPlace(CheckBox box) {
        box.setMouseTransparent(true);
        box.setFocusTraversable(false);
        StackPane place = new StackPane(box);
        place.getStyleClass().add("tick-place");
        place.setAlignment(Pos.CENTER_LEFT);
        place.setMinWidth(TICK);
        place.setPrefWidth(TICK);
        return place;
    }

    private void turn(MouseEvent event) {
        event.consume();
        ListedProduct item = getItem();
        if (item != null) {
            ticks.turn(item);
        }
    }

    private boolean isCut() {
        return name.getWidth() > 0 && name.prefWidth(-1) > name.getWidth();
    }

    @Override
    protected void updateItem(@Nullable ListedProduct item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            pseudoClassStateChanged(TICKED, false);
            setGraphic(null);
            return;
        }
        boolean ticked = ticks.has(item);
        tick.setSelected(ticked);
        pseudoClassStateChanged(TICKED, ticked);
        tile.show(item.product().name(), item.product().category().colour());
        name.setText(item.product().name());
        about.textProperty().bind(localization.make(f -> ProductWords.about(item, f)));
        price.textProperty().bind(localization.make(f -> ShownPrice.of(item.product(), f)));
        cost.textProperty().bind(localization.make(f -> ProductWords.cost(item, f)));
        margin.textProperty().bind(localization.make(f -> ProductWords.margin(item, f)));
        margin.getStyleClass().removeAll("bad", "strong");
        if (item.isAtLoss()) {
            margin.getStyleClass().addAll("bad", "strong");
        }
        ProductWords.State now = ProductWords.State.of(item);
        stock.textProperty().bind(localization.make(f -> ProductWords.stock(item.product(), f)));
        stock.getStyleClass().removeAll("warn", "bad", "strong");
        switch (now) {
            case LOW -> stock.getStyleClass().addAll("warn", "strong");
            case OUT -> stock.getStyleClass().addAll("bad", "strong");
            case ON_SALE, NEAR, LOSS, ARCHIVED -> {}
        }
        state.textProperty()
                .bind(
                        localization.text(
                                item.codeFault()
                                        .map(fault -> "product.code." + fault)
                                        .orElseGet(now::key)));
        item.codeFault()
                .ifPresentOrElse(_ -> state.show(Tag.Kind.WARN, null), () -> now.show(state));
        setGraphic(content);
        if (getIndex() >= getListView().getItems().size() - AHEAD) {
            more.run();
        }
    }

    private static Label figure(double width, String... styles) {
        Label label = new Label();
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setAlignment(Pos.CENTER_RIGHT);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
