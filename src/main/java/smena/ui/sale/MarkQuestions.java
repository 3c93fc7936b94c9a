package smena.ui.sale;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;

import org.jspecify.annotations.Nullable;

import smena.domain.sale.MarkedLine;
import smena.ui.counter.MarkCard;
import smena.ui.counter.MarkModel;

import java.util.List;

/// Asks for the marks of a line when its product comes, and before the payment where some are
/// missing.
final class MarkQuestions {
    private final TillModels tillModels;
    private final MarkCard card;
    private @Nullable MarkedLine waiting;
    private @Nullable MarkedLine putOff;
    private Runnable then = () -> {};

    /// The window's dialogs hold it weakly, for they live longer than a till screen.
    private final ChangeListener<Boolean> opened = (_, _, _) -> soon();

    MarkQuestions(TillModels tillModels) {
        this.tillModels = tillModels;
        TillParts parts = tillModels.parts();
        MarkModel.Asks asks =
                new MarkModel.Asks(
                        parts.marks(), parts.baskets(), parts.catalog(), tillModels.ui().actions());
        card = new MarkCard(tillModels.ui(), asks, tillModels.model()::refused);
        tillModels.basket().marksProperty().addListener((_, _, now) -> came(now));
        tillModels.basket().onMarksRequired(this::require);
        tillModels.ui().dialogs().anyOpenProperty().addListener(new WeakChangeListener<>(opened));
    }

    /// Forgets what has not been asked yet: somebody else stands at the till.
    void clear() {
        waiting = null;
        putOff = null;
    }

    private void came(List<MarkedLine> lines) {
        MarkedLine off = putOff;
        waiting =
                lines.stream()
                        .filter(line -> !line.isComplete())
                        .filter(line -> off == null || !off.asksAgain(line))
                        .findFirst()
                        .orElse(null);
        next();
    }

    private void require(MarkedLine line, Runnable after) {
        waiting = line;
        then = after;
        next();
    }

    private void soon() {
        if (waiting != null) {
            tillModels.ui().background().later(this::next);
        }
    }

    private void next() {
        MarkedLine line = waiting;
        if (line == null || tillModels.ui().dialogs().anyOpenProperty().get()) {
            return;
        }
        Runnable after = then;
        waiting = null;
        then = () -> {};
        card.open(line, () -> go(after), () -> putOff(line));
    }

    private void putOff(MarkedLine line) {
        putOff = line;
        go(() -> {});
    }

    private void go(Runnable after) {
        tillModels.basket().settled(_ -> after.run());
    }
}
