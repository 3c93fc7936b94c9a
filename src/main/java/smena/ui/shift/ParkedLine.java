package smena.ui.shift;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.sale.ParkedBasket;
import smena.text.Formats;
import smena.ui.kit.Localization;

import java.time.Clock;
import java.time.Duration;

/// A parked basket as a line of a list: its label, its age and its amount. Buttons follow.
public final class ParkedLine extends HBox {
    /// @param clock tells how old it is
    public ParkedLine(
            ParkedBasket basket, Localization localization, Clock clock, Button... buttons) {
        Label name = new Label();
        name.getStyleClass().add("title");
        name.textProperty().bind(localization.make(formats -> name(basket, formats)));
        Label about = new Label();
        about.getStyleClass().addAll("small", "muted");
        Duration age = Duration.between(basket.parkedAt(), clock.instant());
        about.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.words()
                                                .get(
                                                        "park.about",
                                                        f.words()
                                                                .count(
                                                                        "park.lines",
                                                                        basket.lines()),
                                                        basket.parkedBy(),
                                                        f.time(basket.parkedAt()),
                                                        f.duration(age))));
        VBox text = new VBox(2, name, about);
        text.setMinWidth(0);
        text.setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label total = new Label();
        total.getStyleClass().addAll("figure", "list-figure");
        total.setMinWidth(USE_PREF_SIZE);
        total.textProperty().bind(localization.make(f -> f.money(basket.total())));
        getStyleClass().add("list-line");
        getChildren().addAll(text, space, total);
        getChildren().addAll(buttons);
    }

    private static String name(ParkedBasket basket, Formats formats) {
        return basket.label().isEmpty()
                ? formats.words().get("park.unnamed", formats.time(basket.parkedAt()))
                : basket.label();
    }
}
