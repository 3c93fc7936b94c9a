package smena.ui.product;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.money.Quantity;
import smena.ui.kit.Localization;

import java.util.ArrayList;
import java.util.List;

/// How much of a product was sold on each of the last days, as bars; the last one is today.
final class SoldDays extends VBox {
    private static final double HEIGHT = 44;
    private static final double LEAST = 2;

    private final Localization localization;
    private final Label total = new Label();
    private final HBox bars = new HBox(2);

    SoldDays(Localization localization) {
        super(6);
        this.localization = localization;
        setId("soldDays");
        getStyleClass().add("sold-days");
        Label name = new Label();
        name.textProperty().bind(localization.text("product.sold30"));
        name.getStyleClass().add("strong");
        total.setId("sold30");
        total.getStyleClass().add("strong");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        bars.setAlignment(Pos.BOTTOM_LEFT);
        bars.setMinHeight(HEIGHT);
        getChildren().addAll(new HBox(name, gap, total), bars);
    }

    void show(ProductDetails details) {
        List<Quantity> sold = details.sold();
        Quantity sum = sold.stream().reduce(Quantity.ZERO, Quantity::plus);
        total.textProperty()
                .bind(localization.make(f -> ProductWords.amount(sum, details.card().unit(), f)));
        if (bars.getChildren().size() != sold.size()) {
            bars.getChildren().setAll(bars(sold.size()));
        }
        long most = sold.stream().mapToLong(Quantity::thousandths).max().orElse(0);
        for (int i = 0; i < sold.size(); i++) {
            Region bar = (Region) bars.getChildren().get(i);
            double height =
                    Math.max(
                            LEAST,
                            most == 0 ? 0 : HEIGHT * sold.get(i).thousandths() / (double) most);
            bar.setMinHeight(height);
            bar.setPrefHeight(height);
            bar.setMaxHeight(height);
        }
    }

    private static List<Region> bars(int days) {
        List<Region> bars = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            Region bar = new Region();
            bar.getStyleClass().add("sold-day");
            if (i == days - 1) {
                bar.getStyleClass().add("today");
            }
            HBox.setHgrow(bar, Priority.ALWAYS);
            bars.add(bar);
        }
        return bars;
    }
}
