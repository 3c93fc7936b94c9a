package smena.ui.writeoff;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.text.Formats;
import smena.ui.kit.LetterTile;
import smena.ui.kit.ListWidth;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.RowButton;
import smena.ui.kit.Sign;
import smena.ui.kit.WhileShown;
import smena.ui.writeoff.WriteOffRow.Shelf;

import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A product that is written off: what is there of it and in which batches, and how much goes.
final class WriteOffCell extends ListCell<WriteOffRow> {
    /// The height of a row.
    static final double HEIGHT = 64;

    private static final double TILE = 36;
    private static final double FIELD = 96;
    private static final int LONGEST = 10;
    private static final int BATCHES = 2;

    private final Localization localization;
    private final LetterTile tile = new LetterTile(TILE, false);
    private final Label name = new Label();
    private final Label about = new Label();
    private final TextField amount = new TextField();
    private final HBox content;
    private @Nullable WriteOffRow shown;

    /// @param drop takes a row away
    WriteOffCell(Localization localization, Consumer<WriteOffRow> drop) {
        this.localization = localization;
        name.setMinWidth(0);
        about.setMinWidth(0);
        about.getStyleClass().addAll("small", "muted");
        VBox text = new VBox(2, name, about);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        MaxLength.in(amount, LONGEST);
        amount.setId("writeOffAmount");
        amount.setAlignment(Pos.CENTER_RIGHT);
        amount.setMinWidth(FIELD);
        amount.setPrefWidth(FIELD);
        amount.setMaxWidth(FIELD);
        Button less = RowButton.of(localization, this, Sign.MINUS, "kit.less", row -> row.step(-1));
        Button more = RowButton.of(localization, this, Sign.PLUS, "kit.more", row -> row.step(1));
        Button remove = RowButton.of(localization, this, Sign.CROSS, "goods.drop", drop);
        content = new HBox(8, tile, text, less, amount, more, remove);
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("two-line-cell", "price-row-cell");
        setPrefWidth(0);
        listViewProperty().subscribe(now -> ListWidth.keep(content, now));
        WhileShown.follow(this, localization.formatsProperty(), _ -> draw());
    }

    @Override
    protected void updateItem(@Nullable WriteOffRow row, boolean empty) {
        super.updateItem(row, empty);
        if (shown != null) {
            amount.textProperty().unbindBidirectional(shown.typedProperty());
            shown = null;
        }
        about.textProperty().unbind();
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        shown = row;
        tile.show(row.product().name(), row.product().colour());
        name.setText(row.product().name());
        amount.textProperty().bindBidirectional(row.typedProperty());
        about.textProperty()
                .bind(
                        localization.make(
                                f -> about(row, f), row.shelfProperty(), row.typedProperty()));
        setGraphic(content);
    }

    private void draw() {
        updateItem(getItem(), isEmpty());
    }

    private static String about(WriteOffRow row, Formats formats) {
        Shelf shelf = row.shelfProperty().get();
        if (!shelf.known()) {
            return "";
        }
        if (shelf.there().isEmpty()) {
            return formats.words().get("writeOff.notCounted");
        }
        String there =
                formats.quantity(shelf.there().get())
                        + Formats.NBSP
                        + formats.words().get("till.unit." + shelf.unit());
        String left =
                formats.words()
                        .get(
                                row.isMoreThanThere() ? "writeOff.moreThanThere" : "writeOff.there",
                                there);
        return left + batches(shelf, formats);
    }

    private static String batches(Shelf shelf, Formats formats) {
        return shelf.batches().stream()
                .limit(BATCHES)
                .map(b -> formats.date(b.expires()) + ": " + formats.quantity(b.left()))
                .collect(Collectors.joining("; ", shelf.batches().isEmpty() ? "" : " · ", ""));
    }
}
