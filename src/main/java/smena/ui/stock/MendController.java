package smena.ui.stock;

import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.money.Quantity;
import smena.domain.stock.StockTakeCount;
import smena.domain.stock.StockTakePlace;
import smena.text.Typed;
import smena.ui.kit.AmountField;
import smena.ui.kit.Dialog;
import smena.ui.kit.Localization;
import smena.ui.kit.RowButton;
import smena.ui.kit.Sign;
import smena.ui.shell.UiContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Mends what was counted of a product, place by place, and takes away a place that was never
/// counted.
public final class MendController {
    private static final double FIELD = 140;
    private static final int DIGITS = 6;

    private final UiContext ui;
    private final Localization localization;
    private final CountingModel model;
    private final Dialog dialog;
    private final List<Line> lines = new ArrayList<>();
    private StockTakeCount count;

    @FXML private VBox root;
    @FXML private Label name;
    @FXML private VBox places;

    MendController(UiContext ui, CountingModel model, StockTakeCount count, Dialog dialog) {
        this.ui = ui;
        this.localization = ui.localization();
        this.model = model;
        this.count = count;
        this.dialog = dialog;
        dialog.refuseScans();
    }

    /// @param counted what is written down of the place
    private record Line(StockTakePlace place, AmountField field, Quantity counted) {}

    private record Wanted(Line line, Quantity counted) {}

    @FXML
    private void initialize() {
        name.setText(count.name());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        fill();
    }

    /// The keyboard goes to what was counted last.
    void takeFocus() {
        AmountField field = lines.getLast().field();
        dialog.focus(field);
        field.selectAll();
    }

    private void fill() {
        lines.clear();
        places.getChildren().clear();
        for (StockTakePlace place : count.places()) {
            places.getChildren().add(row(place));
        }
    }

    private HBox row(StockTakePlace place) {
        AmountField field = new AmountField(DIGITS, count.unit().isDivisible() ? 3 : 0);
        field.setId("place-" + place.id());
        field.setText(localization.formats().quantity(place.counted()));
        field.setMinWidth(FIELD);
        field.setMaxWidth(FIELD);
        lines.add(new Line(place, field, place.counted()));
        Label unit = new Label();
        unit.textProperty().bind(localization.text("till.unit." + count.unit()));
        unit.getStyleClass().add("muted");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        Label when = new Label();
        when.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        TakeWords.when(place.at(), ui.clock().instant(), f)
                                                + " · "
                                                + place.by()));
        when.setMinWidth(0);
        when.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(when, Priority.ALWAYS);
        Button remove =
                RowButton.of(
                        localization,
                        Sign.BIN,
                        "stockTake.removePlace",
                        () -> model.remove(place, this::removed));
        remove.setId("remove-" + place.id());
        HBox row = new HBox(12, when, field, unit, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void removed(Optional<StockTakeCount> left) {
        if (left.isEmpty()) {
            dialog.close();
        } else {
            count = left.get();
            fill();
            takeFocus();
        }
    }

    /// Each field that says something else than was counted; the dialog stays where one says
    /// nothing.
    @FXML
    private void save() {
        for (Line line : lines) {
            Optional<Quantity> typed = Typed.quantity(line.field().typedProperty().get());
            if (typed.isEmpty()) {
                line.field().requestFocus();
                return;
            }
        }
        mend(
                lines.stream()
                        .map(line -> new Wanted(line, typed(line)))
                        .filter(wanted -> !wanted.counted().equals(wanted.line().counted()))
                        .toList());
    }

    /// One place after the other: where one is refused, the dialog stays with what was typed.
    private void mend(List<Wanted> left) {
        if (left.isEmpty()) {
            dialog.close();
            return;
        }
        Wanted next = left.getFirst();
        model.mend(
                next.line().place(),
                next.counted(),
                () -> {
                    written(next);
                    mend(left.subList(1, left.size()));
                });
    }

    private void written(Wanted done) {
        Line line = done.line();
        lines.replaceAll(
                one ->
                        one.field() == line.field()
                                ? new Line(line.place(), line.field(), done.counted())
                                : one);
    }

    private static Quantity typed(Line line) {
        return Typed.quantity(line.field().typedProperty().get()).orElse(Quantity.ZERO);
    }

    @FXML
    private void back() {
        dialog.close();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
            event.consume();
            save();
        }
    }
}
