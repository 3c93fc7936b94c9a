package smena.ui.stock;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.catalog.Product;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.stock.StockTakeCount;
import smena.domain.stock.StockTakePlace;
import smena.service.catalog.ScannedProduct;
import smena.service.stock.StockTakeCounting;
import smena.ui.kit.PagedList;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What is being counted: each scan is one more, or asks how much; slips are mended.
final class CountingModel {
    /// What a scan does.
    enum Mode {
        EACH,
        ASK
    }

    /// What its screen does for it.
    interface Hears {
        /// Something is not counted.
        void refused(Problem why);

        /// Something was scanned while somebody should say how much there is of this product.
        void firstSay(String product);

        /// This is weighed.
        void weigh(Product product);
    }

    /// What was counted just now.
    ///
    /// @param added how much more it became; empty where it was mended
    record Last(StockTakeCount count, Optional<Quantity> added) {}

    private final StockTakeServices services;
    private final StockTakeCounting counting;
    private final TakeModel take;
    private final Hears hears;
    private final PagedList<StockTakeCount> list;
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.EACH);
    private final ReadOnlyObjectWrapper<@Nullable Last> last = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Product> asked = new ReadOnlyObjectWrapper<>();
    private volatile int shown;
    private Optional<Quantity> typed = Optional.empty();

    CountingModel(StockTakeServices services, TakeModel take, Hears hears) {
        this.services = services;
        this.take = take;
        this.hears = hears;
        counting = services.takes().counting();
        list = new PagedList<>(services.reading(), this::page);
        list.items()
                .addListener((ListChangeListener<StockTakeCount>) _ -> shown = list.items().size());
        list.stateProperty().subscribe(_ -> beginWithLatest());
    }

    /// The counted products, the one counted last first.
    PagedList<StockTakeCount> list() {
        return list;
    }

    ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /// What was counted just now; empty before the first.
    ReadOnlyObjectProperty<@Nullable Last> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /// The product of which somebody has to say how much there is; empty for none.
    ReadOnlyObjectProperty<@Nullable Product> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    void load() {
        list.load();
        take.readProgress();
    }

    private List<StockTakeCount> page(Optional<StockTakeCount> behind, int limit) {
        return services.takes().counts(take.uuid(), behind.isEmpty() ? 0 : shown, limit);
    }

    private void beginWithLatest() {
        if (last.get() == null && !list.items().isEmpty()) {
            last.set(new Last(list.items().getFirst(), Optional.empty()));
        }
    }

    /// A code was scanned, or typed as a whole.
    void scanned(String code) {
        services.reading()
                .call(() -> services.catalog().scanned(code))
                .deliver(
                        known ->
                                known.ifPresentOrElse(
                                        this::take,
                                        () -> refuse(new Problem.UnknownBarcode(code))));
    }

    /// A product was chosen by its name.
    void chosen(long row) {
        services.reading()
                .call(() -> services.catalog().find(row))
                .deliver(known -> known.ifPresent(one -> take(ScannedProduct.of(one, ""))));
    }

    /// One more of it, the pack that its code stands for, or what a label says it weighs; else
    /// somebody is asked. Nobody is asked for two products at once: the second is refused, or one
    /// of them would be forgotten.
    private void take(ScannedProduct known) {
        Product product = known.product();
        Product waiting = asked.get();
        if (waiting != null) {
            services.beep().run();
            hears.firstSay(waiting.name());
        } else if (known.quantity().isPresent() && isCountedAtOnce(known)) {
            add(product.id(), known.quantity().get());
        } else if (product.unit().isWeighed()) {
            hears.weigh(product);
        } else if (product.unit().isDivisible() || mode.get() == Mode.ASK) {
            ask(product);
        } else {
            add(product.id(), Quantity.ONE);
        }
    }

    private boolean isCountedAtOnce(ScannedProduct known) {
        return mode.get() == Mode.EACH || known.product().unit().isDivisible();
    }

    private void refuse(Problem why) {
        services.beep().run();
        hears.refused(why);
    }

    /// Asks how much there is of a product.
    void ask(Product product) {
        asked.set(product);
    }

    /// Somebody says how much there is of what was asked for.
    void answer(Quantity quantity) {
        Product product = asked.get();
        if (product != null) {
            asked.set(null);
            add(product.id(), quantity, () -> askAgain(product, quantity));
        }
    }

    /// Nothing is counted: the product is asked for once more, with what was typed, unless somebody
    /// is asked for another one by now.
    private void askAgain(Product product, Quantity quantity) {
        if (asked.get() == null) {
            typed = Optional.of(quantity);
            asked.set(product);
            typed = Optional.empty();
        }
    }

    /// What was typed for the product that is asked for once more; empty for the first time.
    Optional<Quantity> typed() {
        return typed;
    }

    /// Nobody says it: the product is not counted.
    void leave() {
        asked.set(null);
    }

    /// Counts so much more of a product.
    void add(long product, Quantity more) {
        add(product, more, () -> {});
    }

    private void add(long product, Quantity more, Runnable notCounted) {
        take.act(actor -> counting.add(actor, take.uuid(), product, more))
                .refused(
                        why -> {
                            services.beep().run();
                            notCounted.run();
                            take.refuse(why);
                        })
                .deliver(count -> counted(count, Optional.of(more)));
    }

    /// One piece more or less where it was counted last: a slip is mended.
    void step(int by) {
        Last now = last.get();
        if (now == null) {
            return;
        }
        long product = now.count().product();
        take.act(actor -> stepped(actor, product, by))
                .deliver(count -> count.ifPresent(one -> counted(one, Optional.empty())));
    }

    /// What is written down now counts, not what was shown when the button was pressed.
    private Optional<StockTakeCount> stepped(Actor actor, long product, int by) {
        Optional<StockTakeCount> now = counting.of(take.uuid(), product);
        if (now.isEmpty()) {
            return now;
        }
        StockTakePlace place = now.get().last();
        Quantity wanted = place.counted().plus(Quantity.of(by));
        return wanted.thousandths() < 0
                ? now
                : Optional.of(counting.mend(actor, take.uuid(), place, wanted));
    }

    /// Writes down what was really counted in a place.
    void mend(StockTakePlace place, Quantity counted, Runnable done) {
        take.act(actor -> counting.mend(actor, take.uuid(), place, counted))
                .deliver(
                        count -> {
                            counted(count, Optional.empty());
                            done.run();
                        });
    }

    /// Takes a place away; of a product without a place nothing is counted.
    void remove(StockTakePlace place, Consumer<Optional<StockTakeCount>> done) {
        take.act(actor -> counting.remove(actor, take.uuid(), place))
                .deliver(
                        left -> {
                            left.ifPresentOrElse(
                                    count -> replace(count), () -> gone(place.product()));
                            take.readProgress();
                            done.accept(left);
                        });
    }

    private void gone(long product) {
        list.items().removeIf(one -> one.product() == product);
        list.changed();
        Last now = last.get();
        if (now != null && now.count().product() == product) {
            last.set(null);
            beginWithLatest();
        }
    }

    /// What was added to goes to the top; what was mended stays where it is.
    private void counted(StockTakeCount count, Optional<Quantity> added) {
        last.set(new Last(count, added));
        if (added.isPresent()) {
            list.items().removeIf(one -> one.product() == count.product());
            list.items().addFirst(count);
            list.changed();
            take.readProgress();
        } else {
            replace(count);
        }
    }

    private void replace(StockTakeCount count) {
        for (int i = 0; i < list.items().size(); i++) {
            if (list.items().get(i).product() == count.product()) {
                list.items().set(i, count);
            }
        }
        Last now = last.get();
        if (now != null && now.count().product() == count.product()) {
            last.set(new Last(count, now.added()));
        }
    }
}
