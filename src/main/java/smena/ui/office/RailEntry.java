package smena.ui.office;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.WhileShown;

/// One entry of the rail: icon, word and what waits there. Folded, the icon alone, with the word as
/// a tooltip.
final class RailEntry extends Button {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double SIGN_SIZE = 20;

    private final OfficeEntry entry;
    private final Label word = new Label();
    private final Label count = new Label();
    private final HBox wide;
    private final StackPane folded = new StackPane();
    private final Icon sign;

    RailEntry(OfficeEntry entry, Localization localization, Runnable action) {
        this.entry = entry;
        sign = new Icon(entry.sign(), SIGN_SIZE);
        word.textProperty().bind(localization.text("office." + entry.key()));
        word.getStyleClass().add("rail-word");
        word.setMaxWidth(Double.MAX_VALUE);
        word.setMinWidth(0);
        HBox.setHgrow(word, Priority.ALWAYS);
        count.getStyleClass().add("rail-count");
        count.setMinWidth(USE_PREF_SIZE);
        count.managedProperty().bind(count.visibleProperty());
        count.setVisible(false);
        wide = new HBox(10);
        wide.setAlignment(Pos.CENTER_LEFT);
        wide.setMouseTransparent(true);
        folded.setMouseTransparent(true);
        setId("office-" + entry.key());
        getStyleClass().setAll("rail-entry");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        accessibleTextProperty().bind(word.textProperty());
        setOnAction(_ -> action.run());
        entry.waiting().ifPresent(waits -> WhileShown.follow(this, waits, this::show));
        fold(false);
    }

    OfficeEntry entry() {
        return entry;
    }

    void current(boolean now) {
        pseudoClassStateChanged(CURRENT, now);
    }

    void fold(boolean small) {
        wide.getChildren().clear();
        folded.getChildren().clear();
        if (small) {
            folded.getChildren().addAll(sign, count);
            StackPane.setAlignment(count, Pos.TOP_RIGHT);
            setGraphic(folded);
            Tooltip tip = new Tooltip();
            tip.textProperty().bind(word.textProperty());
            setTooltip(tip);
        } else {
            wide.getChildren().addAll(sign, word, count);
            setGraphic(wide);
            setTooltip(null);
        }
    }

    private void show(OfficeEntry.@Nullable Waiting waiting) {
        count.setVisible(waiting != null && waiting.count() > 0);
        if (waiting != null) {
            count.setText(waiting.count() > 99 ? "99+" : Long.toString(waiting.count()));
            count.getStyleClass().remove("urgent");
            if (waiting.urgent()) {
                count.getStyleClass().add("urgent");
            }
        }
    }
}
