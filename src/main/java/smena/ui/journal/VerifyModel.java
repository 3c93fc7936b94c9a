package smena.ui.journal;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.service.audit.Audit;
import smena.service.audit.Verdict;
import smena.ui.kit.Background;

import java.util.Optional;
import java.util.function.Function;

/// A verification of the books that is running, and what it came to.
final class VerifyModel {
    /// How far it is.
    ///
    /// @param checked how many entries were checked
    /// @param all how many there are
    record Progress(long checked, long all) {}

    private final Function<Audit.Watch, Optional<Verdict>> verification;
    private final Background slow;
    private final ReadOnlyObjectWrapper<Progress> progress =
            new ReadOnlyObjectWrapper<>(new Progress(0, 0));
    private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private volatile boolean cancelled;

    /// @param verification what is verified
    VerifyModel(Function<Audit.Watch, Optional<Verdict>> verification, Background slow) {
        this.verification = verification;
        this.slow = slow;
    }

    ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// What it came to; null while it runs and where it was cancelled.
    ReadOnlyObjectProperty<@Nullable Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /// Why it could not be done.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether it runs.
    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Begins it.
    void begin() {
        running.set(true);
        slow.call(() -> verification.apply(this::goOn))
                .refused(
                        why -> {
                            running.set(false);
                            problem.set(why);
                        })
                .deliver(
                        found -> {
                            running.set(false);
                            verdict.set(found.orElse(null));
                        });
    }

    /// Ends it soon.
    void cancel() {
        cancelled = true;
    }

    private boolean goOn(long checked, long all) {
        slow.later(() -> progress.set(new Progress(checked, all)));
        return !cancelled;
    }
}
