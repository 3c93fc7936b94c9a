package smena.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.figures.LossFigure;
import smena.domain.figures.LossRate;
import smena.domain.figures.LossRow;
import smena.domain.figures.LossTable;
import smena.domain.money.Money;
import smena.text.LossPhrase;
import smena.ui.kit.Localization;
import smena.ui.kit.ThinBar;

import java.util.Comparator;

/// One figure of one cashier, with its bar and the shop's average on it. A tap lists its entries.
final class LossCell extends ToggleButton {
    /// What the largest of a column leaves free of its bar.
    private static final double FULLEST = 0.935;

    private final LossModel.Choice choice;

    LossCell(LossTable table, LossRow row, LossFigure figure, LossModel model, Localization words) {
        choice = new LossModel.Choice(row, figure);
        boolean high = table.isQuestionable(row, figure);
        boolean isShort = figure == LossFigure.DIFFERENCE && row.of(figure).amount().isNegative();
        boolean isOver = figure == LossFigure.DIFFERENCE && row.of(figure).amount().isPositive();
        Label value = new Label();
        value.getStyleClass().add("loss-value");
        value.textProperty().bind(words.make(f -> LossWords.figure(row, figure, f)));
        HBox top = new HBox(6, value);
        top.setAlignment(Pos.CENTER_LEFT);
        if (high) {
            Label sign = new Label("▲");
            sign.getStyleClass().add("loss-sign");
            sign.setMinWidth(Region.USE_PREF_SIZE);
            top.getChildren().add(sign);
        }
        Label rate = new Label();
        rate.getStyleClass().addAll("small", "loss-rate");
        rate.setMinWidth(0);
        rate.textProperty().bind(words.make(f -> LossPhrase.rate(table, row, figure, f)));
        VBox content = new VBox(3, top, rate);
        if (row.person() != 0) {
            content.getChildren().add(bar(table, row, figure, high));
        }
        content.setMouseTransparent(true);
        setGraphic(content);
        setId("loss-" + row.person() + "-" + figure);
        getStyleClass().add("loss-cell");
        if (high || isShort) {
            getStyleClass().add("bad");
        } else if (isOver) {
            getStyleClass().add("warn");
        }
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        accessibleTextProperty()
                .bind(
                        words.make(
                                f ->
                                        f.words().get("loss.figure." + figure)
                                                + ": "
                                                + LossWords.figure(row, figure, f)
                                                + ", "
                                                + LossPhrase.rate(table, row, figure, f)));
        setOnAction(
                _ -> {
                    // A second tap must leave it chosen.
                    setSelected(true);
                    model.choose(choice);
                });
    }

    /// Marks it where it is the one whose entries are listed.
    void mark(LossModel.Choice chosen) {
        setSelected(
                chosen.row().person() == choice.row().person()
                        && chosen.figure() == choice.figure());
    }

    private static Node bar(LossTable table, LossRow row, LossFigure figure, boolean high) {
        if (figure == LossFigure.DIFFERENCE) {
            return new DifferenceBar(share(table, row.of(figure).amount()));
        }
        LossRate rate = row.rate(figure);
        LossRate most =
                table.rows().stream()
                        .map(one -> one.rate(figure))
                        .filter(LossRate::isKnown)
                        .max(Comparator.comparing(one -> one.inHundred(6)))
                        .orElse(rate);
        ThinBar bar = new ThinBar(part(rate, most), false);
        table.average(figure).ifPresent(mean -> bar.averageProperty().set(part(mean, most)));
        if (high) {
            bar.getStyleClass().add("bad");
        }
        return bar;
    }

    private static double part(LossRate one, LossRate most) {
        double all = most.inHundred(6).doubleValue();
        return all <= 0 ? 0 : FULLEST * one.inHundred(6).doubleValue() / all;
    }

    private static double share(LossTable table, Money amount) {
        long most =
                table.rows().stream()
                        .mapToLong(r -> r.of(LossFigure.DIFFERENCE).amount().abs().minor())
                        .max()
                        .orElse(0);
        return most == 0 ? 0 : FULLEST * amount.minor() / most;
    }
}
