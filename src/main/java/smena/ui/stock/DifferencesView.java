package smena.ui.stock;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import smena.domain.Problem;
import smena.domain.catalog.Product;
import smena.domain.people.Permission;
import smena.domain.people.Right;
import smena.domain.stock.StockDifference;
import smena.ui.kit.ChipRow;
import smena.ui.kit.Chips;
import smena.ui.kit.Corners;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.RowTap;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;
import smena.ui.shell.UiContext;
import smena.ui.stock.DifferencesModel.Filter;
import smena.ui.stock.DifferencesModel.Order;

import java.util.ArrayList;
import java.util.List;

/// The third step, what was found beside what should be there; and the fourth, the same to be read.
public final class DifferencesView implements TakeSteps.View {
    private static final double NARROW = 1000;

    private final UiContext ui;
    private final StockTakeServices services;
    private final TakeModel take;
    private final TakeStep step;
    private final DifferencesModel model;
    private final Localization localization;
    private final boolean costs;
    private final DifferencesSide side;
    private final ReasonMenu reasons;
    private final ListView<StockDifference> rows = new ListView<>();
    private final Parent node;

    @FXML private HBox root;
    @FXML private ChipRow filters;
    @FXML private Button order;
    @FXML private Label expected;
    @FXML private Label counted;
    @FXML private Label difference;
    @FXML private Label value;
    @FXML private Label reason;
    @FXML private StackPane rowsPlace;
    @FXML private VBox sidePlace;

    DifferencesView(UiContext ui, StockTakeServices services, TakeModel take, TakeStep step) {
        this.ui = ui;
        this.services = services;
        this.take = take;
        this.step = step;
        localization = ui.localization();
        costs = ui.actor().employee().role().permission(Right.SEE_COST) != Permission.DENIED;
        model = new DifferencesModel(take);
        side = new DifferencesSide(ui, take, model, step, costs);
        reasons = new ReasonMenu(ui, take);
        node = ui.fxml().load("stock/differences.fxml", this);
    }

    @FXML
    private void initialize() {
        List<ToggleButton> chips = new ArrayList<>();
        for (Filter each : Filter.values()) {
            ToggleButton chip =
                    Chips.one(
                            each,
                            model.filterProperty(),
                            localization.text("stockTake.filter." + each));
            chip.setId("filter-" + each);
            chip.getStyleClass().addAll("chip", "small-chip");
            chip.setMinWidth(ToggleButton.USE_PREF_SIZE);
            Label count = new Label();
            count.getStyleClass().add("chip-count");
            count.textProperty()
                    .bind(
                            localization.make(
                                    f -> f.number(model.count(each)), take.foundProperty()));
            chip.setGraphic(count);
            chip.setContentDisplay(ContentDisplay.RIGHT);
            chips.add(chip);
        }
        filters.show(localization, chips);
        order.setGraphic(new Icon(Sign.SWAP, 18));
        order.accessibleTextProperty().bind(order.textProperty());
        order.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.words()
                                                .get(
                                                        "stockTake.order."
                                                                + model.orderProperty().get()),
                                model.orderProperty()));
        sidePlace.getChildren().setAll(side.parts());
        fillRows();
        width(expected, DifferenceCell.FIGURE);
        width(counted, DifferenceCell.FIGURE);
        width(difference, DifferenceCell.FIGURE);
        width(value, DifferenceCell.VALUE);
        value.setVisible(costs);
        value.setManaged(costs);
        root.widthProperty()
                .map(now -> now.doubleValue() > 0 && now.doubleValue() < NARROW)
                .subscribe(this::fold);
    }

    private void fillRows() {
        rows.setItems(model.rows());
        rows.setId("differences");
        rows.setFixedCellSize(DifferenceCell.HEIGHT);
        boolean open = step == TakeStep.DIFFERENCES;
        rows.setCellFactory(
                _ ->
                        new DifferenceCell(
                                localization,
                                new DifferenceCell.Look(
                                        open, costs, expected.visibleProperty(), model::isTicked),
                                reasons));
        if (open) {
            RowTap.on(rows, this::turn);
            rows.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
        }
        StatePane pane =
                new StatePane(localization, rows, DifferenceCell.HEIGHT)
                        .whenEmpty(Sign.CHECK, "stockTake.noneOfThese")
                        .onRetry(take::readAgain);
        pane.follow(model.stateProperty());
        Corners.ofFoot(rowsPlace);
        rowsPlace.getChildren().setAll(pane);
    }

    private static void width(Label head, double width) {
        head.setMinWidth(width);
        head.setPrefWidth(width);
    }

    /// With little room what should be there goes: the difference says it.
    private void fold(boolean narrow) {
        expected.setVisible(!narrow);
        expected.setManaged(!narrow);
        width(reason, narrow ? DifferenceCell.SHORT_REASON : DifferenceCell.REASON);
        order.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.RIGHT);
        side.narrowProperty().set(narrow);
        root.getStyleClass().remove("narrow");
        if (narrow) {
            root.getStyleClass().add("narrow");
        }
    }

    private void turn(StockDifference one) {
        model.turn(one);
        rows.refresh();
    }

    private void listKey(KeyEvent event) {
        StockDifference selected = rows.getSelectionModel().getSelectedItem();
        if (selected == null) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE) {
            event.consume();
            turn(selected);
        } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            if (!selected.isRight()) {
                reasons.open(selected, rows);
            }
        }
    }

    @FXML
    private void turnOrder() {
        Order now = model.orderProperty().get();
        model.orderProperty().set(now == Order.MONEY ? Order.NAME : Order.MONEY);
    }

    @Override
    public Parent node() {
        return node;
    }

    /// While the till sells, what moved since goes on changing.
    @Override
    public void show() {
        if (step == TakeStep.DIFFERENCES) {
            take.compare();
        }
    }

    /// Whoever compares comes here with what was found: it is not compared twice.
    @Override
    public void begin() {
        if (take.foundProperty().get() == null) {
            show();
        }
    }

    @Override
    public void takeFocus() {
        rows.requestFocus();
        if (rows.getSelectionModel().isEmpty() && !rows.getItems().isEmpty()) {
            rows.getSelectionModel().selectFirst();
        }
    }

    @Override
    public boolean scanned(String code) {
        services.reading()
                .call(() -> services.catalog().scanned(code))
                .deliver(
                        known ->
                                known.ifPresentOrElse(
                                        one -> find(one.product()),
                                        () -> refuse(new Problem.UnknownBarcode(code))));
        return true;
    }

    private void find(Product product) {
        if (!model.find(product.id(), () -> select(product.id()))) {
            refuse(new Problem.ProductNotInStockTake(product.name()));
        }
    }

    private void refuse(Problem why) {
        services.beep().run();
        ui.toasts().accept(why);
    }

    private void select(long product) {
        for (int i = 0; i < model.rows().size(); i++) {
            if (model.rows().get(i).product() == product) {
                rows.getSelectionModel().clearAndSelect(i);
                rows.scrollTo(i);
            }
        }
    }

    @Override
    public void key(KeyEvent event) {
        side.take(event);
    }
}
