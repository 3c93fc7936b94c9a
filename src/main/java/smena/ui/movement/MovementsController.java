package smena.ui.movement;

import javafx.fxml.FXML;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;

import smena.domain.stock.ProductMovement;
import smena.ui.kit.ChipRow;
import smena.ui.kit.Chips;
import smena.ui.kit.Corners;
import smena.ui.kit.FirstRow;
import smena.ui.kit.Localization;
import smena.ui.kit.RowTap;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;
import smena.ui.kit.TwoDates;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Puts [MovementsModel] on the screen.
public final class MovementsController {
    private final MovementsModel model;
    private final Localization localization;
    private final Consumer<ProductMovement> open;
    private final ListView<ProductMovement> rows = new ListView<>();
    private final FirstRow<ProductMovement> first = FirstRow.of(rows);

    @FXML private ChipRow kinds;
    @FXML private ChipRow periods;
    @FXML private Label valueHead;
    @FXML private StackPane listPlace;

    /// @param open shows the paper of a movement
    MovementsController(
            MovementsModel model, Localization localization, Consumer<ProductMovement> open) {
        this.model = model;
        this.localization = localization;
        this.open = open;
    }

    @FXML
    private void initialize() {
        chips();
        valueHead.managedProperty().bind(valueHead.visibleProperty());
        model.shelfProperty()
                .subscribe(
                        shelf -> {
                            valueHead.setVisible(shelf.cost());
                            rows.refresh();
                        });
        rows.setItems(model.list().items());
        rows.setId("movements");
        rows.setFixedCellSize(MovementCell.HEIGHT);
        rows.setCellFactory(
                _ ->
                        new MovementCell(
                                localization,
                                model.list()::more,
                                () -> model.shelfProperty().get().cost()));
        RowTap.twice(rows, open);
        Corners.ofFoot(listPlace);
        listPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, rows, MovementCell.HEIGHT)
                                .whenEmpty(Sign.SWAP, "movement.none")
                                .whenNothingFound(() -> "movement.noneFound")
                                .onReset(model::reset)
                                .onRetry(model.list()::load)
                                .onCancel(model.list()::cancel)
                                .follow(model.list().stateProperty()));
        first.follow(model.list().stateProperty()).opens(open);
    }

    private void chips() {
        List<ButtonBase> all = new ArrayList<>();
        for (MovementKind kind : MovementKind.values()) {
            ToggleButton chip =
                    Chips.one(
                            kind,
                            model.kindProperty(),
                            localization.text("movement.filter." + kind));
            all.add(styled(chip, "kind-" + kind));
        }
        kinds.show(localization, all);
        List<ButtonBase> times = new ArrayList<>();
        for (MovementPeriod period : MovementPeriod.values()) {
            ToggleButton chip =
                    Chips.one(
                            period,
                            model.periodProperty(),
                            localization.text("movement.period." + period));
            if (period == MovementPeriod.OWN) {
                chip.setOnAction(_ -> ask(chip));
            }
            times.add(styled(chip, "period-" + period));
        }
        periods.show(localization, times);
    }

    /// The chip is chosen once both dates are.
    private void ask(ToggleButton chip) {
        chip.setSelected(model.periodProperty().get() == MovementPeriod.OWN);
        TwoDates.ask(localization, chip, model.dates(), model::choose);
    }

    private static ToggleButton styled(ToggleButton chip, String id) {
        chip.setId(id);
        chip.getStyleClass().add("chip");
        chip.setMinWidth(ToggleButton.USE_PREF_SIZE);
        return chip;
    }

    /// The keyboard goes to the list.
    void takeFocus() {
        first.takeFocus();
    }
}
