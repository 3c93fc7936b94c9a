package smena.ui.counter;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import smena.domain.sale.BasketMark;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;

/// A piece: the end of its mark and when it was scanned, or that it waits for one.
final class MarkRow extends HBox {
    private static final double SIGN = 20;

    private MarkRow(int number, Node sign, Node... rest) {
        super(12);
        getStyleClass().add("mark-row");
        setAlignment(Pos.CENTER_LEFT);
        Label place = new Label(Integer.toString(number));
        place.getStyleClass().addAll("muted", "mark-number");
        getChildren().addAll(sign, place);
        getChildren().addAll(rest);
    }

    /// A piece that has its mark.
    static MarkRow scanned(
            int number, BasketMark mark, Localization localization, Runnable remove) {
        Label tail = new Label(mark.tail());
        tail.getStyleClass().add("mark-tail");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Label at = new Label(localization.formats().timeToTheSecond(mark.at()));
        at.getStyleClass().addAll("small", "muted");
        Button cross = new Button();
        cross.setGraphic(new Icon(Sign.CROSS, 16));
        cross.getStyleClass().addAll("quiet", "compact");
        cross.setFocusTraversable(false);
        cross.accessibleTextProperty().bind(localization.text("mark.remove"));
        cross.setOnAction(_ -> remove.run());
        Icon good = new Icon(Sign.GOOD, SIGN);
        good.getStyleClass().add("mark-good");
        return new MarkRow(number, good, tail, between, at, cross);
    }

    /// A piece that has none yet.
    ///
    /// @param next whether it is the one that is scanned next
    static MarkRow open(int number, boolean next, Localization localization) {
        Region ring = new Region();
        ring.getStyleClass().add("mark-open");
        Label waiting = new Label();
        waiting.getStyleClass().add("muted");
        waiting.textProperty().bind(localization.text("mark.waiting"));
        waiting.setVisible(next);
        return new MarkRow(number, ring, waiting);
    }
}
