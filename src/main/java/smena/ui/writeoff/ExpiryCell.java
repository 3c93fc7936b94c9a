package smena.ui.writeoff;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.stock.Batch;
import smena.domain.stock.ShelfLife;
import smena.text.Formats;
import smena.ui.kit.LetterTile;
import smena.ui.kit.ListWidth;
import smena.ui.kit.Localization;
import smena.ui.kit.Tag;
import smena.ui.movement.ExpiryWords;

/// A batch that is past its day or near it: how long, and how much is left of it.
final class ExpiryCell extends ListCell<ShelfLife> {
    /// The height of a row.
    static final double HEIGHT = 60;

    private static final double TILE = 36;
    private static final double LEFT = 140;
    private static final int AHEAD = 10;

    private final Localization localization;
    private final ExpiryModel model;
    private final LetterTile tile = new LetterTile(TILE, false);
    private final Label name = new Label();
    private final Label about = new Label();
    private final Tag state = new Tag(Tag.Kind.NEUTRAL);
    private final Label left = new Label();
    private final HBox content;

    ExpiryCell(Localization localization, ExpiryModel model) {
        this.localization = localization;
        this.model = model;
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        about.getStyleClass().addAll("small", "muted");
        about.setMinWidth(0);
        VBox text = new VBox(2, name, about);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        left.getStyleClass().add("figure");
        left.setAlignment(Pos.CENTER_RIGHT);
        left.setMinWidth(LEFT);
        left.setMaxWidth(LEFT);
        content = new HBox(12, tile, text, state, left);
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("two-line-cell");
        setPrefWidth(0);
        listViewProperty().subscribe(now -> ListWidth.keep(content, now));
    }

    @Override
    protected void updateItem(@Nullable ShelfLife item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        Batch batch = item.batch();
        tile.show(item.name(), item.colour());
        name.setText(item.name());
        about.textProperty()
                .bind(localization.make(f -> f.date(batch.expires()) + " · " + item.receipt()));
        state.textProperty()
                .bind(localization.make(f -> ExpiryWords.left(batch.expires(), model.today(), f)));
        ExpiryWords.show(state, batch.expires(), model.today(), model.termsProperty().get());
        left.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.quantity(batch.left())
                                                + Formats.NBSP
                                                + f.words().get("till.unit." + item.unit())));
        setGraphic(content);
        if (getIndex() >= getListView().getItems().size() - AHEAD) {
            model.list().more();
        }
    }
}
