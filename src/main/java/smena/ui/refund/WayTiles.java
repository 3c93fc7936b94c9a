package smena.ui.refund;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.money.Money;
import smena.ui.kit.Localization;

import java.util.List;

/// The ways in which the money may go back, as tiles. Two stand there with their sentence: the way
/// it came, and cash or what was chosen instead. The others are a tap away, so that reason and ways
/// fit on a low screen together.
final class WayTiles {
    private static final int FIRST = 2;
    private static final double GAP = 8;

    private final RefundModel model;
    private final Localization localization;
    private final VBox place;
    private final Button more;
    private boolean showsAll;

    /// @param place where they stand
    /// @param more shows all of them
    WayTiles(RefundModel model, Localization localization, VBox place, Button more) {
        this.model = model;
        this.localization = localization;
        this.place = place;
        this.more = more;
        more.setOnAction(_ -> show(true));
        model.payout().waysProperty().subscribe(_ -> show(showsAll));
        model.payout().wayProperty().subscribe(_ -> show(showsAll));
        model.sourceProperty().subscribe(_ -> show(false));
    }

    private void show(boolean allOfThem) {
        showsAll = allOfThem;
        List<PayoutWay> all = model.payout().waysProperty().get();
        List<PayoutWay> shown = showsAll ? all : first(all);
        place.getChildren().clear();
        for (int i = 0; i < shown.size(); i++) {
            if (!showsAll || i == 0) {
                place.getChildren().add(tile(shown.get(i), false));
            } else if (i % 2 == 1) {
                Region second = i + 1 < shown.size() ? tile(shown.get(i + 1), true) : new Region();
                place.getChildren().add(pair(tile(shown.get(i), true), second));
            }
        }
        more.setVisible(shown.size() < all.size());
        more.setManaged(more.isVisible());
    }

    private List<PayoutWay> first(List<PayoutWay> all) {
        PayoutWay chosen = model.payout().wayProperty().get();
        return chosen == null || all.indexOf(chosen) < FIRST
                ? all.subList(0, Math.min(FIRST, all.size()))
                : List.of(all.getFirst(), chosen);
    }

    private static HBox pair(Region left, Region right) {
        for (Region each : List.of(left, right)) {
            each.setMinWidth(0);
            each.setPrefWidth(0);
            HBox.setHgrow(each, Priority.ALWAYS);
        }
        return new HBox(GAP, left, right);
    }

    /// @param half whether another stands beside it: there is room for its name alone
    private WayTile tile(PayoutWay way, boolean half) {
        boolean isChosen = way.equals(model.payout().wayProperty().get());
        boolean nothing = half || !isChosen || model.lines().chosen().isEmpty();
        return new WayTile(
                way,
                isChosen,
                half ? "" : why(way, isChosen),
                nothing ? Money.ZERO : way.paid(),
                localization,
                () -> choose(way));
    }

    private void choose(PayoutWay way) {
        model.payout().choose(way);
        show(false);
    }

    /// Another way needs an approval, and says how it was paid unless the sum takes that room.
    private String why(PayoutWay way, boolean isChosen) {
        if (!(model.sourceProperty().get() instanceof Source.OfReceipt of)) {
            return "";
        }
        if (way.instead().isEmpty()) {
            return "refund.wayUsual";
        }
        return isChosen ? "refund.wayAsks" : PayoutWords.otherThan(of);
    }
}
