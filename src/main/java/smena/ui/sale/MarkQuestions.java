package smena.ui.sale;

import smena.domain.sale.MarkedLine;
import smena.ui.counter.MarkCard;
import smena.ui.counter.MarkModel;

import java.util.List;

/// Asks for the marks of a line when its product comes, and before the payment where some are
/// missing.
final class MarkQuestions {
    private final MarkCard card;
    private final CardQuestions<MarkedLine> questions;

    MarkQuestions(TillModels tillModels) {
        TillParts parts = tillModels.parts();
        MarkModel.Asks asks =
                new MarkModel.Asks(
                        parts.marks(), parts.baskets(), parts.catalog(), tillModels.ui().actions());
        card = new MarkCard(tillModels.ui(), asks, tillModels.model()::refused);
        questions = new CardQuestions<>(tillModels, MarkedLine::asksAgain, this::open);
        tillModels.basket().marksProperty().addListener((_, _, now) -> came(now));
        tillModels.basket().onMarksRequired(questions::require);
    }

    /// Forgets what has not been asked yet: somebody else stands at the till.
    void clear() {
        questions.clear();
    }

    private void came(List<MarkedLine> lines) {
        questions.came(
                lines.stream()
                        .filter(line -> !line.isComplete())
                        .filter(line -> !questions.isPutOff(line))
                        .findFirst()
                        .orElse(null));
    }

    private void open(MarkedLine line) {
        card.open(line, () -> questions.answered(true), questions::putOff);
    }
}
