package smena.ui.sale;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;

import org.jspecify.annotations.Nullable;

import java.util.function.BiPredicate;
import java.util.function.Consumer;

/// What the basket asks in a card over the till, one question at a time. The next one comes once
/// the answer to the last is on disk, so that nothing is asked that it has settled.
///
/// @param <Q> a question
final class CardQuestions<Q> {
    private static final Runnable NOTHING = () -> {};

    private final TillModels tillModels;
    private final BiPredicate<Q, Q> asksAgain;
    private final Consumer<Q> card;
    private final BooleanProperty settling = new SimpleBooleanProperty();
    private @Nullable Q waiting;
    private @Nullable Q shown;
    private @Nullable Q putOff;
    private Runnable then = NOTHING;

    /// The window's dialogs hold it weakly, for they live longer than a till screen.
    private final ChangeListener<Boolean> opened = (_, _, _) -> soon();

    /// @param asksAgain whether a question asks what another did
    /// @param card opens the card of a question, which is [#answered] or [#putOff]
    CardQuestions(TillModels tillModels, BiPredicate<Q, Q> asksAgain, Consumer<Q> card) {
        this.tillModels = tillModels;
        this.asksAgain = asksAgain;
        this.card = card;
        tillModels.ui().dialogs().anyOpenProperty().addListener(new WeakChangeListener<>(opened));
    }

    /// Whether somebody has put off answering this.
    boolean isPutOff(Q question) {
        return putOff != null && asksAgain.test(putOff, question);
    }

    /// What the basket asks from now on; null for nothing, and nothing goes on after it.
    void came(@Nullable Q question) {
        waiting = question;
        if (question == null) {
            then = NOTHING;
        }
        next();
    }

    /// Asks it now and goes on with `after` once it is answered. A card that is shown already stays
    /// as it is.
    void require(Q question, Runnable after) {
        then = after;
        if (shown == null) {
            waiting = question;
            next();
        }
    }

    /// The card that was shown is answered and gone.
    ///
    /// @param goesOn whether what was begun before the question goes on
    void answered(boolean goesOn) {
        if (shown == null) {
            return;
        }
        Runnable after = goesOn ? then : NOTHING;
        shown = null;
        then = NOTHING;
        tillModels
                .basket()
                .settled(
                        settling,
                        _ -> {
                            after.run();
                            next();
                        });
    }

    /// The card that was shown is gone without an answer.
    void putOff() {
        if (shown != null) {
            putOff = shown;
            answered(false);
        }
    }

    /// Forgets what has not been asked yet: somebody else stands at the till.
    void clear() {
        waiting = null;
        shown = null;
        putOff = null;
        then = NOTHING;
    }

    private void soon() {
        if (waiting != null) {
            tillModels.ui().background().later(this::next);
        }
    }

    private void next() {
        Q question = waiting;
        boolean busy = shown != null || settling.get();
        if (question != null && !busy && !tillModels.ui().dialogs().anyOpenProperty().get()) {
            waiting = null;
            shown = question;
            card.accept(question);
        }
    }
}
