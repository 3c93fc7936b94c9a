package smena.ui.control;

import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import smena.domain.figures.Expenses;
import smena.domain.figures.Expenses.PayOut;
import smena.domain.money.Money;
import smena.text.ExpenseName;
import smena.text.Formats;
import smena.ui.kit.Corners;
import smena.ui.kit.DataTable;
import smena.ui.kit.Localization;
import smena.ui.kit.PeriodChips;
import smena.ui.kit.PeriodSteps;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;

import java.util.Comparator;
import java.util.List;

/// Puts [ExpensesModel] on the screen: a row for each reason, below them its pay-outs.
public final class ExpensesController {
    /// The smallest amount that a report of the screen shows, minor units.
    private static final long WHOLE = 100;

    private static final long HUNDRED = 100;

    private final ExpensesModel model;
    private final Localization localization;
    private final DataTable<Expenses.Row> table;
    private final ListView<PayOut> payOuts = new ListView<>();

    @FXML private HBox periods;
    @FXML private StackPane tablePlace;
    @FXML private Label chosenTitle;
    @FXML private StackPane payOutPlace;

    ExpensesController(ExpensesModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
        table = new DataTable<>(localization, DataTable.ROW);
    }

    @FXML
    private void initialize() {
        periods.getChildren()
                .setAll(
                        new PeriodChips(model.period(), localization),
                        new PeriodSteps(model.period(), localization));
        table.view().setId("expenses");
        table.name(
                        "expenses.reason",
                        row -> row,
                        Comparator.comparing(Expenses.Row::name),
                        (row, f) -> ExpenseName.of(row, f.words()))
                .figure(
                        "expenses.count",
                        row -> row.payOuts().size(),
                        (count, f) -> f.number(count),
                        DataTable.MONEY,
                        1)
                .figure(
                        "expenses.amount",
                        Expenses.Row::amount,
                        ExpensesController::amount,
                        DataTable.MONEY + 32,
                        3)
                .figure("expenses.share", this::share, (share, _) -> share + " %", 88, 2);
        tablePlace
                .getChildren()
                .setAll(
                        new StatePane(localization, table, DataTable.ROW)
                                .whenEmpty(Sign.CASH, "expenses.none")
                                .onRetry(model::load)
                                .onCancel(model::cancel)
                                .follow(model.stateProperty()));
        payOuts.setId("payOuts");
        payOuts.setFixedCellSize(PayOutCell.HEIGHT);
        payOuts.setCellFactory(_ -> new PayOutCell(localization));
        Corners.ofFoot(payOutPlace);
        payOutPlace.getChildren().setAll(payOuts);
        table.view()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, row) -> choose(row));
        model.expensesProperty().subscribe(this::fill);
    }

    private static String amount(Money amount, Formats formats) {
        return formats.money(amount.roundedTo(WHOLE));
    }

    private Long share(Expenses.Row row) {
        long all = model.expensesProperty().get().total().minor();
        return all == 0
                ? 0
                : Math.floorDiv(
                        Math.addExact(Math.multiplyExact(row.amount().minor(), HUNDRED), all / 2),
                        all);
    }

    private void fill(Expenses expenses) {
        table.items(FXCollections.observableArrayList(expenses.rows()));
        int count = expenses.rows().stream().mapToInt(row -> row.payOuts().size()).sum();
        table.sum(
                List.of(
                        localization.text("figures.total"),
                        localization.make(f -> f.number(count)),
                        localization.make(f -> amount(expenses.total(), f))));
        table.view().getSelectionModel().selectFirst();
    }

    private void choose(Expenses.@Nullable Row row) {
        chosenTitle.textProperty().unbind();
        payOuts.getItems().setAll(row == null ? List.of() : row.payOuts());
        if (row == null) {
            chosenTitle.setText("");
        } else {
            chosenTitle
                    .textProperty()
                    .bind(
                            localization.make(
                                    f ->
                                            ExpenseName.of(row, f.words())
                                                    + ": "
                                                    + amount(row.amount(), f)));
        }
    }

    /// The keyboard goes to the reasons.
    void takeFocus() {
        table.view().requestFocus();
    }
}
