package smena.ui.movement;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.money.Quantity;
import smena.domain.stock.Batch;
import smena.domain.stock.OnHand;
import smena.text.Formats;
import smena.ui.kit.Localization;
import smena.ui.kit.Tag;
import smena.ui.movement.MovementsModel.Shelf;

import java.util.function.Function;

/// What is on the shelf of a product: how much, what it had cost, and its batches with their days.
final class BatchCard extends VBox {
    private final Localization localization;
    private final VBox body = new VBox(12);

    BatchCard(Localization localization) {
        this.localization = localization;
        setId("shelfCard");
        getStyleClass().add("shelf-card");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll);
    }

    void show(Shelf shelf) {
        body.getChildren().clear();
        if (shelf.figure().isEmpty()) {
            Label none = text("muted", f -> f.words().get("movement.notCounted"));
            none.setWrapText(true);
            body.getChildren().add(none);
            return;
        }
        OnHand there = shelf.figure().get().onHand();
        String unit = "till.unit." + shelf.figure().get().unit();
        body.getChildren().add(row("movement.there", f -> amount(there.quantity(), unit, f)));
        if (shelf.cost()) {
            body.getChildren()
                    .add(row("movement.value", f -> there.value().map(f::money).orElse("–")));
            body.getChildren()
                    .add(row("movement.average", f -> there.unitCost().map(f::money).orElse("–")));
        }
        body.getChildren().add(text("title", f -> f.words().get("movement.batches")));
        if (shelf.batches().isEmpty()) {
            Label none = text("muted", f -> f.words().get("movement.noBatches"));
            none.setWrapText(true);
            body.getChildren().add(none);
            return;
        }
        shelf.batches().forEach(batch -> body.getChildren().add(batch(batch, shelf, unit)));
        if (shelf.undated().thousandths() > 0) {
            body.getChildren().add(row("movement.undated", f -> amount(shelf.undated(), unit, f)));
        }
    }

    private Node batch(Batch batch, Shelf shelf, String unit) {
        Tag tag = new Tag(Tag.Kind.NEUTRAL);
        tag.setMinWidth(Region.USE_PREF_SIZE);
        ExpiryWords.show(tag, batch.expires(), shelf.today(), shelf.terms());
        tag.textProperty()
                .bind(localization.make(f -> ExpiryWords.left(batch.expires(), shelf.today(), f)));
        Label day = text("strong", f -> f.date(batch.expires()));
        Label left =
                text(
                        "muted",
                        f ->
                                f.words()
                                        .get(
                                                "movement.leftOf",
                                                amount(batch.left(), unit, f),
                                                f.quantity(batch.quantity())));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, day, gap, tag);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(2, row, left);
    }

    private Node row(String key, Function<Formats, String> value) {
        Label left = text("muted", f -> f.words().get(key));
        left.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(12, left, gap, text("strong", value));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Label text(String style, Function<Formats, String> words) {
        Label label = new Label();
        label.textProperty().bind(localization.make(words));
        label.getStyleClass().add(style);
        return label;
    }

    private static String amount(Quantity quantity, String unit, Formats formats) {
        return formats.quantity(quantity) + Formats.NBSP + formats.words().get(unit);
    }
}
