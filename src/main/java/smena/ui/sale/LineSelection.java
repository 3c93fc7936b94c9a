package smena.ui.sale;

import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which line of a basket is selected after it changed, or after a step up or down.
final class LineSelection {
    private LineSelection() {}

    /// The number of the line to select once `before` became `now`: the newest that was added or
    /// changed; where one was removed, its neighbour.
    static int after(Basket before, Basket now, int selected) {
        if (now.isEmpty()) {
            return BasketModel.NO_LINE;
        }
        List<BasketLine> lines = now.lines();
        if (!before.id().equals(now.id())) {
            return lines.getLast().line();
        }
        Set<BasketLine> old = new HashSet<>(before.lines());
        for (BasketLine line : lines.reversed()) {
            if (!old.contains(line)) {
                return line.line();
            }
        }
        if (at(now, selected) >= 0) {
            return selected;
        }
        int gone = at(before, selected);
        return gone < 0 ? BasketModel.NO_LINE : lines.get(Math.min(gone, lines.size() - 1)).line();
    }

    /// The number of the line `steps` below the selected one. Where none is selected a step down
    /// begins at the first, a step up at the last.
    static int moved(Basket basket, int selected, int steps) {
        if (basket.isEmpty()) {
            return BasketModel.NO_LINE;
        }
        int last = basket.lines().size() - 1;
        int from = at(basket, selected);
        int to = from >= 0 ? from + steps : steps > 0 ? 0 : last;
        return basket.lines().get(Math.clamp(to, 0, last)).line();
    }

    private static int at(Basket basket, int line) {
        for (int i = 0; i < basket.lines().size(); i++) {
            if (basket.lines().get(i).line() == line) {
                return i;
            }
        }
        return -1;
    }
}
