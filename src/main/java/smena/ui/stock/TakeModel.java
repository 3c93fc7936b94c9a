package smena.ui.stock;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.people.Actor;
import smena.domain.stock.EndedStockTake;
import smena.domain.stock.StockDifferences;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockTake;
import smena.domain.stock.StockTakeProgress;
import smena.domain.stock.StockTakeReport;
import smena.domain.stock.StockTakeScope;
import smena.service.stock.StockTakes;
import smena.ui.shell.ApprovedActions;
import smena.ui.shell.UiContext;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Which stock-take it is, which step it is at, and what leads from one step to the next.
final class TakeModel {
    private final StockTakes takes;
    private final ApprovedActions actions;
    private final StockTakeServices services;
    private final UUID uuid;
    private final ReadOnlyObjectWrapper<@Nullable StockTake> take = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<TakeStep> step = new ReadOnlyObjectWrapper<>(TakeStep.WHAT);
    private final ReadOnlyObjectWrapper<@Nullable StockDifferences> found =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable EndedStockTake> ended =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<StockTakeProgress>> progress =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private Hears hears = new Hears() {};
    private long number;
    private boolean reading;
    private boolean again;

    /// What its page does for it.
    interface Hears {
        /// It is booked.
        default void finished(StockDocument paper) {}

        /// It is not there any more: given up here, or ended elsewhere.
        default void gone() {}

        /// Something was refused.
        default void refused(Problem why) {}
    }

    /// @param known one that is under way; empty to begin one
    TakeModel(UiContext ui, StockTakeServices services, Optional<StockTake> known) {
        this.services = services;
        takes = services.takes();
        actions = ui.actions();
        uuid = known.map(StockTake::uuid).orElseGet(UUID::randomUUID);
        known.ifPresent(this::become);
    }

    /// One that is finished, to be read.
    static TakeModel ended(UiContext ui, StockTakeServices services, EndedStockTake take) {
        TakeModel model = new TakeModel(ui, services, Optional.empty());
        model.ended.set(take);
        model.step.set(TakeStep.FINISH);
        model.readEnd();
        return model;
    }

    void heardBy(Hears listener) {
        hears = listener;
    }

    UUID uuid() {
        return uuid;
    }

    /// Its number; 0 as long as it is not known.
    long number() {
        return number;
    }

    /// What its title follows.
    Object[] titleSources() {
        return new Observable[] {take, step, found};
    }

    ReadOnlyObjectProperty<@Nullable StockTake> takeProperty() {
        return take.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TakeStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// What it found; empty as long as it is not compared.
    ReadOnlyObjectProperty<@Nullable StockDifferences> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Why it could not be read what it found; empty where it was.
    ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Its end; empty as long as it is under way.
    ReadOnlyObjectProperty<@Nullable EndedStockTake> endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /// How far it is, category by category.
    ReadOnlyObjectProperty<List<StockTakeProgress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Whether it is begun and not ended.
    ReadOnlyBooleanProperty underWayProperty() {
        return underWay.getReadOnlyProperty();
    }

    /// Whether a step is being taken: none begins meanwhile.
    BooleanProperty busyProperty() {
        return busy;
    }

    /// Who works with it.
    Actor actor() {
        return actions.actor();
    }

    /// Does something for whoever works with it. A refusal that says the stock-take stands
    /// elsewhere leads there.
    <T> ApprovedActions.Act<T> act(Function<Actor, T> work) {
        return actions.act(work).refused(this::refuse);
    }

    void refuse(Problem why) {
        hears.refused(why);
        if (why instanceof Problem.StockTakeNotFound) {
            hears.gone();
        } else if (why instanceof Problem.StockTakeCompared
                || why instanceof Problem.StockTakeNotCompared) {
            look();
        }
    }

    /// Reads where it stands: somebody else may have gone on with it.
    void look() {
        services.reading()
                .call(() -> takes.find(uuid))
                .deliver(known -> known.ifPresentOrElse(this::become, hears::gone));
    }

    private void become(StockTake known) {
        take.set(known);
        number = known.number();
        underWay.set(true);
        if (!known.isCompared()) {
            found.set(null);
        }
        step.set(known.isCompared() ? TakeStep.DIFFERENCES : TakeStep.COUNT);
    }

    /// Begins it.
    ///
    /// @param begins whether products whose stock is not counted yet are counted from now on
    void begin(StockTakeScope scope, boolean begins) {
        act(actor -> takes.begin(actor, uuid, scope, begins)).busy(busy).deliver(this::become);
    }

    /// Reads how far it is; one reading at a time, the last asking is always answered.
    void readProgress() {
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        services.reading()
                .call(() -> takes.progress(uuid))
                .refused(_ -> endReading())
                .deliver(
                        now -> {
                            progress.set(now);
                            endReading();
                        });
    }

    private void endReading() {
        reading = false;
        if (again) {
            again = false;
            readProgress();
        }
    }

    /// Shows what was counted beside what should be there, or reads that again.
    void compare() {
        if (!busy.get()) {
            failure.set(null);
        }
        act(actor -> takes.compare(actor, uuid))
                .busy(busy)
                .refused(this::notRead)
                .deliver(this::compared);
    }

    private void notRead(Problem why) {
        failure.set(why);
        refuse(why);
    }

    /// Reads once more what could not be read.
    void readAgain() {
        if (ended.get() == null) {
            compare();
        } else {
            readEnd();
        }
    }

    private void compared(StockDifferences all) {
        find(all);
        step.set(TakeStep.DIFFERENCES);
        readProgress();
    }

    /// Writes down why a product differs.
    void explain(long product, String reason) {
        act(actor -> {
                    takes.explain(actor, uuid, product, reason);
                    return takes.compare(actor, uuid);
                })
                .deliver(this::find);
    }

    private void find(StockDifferences all) {
        failure.set(null);
        found.set(all);
    }

    /// Goes back to counting; what was counted of these is thrown away.
    void countAgain(Collection<Long> products) {
        List<Long> these = List.copyOf(products);
        act(actor -> takes.countAgain(actor, uuid, these)).busy(busy).deliver(this::become);
    }

    /// Books what it found.
    void finish() {
        act(actor -> takes.finish(actor, uuid)).busy(busy).deliver(this::booked);
    }

    private void booked(StockDocument paper) {
        underWay.set(false);
        hears.finished(paper);
        services.reading()
                .call(() -> takes.archive().find(actor(), paper.head().id()))
                .refused(hears::refused)
                .deliver(this::end);
    }

    private void readEnd() {
        long paper = Objects.requireNonNull(ended.get()).paper();
        failure.set(null);
        services.reading()
                .call(() -> takes.archive().find(actor(), paper))
                .refused(this::notRead)
                .deliver(this::end);
    }

    private void end(StockTakeReport report) {
        number = report.stockTake();
        ended.set(report.head());
        find(report.found());
        step.set(TakeStep.FINISH);
    }

    /// Throws it away.
    void giveUp() {
        act(actor -> {
                    takes.giveUp(actor, uuid);
                    return uuid;
                })
                .busy(busy)
                .deliver(_ -> hears.gone());
    }
}
