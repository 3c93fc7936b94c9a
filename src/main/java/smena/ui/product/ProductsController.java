package smena.ui.product;

import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.Category;
import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.ProductOrder.By;
import smena.domain.catalog.ProductState;
import smena.service.catalog.ProductList;
import smena.text.Formats;
import smena.ui.kit.ChipRow;
import smena.ui.kit.Chips;
import smena.ui.kit.Corners;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.RowTap;
import smena.ui.kit.Sign;
import smena.ui.kit.SortHead;
import smena.ui.kit.StatePane;
import smena.ui.kit.Swatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Puts [ProductsModel] on the screen.
public final class ProductsController {
    /// What the list does.
    interface Acts {
        /// Opens a product's card.
        void open(ListedProduct product);

        /// Begins a new one.
        void add();

        /// Opens what the list is narrowed to, below this button.
        void filter(Button below);

        /// Writes the catalogue into a file.
        void export();

        /// Takes products in from a file.
        void importFile();

        /// What is done with those that are ticked.
        BulkActs bulk();
    }

    private static final int LONGEST_QUERY = 80;

    private final ProductsModel model;
    private final Acts acts;
    private final Localization localization;
    private final ListView<ListedProduct> rows = new ListView<>();
    private Consumer<@Nullable ListedProduct> selected = _ -> {};
    private Runnable opened = () -> {};
    private boolean wantsFocus;

    @FXML private TextField productSearch;
    @FXML private Region root;
    @FXML private ToggleButton low;
    @FXML private Button filter;
    @FXML private ChipRow categories;
    @FXML private StackPane tickHead;
    @FXML private HBox bulkBar;
    @FXML private Label ticked;
    @FXML private Button archiveTicked;
    @FXML private SortHead nameHead;
    @FXML private SortHead priceHead;
    @FXML private SortHead costHead;
    @FXML private SortHead marginHead;
    @FXML private SortHead stockHead;
    @FXML private Label stateHead;
    @FXML private StackPane listPlace;

    ProductsController(ProductsModel model, Acts acts, Localization localization) {
        this.model = model;
        this.acts = acts;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        MaxLength.in(productSearch, LONGEST_QUERY);
        productSearch.textProperty().bindBidirectional(model.queryProperty());
        productSearch.addEventFilter(KeyEvent.KEY_PRESSED, this::typing);
        filters();
        model.categories().subscribe(this::chips);
        width(priceHead, ProductCell.PRICE);
        width(costHead, ProductCell.COST);
        width(marginHead, ProductCell.MARGIN);
        model.costs().follow(costHead, marginHead);
        width(stockHead, ProductCell.STOCK);
        width(stateHead, ProductCell.STATE);
        sort(nameHead, By.NAME);
        sort(priceHead, By.PRICE);
        sort(costHead, By.COST);
        sort(marginHead, By.MARGIN);
        sort(stockHead, By.STOCK);
        list();
        ticks();
    }

    /// What is low is one tap away; all else is behind the filter, which says how much of it holds.
    private void filters() {
        low.textProperty().bind(localization.make(this::low, model.countsProperty()));
        model.stateProperty().subscribe(now -> low.setSelected(now == ProductState.LOW));
        low.setOnAction(
                _ ->
                        model.stateProperty()
                                .set(low.isSelected() ? ProductState.LOW : ProductState.ON_SALE));
        filter.textProperty()
                .bind(
                        localization.make(
                                this::filtered, model.stateProperty(), model.filterProperty()));
    }

    private String low(Formats formats) {
        ProductList.Counts now = model.countsProperty().get();
        String word = formats.words().get("product.state.LOW");
        return now == null ? word : word + " · " + formats.number(now.low());
    }

    private String filtered(Formats formats) {
        ProductState state = model.stateProperty().get();
        boolean other = state != ProductState.ON_SALE && state != ProductState.LOW;
        int count = model.filterProperty().get().count() + (other ? 1 : 0);
        String word = formats.words().get("product.filter");
        return count == 0 ? word : word + " · " + formats.number(count);
    }

    @FXML
    private void filter() {
        acts.filter(filter);
    }

