package smena.ui.label;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.jspecify.annotations.Nullable;

import smena.domain.label.LabelOrder;
import smena.domain.label.QueuedLabel;
import smena.ui.kit.LoadState;
import smena.ui.shell.ApprovedActions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The labels that wait: which are shown, which are ticked, how many of each.
final class LabelsModel {
    /// More than a roll has; the rest comes once these are off.
    static final int MOST = 3_000;

    private final LabelServices services;
    private final ApprovedActions actions;
    private final ObservableList<LabelRow> all =
            FXCollections.observableArrayList(
                    row -> new Observable[] {row.tickedProperty(), row.copiesProperty()});
    private final FilteredList<LabelRow> shown = new FilteredList<>(all);
    private final ObjectProperty<LabelFilter> filter = new SimpleObjectProperty<>(LabelFilter.ALL);
    private final ObjectProperty<@Nullable LabelRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<LoadState> state =
            new ReadOnlyObjectWrapper<>(new LoadState.Busy());
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private long asked;

    /// What was read at once.
    private record Found(List<QueuedLabel> labels, int count) {}

    LabelsModel(LabelServices services, ApprovedActions actions) {
        this.services = services;
        this.actions = actions;
        filter.subscribe(now -> shown.setPredicate(now::holds));
        filter.subscribe(_ -> settle());
    }

    /// Reads them anew. What was ticked off and counted stays so for what is still there.
    void load() {
        long mine = ++asked;
        state.set(new LoadState.Busy());
        services.reading()
                .call(() -> new Found(services.labels().first(MOST), services.queue().count()))
                .refused(why -> state.set(new LoadState.Failed(why)))
                .deliver(
                        found -> {
                            if (mine == asked) {
                                show(found);
                            }
                        });
    }

    private void show(Found found) {
        Map<Long, LabelRow> before = new HashMap<>();
        all.forEach(row -> before.put(row.product(), row));
        @Nullable LabelRow chosen = selected.get();
        all.setAll(found.labels().stream().map(label -> row(label, before)).toList());
        count.set(found.count());
        choose(chosen);
        settle();
    }

    /// Looks at the row that stands for the one before.
    private void choose(@Nullable LabelRow before) {
        selected.set(
                before == null
                        ? null
                        : all.stream()
                                .filter(row -> row.product() == before.product())
                                .findFirst()
                                .orElse(null));
    }

    private static LabelRow row(QueuedLabel label, Map<Long, LabelRow> before) {
        LabelRow row = new LabelRow(label);
        LabelRow old = before.get(row.product());
        if (old != null) {
            row.tickedProperty().set(old.tickedProperty().get());
            row.copiesProperty().set(old.copiesProperty().get());
        }
        return row;
    }

    private void settle() {
        @Nullable LabelRow chosen = selected.get();
        if (chosen == null || !shown.contains(chosen)) {
            selected.set(shown.isEmpty() ? null : shown.getFirst());
        }
        state.set(
                all.isEmpty()
                        ? new LoadState.Empty()
                        : shown.isEmpty() ? new LoadState.NothingFound("") : new LoadState.Ready());
    }

    /// Puts a product into the queue.
    void add(long product, Runnable added) {
        actions.act(
                        actor -> {
                            services.queue().put(actor, product);
                            return product;
                        })
                .busy(busy)
                .deliver(
                        _ -> {
                            load();
                            added.run();
                        });
    }

    /// Takes labels off that came out, or are not wanted.
    void takeOff(List<LabelRow> rows) {
        actions.act(
                        actor ->
                                services.queue()
                                        .takeOff(
                                                actor,
                                                rows.stream()
                                                        .map(row -> row.label().waiting())
                                                        .toList()))
                .busy(busy)
                .deliver(_ -> load());
    }

    /// Ticks all that are shown, or none where all are.
    void tickAll() {
        boolean on = shown.stream().anyMatch(row -> !row.tickedProperty().get());
        Set<LabelRow> turned = new HashSet<>(shown);
        @Nullable LabelRow chosen = selected.get();
        // One change of the list: whoever counts the ticks counts once, and not for each row.
        all.setAll(all.stream().map(row -> turned.contains(row) ? row.ticked(on) : row).toList());
        choose(chosen);
    }

    /// One copy more or fewer.
    void count(LabelRow row, int by) {
        long now = row.copiesProperty().get() + by;
        row.copiesProperty().set(Math.clamp(now, 1, LabelOrder.MOST_COPIES));
    }

    /// What is to be printed, in the order of the shelves.
    List<LabelRow> ticked() {
        return shown.stream().filter(row -> row.tickedProperty().get()).toList();
    }

    /// How many labels that is.
    long pieces(List<LabelRow> rows) {
        return rows.stream().mapToLong(row -> row.copiesProperty().get()).sum();
    }

    /// The label before or after the selected one.
    void step(int by) {
        @Nullable LabelRow chosen = selected.get();
        int at = chosen == null ? -1 : shown.indexOf(chosen);
        if (!shown.isEmpty()) {
            selected.set(shown.get(Math.clamp(at + (long) by, 0, shown.size() - 1)));
        }
    }

    /// All that were read.
    ObservableList<LabelRow> all() {
        return all;
    }

    /// Those of the filter.
    ObservableList<LabelRow> shown() {
        return shown;
    }

    ObjectProperty<LabelFilter> filterProperty() {
        return filter;
    }

    /// The label that is looked at; null for none.
    ObjectProperty<@Nullable LabelRow> selectedProperty() {
        return selected;
    }

    ReadOnlyObjectProperty<LoadState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// How many wait, read or not.
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    BooleanProperty busyProperty() {
        return busy;
    }
}
