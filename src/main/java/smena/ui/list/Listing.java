package smena.ui.list;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.people.Actor;
import smena.ui.shell.ApprovedActions;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// A list read in the background, and the actions on its items.
///
/// @param <T> an item
public final class Listing<T> {
    private final ApprovedActions actions;
    private final Supplier<List<T>> source;
    private final ObservableList<T> items = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /// A list that is not read yet.
    public Listing(ApprovedActions actions, Supplier<List<T>> source) {
        this.actions = actions;
        this.source = source;
    }

    /// What is on it.
    public ObservableList<T> items() {
        return items;
    }

    /// Whether it has been read, so that an empty list means nothing is there.
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// What is wrong, and what to do.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether something is being done to an item.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// Reads it.
    public void load() {
        actions.background()
                .call(source)
                .refused(problem::set)
                .deliver(
                        all -> {
                            items.setAll(all);
                            loaded.set(true);
                        });
    }

    /// Does something to an item; `done` gets the result.
    public <R> void act(Function<Actor, R> work, Consumer<? super R> done) {
        problem.set(null);
        actions.act(work).busy(busy).refused(this::refused).deliver(done);
    }

    /// An item that is gone meanwhile is removed from the list too.
    private void refused(Problem why) {
        problem.set(why);
        if (why instanceof Problem.BasketNotFound) {
            load();
        }
    }
}
