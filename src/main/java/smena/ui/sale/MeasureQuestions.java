package smena.ui.sale;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;

import smena.domain.Problem;
import smena.domain.catalog.Product;
import smena.domain.money.Quantity;
import smena.ui.weighing.Weighing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiConsumer;

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
        if (needed != null && (isWeighed(needed) ? weigh(needed) : type(needed))) {
            waiting.remove();
        }
    }

    private boolean isWeighed(Problem.MeasureNeeded needed) {
        return needed.unit().isWeighed() && tillModels.parts().weighing().hasScale();
    }

    private boolean type(Problem.MeasureNeeded needed) {
        return QuantityDialog.open(tillModels.ui(), question(needed));
    }

    /// Another product may be put on the scale instead; it was named by no code then.
    private boolean weigh(Problem.MeasureNeeded needed) {
        return tillModels
                .parts()
                .weighing()
                .open(
                        new Weighing.Ask(
                                Optional.of(needed.productId()),
                                false,
                                (product, weight) ->
                                        tillModels
                                                .basket()
                                                .weighed(
                                                        product.id(),
                                                        codeOf(needed, product),
                                                        weight),
                                typed((product, weight) -> add(asked(needed, product), weight))));
    }

    private static String codeOf(Problem.MeasureNeeded needed, Product product) {
        return product.id() == needed.productId() ? needed.code() : "";
    }

    private static Problem.MeasureNeeded asked(Problem.MeasureNeeded needed, Product product) {
        return new Problem.MeasureNeeded(
                product.id(), codeOf(needed, product), product.name(), product.unit());
    }

    /// Opens the scale for what is chosen there.
    void weigh() {
        tillModels
                .parts()
                .weighing()
                .open(
                        (product, weight) -> tillModels.basket().weighed(product.id(), "", weight),
                        typed(
                                (product, weight) ->
                                        tillModels
                                                .basket()
                                                .add(product.id(), Optional.of(weight))));
    }

    private Weighing.ByHand typed(BiConsumer<Product, Quantity> given) {
        return Weighing.typed(
                (product, answer) ->
                        QuantityDialog.openOver(
                                tillModels.ui(),
                                new QuantityDialog.Question(
                                        product.name(), product.unit(), Optional.empty(), answer)),
                given);
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
