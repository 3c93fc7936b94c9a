package smena.ui.product;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.money.Quantity;
import smena.ui.kit.Localization;

import java.util.List;

/// How much of a product was sold on each of the last days, as bars; the last one is today.
final class SoldDays extends VBox {
    private static final double HEIGHT = 44;
    private static final double LEAST = 2;

    SoldDays(ProductDetails details, Localization localization) {
        super(6);
        setId("soldDays");
        getStyleClass().add("sold-days");
        List<Quantity> sold = details.sold();
        Quantity sum = sold.stream().reduce(Quantity.ZERO, Quantity::plus);
        Label name = new Label();
        name.textProperty().bind(localization.text("product.sold30"));
        name.getStyleClass().add("strong");
        Label total = new Label();
        total.setId("sold30");
        total.textProperty()
                .bind(localization.make(f -> ProductWords.amount(sum, details.card().unit(), f)));
        total.getStyleClass().add("strong");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(new HBox(name, gap, total), bars(sold));
    }

    private static HBox bars(List<Quantity> sold) {
        long most = sold.stream().mapToLong(Quantity::thousandths).max().orElse(0);
        HBox bars = new HBox(2);
        bars.setAlignment(Pos.BOTTOM_LEFT);
        bars.setMinHeight(HEIGHT);
        for (int i = 0; i < sold.size(); i++) {
            Region bar = new Region();
            bar.getStyleClass().add("sold-day");
            if (i == sold.size() - 1) {
                bar.getStyleClass().add("today");
            }
            double height = most == 0 ? 0 : HEIGHT * sold.get(i).thousandths() / (double) most;
            bar.setMinHeight(Math.max(LEAST, height));
            bar.setPrefHeight(Math.max(LEAST, height));
            bar.setMaxHeight(Math.max(LEAST, height));
            HBox.setHgrow(bar, Priority.ALWAYS);
            bars.getChildren().add(bar);
        }
        return bars;
    }
}
