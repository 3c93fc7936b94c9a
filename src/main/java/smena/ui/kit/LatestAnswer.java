package smena.ui.kit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import smena.domain.Problem;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What is read for a question that a page lets change, such as a period. Only the answer to the
/// newest one counts; what was there stays until it comes, and giving up goes back to the question
/// that is answered.
///
/// @param <Q> what is asked for
/// @param <A> what is read
public final class LatestAnswer<Q, A> {
    private final Background reading;
    private final Supplier<Q> question;
    private final Function<Q, Supplier<A>> ask;
    private final Predicate<A> isEmpty;
    private final Consumer<Q> goBack;
    private final ReadOnlyObjectWrapper<LoadState> state =
            new ReadOnlyObjectWrapper<>(new LoadState.Busy());
    private BiConsumer<Q, A> answered = (_, _) -> {};
    private Optional<Q> shown = Optional.empty();
    private boolean empty;
    private boolean goingBack;
    private long wanted;

    /// @param reading background calls that only read
    /// @param question what is asked for now
    /// @param ask takes along what belongs to the moment of asking; what it gives is called away
    ///     from the screen
    /// @param isEmpty whether there is nothing to show
    /// @param goBack makes a question the one that is asked for
    public LatestAnswer(
            Background reading,
            Supplier<Q> question,
            Function<Q, Supplier<A>> ask,
            Predicate<A> isEmpty,
            Consumer<Q> goBack) {
        this.reading = reading;
        this.question = question;
        this.ask = ask;
        this.isEmpty = isEmpty;
        this.goBack = goBack;
    }

    /// Told of each answer that counts, before the state says that it is there.
    public LatestAnswer<Q, A> answered(BiConsumer<Q, A> heard) {
        answered = heard;
        return this;
    }

    /// Asks anew.
    public void load() {
        if (goingBack) {
            return;
        }
        long asked = ++wanted;
        Q now = question.get();
        state.set(new LoadState.Busy());
        reading.call(ask.apply(now))
                .refused(
                        why -> {
                            if (asked == wanted) {
                                state.set(new LoadState.Failed(why));
                            }
                        })
                .deliver(
                        found -> {
                            if (asked == wanted) {
                                show(now, found);
                            }
                        });
    }

    private void show(Q asked, A found) {
        shown = Optional.of(asked);
        empty = isEmpty.test(found);
        answered.accept(asked, found);
        ready();
    }

    private void ready() {
        state.set(empty ? new LoadState.Empty() : new LoadState.Ready());
    }

    /// Gives up asking.
    public void cancel() {
        wanted++;
        shown.ifPresentOrElse(
                this::back, () -> state.set(new LoadState.Failed(new Problem.NothingRead())));
    }

    private void back(Q before) {
        goingBack = true;
        goBack.accept(before);
        goingBack = false;
        ready();
    }

    /// The question whose answer is on the screen; empty before the first.
    public Optional<Q> shown() {
        return shown;
    }

    /// How far the reading is.
    public ReadOnlyObjectProperty<LoadState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
