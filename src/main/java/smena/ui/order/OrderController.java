package smena.ui.order;

import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import smena.ui.kit.ChipRow;
import smena.ui.kit.Chips;
import smena.ui.kit.Corners;
import smena.ui.kit.Localization;
import smena.ui.kit.RowTap;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;
import smena.ui.kit.Stepper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts [OrderModel] on the screen.
public final class OrderController {
    private static final int MOST_DAYS = 90;

    private final OrderModel model;
    private final Localization localization;
    private final Acts acts;
    private final ListView<OrderRow> rows = new ListView<>();

    @FXML private ChipRow suppliers;
    @FXML private HBox daysPlace;
    @FXML private StackPane listPlace;
    @FXML private Label count;
    @FXML private Button toFile;
    @FXML private Button toPages;
    @FXML private Button printOrder;

    /// What is done with the list.
    interface Acts {
        /// Prints it.
        void print();

        /// Asks where pages of A4 go, beside this.
        void pages(Node place);

        /// Asks for a file and writes it there.
        void file();

        /// Shows what came and went of a product.
        void open(OrderRow row);
    }

    OrderController(OrderModel model, Localization localization, Acts acts) {
        this.model = model;
        this.localization = localization;
        this.acts = acts;
    }

    @FXML
    private void initialize() {
        Stepper days = new Stepper(localization, 1, MOST_DAYS);
        days.setId("orderDays");
        days.valueProperty().bindBidirectional(model.daysProperty());
        daysPlace.getChildren().setAll(days);
        model.suppliers().addListener((ListChangeListener<String>) _ -> chips());
        chips();
        rows.setItems(model.rows());
        rows.setId("order");
        rows.setFixedCellSize(OrderCell.HEIGHT);
        rows.setCellFactory(_ -> new OrderCell(localization));
        RowTap.twice(rows, acts::open);
        count.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.words()
                                                .get(
                                                        "order.count",
                                                        f.number(model.orderedProperty().get()),
                                                        f.number(model.rows().size())),
                                model.orderedProperty(),
                                model.rows()));
        BooleanBinding idle = model.busyProperty().or(model.orderedProperty().isEqualTo(0));
        toFile.disableProperty().bind(idle);
        toPages.disableProperty().bind(idle);
        printOrder.disableProperty().bind(idle);
        Corners.ofCard(listPlace);
        listPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, rows, OrderCell.HEIGHT)
                                .whenEmpty(Sign.GOOD, "order.none")
                                .onRetry(model::load)
                                .onCancel(model::cancel)
                                .follow(model.stateProperty()));
    }

    private void chips() {
        List<ButtonBase> all = new ArrayList<>();
        all.add(chip(Optional.empty(), "supplier-all"));
        for (int i = 0; i < model.suppliers().size(); i++) {
            all.add(chip(Optional.of(model.suppliers().get(i)), "supplier-" + i));
        }
        suppliers.show(localization, all);
    }

    private ToggleButton chip(Optional<String> supplier, String id) {
        ToggleButton chip =
                Chips.one(
                        supplier,
                        model.supplierProperty(),
                        localization.make(
                                f ->
                                        supplier.map(
                                                        name ->
                                                                name.isEmpty()
                                                                        ? f.words()
                                                                                .get(
                                                                                        "order.noSupplier")
                                                                        : name)
                                                .orElseGet(() -> f.words().get("order.all"))));
        chip.setId(id);
        chip.getStyleClass().add("chip");
        chip.setMinWidth(ToggleButton.USE_PREF_SIZE);
        return chip;
    }

    @FXML
    private void reset() {
        model.reset();
    }

    @FXML
    private void file() {
        acts.file();
    }

    @FXML
    private void pages() {
        acts.pages(toPages);
    }

    @FXML
    private void print() {
        acts.print();
    }

    /// Prints it if the button could be pressed.
    void printByKey() {
        if (!printOrder.isDisabled()) {
            acts.print();
        }
    }

    void takeFocus() {
        rows.requestFocus();
    }
}
