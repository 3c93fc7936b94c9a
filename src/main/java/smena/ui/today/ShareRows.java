package smena.ui.today;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.figures.Figures.Row;
import smena.domain.figures.Grouping;
import smena.domain.figures.SoldGoods;
import smena.domain.figures.Today;
import smena.domain.money.Money;
import smena.text.Formats;
import smena.text.ReportLabel;
import smena.text.SalesWords;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;
import smena.ui.kit.ThinBar;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

/// Rows of the day's best goods, or of how it was paid; a tap opens the report of one.
final class ShareRows extends VBox {
    private static final double HEIGHT = 45;
    private static final double TILE = 30;
    private static final double BAR = 80;
    private static final double SHARE = 58;
    private static final int WHOLE = 10_000;
    private static final int MOST = 5;

    private final Localization localization;
    private final BiConsumer<Grouping, Row> open;

    /// @param open goes to the report of a row
    ShareRows(Localization localization, BiConsumer<Grouping, Row> open) {
        this.localization = localization;
        this.open = open;
        getStyleClass().add("share-rows");
    }

    /// The products that brought most.
    void goods(Today today) {
        List<Button> rows = new ArrayList<>();
        for (Row row : today.best(MOST)) {
            SoldGoods sold = today.now().goods().get(Long.valueOf(row.label().key()));
            LetterTile tile = new LetterTile(TILE, false);
            tile.show(row.label().name(), sold == null ? 0 : sold.colour());
            Label pieces = new Label();
            pieces.textProperty().bind(localization.make(f -> pieces(sold, f)));
            pieces.getStyleClass().addAll("small", "muted");
            pieces.setMinWidth(Region.USE_PREF_SIZE);
            rows.add(row(Grouping.PRODUCT, row, List.of(tile), List.of(pieces)));
        }
        fill(rows);
    }

    private static String pieces(@Nullable SoldGoods sold, Formats f) {
        return sold == null
                ? ""
                : f.words()
                        .get(
                                "today.pieces",
                                f.quantity(sold.quantity()),
                                f.words().get("till.unit." + sold.unit()));
    }

    /// How it was paid.
    void methods(Today today) {
        List<Row> all = today.methods();
        Money paid = all.stream().map(Row::revenue).reduce(Money.ZERO, Money::plus);
        List<Button> rows = new ArrayList<>();
        for (Row row : all.subList(0, Math.min(MOST, all.size()))) {
            OptionalInt share = Today.share(row.revenue(), paid);
            ThinBar bar = new ThinBar((double) share.orElse(0) / WHOLE, false);
            bar.setMaxWidth(BAR);
            Label percent = new Label();
            percent.textProperty()
                    .bind(
                            localization.make(
                                    f ->
                                            share.isPresent()
                                                    ? SalesWords.share(share.getAsInt(), f)
                                                    : ""));
            percent.getStyleClass().addAll("small", "muted");
            percent.setAlignment(Pos.CENTER_RIGHT);
            percent.setMinWidth(SHARE);
            rows.add(row(Grouping.METHOD, row, List.of(), List.of(bar, percent)));
        }
        fill(rows);
    }

    private Button row(Grouping grouping, Row row, List<Node> before, List<Node> after) {
        Label name = new Label();
        name.textProperty().bind(localization.make(f -> ReportLabel.of(grouping, row.label(), f)));
        name.getStyleClass().add("name");
        name.setMinWidth(grouping == Grouping.METHOD ? Region.USE_PREF_SIZE : 0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label sum = new Label();
        sum.textProperty()
                .bind(localization.make(f -> f.money(row.revenue().roundedTo(Today.SOM))));
        sum.getStyleClass().add("share-sum");
        sum.setMinWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(10);
        content.getChildren().addAll(before);
        content.getChildren().add(name);
        content.getChildren().addAll(after);
        content.getChildren().add(sum);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setMouseTransparent(true);
        Button button = new Button();
        button.setId("share-" + row.label().key());
        button.getStyleClass().addAll("quiet", "share-row");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setGraphic(content);
        content.prefWidthProperty().bind(button.widthProperty().subtract(16));
        button.setMinSize(0, HEIGHT);
        button.setPrefHeight(HEIGHT);
        button.setMaxSize(Double.MAX_VALUE, HEIGHT);
        button.accessibleTextProperty()
                .bind(Bindings.concat(name.textProperty(), ": ", sum.textProperty()));
        button.setOnAction(_ -> open.accept(grouping, row));
        return button;
    }

    /// Whoever is at a row stays there when it is drawn anew.
    private void fill(List<Button> rows) {
        List<String> had = getChildren().stream().filter(Node::isFocused).map(Node::getId).toList();
        getChildren().setAll(rows);
        rows.stream()
                .filter(row -> had.contains(row.getId()))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }
}
