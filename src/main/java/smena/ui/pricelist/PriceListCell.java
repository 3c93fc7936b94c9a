package smena.ui.pricelist;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.service.promotion.PriceLists.Overview;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;
import smena.ui.kit.Tag;

/// A price list in the list of them: its name, how many products it has and customers buy by it.
final class PriceListCell extends ListCell<Overview> {
    /// The height of a row.
    static final double HEIGHT = 64;

    private final Localization localization;
    private final Label name = new Label();
    private final Label about = new Label();
    private final Tag state = new Tag(Tag.Kind.NEUTRAL);
    private final HBox content;

    PriceListCell(Localization localization) {
        this.localization = localization;
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        about.getStyleClass().addAll("small", "muted");
        about.setMinWidth(0);
        VBox text = new VBox(2, name, about);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        content = new HBox(12, text, state);
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("two-line-cell", "price-list-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Overview item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        boolean archived = item.list().isArchived();
        name.setText(item.list().name());
        about.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.words()
                                                .get(
                                                        "priceList.about",
                                                        f.number(item.list().prices().size()),
                                                        f.number(item.customers()))));
        state.textProperty()
                .bind(localization.text(archived ? "priceList.archived" : "priceList.inUse"));
        state.show(archived ? Tag.Kind.NEUTRAL : Tag.Kind.GOOD, archived ? null : Sign.CHECK);
        setGraphic(content);
    }
}
