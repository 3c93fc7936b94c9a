package smena.ui.shift;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.sale.ParkedBasket;
import smena.domain.shift.DifferenceCauses;
import smena.domain.shift.KeptCount;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.domain.shop.PlausibleCash;
import smena.domain.shop.ShopSettings;
import smena.service.sale.Baskets;
import smena.service.shift.ClosingRequest;
import smena.service.shift.Shifts;
import smena.service.shop.Settings;
import smena.text.Language;
import smena.text.Words;
import smena.ui.kit.AmountDoubt;
import smena.ui.shell.ApprovedActions;

import java.util.List;

/// A shift being closed: parked baskets, blind count, check, Z. What should be in the drawer is
/// unknown here until the count is on disk, and then until somebody may see it.
public final class CloseModel {
    private final Shifts shifts;
    private final Baskets baskets;
    private final Settings settings;
    private final ApprovedActions actions;

    private final ReadOnlyObjectWrapper<CloseStep> step =
            new ReadOnlyObjectWrapper<>(CloseStep.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable Shift> shift = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ShiftReport> report =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable DifferenceCauses> causes =
            new ReadOnlyObjectWrapper<>();
    private final ObservableList<ParkedBasket> parked = FXCollections.observableArrayList();
    private final CountModel count;
    private final BooleanProperty uncounted = new SimpleBooleanProperty();
    private final StringProperty reason = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final AmountDoubt doubt = new AmountDoubt();
    private boolean carryParked;
    private String unseen = "";
    private Money limit = Money.ZERO;

    /// A closing that has not begun.
    public CloseModel(Shifts shifts, Baskets baskets, Settings settings, ApprovedActions actions) {
        this.shifts = shifts;
        count = new CountModel(true, shifts.denominations());
        this.baskets = baskets;
        this.settings = settings;
        this.actions = actions;
        reason.subscribe(_ -> problem.set(null));
    }

    /// The current step.
    public ReadOnlyObjectProperty<CloseStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// The shift that is being closed; unknown until it is read.
    public ReadOnlyObjectProperty<@Nullable Shift> shiftProperty() {
        return shift.getReadOnlyProperty();
    }

    /// What is wrong, and what to do.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The figures: once they are compared with the count, and frozen as Z in the end. Without them
    /// the count is kept, and the shift can be closed all the same.
    public ReadOnlyObjectProperty<@Nullable ShiftReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /// Where the difference may come from, once it is known.
    public ReadOnlyObjectProperty<@Nullable DifferenceCauses> causesProperty() {
        return causes.getReadOnlyProperty();
    }

    /// The parked baskets that are left.
    public ObservableList<ParkedBasket> parked() {
        return parked;
    }

    /// The drawer being counted.
    public CountModel count() {
        return count;
    }

    /// Whether it is closed without a count.
    public ReadOnlyBooleanProperty uncountedProperty() {
        return uncounted;
    }

    /// Why the drawer differs, or why it was not counted.
    public StringProperty reasonProperty() {
        return reason;
    }

    /// Whether something is being written.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// What is asked before an amount counts that nobody is likely to mean.
    public AmountDoubt doubt() {
        return doubt;
    }

    /// Whether the reason must be given.
    public boolean needsReason() {
        ShiftReport now = report.get();
        return uncounted.get()
                || (now != null && now.difference().orElse(Money.ZERO).abs().compareTo(limit) > 0);
    }

    /// Begins, or begins again after something stood in the way.
    public void load() {
        problem.set(null);
        actions.background().call(this::read).busy(busy).refused(this::block).deliver(this::begin);
    }

    /// Cancels a parked basket.
    public void cancelParked(ParkedBasket basket) {
        problem.set(null);
        actions.act(
                        actor -> {
                            baskets.cancelParked(actor, basket.id());
                            return baskets.parked();
                        })
                .busy(busy)
                .refused(this::refused)
                .deliver(this::showParked);
    }

    /// Leaves the parked baskets to the next shift.
    public void carryOver() {
        carryParked = true;
        toCount();
    }

    /// Keeps the count; only then the expected figure is shown, to somebody who may see it.
    public void counted() {
        if (!count.readyProperty().get()) {
            return;
        }
        Money total = count.totalProperty().get();
        doubt.unless(PlausibleCash.isAmount(total), total, this::keep);
    }

    private void keep() {
        problem.set(null);
        actions.act(actor -> shifts.count(actor, count.count()))
                .busy(busy)
                .refused(this::refused)
                .deliver(this::kept);
    }

    private void kept(KeptCount told) {
        uncounted.set(false);
        report.set(null);
        if (told.mayCompare()) {
            compare();
        } else {
            step.set(CloseStep.CHECK);
        }
    }

    /// Shows what was counted beside what should be in the drawer.
    public void compare() {
        problem.set(null);
        actions.act(shifts::comparison)
                .busy(busy)
                .refused(this::refused)
                .deliver(
                        found -> {
                            causes.set(found.causes());
                            report.set(found.figures());
                            step.set(CloseStep.CHECK);
                        });
    }

    /// Goes on without a count: only a manager may close that way, with a reason.
    public void withoutCount() {
        problem.set(null);
        report.set(null);
        uncounted.set(true);
        step.set(CloseStep.CHECK);
    }

    /// Counts once more; the first count stays on record.
    public void recount() {
        toCount();
    }

    /// Closes the shift.
    public void close() {
        Shift now = shift.get();
        if (now == null) {
            return;
        }
        if (needsReason() && reason.get().isBlank()) {
            problem.set(new Problem.ReasonNeeded());
            return;
        }
        problem.set(null);
        ClosingRequest closing =
                new ClosingRequest(
                        reason.get(),
                        report.get() == null ? unseen : "",
                        carryParked,
                        uncounted.get());
        actions.act(actor -> shifts.close(actor, now.id(), closing))
                .busy(busy)
                .refused(this::refused)
                .deliver(
                        z -> {
                            report.set(z);
                            step.set(CloseStep.PAPER);
                        });
    }

    private record Facts(Shift shift, List<ParkedBasket> parked, ShopSettings shop) {}

    private Facts read() {
        Shift open = shifts.current().orElseThrow(() -> new Refused(new Problem.NoOpenShift()));
        if (!baskets.open().isEmpty()) {
            throw new Refused(new Problem.BasketOpen());
        }
        return new Facts(open, baskets.parked(), settings.shop());
    }

    private void begin(Facts facts) {
        shift.set(facts.shift());
        limit = facts.shop().differenceLimit();
        unseen = unseen(facts.shop());
        step.set(CloseStep.PARKED);
        showParked(facts.parked());
    }

    /// The reason on the Z of somebody who closes without having seen the difference, in the shop's
    /// language: it stands on the shop's paper.
    private static String unseen(ShopSettings shop) {
        Language language = Language.ofTag(shop.language()).orElse(Language.RU);
        return Words.in(language).get("close.reason.unseen");
    }

    private void showParked(List<ParkedBasket> left) {
        parked.setAll(left);
        if (left.isEmpty()) {
            toCount();
        }
    }

    private void toCount() {
        problem.set(null);
        report.set(null);
        step.set(CloseStep.COUNT);
    }

    private void block(Problem why) {
        problem.set(why);
        step.set(CloseStep.BLOCKED);
    }

    /// If another till or window changed something meanwhile, returns to the step for that.
    private void refused(Problem why) {
        switch (why) {
            case Problem.BasketOpen _, Problem.ShiftClosed _, Problem.ShiftNotFound _ -> block(why);
            case Problem.CountStale _ -> {
                toCount();
                problem.set(why);
            }
            case Problem.BasketNotFound _, Problem.BasketsParked _ -> load();
            default -> problem.set(why);
        }
    }
}
