package smena.ui.sale;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;

import smena.domain.Problem;
import smena.domain.money.Quantity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Asks how much of each product that is weighed or measured, one after the other, in the order
/// they were chosen: no scan is lost because the question of another is still open.
final class MeasureQuestions {
    private final TillModels tillModels;
    private final Deque<Problem.MeasureNeeded> waiting = new ArrayDeque<>();

    /// The window's dialogs hold it weakly, for they live longer than a till screen.
    private final ChangeListener<Boolean> opened = (_, _, _) -> soon();

    MeasureQuestions(TillModels tillModels) {
        this.tillModels = tillModels;
        tillModels.basket().onMeasure(this::ask);
        tillModels.ui().dialogs().anyOpenProperty().addListener(new WeakChangeListener<>(opened));
    }

    /// Forgets what has not been asked yet: somebody else stands at the till.
    void clear() {
        waiting.clear();
    }

    private void ask(Problem.MeasureNeeded needed) {
        waiting.add(needed);
        next();
    }

    private void soon() {
        if (!waiting.isEmpty()) {
            tillModels.ui().background().later(this::next);
        }
    }

    private void next() {
        Problem.MeasureNeeded needed = waiting.peek();
        if (needed != null && QuantityDialog.open(tillModels.ui(), question(needed))) {
            waiting.remove();
        }
    }

    private QuantityDialog.Question question(Problem.MeasureNeeded needed) {
        return new QuantityDialog.Question(
                needed.product(),
                needed.unit(),
                Optional.empty(),
                quantity -> add(needed, quantity));
    }

    private void add(Problem.MeasureNeeded needed, Quantity quantity) {
        if (needed.code().isEmpty()) {
            tillModels.basket().add(needed.productId(), Optional.of(quantity));
        } else {
            tillModels.model().scanned(needed.code(), quantity);
        }
    }
}
