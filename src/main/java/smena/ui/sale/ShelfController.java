package smena.ui.sale;

import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.people.Right;
import smena.text.Problems;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;
import smena.ui.kit.WhileShown;

/// Search, categories and the grid.
public final class ShelfController {
    /// Anything that takes longer shows a busy indicator.
    private static final Duration PATIENCE = Duration.millis(300);

    private final TillModels tillModels;
    private final Localization localization;
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    @FXML private TextField search;
    @FXML private Node searchKey;
    @FXML private Button clearSearch;
    @FXML private HBox bar;
    @FXML private CategoryChips categories;
    @FXML private ProductGrid grid;
    @FXML private Node busy;
    @FXML private Region nothing;
    @FXML private Pane nothingSign;
    @FXML private Label nothingTitle;
    @FXML private Label nothingText;
    @FXML private Button addProduct;
    @FXML private Button retry;

    ShelfController(TillModels tillModels) {
        this.tillModels = tillModels;
        this.localization = tillModels.ui().localization();
    }

    @FXML
    private void initialize() {
        ShelfModel shelf = tillModels.shelf();
        search.textProperty().bindBidirectional(shelf.queryProperty());
        clearSearch.visibleProperty().bind(search.textProperty().isNotEmpty());
        searchKey.visibleProperty().bind(clearSearch.visibleProperty().not());
        categories.show(shelf, localization);
        grid.show(
                shelf,
                localization,
                tillModels.pictures(),
                tillModels.model()::tapped,
                tillModels.tileMenu()::open);
        new MessageBarView(bar, tillModels, this::addProduct, this::searchFor);
        nothing.managedProperty().bind(nothing.visibleProperty());
        addProduct.managedProperty().bind(addProduct.visibleProperty());
        retry.managedProperty().bind(retry.visibleProperty());
        patience.setOnFinished(_ -> showBusy());
        shelf.stateProperty().subscribe(this::show);
        WhileShown.follow(
                search,
                tillModels.ui().session().cashierProperty(),
                _ -> show(shelf.stateProperty().get()));
    }

    /// Puts the cursor into the search field.
    void search() {
        search.requestFocus();
        search.selectAll();
    }

    /// Whether keys go into the search field.
    boolean isSearching() {
        return search.getScene() != null && search.getScene().getFocusOwner() == search;
    }

    /// Ends the search; false if there was none.
    boolean leaveSearch() {
        boolean was = isSearching() || !search.getText().isEmpty();
        search.clear();
        return was;
    }

    @FXML
    private void clearSearch() {
        search.clear();
    }

    @FXML
    private void addProduct() {
        addProduct("");
    }

    @FXML
    private void retry() {
        tillModels.shelf().load();
    }

    private void addProduct(String code) {
        NewProductDialog.open(tillModels, code);
    }

    private void searchFor(String code) {
        search.setText(code);
        search();
    }

    private void show(ShelfModel.State state) {
        busy.setVisible(false);
        patience.stop();
        grid.setVisible(state == ShelfModel.State.SHOWN);
        nothing.setVisible(state != ShelfModel.State.SHOWN && state != ShelfModel.State.LOADING);
        retry.setVisible(state == ShelfModel.State.FAILED);
        addProduct.setVisible(
                mayAdd()
                        && state != ShelfModel.State.FAILED
                        && state != ShelfModel.State.NO_FAVOURITES);
        if (state == ShelfModel.State.LOADING) {
            patience.playFromStart();
        } else if (nothing.isVisible()) {
            nothingSign.getChildren().setAll(new Icon(sign(state), 48));
            nothingTitle.textProperty().bind(localization.make(_ -> title(state)));
            nothingText.textProperty().bind(localization.make(_ -> text(state)));
        }
    }

    private void showBusy() {
        busy.setVisible(tillModels.shelf().stateProperty().get() == ShelfModel.State.LOADING);
    }

    private boolean mayAdd() {
        var employee = tillModels.ui().session().cashierProperty().get();
        return employee != null && employee.role().may(Right.EDIT_CATALOGUE);
    }

    private static Sign sign(ShelfModel.State state) {
        return switch (state) {
            case NOTHING_FOUND -> Sign.SEARCH;
            case NO_FAVOURITES -> Sign.STAR;
            case FAILED -> Sign.WARNING;
            default -> Sign.SHOP;
        };
    }

    private String title(ShelfModel.State state) {
        return switch (state) {
            case NO_PRODUCTS -> localization.words().get("till.empty");
            case EMPTY_SHELF -> localization.words().get("till.shelfEmpty");
            case NO_FAVOURITES -> localization.words().get("favourites.empty");
            case NOTHING_FOUND -> localization.words().get("search.none", search.getText().strip());
            default -> localization.words().get("till.failed");
        };
    }

    private String text(ShelfModel.State state) {
        return switch (state) {
            case NO_PRODUCTS -> localization.words().get("till.empty.text");
            case EMPTY_SHELF -> localization.words().get("till.shelfEmpty.text");
            case NO_FAVOURITES ->
                    localization
                            .words()
                            .get(mayAdd() ? "favourites.empty.may" : "favourites.empty.text");
            case NOTHING_FOUND -> localization.words().get("search.none.text");
            default -> why(tillModels.shelf().problemProperty().get());
        };
    }

    private String why(@Nullable Problem problem) {
        return problem == null ? "" : new Problems(localization.formats()).sentence(problem);
    }
}
