package smena.ui.figures;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import smena.domain.figures.GoodsList;
import smena.domain.figures.GoodsRow;
import smena.domain.figures.GoodsTable;
import smena.domain.people.Actor;
import smena.service.figures.GoodsFigures;
import smena.ui.kit.Background;
import smena.ui.kit.LatestAnswer;
import smena.ui.kit.LoadState;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Which list of figures of goods is shown, and what is in it.
final class GoodsFiguresModel {
    /// The periods that are offered, in days until today.
    static final List<Integer> PERIODS = List.of(7, 30, 90, 365);

    private final ObjectProperty<GoodsList> list = new SimpleObjectProperty<>(GoodsList.VALUE);
    private final ObjectProperty<Integer> days = new SimpleObjectProperty<>(30);
    private final BooleanProperty byProfit = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(
                    new Shown(
                            GoodsList.VALUE, new GoodsTable(List.of(), List.of(), GoodsRow.of(0))));
    private final LatestAnswer<GoodsFigures.Query, GoodsTable> answer;

    /// What was read last.
    record Shown(GoodsList list, GoodsTable table) {}

    /// @param reading background calls that only read
    GoodsFiguresModel(GoodsFigures figures, Supplier<Actor> actor, Background reading) {
        answer =
                new LatestAnswer<GoodsFigures.Query, GoodsTable>(
                                reading,
                                this::query,
                                query -> {
                                    Optional<Actor> who = Optional.of(actor.get());
                                    return () -> figures.table(who, query);
                                },
                                table -> table.rows().isEmpty(),
                                this::goBack)
                        .answered((query, table) -> shown.set(new Shown(query.list(), table)));
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
        answer.load();
    }

    /// Gives up reading; what is asked for is again what is shown.
    void cancel() {
        answer.cancel();
    }

    private void goBack(GoodsFigures.Query before) {
        list.set(before.list());
        days.set(before.days());
        if (before.list() == GoodsList.ABC) {
            byProfit.set(before.byProfit());
        }
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
        return answer.stateProperty();
    }
}
