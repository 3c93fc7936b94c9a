package smena.ui.figures;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import smena.domain.Problem;
import smena.domain.figures.GoodsList;
import smena.domain.figures.GoodsRow;
import smena.domain.figures.GoodsTable;
import smena.domain.people.Actor;
import smena.service.figures.GoodsFigures;
import smena.ui.kit.Background;
import smena.ui.kit.LoadState;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Which list of figures of goods is shown, and what is in it. Outdated answers are discarded.
final class GoodsFiguresModel {
    /// The periods that are offered, in days until today.
    static final List<Integer> PERIODS = List.of(7, 30, 90, 365);

    private final GoodsFigures figures;
    private final Supplier<Actor> actor;
    private final Background reading;
    private final ObjectProperty<GoodsList> list = new SimpleObjectProperty<>(GoodsList.VALUE);
    private final ObjectProperty<Integer> days = new SimpleObjectProperty<>(30);
    private final BooleanProperty byProfit = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(
                    new Shown(
                            GoodsList.VALUE, new GoodsTable(List.of(), List.of(), GoodsRow.of(0))));
    private final ReadOnlyObjectWrapper<LoadState> state =
            new ReadOnlyObjectWrapper<>(new LoadState.Busy());
    private Optional<GoodsFigures.Query> read = Optional.empty();
    private boolean goingBack;
    private long wanted;

    /// What was read last.
    record Shown(GoodsList list, GoodsTable table) {}

    /// @param reading background calls that only read
    GoodsFiguresModel(GoodsFigures figures, Supplier<Actor> actor, Background reading) {
        this.figures = figures;
        this.actor = actor;
        this.reading = reading;
        list.addListener((_, _, _) -> load());
        days.addListener((_, _, _) -> load());
        byProfit.addListener((_, _, _) -> load());
    }

    /// What is asked for now.
    GoodsFigures.Query query() {
        return new GoodsFigures.Query(
                list.get(), days.get(), list.get() == GoodsList.ABC && byProfit.get());
    }

    /// Reads it; what was there stays until the answer comes.
    void load() {
        if (goingBack) {
            return;
        }
        long asked = ++wanted;
        GoodsFigures.Query query = query();
        Actor who = actor.get();
        state.set(new LoadState.Busy());
        reading.call(() -> figures.table(Optional.of(who), query))
                .refused(
                        why -> {
                            if (asked == wanted) {
                                state.set(new LoadState.Failed(why));
                            }
                        })
                .deliver(
                        table -> {
                            if (asked == wanted) {
                                read = Optional.of(query);
                                shown.set(new Shown(query.list(), table));
                                ready();
                            }
                        });
    }

    private void ready() {
        state.set(
                shown.get().table().rows().isEmpty()
                        ? new LoadState.Empty()
                        : new LoadState.Ready());
    }

    /// Gives up reading; what is asked for is again what is shown.
    void cancel() {
        wanted++;
        read.ifPresentOrElse(
                this::goBack, () -> state.set(new LoadState.Failed(new Problem.NothingRead())));
    }

    private void goBack(GoodsFigures.Query before) {
        goingBack = true;
        list.set(before.list());
        days.set(before.days());
        if (before.list() == GoodsList.ABC) {
            byProfit.set(before.byProfit());
        }
        goingBack = false;
        ready();
    }

    ObjectProperty<GoodsList> listProperty() {
        return list;
    }

    ObjectProperty<Integer> daysProperty() {
        return days;
    }

    BooleanProperty byProfitProperty() {
        return byProfit;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LoadState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
