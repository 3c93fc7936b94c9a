package smena.ui.category;

import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import smena.service.catalog.Categories.Overview;
import smena.ui.kit.Corners;
import smena.ui.kit.FirstRow;
import smena.ui.kit.LoadState;
import smena.ui.kit.Localization;
import smena.ui.kit.RowTap;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;

/// Puts the categories on the screen.
public final class CategoriesController {
    /// What the list does.
    interface Acts {
        /// Opens one of them.
        void open(Overview category);

        /// Begins a new one.
        void add();

        /// Moves one by so many places.
        void move(Overview category, int by);

        /// Reads them again.
        void load();
    }

    private final ListView<Overview> rows = new ListView<>();
    private final FirstRow<Overview> first = FirstRow.of(rows);
    private final Localization localization;
    private final ObservableValue<LoadState> state;
    private final Acts acts;

    @FXML private Label productsHead;
    @FXML private Label markupHead;
    @FXML private Label placeHead;
    @FXML private StackPane listPlace;

    CategoriesController(
            ObservableList<Overview> categories,
            ObservableValue<LoadState> state,
            Localization localization,
            Acts acts) {
        this.localization = localization;
        this.state = state;
        this.acts = acts;
        rows.setItems(categories);
    }

    @FXML
    private void initialize() {
        width(productsHead, CategoryCell.PRODUCTS);
        width(markupHead, CategoryCell.MARKUP);
        width(placeHead, CategoryCell.PLACE);
        rows.setId("categories");
        rows.setFixedCellSize(CategoryCell.HEIGHT);
        rows.setCellFactory(_ -> new CategoryCell(localization, acts::move));
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        RowTap.twice(rows, acts::open);
        Corners.ofFoot(listPlace);
        listPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, rows, CategoryCell.HEIGHT)
                                .whenEmpty(Sign.LABEL, "category.empty")
                                .emptyButton("firstCategory", "category.addFirst", acts::add)
                                .onRetry(acts::load)
                                .follow(state));
        first.follow(state);
    }

    private static void width(Label head, double width) {
        head.setMinWidth(width);
        head.setPrefWidth(width);
    }

    /// Enter opens one, Alt with an arrow moves it.
    private void key(KeyEvent event) {
        Overview selected = rows.getSelectionModel().getSelectedItem();
        if (selected == null) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            acts.open(selected);
        } else if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            event.consume();
            acts.move(selected, -1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            event.consume();
            acts.move(selected, 1);
        }
    }

    /// Keeps the same category chosen where it now stands.
    void choose(long id) {
        for (int i = 0; i < rows.getItems().size(); i++) {
            if (rows.getItems().get(i).id() == id) {
                rows.getSelectionModel().clearAndSelect(i);
            }
        }
    }

    /// The keyboard goes to the list.
    void takeFocus() {
        first.takeFocus();
    }
}
