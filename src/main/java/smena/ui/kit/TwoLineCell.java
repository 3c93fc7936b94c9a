package smena.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// A row of a list: what it is and how much, below that who did it and the outcome. Near the end of
/// what has been read it asks for more.
///
/// @param <T> a row
public final class TwoLineCell<T> extends ListCell<T> {
    /// The height of a row.
    public static final double HEIGHT = 73;

    private static final double SECOND = 24;
    private static final int AHEAD = 8;
    private static final List<String> STYLES = List.of("muted", "good", "warn", "bad", "accent");

    /// What stands in it.
    ///
    /// @param title what it is
    /// @param beside muted, behind the title
    /// @param amount how much
    /// @param under who did it, or where
    /// @param note the outcome
    /// @param noteStyle its colour: `muted`, `good`, `warn`, `bad` or `accent`
    public record Lines(
            ObservableValue<String> title,
            ObservableValue<String> beside,
            ObservableValue<String> amount,
            ObservableValue<String> under,
            ObservableValue<String> note,
            String noteStyle) {}

    private final Function<T, Lines> lines;
    private final Runnable more;
    private final Label title = label("strong");
    private final Label beside = label("muted");
    private final Label amount = label("figure");
    private final Label under = label("small", "muted");
    private final Label note = label("small", "strong");
    private final VBox content;

    /// @param more asks for the next rows; called often
    public TwoLineCell(Function<T, Lines> lines, Runnable more) {
        this.lines = lines;
        this.more = more;
        HBox second = row(8, under, note);
        second.setMinHeight(SECOND);
        content = new VBox(4, row(8, title, beside, amount), second);
        content.setAlignment(Pos.CENTER_LEFT);
        beside.setMinWidth(0);
        under.setMinWidth(0);
        getStyleClass().add("two-line-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        Lines shown = lines.apply(item);
        title.textProperty().bind(shown.title());
        beside.textProperty().bind(shown.beside());
        amount.textProperty().bind(shown.amount());
        under.textProperty().bind(shown.under());
        note.textProperty().bind(shown.note());
        note.getStyleClass().removeAll(STYLES);
        note.getStyleClass().add(shown.noteStyle());
        setGraphic(content);
        if (getIndex() >= getListView().getItems().size() - AHEAD) {
            more.run();
        }
    }

    private static HBox row(double gap, Label... labels) {
        HBox row = new HBox(gap);
        row.setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        for (Label each : labels) {
            if (each == labels[labels.length - 1]) {
                row.getChildren().add(space);
            }
            row.getChildren().add(each);
        }
        return row;
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
