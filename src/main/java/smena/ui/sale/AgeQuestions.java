package smena.ui.sale;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;

import org.jspecify.annotations.Nullable;

import smena.domain.sale.AgeQuestion;
import smena.ui.counter.AgeCard;

import java.util.List;

/// Asks for the customer's age when the first product comes that needs it, and before the payment
/// where it was put off.
final class AgeQuestions {
    private final TillModels tillModels;
    private final AgeCard card;
    private @Nullable AgeQuestion waiting;
    private @Nullable AgeQuestion putOff;
    private Runnable then = () -> {};

    /// The window's dialogs hold it weakly, for they live longer than a till screen.
    private final ChangeListener<Boolean> opened = (_, _, _) -> soon();

    AgeQuestions(TillModels tillModels) {
        this.tillModels = tillModels;
        TillParts parts = tillModels.parts();
        card = new AgeCard(tillModels.ui(), parts.ages(), parts.catalog());
        tillModels.basket().ageProperty().addListener((_, _, now) -> came(now));
        tillModels.basket().onAgeRequired(this::require);
        tillModels.ui().dialogs().anyOpenProperty().addListener(new WeakChangeListener<>(opened));
    }

    /// Forgets what has not been asked yet: somebody else stands at the till.
    void clear() {
        waiting = null;
        putOff = null;
    }

    private void came(@Nullable AgeQuestion question) {
        boolean again = question != null && putOff != null && putOff.asksAgain(question);
        waiting = again ? null : question;
        next();
    }

    private void require(AgeQuestion question, Runnable after) {
        waiting = question;
        then = after;
        next();
    }

    private void soon() {
        if (waiting != null) {
            tillModels.ui().background().later(this::next);
        }
    }

    private void next() {
        AgeQuestion question = waiting;
        if (question == null || tillModels.ui().dialogs().anyOpenProperty().get()) {
            return;
        }
        Runnable after = then;
        waiting = null;
        then = () -> {};
        card.open(
                question,
                new AgeCard.Left(
                        scanned -> go(scanned, after),
                        scanned -> go(scanned, () -> {}),
                        scanned -> putOff(question, scanned)));
    }

    private void putOff(AgeQuestion question, List<String> scanned) {
        putOff = question;
        go(scanned, () -> {});
    }

    /// What was scanned meanwhile comes first.
    private void go(List<String> scanned, Runnable after) {
        scanned.forEach(tillModels.model()::scanned);
        tillModels.basket().settled(_ -> after.run());
    }
}
