package smena.ui.shift;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.shift.CashCount;
import smena.domain.shift.HandoverFacts;
import smena.domain.shift.Shift;
import smena.domain.shop.PlausibleCash;
import smena.service.shift.GivenDrawer;
import smena.service.shift.Handovers;
import smena.service.shift.Shifts;
import smena.ui.kit.AmountDoubt;
import smena.ui.pin.PinEntryModel;
import smena.ui.shell.Approvals;
import smena.ui.shell.ApprovedActions;

import java.time.Clock;
import java.util.function.Consumer;

/// The drawer going from one person to the next: counted blind, the giver's PIN, the taker's. What
/// should be in it is never here.
public final class HandoverModel {
    private final Shifts shifts;
    private final Handovers handovers;
    private final ApprovedActions actions;
    private final Approvals approvals;
    private final Actor giver;
    private final GiverPin giverPin;
    private final TakerPin takerPin;

    private final ReadOnlyObjectWrapper<HandoverStep> step =
            new ReadOnlyObjectWrapper<>(HandoverStep.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable Shift> shift = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable HandoverFacts> facts =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable GivenDrawer> given =
            new ReadOnlyObjectWrapper<>();
    private final CountModel count;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final AmountDoubt doubt = new AmountDoubt();

    /// A handover by the person who stands at the till now.
    ///
    /// @param approvals asks another person where the giver may not hand over alone
    /// @param taken gets the person who has the drawer now
    public HandoverModel(
            Shifts shifts,
            Handovers handovers,
            ApprovedActions actions,
            Approvals approvals,
            Clock clock,
            Consumer<Employee> taken) {
        this.shifts = shifts;
        count = new CountModel(true, shifts.denominations());
        this.handovers = handovers;
        this.actions = actions;
        this.approvals = approvals;
        giver = actions.actor();
        giverPin = new GiverPin(handovers, actions.background(), clock, giver, this::confirmed);
        takerPin = new TakerPin(handovers, actions.background(), clock, giver, taken);
        giverPin.problemProperty().subscribe(this::answer);
        takerPin.problemProperty().subscribe(this::answer);
    }

    /// The current step.
    public ReadOnlyObjectProperty<HandoverStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// The shift, which stays open; unknown until it is read.
    public ReadOnlyObjectProperty<@Nullable Shift> shiftProperty() {
        return shift.getReadOnlyProperty();
    }

    /// What is wrong with the count or in the way.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What goes along, once it is counted.
    public ReadOnlyObjectProperty<@Nullable HandoverFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /// What the giver has confirmed.
    public ReadOnlyObjectProperty<@Nullable GivenDrawer> givenProperty() {
        return given.getReadOnlyProperty();
    }

    /// Who hands over.
    public Employee giver() {
        return giver.employee();
    }

    /// The drawer being counted.
    public CountModel count() {
        return count;
    }

    /// The giver's PIN.
    public PinEntryModel giverPin() {
        return giverPin;
    }

    /// Who takes it, and their PIN.
    public PinEntryModel takerPin() {
        return takerPin;
    }

    /// Whether the count is being kept.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// What is asked before an amount counts that nobody is likely to mean.
    public AmountDoubt doubt() {
        return doubt;
    }

    /// Whether something is being written or checked, so that nobody leaves in the middle of it.
    public boolean isBusy() {
        return busy.get() || giverPin.busyProperty().get() || takerPin.busyProperty().get();
    }

    /// Begins, or begins again after something stood in the way.
    public void load() {
        problem.set(null);
        actions.background()
                .call(this::open)
                .busy(busy)
                .refused(this::block)
                .deliver(
                        now -> {
                            shift.set(now);
                            toCount(null);
                        });
    }

    /// Keeps the count.
    public void counted() {
        if (count.readyProperty().get()) {
            Money total = count.totalProperty().get();
            doubt.unless(PlausibleCash.isAmount(total), total, this::keep);
        }
    }

    private void keep() {
        problem.set(null);
        CashCount made = count.count();
        actions.act(actor -> kept(actor, made))
                .busy(busy)
                .refused(this::answer)
                .deliver(
                        along -> {
                            facts.set(along);
                            giverPin.load();
                            step.set(HandoverStep.GIVER);
                        });
    }

    private HandoverFacts kept(Actor actor, CashCount made) {
        handovers.count(actor, made);
        return handovers.facts();
    }

    /// Counts once more; the count before stays on record.
    public void recount() {
        toCount(null);
    }

    /// Asks once more who takes it.
    public void chooseTaker() {
        takerPin.chooseAnew();
    }

    /// Submits the PIN of this step.
    public void enter() {
        if (step.get() == HandoverStep.GIVER) {
            giverPin.enter();
        } else if (step.get() == HandoverStep.TAKER) {
            takerPin.enter();
        }
    }

    /// Counts a wait down; called every second while it is shown.
    public void tick() {
        giverPin.tick();
        takerPin.tick();
    }

    private Shift open() {
        return shifts.current().orElseThrow(() -> new Refused(new Problem.NoOpenShift()));
    }

    private void confirmed(GivenDrawer drawer) {
        drawer.asks()
                .ifPresentOrElse(
                        ask -> approvals.ask(ask, actor -> passOn(drawer.by(actor))),
                        () -> passOn(drawer));
    }

    private void passOn(GivenDrawer drawer) {
        given.set(drawer);
        step.set(HandoverStep.TAKER);
        takerPin.take(drawer);
    }

    private void toCount(@Nullable Problem why) {
        facts.set(null);
        given.set(null);
        giverPin.forget();
        takerPin.forget();
        step.set(HandoverStep.COUNT);
        problem.set(why);
    }

    private void block(Problem why) {
        problem.set(why);
        step.set(HandoverStep.BLOCKED);
    }

    /// Returns to the step where the problem can be put right; one of the PIN stays where it is
    /// typed.
    private void answer(@Nullable Problem why) {
        switch (why) {
            case null -> {}
            case Problem.NoOpenShift _, Problem.ShiftClosed _ -> block(why);
            case Problem.CountStale _, Problem.NotCounted _ -> toCount(why);
            case Problem.ApprovalNotValid _ when step.get() == HandoverStep.TAKER -> {
                given.set(null);
                step.set(HandoverStep.GIVER);
                giverPin.askAgain(why);
            }
            default -> {
                if (step.get() == HandoverStep.COUNT) {
                    problem.set(why);
                }
            }
        }
    }
}
