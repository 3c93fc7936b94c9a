package smena.ui.counter;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.catalog.Product;
import smena.domain.money.Quantity;
import smena.domain.sale.BasketMark;
import smena.domain.sale.MarkedLine;
import smena.service.catalog.Catalog;
import smena.service.sale.Baskets;
import smena.service.sale.Marks;
import smena.ui.shell.ApprovedActions;

/// The marks of one line being scanned, one for each piece.
public final class MarkModel {
    /// What the card asks.
    ///
    /// @param marks the marks of the basket
    /// @param baskets lowers the line
    /// @param catalog the product
    /// @param actions acts for the person at the till
    public record Asks(Marks marks, Baskets baskets, Catalog catalog, ApprovedActions actions) {}

    private final Asks asks;
    private final Runnable alarm;
    private final Runnable done;
    private final ReadOnlyObjectWrapper<MarkedLine> line;
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Product> product = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private boolean closed;

    /// @param line as it is now
    /// @param alarm sounds where a code is refused
    /// @param done told once each piece has its mark, or the line has no more pieces than marks
    public MarkModel(Asks asks, MarkedLine line, Runnable alarm, Runnable done) {
        this.asks = asks;
        this.alarm = alarm;
        this.done = done;
        this.line = new ReadOnlyObjectWrapper<>(line);
    }

    /// Reads the product.
    public void load() {
        long id = line.get().line().productId();
        asks.actions()
                .background()
                .call(() -> asks.catalog().find(id))
                .deliver(found -> found.ifPresent(product::set));
    }

    /// The line with its marks so far.
    public ReadOnlyObjectProperty<MarkedLine> lineProperty() {
        return line.getReadOnlyProperty();
    }

    /// Its product; null until it is read.
    public ReadOnlyObjectProperty<@Nullable Product> productProperty() {
        return product.getReadOnlyProperty();
    }

    /// Why the last code was refused.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether the line is being lowered.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// A code was scanned. Codes are looked at one after the other, however fast they come; those
    /// that come after the last piece has its mark are refused.
    public void scanned(String code) {
        problem.set(null);
        asks.actions()
                .act(who -> asks.marks().add(who, line.get(), code))
                .refused(this::refused)
                .deliver(this::show);
    }

    /// Takes a mark off again.
    public void remove(BasketMark mark) {
        problem.set(null);
        asks.actions()
                .act(who -> asks.marks().remove(who, line.get(), mark))
                .refused(this::refused)
                .deliver(this::show);
    }

    /// Sells only the pieces that have their mark: the line is lowered.
    public void keep() {
        MarkedLine now = line.get();
        Quantity left = Quantity.of(now.marks().size());
        asks.actions()
                .act(who -> asks.baskets().quantity(who, now.line().line(), left))
                .busy(busy)
                .refused(this::refused)
                .deliver(_ -> finish());
    }

    private void refused(Problem why) {
        problem.set(why);
        alarm.run();
    }

    private void show(MarkedLine now) {
        line.set(now);
        if (now.isComplete()) {
            finish();
        }
    }

    private void finish() {
        if (!closed) {
            closed = true;
            done.run();
        }
    }
}
