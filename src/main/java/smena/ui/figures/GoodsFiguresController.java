package smena.ui.figures;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import smena.domain.figures.GoodsColumn;
import smena.domain.figures.GoodsList;
import smena.domain.figures.GoodsRow;
import smena.domain.figures.GoodsTable;
import smena.ui.kit.ChipRow;
import smena.ui.kit.Chips;
import smena.ui.kit.DataTable;
import smena.ui.kit.LoadState;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;

import java.util.ArrayList;
import java.util.List;

/// Puts the figures of goods on the screen: one table, whose columns are those of its list.
public final class GoodsFiguresController {
    private final GoodsFiguresModel model;
    private final Localization localization;
    private final StackPane tablePlace = new StackPane();
    private DataTable<GoodsRow> table;
    private boolean wantsFocus;

    @FXML private ChipRow lists;
    @FXML private HBox filters;
    @FXML private HBox periods;
    @FXML private HBox measures;
    @FXML private StackPane listPlace;

    GoodsFiguresController(GoodsFiguresModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
        table = new DataTable<>(localization, DataTable.ROW);
    }

    @FXML
    private void initialize() {
        List<ToggleButton> chips = new ArrayList<>();
        for (GoodsList list : GoodsList.values()) {
            ToggleButton chip =
                    Chips.one(
                            list,
                            model.listProperty(),
                            localization.text("figures.list." + list.key()));
            chip.setId("list-" + list.key());
            chip.getStyleClass().add("chip");
            chip.setMinWidth(ToggleButton.USE_PREF_SIZE);
            chips.add(chip);
        }
        lists.show(localization, chips);
        Chips.fill(
                periods,
                GoodsFiguresModel.PERIODS,
                model.daysProperty(),
                days -> localization.text("figures.days", days));
        Chips.fill(
                measures,
                List.of(false, true),
                model.byProfitProperty().asObject(),
                profit -> localization.text(profit ? "figures.goods.PROFIT" : "figures.revenue"));
        for (HBox bar : List.of(periods, measures)) {
            bar.getChildren().forEach(chip -> chip.getStyleClass().remove("soft"));
        }
        model.listProperty()
                .subscribe(
                        list -> {
                            show(filters, list.hasPeriod());
                            show(measures, list == GoodsList.ABC);
                        });
        StatePane pane = new StatePane(localization, tablePlace, DataTable.ROW);
        model.shownProperty()
                .subscribe(
                        shown -> {
                            pane.whenEmpty(Sign.CHART, "figures.none." + shown.list().key());
                            fill(shown.table());
                        });
        listPlace
                .getChildren()
                .setAll(
                        pane.onRetry(model::load)
                                .onCancel(model::cancel)
                                .follow(model.stateProperty()));
        // After the pane: what it hides while it is read takes no keyboard.
        model.stateProperty().subscribe(this::focusOnceShown);
    }

    private void focusOnceShown(LoadState state) {
        if (wantsFocus && !(state instanceof LoadState.Busy)) {
            wantsFocus = false;
            table.view().requestFocus();
        }
    }

    private static void show(HBox bar, boolean now) {
        bar.setVisible(now);
        bar.setManaged(now);
    }

    private void fill(GoodsTable found) {
        DataTable<GoodsRow> rows = new DataTable<>(localization, DataTable.ROW);
        List<ObservableValue<String>> sums = new ArrayList<>();
        int importance = found.columns().size();
        for (GoodsColumn column : found.columns()) {
            if (column == GoodsColumn.CATEGORY) {
                continue;
            }
            String head = "figures.goods." + column.name();
            if (column == GoodsColumn.NAME) {
                rows.name(head, row -> row.of(column).map(Object::toString).orElse(""));
                sums.add(localization.text("figures.total"));
            } else {
                rows.figure(
                        head,
                        row -> GoodsValue.of(row, column),
                        GoodsValue::text,
                        width(column),
                        importance--);
                GoodsValue sum = GoodsValue.of(found.total(), column);
                sums.add(
                        sum.value() == null
                                ? new ReadOnlyStringWrapper("").getReadOnlyProperty()
                                : localization.make(sum::text));
            }
        }
        rows.sum(sums);
        rows.items(FXCollections.observableArrayList(found.rows()));
        rows.view().setId("goodsFigures");
        Scene scene = table.getScene();
        wantsFocus |= scene != null && scene.getFocusOwner() == table.view();
        table = rows;
        tablePlace.getChildren().setAll(rows);
    }

    private static double width(GoodsColumn column) {
        return switch (column.kind()) {
            case MONEY -> DataTable.MONEY + 32;
            case QUANTITY, COUNT, DATE -> DataTable.MONEY + 8;
            case PERCENT, TEXT -> DataTable.MONEY - 8;
        };
    }

    void takeFocus() {
        wantsFocus = true;
        focusOnceShown(model.stateProperty().get());
    }
}