    private void ticks() {
        CheckBox all = new CheckBox();
        all.setAllowIndeterminate(true);
        tickHead.getChildren().setAll(ProductCell.tickPlace(all));
        tickHead.setOnMouseClicked(_ -> model.tickAll());
        model.ticks()
                .countProperty()
                .subscribe(
                        now -> {
                            all.setIndeterminate(now.intValue() > 0);
                            rows.refresh();
                        });
        ticked.textProperty()
                .bind(localization.count("bulk.ticked", model.ticks().countProperty()));
        bulkBar.visibleProperty().bind(model.ticks().countProperty().greaterThan(0));
        bulkBar.managedProperty().bind(bulkBar.visibleProperty());
        bulkBar.disableProperty().bind(acts.bulk().busyProperty());
        archiveTicked
                .textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.words()
                                                .get(
                                                        isArchive()
                                                                ? "product.restore"
                                                                : "product.archive"),
                                model.stateProperty()));
    }

    private boolean isArchive() {
        return model.stateProperty().get() == ProductState.ARCHIVED;
    }

    @FXML
    private void priceTicked() {
        acts.bulk().prices();
    }

    @FXML
    private void moveTicked() {
        acts.bulk().category();
    }

    @FXML
    private void labelTicked() {
        acts.bulk().labels();
    }

    @FXML
    private void archiveTicked() {
        acts.bulk().archive(!isArchive());
    }

    @FXML
    private void untick() {
        model.ticks().clear();
    }

    @FXML
    private void export() {
        acts.export();
    }

    @FXML
    private void importFile() {
        acts.importFile();
    }

    /// Told of each product that is selected; of null where none is.
    void onSelected(Consumer<@Nullable ListedProduct> listener) {
        selected = listener;
        listener.accept(rows.getSelectionModel().getSelectedItem());
    }

    /// Tells once more which is selected: what is known of it may be another thing by now.
    void lookAgain() {
        if (!rows.getSelectionModel().isEmpty()) {
            selected.accept(rows.getSelectionModel().getSelectedItem());
        }
    }

    /// Told where somebody wants to see the selected product.
    void onOpened(Runnable listener) {
        opened = listener;
    }

    /// A tap on a head sorts by it, the next one the other way, a third one by nothing.
    private void sort(SortHead head, By by) {
        head.setOnAction(_ -> model.orderProperty().set(model.orderProperty().get().tapped(by)));
        model.orderProperty()
                .subscribe(
                        now ->
                                head.show(
                                        now.by() != by
                                                ? SortHead.Way.NONE
                                                : now.isDescending()
                                                        ? SortHead.Way.DOWN
                                                        : SortHead.Way.UP));
    }

    private static void width(Region head, double width) {
        head.setMinWidth(width);
        head.setPrefWidth(width);
    }

    private void chips() {
        List<ToggleButton> chips = new ArrayList<>();
        chips.add(
                Chips.one(
                        Optional.empty(), model.categoryProperty(), localization.text("till.all")));
        for (Category category : model.categories()) {
            ToggleButton chip =
                    Chips.one(
                            Optional.of(category),
                            model.categoryProperty(),
                            new SimpleStringProperty(category.name()));
            chip.setGraphic(Swatch.of(category.colour()));
            chips.add(chip);
        }
        for (ToggleButton chip : chips) {
            chip.getStyleClass().add("chip");
            chip.setFocusTraversable(false);
            chip.setMinWidth(Region.USE_PREF_SIZE);
        }
        categories.show(localization, chips);
    }

    private void list() {
        rows.setId("products");
        rows.setFixedCellSize(ProductCell.HEIGHT);
        rows.setItems(model.list().items());
        rows.setCellFactory(
                _ ->
                        new ProductCell(
                                localization, model.ticks(), model.costs(), model.list()::more));
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::chosen);
        RowTap.twice(rows, acts::open);
        RowTap.on(rows, _ -> opened.run());
        rows.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, now) -> selected.accept(now));
        model.costs().roomProperty().bind(root.widthProperty());
        StatePane pane =
                new StatePane(localization, rows, ProductCell.HEIGHT)
                        .whenEmpty(Sign.BOX, "product.empty")
                        .emptyButton("firstProduct", "product.addFirst", acts::add)
                        .whenNothingFound(model::nothingFound)
                        .onReset(model::reset)
                        .onRetry(model::load)
                        .onCancel(model.list()::cancel)
                        .follow(model.list().stateProperty());
        Corners.ofFoot(pane);
        listPlace.getChildren().setAll(pane);
        model.list().stateProperty().subscribe(_ -> chooseFirst());
    }

    private void chosen(KeyEvent event) {
        ListedProduct row = rows.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && row != null) {
            event.consume();
            acts.open(row);
        } else if (event.getCode() == KeyCode.RIGHT && row != null) {
            event.consume();
            opened.run();
        } else if (event.getCode() == KeyCode.SPACE && row != null) {
            event.consume();
            model.ticks().turn(row);
        }
    }

    /// ↓ and ↑ go through what was found, Enter opens it.
    private void typing(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.DOWN || code == KeyCode.UP) {
            int step = code == KeyCode.DOWN ? 1 : -1;
            int last = Math.max(0, rows.getItems().size() - 1);
            int at = Math.clamp(rows.getSelectionModel().getSelectedIndex() + step, 0, last);
            rows.getSelectionModel().clearAndSelect(at);
            rows.scrollTo(Math.max(0, at - 2));
            event.consume();
        } else if (code == KeyCode.ENTER) {
            event.consume();
            model.enter(rows.getSelectionModel().getSelectedItem(), acts::open);
        }
    }

    /// A list that is not filled yet is not seen and cannot have the keyboard: it gets it later.
    void takeFocus() {
        wantsFocus = true;
        chooseFirst();
    }

    private void chooseFirst() {
        if (rows.getItems().isEmpty()) {
            return;
        }
        if (wantsFocus && rows.isVisible()) {
            wantsFocus = false;
            rows.requestFocus();
        }
        if (rows.getSelectionModel().isEmpty()) {
            rows.getSelectionModel().selectFirst();
        }
    }

    /// The keyboard goes to the search.
    void search() {
        productSearch.requestFocus();
        productSearch.selectAll();
    }

    /// Ends the search, or takes the ticks away; false if there are neither.
    boolean back() {
        if (model.ticks().countProperty().get() > 0) {
            model.ticks().clear();
            return true;
        }
        if (model.queryProperty().get().isEmpty()) {
            return false;
        }
        model.queryProperty().set("");
        takeFocus();
        return true;
    }
}
