package smena.ui.stock;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.stock.StockTakeCount;
import smena.text.Formats;
import smena.ui.kit.Icon;
import smena.ui.kit.LetterTile;
import smena.ui.kit.ListWidth;
import smena.ui.kit.Localization;
import smena.ui.kit.RowButton;
import smena.ui.kit.Sign;

import java.time.Clock;
import java.util.function.Consumer;

/// A counted product: how much, when and by whom. What should be there is not shown.
final class CountCell extends ListCell<StockTakeCount> {
    /// The height of a row.
    static final double HEIGHT = 56;

    /// The widths of its columns, which the head above the list has too.
    static final double COUNTED = 116;

    static final double EXPECTED = 100;
    static final double WHEN = 128;

    private static final double TILE = 36;
    private static final double SIGN = 18;
    private static final int AHEAD = 10;

    private final Localization localization;
    private final Clock clock;
    private final Runnable more;
    private final LetterTile tile = new LetterTile(TILE, false);
    private final Label name = label("strong");
    private final Label code = label("small", "muted");
    private final Label places = label("small");
    private final Label counted = label("strong", "take-count");
    private final Label when = label("small", "muted");
    private final HBox content;

    /// @param wide whether there is room to show that what should be there is hidden
    /// @param mend mends what was counted
    /// @param more reads further rows
    CountCell(
            Localization localization,
            Clock clock,
            ObservableBooleanValue wide,
            Consumer<StockTakeCount> mend,
            Runnable more) {
        this.localization = localization;
        this.clock = clock;
        this.more = more;
        code.setMinWidth(0);
        places.setMinWidth(USE_PREF_SIZE);
        VBox text = new VBox(2, name, new HBox(code, places));
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        right(counted, COUNTED);
        right(when, WHEN);
        Label hidden = label();
        hidden.setGraphic(new Icon(Sign.HIDDEN, SIGN));
        hidden.getStyleClass().add("muted");
        hidden.accessibleTextProperty().bind(localization.text("stockTake.hidden"));
        right(hidden, EXPECTED);
        hidden.visibleProperty().bind(wide);
        hidden.managedProperty().bind(wide);
        content = new HBox(12, tile, text, counted, hidden, when, pencil(mend));
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("two-line-cell", "count-cell");
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(name.textProperty());
        name.setTooltip(whole);
        setPrefWidth(0);
        listViewProperty().subscribe(list -> ListWidth.keep(content, list));
    }

    private Button pencil(Consumer<StockTakeCount> mend) {
        Button pencil = RowButton.of(localization, this, Sign.EDIT, "stockTake.mend", mend);
        pencil.getStyleClass().add("mend");
        return pencil;
    }

    @Override
    protected void updateItem(@Nullable StockTakeCount item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        tile.show(item.name(), item.colour());
        name.setText(item.name());
        code.setText(item.barcode());
        places.textProperty().bind(localization.make(f -> places(item, f)));
        counted.textProperty()
                .bind(localization.make(f -> TakeWords.amount(item.counted(), item.unit(), f)));
        when.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        TakeWords.when(item.last().at(), clock.instant(), f)
                                                + " · "
                                                + TakeWords.firstName(item.last().by())));
        setGraphic(content);
        if (getIndex() >= getListView().getItems().size() - AHEAD) {
            more.run();
        }
    }

    private static String places(StockTakeCount item, Formats formats) {
        int count = item.places().size();
        return count < 2
                ? ""
                : (item.barcode().isEmpty() ? "" : " · ")
                        + formats.words().get("stockTake.places", formats.number(count));
    }

    private static void right(Label label, double width) {
        label.setAlignment(Pos.CENTER_RIGHT);
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.setMinWidth(0);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
