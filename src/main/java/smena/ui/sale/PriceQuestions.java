package smena.ui.sale;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;

import smena.domain.Problem;
import smena.domain.money.Money;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// Asks what each product without a price of its own costs, one after the other, in the order they
/// were chosen: no scan is lost because the question of another is still open.
final class PriceQuestions {
    private record Waiting(Problem.PriceNeeded needed, Consumer<Money> given) {}

    private final TillModels tillModels;
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    /// The window's dialogs hold it weakly, for they live longer than a till screen.
    private final ChangeListener<Boolean> opened = (_, _, _) -> soon();

    PriceQuestions(TillModels tillModels) {
        this.tillModels = tillModels;
        tillModels.basket().onPriceRequired(this::ask);
        tillModels.ui().dialogs().anyOpenProperty().addListener(new WeakChangeListener<>(opened));
    }

    /// Forgets what has not been asked yet: somebody else stands at the till.
    void clear() {
        waiting.clear();
    }

    private void ask(Problem.PriceNeeded needed, Consumer<Money> given) {
        waiting.add(new Waiting(needed, given));
        next();
    }

    private void soon() {
        if (!waiting.isEmpty()) {
            tillModels.ui().background().later(this::next);
        }
    }

    private void next() {
        Waiting first = waiting.peek();
        if (first != null && PriceDialog.open(tillModels.ui(), first.needed(), first.given())) {
            waiting.remove();
        }
    }
}
