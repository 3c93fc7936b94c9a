package smena.ui.cash;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Permission;
import smena.domain.people.Right;
import smena.domain.shift.CashMovement;
import smena.domain.shop.CashReasons;
import smena.domain.shop.PlausibleCash;
import smena.domain.stock.Supplier;
import smena.domain.stock.SupplierAccount;
import smena.service.printjob.Printing;
import smena.service.shift.Shifts;
import smena.service.shop.CashReasonSettings;
import smena.service.supply.Suppliers;
import smena.text.Typed;
import smena.ui.kit.AmountDoubt;
import smena.ui.shell.ApprovedActions;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Cash that goes into or out of the drawer, or the drawer alone.
public final class CashModel {
    private final Shifts shifts;
    private final Printing printing;
    private final ApprovedActions actions;
    private final Consumer<CashAct> done;
    private final ObjectProperty<CashAct> act = new SimpleObjectProperty<>(CashAct.PAY_IN);
    private final StringProperty amount = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty bag = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<CashReasons> reasons =
            new ReadOnlyObjectWrapper<>(CashReasons.USUAL);
    private final ObservableList<Supplier> suppliers = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Supplier> supplier = new SimpleObjectProperty<>();
    private final UUID payment = UUID.randomUUID();
    private @Nullable Suppliers ledger;
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final AmountDoubt doubt = new AmountDoubt();
    private final BooleanBinding ready;

    /// @param done told what was done
    public CashModel(
            Shifts shifts, Printing printing, ApprovedActions actions, Consumer<CashAct> done) {
        this.shifts = shifts;
        this.printing = printing;
        this.actions = actions;
        this.done = done;
        ready =
                Bindings.createBooleanBinding(
                        () -> isExplained() && (noAmount() || money().isPositive()),
                        act,
                        amount,
                        reason,
                        supplier);
    }

    /// Reads the shop's reasons, and whom it may pay if the person may deal with suppliers at all.
    public void load(CashReasonSettings settings, Suppliers known) {
        actions.background().call(settings::reasons).refused(problem::set).deliver(reasons::set);
        boolean may =
                actions.actor().employee().role().permission(Right.MANAGE_STOCK)
                        != Permission.DENIED;
        if (may) {
            ledger = known;
            actions.background()
                    .call(() -> known.all(false).stream().map(SupplierAccount::supplier).toList())
                    .refused(problem::set)
                    .deliver(suppliers::setAll);
        }
    }

    /// The shop's reasons.
    public ReadOnlyObjectProperty<CashReasons> reasonsProperty() {
        return reasons.getReadOnlyProperty();
    }

    /// Who can be paid from the drawer; nobody where the person may not pay suppliers.
    public ObservableList<Supplier> suppliers() {
        return suppliers;
    }

    /// Who is paid; null where it is not a supplier.
    public ObjectProperty<@Nullable Supplier> supplierProperty() {
        return supplier;
    }

    /// The number of the bag that goes to the safe or the bank; blank for none.
    public StringProperty bagProperty() {
        return bag;
    }

    /// What is to be done.
    public ObjectProperty<CashAct> actProperty() {
        return act;
    }

    /// How much, as typed.
    public StringProperty amountProperty() {
        return amount;
    }

    /// Why.
    public StringProperty reasonProperty() {
        return reason;
    }

    /// Whether everything needed is filled in.
    public BooleanBinding readyProperty() {
        return ready;
    }

    /// What is wrong, and what to do.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether it is being booked.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// What is asked before an amount counts that nobody is likely to mean.
    public AmountDoubt doubt() {
        return doubt;
    }

    /// Does it. Calls while it is being done are ignored.
    public void confirm() {
        if (ready.get()) {
            doubt.unless(noAmount() || PlausibleCash.isAmount(money()), money(), this::begin);
        }
    }

    private void begin() {
        problem.set(null);
        CashAct now = act.get();
        Money money = money();
        String why =
                now == CashAct.SAFE_DROP
                        ? CashMovement.bagged(reason.get(), bag.get())
                        : reason.get();
        Optional<Supplier> paid = paid();
        actions.act(
                        actor ->
                                paid.map(who -> pay(actor, who, money, why))
                                        .orElseGet(() -> perform(actor, now, money, why)))
                .busy(busy)
                .refused(problem::set)
                .deliver(done);
    }

    private CashAct perform(Actor actor, CashAct now, Money money, String why) {
        Optional<CashMovement.Kind> kind = now.kind();
        if (kind.isPresent()) {
            shifts.move(actor, kind.get(), money, why);
        } else {
            printing.openDrawer(actor, why);
        }
        return now;
    }

    /// What a supplier is paid stands in their ledger, too.
    private CashAct pay(Actor actor, Supplier who, Money money, String why) {
        Objects.requireNonNull(ledger)
                .pay(actor, new Suppliers.Payment(payment, who.id(), money, true, why));
        return CashAct.PAY_OUT;
    }

    private Optional<Supplier> paid() {
        return act.get() == CashAct.PAY_OUT
                ? Optional.ofNullable(supplier.get())
                : Optional.empty();
    }

    private boolean isExplained() {
        return !reason.get().isBlank() || paid().isPresent();
    }

    private boolean noAmount() {
        return act.get().kind().isEmpty();
    }

    private Money money() {
        return Typed.money(amount.get()).orElse(Money.ZERO);
    }
}
