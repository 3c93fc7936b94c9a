package smena.ui.order;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.stock.OrderList;
import smena.domain.stock.Reorder;
import smena.service.ports.PrintTrouble;
import smena.service.stock.Reorders;
import smena.ui.kit.LoadState;
import smena.ui.shell.ApprovedActions;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// What is to be ordered: proposed by what there is and what is sold, and put right by a person.
final class OrderModel {
    /// For how many days the stock should last at first.
    static final int USUAL_DAYS = 7;

    private final OrderServices services;
    private final ApprovedActions actions;
    private final Clock clock;
    private final LongProperty days = new SimpleLongProperty(USUAL_DAYS);
    private final ObservableList<OrderRow> all = FXCollections.observableArrayList();
    private final FilteredList<OrderRow> shown = new FilteredList<>(all);
    private final ObservableList<String> suppliers = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<String>> supplier =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<LoadState> state =
            new ReadOnlyObjectWrapper<>(new LoadState.Busy());
    private final ReadOnlyIntegerWrapper ordered = new ReadOnlyIntegerWrapper();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final Map<Long, String> edited = new HashMap<>();
    private long wanted;
    private boolean read;

    OrderModel(OrderServices services, ApprovedActions actions, Clock clock) {
        this.services = services;
        this.actions = actions;
        this.clock = clock;
        days.addListener((_, _, _) -> load());
        supplier.addListener(
                (_, _, now) -> {
                    shown.setPredicate(row -> now.map(row.supplier()::equals).orElse(true));
                    count();
                });
    }

    /// Reads it anew; what somebody has typed stays.
    void load() {
        long asked = ++wanted;
        int ahead = Math.toIntExact(days.get());
        state.set(new LoadState.Busy());
        services.reading()
                .call(() -> services.stock().toOrder(ahead, Optional.empty(), Reorders.MOST_LINES))
                .refused(why -> answer(asked, () -> state.set(new LoadState.Failed(why))))
                .deliver(found -> answer(asked, () -> show(found, ahead)));
    }

    /// Gives up reading; what was there before is shown again. Before anything was read nobody
    /// knows that there is nothing to order.
    void cancel() {
        wanted++;
        if (read) {
            ready();
        } else {
            state.set(new LoadState.Failed(new Problem.NothingRead()));
        }
    }

    private void answer(long asked, Runnable action) {
        if (asked == wanted) {
            action.run();
        }
    }

    private void show(List<Reorder> found, int ahead) {
        read = true;
        all.setAll(found.stream().map(goods -> row(goods, ahead)).toList());
        suppliers.setAll(all.stream().map(OrderRow::supplier).distinct().toList());
        if (supplier.get().filter(name -> !suppliers.contains(name)).isPresent()) {
            supplier.set(Optional.empty());
        }
        count();
        ready();
    }

    private OrderRow row(Reorder goods, int ahead) {
        OrderRow row = new OrderRow(goods, goods.amount(ahead));
        String before = edited.get(goods.product());
        if (before != null) {
            row.typedProperty().set(before);
        }
        row.typedProperty()
                .addListener(
                        (_, _, now) -> {
                            edited.put(goods.product(), now);
                            count();
                        });
        return row;
    }

    private void ready() {
        state.set(all.isEmpty() ? new LoadState.Empty() : new LoadState.Ready());
    }

    private void count() {
        ordered.set(
                (int)
                        shown.stream()
                                .filter(row -> row.amount().orElse(Quantity.ZERO).thousandths() > 0)
                                .count());
    }

    /// What is shown, as it is printed or written. Refuses an amount that is none.
    private static OrderList list(LocalDate day, List<OrderRow> rows) {
        if (rows.stream().anyMatch(row -> row.amount().isEmpty())) {
            throw new Refused(new Problem.BadQuantity());
        }
        return new OrderList(day, rows.stream().map(OrderRow::line).toList());
    }

    /// Prints what is shown.
    void print(Runnable done) {
        act(
                (who, list) -> {
                    services.reorders().print(who, list);
                    return list.lines().size();
                },
                _ -> done.run());
    }

    /// Writes what is shown into a file.
    ///
    /// @param done gets how many lines are in it
    void write(Path file, IntConsumer done) {
        act((who, list) -> services.reorders().write(who, list, file), done::accept);
    }

    /// Prints what is shown on pages of A4.
    ///
    /// @param queue the printer's name
    /// @param job what the printer's queue calls it
    void printPages(String queue, String job, Runnable done, Consumer<PrintTrouble> trouble) {
        List<OrderRow> rows = List.copyOf(shown);
        LocalDate today = LocalDate.now(clock);
        actions.act(who -> services.reorders().pages(who, list(today, rows)))
                .busy(busy)
                .deliver(
                        pdf ->
                                services.printers()
                                        .aside()
                                        .call(() -> services.printers().print(queue, job, pdf))
                                        .busy(busy)
                                        .deliver(failed -> failed.ifPresentOrElse(trouble, done)));
    }

    private interface Work {
        int with(Actor who, OrderList list);
    }

    private void act(Work work, Consumer<Integer> done) {
        List<OrderRow> rows = List.copyOf(shown);
        LocalDate today = LocalDate.now(clock);
        actions.act(who -> work.with(who, list(today, rows))).busy(busy).deliver(done);
    }

    /// Everything as it was proposed.
    void reset() {
        edited.clear();
        load();
    }

    ObservableList<OrderRow> rows() {
        return shown;
    }

    /// The suppliers of what is to be ordered; an empty name where none is named.
    ObservableList<String> suppliers() {
        return suppliers;
    }

    /// Whose goods are shown; empty for all.
    ObjectProperty<Optional<String>> supplierProperty() {
        return supplier;
    }

    /// For how many days the stock should last.
    LongProperty daysProperty() {
        return days;
    }

    ReadOnlyObjectProperty<LoadState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// How many products are ordered of those that are shown.
    ReadOnlyIntegerProperty orderedProperty() {
        return ordered.getReadOnlyProperty();
    }

    BooleanProperty busyProperty() {
        return busy;
    }
}
