package smena.ui.backup;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.service.backup.MadeBackup;
import smena.text.Formats;
import smena.ui.kit.Localization;

import java.nio.file.Path;
import java.util.function.Consumer;

/// An available backup: when and why it was made, and how much is in it.
final class CopyLine extends HBox {
    private static final long MEGABYTE = 1 << 20;

    private final MadeBackup made;

    /// @param place the number of the place that holds it
    /// @param restore called to restore it
    CopyLine(MadeBackup made, int place, Localization localization, Consumer<Path> restore) {
        this.made = made;
        Label number = new Label(Integer.toString(place));
        number.getStyleClass().add("step-number");
        Label when = new Label();
        when.getStyleClass().add("strong");
        when.textProperty().bind(localization.make(f -> f.dateTime(made.at())));
        Label about = new Label();
        about.getStyleClass().addAll("small", "muted");
        about.textProperty().bind(localization.make(this::about));
        about.setTooltip(new Tooltip(made.file().toString()));
        VBox text = new VBox(2, when, about);
        text.setMinWidth(0);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button back = new Button();
        back.textProperty().bind(localization.text("backup.restore"));
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(_ -> restore.accept(made.file()));
        getStyleClass().add("list-line");
        getChildren().addAll(number, text, back);
    }

    /// The same without the number of a place.
    static CopyLine plain(MadeBackup made, Localization localization, Consumer<Path> restore) {
        CopyLine line = new CopyLine(made, 0, localization, restore);
        line.getChildren().removeFirst();
        return line;
    }

    private String about(Formats f) {
        return f.words()
                .get(
                        "backup.about",
                        f.words().get("backup.purpose." + made.purpose()),
                        f.number(made.headSeq()),
                        f.number(Math.ceilDiv(made.bytes(), MEGABYTE)));
    }
}
