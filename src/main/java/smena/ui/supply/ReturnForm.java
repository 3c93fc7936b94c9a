package smena.ui.supply;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.stock.StockDocument;
import smena.service.supply.SupplierReturns;
import smena.ui.kit.Background;
import smena.ui.kit.EditForm;
import smena.ui.shell.ApprovedActions;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// What of a receipt goes back to its supplier, while it is written down.
final class ReturnForm implements EditForm {
    private final SupplierReturns returns;
    private final ApprovedActions acts;
    private final long receipt;
    private final Consumer<StockDocument> booked;
    private final UUID once = UUID.randomUUID();
    private final ObservableList<ReturnedLine> lines = FXCollections.observableArrayList();
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Money> total = new ReadOnlyObjectWrapper<>(Money.ZERO);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty read = new SimpleBooleanProperty();

    /// @param booked is told of the return once it is booked
    ReturnForm(
            SupplierReturns returns,
            ApprovedActions acts,
            Background reading,
            long receipt,
            Consumer<StockDocument> booked) {
        this.returns = returns;
        this.acts = acts;
        this.receipt = receipt;
        this.booked = booked;
        reason.addListener(_ -> typed());
        Actor who = acts.actor();
        reading.call(() -> returns.of(who, receipt)).refused(problem::set).deliver(this::fill);
    }

    private void fill(List<SupplierReturns.Returnable> all) {
        all.stream()
                .filter(line -> line.left().thousandths() > 0)
                .map(ReturnedLine::new)
                .forEach(lines::add);
        lines.forEach(line -> line.quantityProperty().addListener(_ -> sum()));
        read.set(true);
    }

    private void sum() {
        problem.set(null);
        typed();
        total.set(lines.stream().map(ReturnedLine::cost).reduce(Money.ZERO, Money::plus));
    }

    private void typed() {
        changed.set(
                !reason.get().isBlank()
                        || lines.stream()
                                .anyMatch(line -> !line.quantityProperty().get().isEmpty()));
    }

    /// What can still go back.
    ObservableList<ReturnedLine> lines() {
        return lines;
    }

    /// Why it goes back.
    StringProperty reasonProperty() {
        return reason;
    }

    /// What the supplier owes for it.
    ReadOnlyObjectProperty<Money> totalProperty() {
        return total.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    @Override
    public ObservableBooleanValue changedProperty() {
        return changed.getReadOnlyProperty();
    }

    @Override
    public BooleanProperty busyProperty() {
        return busy;
    }

    /// Whether it is known what can go back.
    BooleanProperty readProperty() {
        return read;
    }

    /// Whether what it had cost is hidden from whoever writes it down.
    boolean hidesCost() {
        return !lines.isEmpty() && lines.stream().allMatch(line -> line.known().cost().isEmpty());
    }

    /// All of it goes back.
    void takeAll() {
        lines.forEach(ReturnedLine::takeAll);
    }

    /// Books it. The service refuses what cannot be.
    @Override
    public void save() {
        if (busy.get()) {
            return;
        }
        problem.set(null);
        List<SupplierReturns.Item> items =
                lines.stream()
                        .flatMap(
                                line ->
                                        line
                                                .quantity()
                                                .map(
                                                        much ->
                                                                new SupplierReturns.Item(
                                                                        line.known().line(), much))
                                                .stream())
                        .toList();
        String why = reason.get();
        acts.act(who -> returns.book(who, once, receipt, items, why))
                .busy(busy)
                .refused(problem::set)
                .deliver(this::done);
    }

    private void done(StockDocument paper) {
        lines.forEach(line -> line.quantityProperty().set(""));
        reason.set("");
        booked.accept(paper);
    }
}
