package smena.ui.shift;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import smena.ui.kit.AmountField;
import smena.ui.kit.Localization;

import java.util.ArrayList;
import java.util.List;

/// Puts [CountModel] on the screen: notes and coins line by line, or one amount. Enter and the
/// arrows go to the next line, Enter on the last one ends the count.
public final class CountTableController {
    private final CountModel model;
    private final Localization localization;
    private final Runnable done;
    private final List<AmountField> fields = new ArrayList<>();
    private final ReadOnlyBooleanWrapper enterEnds = new ReadOnlyBooleanWrapper();

    @FXML private VBox table;
    @FXML private ToggleButton byNotes;
    @FXML private ToggleButton oneAmount;
    @FXML private VBox notes;
    @FXML private Label worth;
    @FXML private VBox lines;
    @FXML private ScrollPane scroll;
    @FXML private VBox one;
    @FXML private AmountField amount;
    @FXML private Label tooMany;

    /// @param done what Enter does at the end
    public CountTableController(CountModel model, Localization localization, Runnable done) {
        this.model = model;
        this.localization = localization;
        this.done = done;
    }

    @FXML
    private void initialize() {
        worth.textProperty()
                .bind(localization.make(f -> f.words().get("count.worth", f.currency())));
        for (CountModel.Row row : model.rows()) {
            CountLine line = new CountLine(row, localization);
            lines.getChildren().add(line);
            fields.add(line.pieces());
            line.pieces().focusedProperty().subscribe(() -> focusMoved(line));
        }
        amount.typedProperty().bindBidirectional(model.amountProperty());
        model.byNotesProperty().subscribe(this::showMode);
        tooMany.visibleProperty().bind(model.sensibleProperty().not());
        tooMany.managedProperty().bind(tooMany.visibleProperty());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        fields.getLast().focusedProperty().subscribe(() -> enterEnds.set(atEnd()));
    }

    /// Whether Enter ends the count, and does not only go to the next line.
    ReadOnlyBooleanProperty enterEndsProperty() {
        return enterEnds.getReadOnlyProperty();
    }

    /// Gives the keyboard to the field where counting goes on.
    void takeFocus() {
        if (model.byNotesProperty().get()) {
            fields.getFirst().requestFocus();
        } else {
            amount.requestFocus();
            amount.selectAll();
        }
    }

    /// A key of the number pad, for the line that has the keyboard.
    void padKey(String key) {
        AmountField target = amount;
        if (model.byNotesProperty().get()) {
            target = fields.get(Math.max(0, focused()));
            if (focused() < 0) {
                target.requestFocus();
            }
        }
        target.padKey(key);
    }

    @FXML
    private void byNotes() {
        model.byNotesProperty().set(true);
        showMode(true);
        takeFocus();
    }

    @FXML
    private void oneAmount() {
        model.byNotesProperty().set(false);
        showMode(false);
        takeFocus();
    }

    private void showMode(boolean now) {
        byNotes.setSelected(now);
        oneAmount.setSelected(!now);
        notes.setVisible(now);
        one.setVisible(!now);
        enterEnds.set(atEnd());
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                event.consume();
                if (atEnd() || event.isShortcutDown()) {
                    done.run();
                } else {
                    step(1);
                }
            }
            case DOWN -> {
                event.consume();
                step(1);
            }
            case UP -> {
                event.consume();
                step(-1);
            }
            default -> {}
        }
    }

    private boolean atEnd() {
        return !model.byNotesProperty().get() || fields.getLast().isFocused();
    }

    private void step(int step) {
        int at = focused() + step;
        if (at >= 0 && at < fields.size()) {
            fields.get(at).requestFocus();
        }
    }

    private int focused() {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).isFocused()) {
                return i;
            }
        }
        return -1;
    }

    /// Keeps the line that is being counted in sight.
    private void focusMoved(CountLine line) {
        if (line.pieces().isFocused()) {
            double room = lines.getHeight() - scroll.getViewportBounds().getHeight();
            double wanted = line.getBoundsInParent().getCenterY() - scroll.getHeight() / 2;
            scroll.setVvalue(room <= 0 ? 0 : Math.clamp(wanted / room, 0, 1));
        }
    }
}
