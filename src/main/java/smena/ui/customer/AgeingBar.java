package smena.ui.customer;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import smena.domain.customer.Ageing;
import smena.domain.money.Money;

import java.util.ArrayList;
import java.util.List;

/// All debts as one bar, each age as long as its share.
public final class AgeingBar extends Pane {
    private static final double HIGH = 12;
    private static final double GAP = 2;
    private static final List<String> STYLES =
            List.of("age-not-due", "age-month", "age-two-months", "age-older");

    private final List<Region> pieces = new ArrayList<>();
    private Ageing ageing = Ageing.NONE;

    /// An empty bar.
    public AgeingBar() {
        getStyleClass().add("ageing-bar");
        setMinSize(0, HIGH);
        setPrefHeight(HIGH);
        setMaxHeight(HIGH);
        setMouseTransparent(true);
        for (String style : STYLES) {
            Region piece = new Region();
            piece.getStyleClass().add(style);
            pieces.add(piece);
        }
        getChildren().addAll(pieces);
    }

    /// Shows these debts.
    public void show(Ageing now) {
        ageing = now;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        List<Money> amounts =
                List.of(ageing.notDue(), ageing.month(), ageing.twoMonths(), ageing.older());
        long total = ageing.total().minor();
        double at = 0;
        for (int i = 0; i < pieces.size(); i++) {
            long amount = amounts.get(i).minor();
            double share = total == 0 ? 0 : (double) amount / total;
            double wide = amount == 0 ? 0 : Math.max(HIGH / 2, getWidth() * share - GAP);
            pieces.get(i).setVisible(amount > 0);
            pieces.get(i).resizeRelocate(at, 0, Math.min(wide, getWidth() - at), HIGH);
            at += amount == 0 ? 0 : wide + GAP;
        }
    }
}
