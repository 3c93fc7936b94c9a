package smena.ui.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A long list that is read a page at a time, separately from the writer and off the FX thread.
/// Outdated results are discarded.
///
/// @param <T> a row
public final class PagedList<T> {
    /// Reads rows, in one query.
    ///
    /// @param <T> a row
    @FunctionalInterface
    public interface Source<T> {
        /// The rows after `last`, or from the beginning if it is empty; at most `limit`.
        List<T> after(Optional<T> last, int limit);
    }

    private static final int PAGE = 50;

    private final Background background;
    private final Source<T> source;
    private final ObservableList<T> items = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<LoadState> state =
            new ReadOnlyObjectWrapper<>(new LoadState.Busy());
    private final BooleanProperty readingMore = new SimpleBooleanProperty();
    private Supplier<String> filter = () -> "";
    private boolean complete;
    private long wanted;

    /// A list that is not read yet.
    public PagedList(Background background, Source<T> source) {
        this.background = background;
        this.source = source;
    }

    /// Says what the rows are filtered by, in words; empty for nothing.
    public PagedList<T> filter(Supplier<String> words) {
        filter = words;
        return this;
    }

    /// The rows that have been read.
    public ObservableList<T> items() {
        return items;
    }

    /// Its load state.
    public ReadOnlyObjectProperty<LoadState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Reads it from the beginning. What was there stays until the answer comes.
    public void load() {
        long asked = ++wanted;
        state.set(new LoadState.Busy());
        background
                .call(() -> source.after(Optional.empty(), PAGE))
                .refused(why -> answer(asked, () -> state.set(new LoadState.Failed(why))))
                .deliver(rows -> answer(asked, () -> begin(rows)));
    }

    /// Reads the next rows, if there are any and no read is running.
    public void more() {
        if (complete || items.isEmpty() || !(state.get() instanceof LoadState.Ready)) {
            return;
        }
        long asked = wanted;
        T last = items.getLast();
        background
                .call(() -> source.after(Optional.of(last), PAGE))
                .busy(readingMore)
                .refused(why -> answer(asked, () -> state.set(new LoadState.Failed(why))))
                .deliver(rows -> answer(asked, () -> add(rows)));
    }

    /// Gives up reading; what was there before is shown again.
    public void cancel() {
        wanted++;
        show();
    }

    /// Rows were put in or taken out by hand: it is ready, or empty now.
    public void changed() {
        if (!(state.get() instanceof LoadState.Busy)) {
            show();
        }
    }

    private void answer(long asked, Runnable action) {
        if (asked == wanted) {
            action.run();
        }
    }

    private void begin(List<T> rows) {
        // Rows that are the same stay, and so does what is selected.
        if (!items.equals(rows)) {
            items.setAll(rows);
        }
        complete = rows.size() < PAGE;
        show();
    }

    private void add(List<T> rows) {
        items.addAll(rows);
        complete = rows.size() < PAGE;
    }

    private void show() {
        String words = filter.get();
        state.set(
                !items.isEmpty()
                        ? new LoadState.Ready()
                        : words.isEmpty()
                                ? new LoadState.Empty()
                                : new LoadState.NothingFound(words));
    }
}
