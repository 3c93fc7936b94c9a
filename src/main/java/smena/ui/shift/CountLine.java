package smena.ui.shift;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import smena.ui.kit.AmountField;
import smena.ui.kit.Localization;

/// One note or coin of a [CountTableController]: its worth, how many, what they are worth.
final class CountLine extends HBox {
    private static final int DIGITS = 6;

    private final AmountField pieces = new AmountField(DIGITS, 0);

    CountLine(CountModel.Row row, Localization localization) {
        ObservableValue<String> name = localization.make(f -> f.money(row.denomination()));
        Label worth = new Label();
        worth.textProperty().bind(name);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label sum = new Label();
        sum.textProperty().bind(localization.make(f -> f.money(row.sum()), row.typed()));
        sum.getStyleClass().add("count-sum");
        pieces.typedProperty().bindBidirectional(row.typed());
        pieces.setPromptText("0");
        pieces.setId("pieces-" + row.denomination().minor() / 100);
        pieces.accessibleTextProperty().bind(name);
        pieces.focusedProperty()
                .subscribe(
                        focused -> {
                            if (focused) {
                                pieces.selectAll();
                            }
                        });
        row.typed().subscribe(() -> mark(row));
        getStyleClass().add("count-line");
        getChildren().addAll(worth, space, pieces, sum);
        setOnMouseClicked(_ -> pieces.requestFocus());
    }

    AmountField pieces() {
        return pieces;
    }

    private void mark(CountModel.Row row) {
        pieces.getStyleClass().remove("wrong");
        if (!row.isSensible()) {
            pieces.getStyleClass().add("wrong");
        }
    }
}
