package smena.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import smena.domain.Problem;
import smena.domain.people.Actor;
import smena.ui.kit.Background;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Does things for the person at the till, in the background. What they may not do asks for
/// another person's approval and is then done with it.
public final class ApprovedActions {
    private final Background background;
    private final Supplier<Actor> actor;
    private final Approvals approvals;
    private final Consumer<Problem> notices;

    /// @param actor who stands at the till now
    /// @param notices told of a refusal that an act does not handle itself
    public ApprovedActions(
            Background background,
            Supplier<Actor> actor,
            Approvals approvals,
            Consumer<Problem> notices) {
        this.background = background;
        this.actor = actor;
        this.approvals = approvals;
        this.notices = notices;
    }

    /// Something to do: set its handlers, then [Act#deliver] starts it.
    public <T> Act<T> act(Function<Actor, T> work) {
        return new Act<>(work);
    }

    /// The person at the till, acting on their own.
    public Actor actor() {
        return actor.get();
    }

    /// Who is told of a refusal that an act does not handle itself.
    public Consumer<Problem> notices() {
        return notices;
    }

    /// Where these acts run.
    public Background background() {
        return background;
    }

    /// One act that has not begun.
    ///
    /// @param <T> the type of its result
    public final class Act<T> {
        private final Function<Actor, T> work;
        private Consumer<Problem> refused = notices;
        private BooleanProperty busy = new SimpleBooleanProperty();
        private Supplier<Actor> by = actor;

        private Act(Function<Actor, T> work) {
            this.work = work;
        }

        /// Handles a refusal here instead of showing it as a notice.
        public Act<T> refused(Consumer<Problem> answer) {
            refused = answer;
            return this;
        }

        /// Sets `flag` while it runs, and does not start while it is set.
        public Act<T> busy(BooleanProperty flag) {
            busy = flag;
            return this;
        }

        /// Does it for `who`, whoever stands at the till when it starts.
        public Act<T> by(Actor who) {
            by = () -> who;
            return this;
        }

        /// Starts it; `done` gets its result on the FX thread.
        public void deliver(Consumer<? super T> done) {
            attempt(by.get(), done);
        }

        private void attempt(Actor who, Consumer<? super T> done) {
            background
                    .call(() -> work.apply(who))
                    .busy(busy)
                    .refused(problem -> answer(problem, done))
                    .deliver(done);
        }

        private void answer(Problem problem, Consumer<? super T> done) {
            if (problem instanceof Problem.ApprovalNeeded needed) {
                approvals.ask(needed.ask(), granted -> attempt(granted, done));
            } else {
                refused.accept(problem);
            }
        }
    }
}
