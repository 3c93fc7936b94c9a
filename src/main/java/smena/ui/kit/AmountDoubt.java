package smena.ui.kit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;

import java.util.Optional;

/// An amount nobody is likely to mean: before it counts, a person has to say that it is right.
public final class AmountDoubt {
    /// What is doubted.
    ///
    /// @param amount the amount
    /// @param due what it was given for; empty where it was given for nothing
    public record Question(Money amount, Optional<Money> due) {}

    private final ReadOnlyObjectWrapper<@Nullable Question> asked = new ReadOnlyObjectWrapper<>();
    private @Nullable Question confirmed;
    private @Nullable Question latest;
    private Runnable action = () -> {};

    /// What is asked now; null for nothing.
    public ReadOnlyObjectProperty<@Nullable Question> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /// Does `next`, where `amount` is not plausible only once somebody has said that it is right.
    public void unless(boolean plausible, Money amount, Runnable next) {
        unless(plausible, new Question(amount, Optional.empty()), next);
    }

    /// The same for an amount that is given for something.
    public void unless(boolean plausible, Question question, Runnable next) {
        if (plausible || question.equals(confirmed)) {
            next.run();
        } else {
            action = next;
            latest = question;
            asked.set(question);
        }
    }

    /// Somebody says that the amount is right.
    public void confirm() {
        confirmed = latest;
        asked.set(null);
        action.run();
    }

    /// It is to be corrected.
    public void dismiss() {
        asked.set(null);
    }

    /// Forgets what was said: the next amount is another.
    public void forget() {
        confirmed = null;
        asked.set(null);
    }
}
