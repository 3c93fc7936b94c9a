package smena.ui.label;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

import org.jspecify.annotations.Nullable;

import smena.ui.kit.Localization;

import java.util.List;
import java.util.function.IntConsumer;

/// Asks which of the labels of a run came out last: it and those before it are done.
public final class LastLabelController {
    private static final double ROW = 48;

    private final List<LabelRow> rows;
    private final int guess;
    private final Localization localization;
    private final IntConsumer done;
    private final Runnable back;

    @FXML private ListView<String> list;
    @FXML private Button take;

    /// @param rows the labels in the order in which they were sent
    /// @param guess how many of them the printer took
    /// @param done told how many came out
    LastLabelController(
            List<LabelRow> rows,
            int guess,
            Localization localization,
            IntConsumer done,
            Runnable back) {
        this.rows = rows;
        this.guess = guess;
        this.localization = localization;
        this.done = done;
        this.back = back;
    }

    @FXML
    private void initialize() {
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new NameCell());
        list.getItems().add(localization.words().get("labels.last.none"));
        rows.forEach(row -> list.getItems().add(row.label().label().name()));
        list.getSelectionModel().select(guess);
        list.scrollTo(Math.max(0, guess - 2));
        take.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    }

    @FXML
    private void take() {
        int came = list.getSelectionModel().getSelectedIndex();
        back.run();
        done.accept(came);
    }

    @FXML
    private void back() {
        back.run();
    }

    private static final class NameCell extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : item);
        }
    }
}
