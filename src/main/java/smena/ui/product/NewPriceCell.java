package smena.ui.product;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import smena.service.catalog.BulkChanges.NewPrice;
import smena.ui.kit.ListWidth;
import smena.ui.kit.Localization;

/// A product with what it costs and would cost.
final class NewPriceCell extends ListCell<NewPrice> {
    static final double HEIGHT = 44;

    private static final double PRICE = 104;

    private final Localization localization;
    private final Label name = new Label();
    private final Label old = figure();
    private final Label arrow = new Label("→");
    private final Label price = figure();
    private final HBox content;

    NewPriceCell(Localization localization) {
        this.localization = localization;
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        old.getStyleClass().add("muted");
        arrow.getStyleClass().add("muted");
        content = new HBox(8, name, old, arrow, price);
        content.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        listViewProperty().subscribe(list -> ListWidth.keep(content, list));
    }

    @Override
    protected void updateItem(@Nullable NewPrice item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        name.setText(item.name());
        old.textProperty().bind(localization.make(f -> f.money(item.old())));
        price.textProperty().bind(localization.make(f -> f.money(item.price())));
        price.getStyleClass().removeAll("strong", "muted");
        price.getStyleClass().add(item.isChange() ? "strong" : "muted");
        setGraphic(content);
    }

    private static Label figure() {
        Label label = new Label();
        label.setMinWidth(PRICE);
        label.setPrefWidth(PRICE);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }
}
