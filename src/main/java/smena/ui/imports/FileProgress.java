package smena.ui.imports;

import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

import smena.ui.kit.Localization;
import smena.ui.kit.ThinBar;

/// What every page shows of a file while it is read: how far that is, and what became of its rows.
public final class FileProgress {
    private FileProgress() {}

    /// How many rows were read, and how much of the file that is.
    public static void follow(
            Label words,
            ThinBar bar,
            ObservableValue<Long> rows,
            ObservableDoubleValue share,
            Localization localization) {
        bar.shareProperty().bind(share);
        words.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.words()
                                                .get(
                                                        "import.progress",
                                                        f.number(rows.getValue()),
                                                        Math.round(share.get() * 100)),
                                rows,
                                share));
    }

    /// What there is to tell of rows.
    public static void tell(
            ListView<ToldRow> list, ObservableList<ToldRow> told, Localization localization) {
        list.setItems(told);
        list.setFixedCellSize(ToldCell.HEIGHT);
        list.setCellFactory(_ -> new ToldCell(localization));
    }
}
