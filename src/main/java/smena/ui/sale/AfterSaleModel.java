package smena.ui.sale;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.people.Actor;
import smena.domain.sale.Sale;
import smena.service.ports.PrintEvent;
import smena.service.ports.PrintState;
import smena.service.printjob.PrintDecisions;
import smena.service.printjob.PrintJobView;
import smena.service.printjob.Printing;
import smena.service.sale.Selling;
import smena.ui.kit.Background;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The sale that was just made: its number, the change and what becomes of its receipt.
public final class AfterSaleModel {
    private static final int REMEMBERED = 16;

    private final Selling selling;
    private final Printing printing;
    private final PrintDecisions decisions;
    private final Supplier<Actor> actor;
    private final Background background;

    private final ReadOnlyObjectWrapper<@Nullable Sale> sale = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PrintState> receipt =
            new ReadOnlyObjectWrapper<>(PrintState.QUEUED);
    private final BooleanProperty ordering = new SimpleBooleanProperty();

    /// The newest event of each recent job: an event may arrive before its job's number is known.
    private final Map<Long, PrintEvent> events = new LinkedHashMap<>();

    private Runnable decided = () -> {};
    private long job;

    /// No sale yet.
    public AfterSaleModel(
            Selling selling,
            Printing printing,
            PrintDecisions decisions,
            Supplier<Actor> actor,
            Background background) {
        this.selling = selling;
        this.printing = printing;
        this.decisions = decisions;
        this.actor = actor;
        this.background = background;
    }

    /// Calls `action` whenever a decision about a receipt was made.
    public void onDecision(Runnable action) {
        decided = action;
    }

    /// The sale; null once the next one has begun.
    public ReadOnlyObjectProperty<@Nullable Sale> saleProperty() {
        return sale.getReadOnlyProperty();
    }

    /// The state of its receipt.
    public ReadOnlyObjectProperty<PrintState> receiptProperty() {
        return receipt.getReadOnlyProperty();
    }

    /// A sale was made.
    public void booked(Sale made) {
        job = 0;
        receipt.set(PrintState.QUEUED);
        sale.set(made);
        background
                .call(() -> printing.ofSale(made.id()))
                .deliver(found -> found.ifPresent(now -> follow(made, now.id(), now.state())));
    }

    /// Shows the last sale again if it is not known whether its receipt was printed, as after a
    /// power cut.
    public void recall() {
        if (sale.get() == null) {
            background.call(this::unfinished).deliver(found -> found.ifPresent(this::booked));
        }
    }

    /// The next sale begins.
    public void clear() {
        sale.set(null);
    }

    /// Prints the receipt of the sale shown, or of the last one, once more as a copy. Repeated
    /// calls while it is being ordered print once.
    public void again() {
        Sale shown = sale.get();
        Actor who = actor.get();
        background
                .call(
                        () -> {
                            Sale meant = shown == null ? last() : shown;
                            return new Copy(meant, order(who, meant));
                        })
                .busy(ordering)
                .deliver(
                        copy -> {
                            if (sale.get() == null) {
                                sale.set(copy.of());
                            }
                            follow(copy.of(), copy.job(), PrintState.QUEUED);
                            decided.run();
                        });
    }

    /// A job that failed, or whose outcome is unknown, is resolved by its repeat.
    private long order(Actor who, Sale meant) {
        return printing.ofSale(meant.id())
                .filter(PrintJobView::needsSomebody)
                .map(open -> decisions.again(who, open.id()))
                .orElseGet(() -> printing.reprint(who, meant));
    }

    /// Confirms that the receipt was printed.
    public void itPrinted() {
        long asked = job;
        Actor who = actor.get();
        background
                .run(() -> decisions.printed(who, asked))
                .busy(ordering)
                .deliver(
                        _ -> {
                            if (asked == job) {
                                receipt.set(PrintState.CONFIRMED);
                            }
                            decided.run();
                        });
    }

    /// Called on the FX thread when a job changes state.
    public void told(PrintEvent event) {
        events.remove(event.job());
        events.put(event.job(), event);
        if (events.size() > REMEMBERED) {
            events.remove(events.keySet().iterator().next());
        }
        if (event.job() == job) {
            receipt.set(event.state());
        }
    }

    private void follow(Sale made, long number, PrintState state) {
        if (made.equals(sale.get())) {
            job = number;
            PrintEvent told = events.get(number);
            receipt.set(told == null ? state : told.state());
        }
    }

    private record Copy(Sale of, long job) {}

    private Sale last() {
        return selling.last().orElseThrow(() -> new Refused(new Problem.NothingToPrint()));
    }

    private Optional<Sale> unfinished() {
        return selling.last()
                .filter(
                        last ->
                                printing.ofSale(last.id()).stream()
                                        .anyMatch(PrintJobView::needsSomebody));
    }
}
