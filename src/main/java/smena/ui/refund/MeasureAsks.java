package smena.ui.refund;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;

import smena.domain.money.Quantity;
import smena.ui.sale.QuantityDialog;
import smena.ui.shell.UiContext;
import smena.ui.weighing.Weighing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks how much there is of each product that comes back without a receipt and is weighed or
/// measured, one after the other: nothing that was scanned is lost because the question of another
/// is still open.
final class MeasureAsks {
    private final UiContext ui;
    private final LinesModel lines;
    private final Weighing weighing;
    private final Deque<Goods.Loose> waiting = new ArrayDeque<>();

    /// The window's dialogs hold it weakly, for they live longer than a refund.
    private final ChangeListener<Boolean> opened = (_, _, _) -> soon();

    MeasureAsks(UiContext ui, LinesModel lines, Weighing weighing) {
        this.ui = ui;
        this.lines = lines;
        this.weighing = weighing;
        lines.onMeasure(this::ask);
        ui.dialogs().anyOpenProperty().addListener(new WeakChangeListener<>(opened));
    }

    /// Forgets what has not been asked yet: the screen is left.
    void clear() {
        waiting.clear();
    }

    private void ask(Goods.Loose goods) {
        waiting.add(goods);
        next();
    }

    private void soon() {
        if (!waiting.isEmpty()) {
            ui.background().later(this::next);
        }
    }

    private void next() {
        Goods.Loose goods = waiting.peek();
        if (goods != null && (isWeighed(goods) ? weigh(goods) : type(goods))) {
            waiting.remove();
        }
    }

    private boolean isWeighed(Goods.Loose goods) {
        return goods.unit().isWeighed() && weighing.hasScale();
    }

    private boolean type(Goods.Loose goods) {
        return QuantityDialog.open(
                ui, question(goods, weight -> lines.add(goods, Optional.of(weight))));
    }

    private boolean weigh(Goods.Loose goods) {
        return weighing.open(
                new Weighing.Ask(
                        Optional.of(goods.productId()),
                        true,
                        (_, weight) -> lines.add(goods, Optional.of(weight)),
                        Weighing.typed(
                                (_, answer) -> QuantityDialog.openOver(ui, question(goods, answer)),
                                (_, weight) -> lines.add(goods, Optional.of(weight)))));
    }

    private static QuantityDialog.Question question(Goods.Loose goods, Consumer<Quantity> given) {
        return new QuantityDialog.Question(goods.name(), goods.unit(), Optional.empty(), given);
    }
}
