package smena.ui.sale;

import org.jspecify.annotations.Nullable;

import smena.domain.sale.AgeQuestion;
import smena.ui.counter.AgeCard;

import java.util.List;

/// Asks for the customer's age when the first product comes that needs it, and before the payment
/// where it was put off.
final class AgeQuestions {
    private final TillModels tillModels;
    private final AgeCard card;
    private final CardQuestions<AgeQuestion> questions;

    AgeQuestions(TillModels tillModels) {
        this.tillModels = tillModels;
        TillParts parts = tillModels.parts();
        card = new AgeCard(tillModels.ui(), parts.ages(), parts.catalog());
        questions = new CardQuestions<>(tillModels, AgeQuestion::asksAgain, this::open);
        tillModels.basket().ageProperty().addListener((_, _, now) -> came(now));
        tillModels.basket().onAgeRequired(questions::require);
    }

    /// Forgets what has not been asked yet: somebody else stands at the till.
    void clear() {
        questions.clear();
    }

    private void came(@Nullable AgeQuestion question) {
        boolean off = question != null && questions.isPutOff(question);
        questions.came(off ? null : question);
    }

    private void open(AgeQuestion question) {
        card.open(
                question,
                new AgeCard.Left(
                        scanned -> left(scanned, () -> questions.answered(true)),
                        scanned -> left(scanned, () -> questions.answered(false)),
                        scanned -> left(scanned, questions::putOff)));
    }

    /// What was scanned meanwhile comes first.
    private void left(List<String> scanned, Runnable how) {
        scanned.forEach(tillModels.model()::scanned);
        how.run();
    }
}
