package smena.ui.control;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import smena.domain.Problem;
import smena.domain.figures.Expenses;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.shift.BusinessPeriod;
import smena.service.figures.ExpenseReports;
import smena.ui.kit.Background;
import smena.ui.kit.LoadState;
import smena.ui.kit.PeriodModel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What was paid out of the drawer over a period. Outdated answers are discarded.
final class ExpensesModel {
    private final ExpenseReports reports;
    private final Supplier<Actor> actor;
    private final Background reading;
    private final PeriodModel period;
    private final ReadOnlyObjectWrapper<Expenses> expenses =
            new ReadOnlyObjectWrapper<>(new Expenses(List.of(), Money.ZERO));
    private final ReadOnlyObjectWrapper<LoadState> state =
            new ReadOnlyObjectWrapper<>(new LoadState.Busy());
    private BusinessPeriod shown;
    private boolean isRead;
    private boolean goingBack;
    private long wanted;

    /// @param today the current business date
    /// @param reading background calls that only read
    ExpensesModel(
            ExpenseReports reports,
            Supplier<Actor> actor,
            Supplier<LocalDate> today,
            Background reading) {
        this.reports = reports;
        this.actor = actor;
        this.reading = reading;
        period = new PeriodModel(today);
        period.choose(PeriodModel.Choice.MONTH);
        shown = period.periodProperty().get();
        period.periodProperty().addListener((_, _, _) -> load());
    }

    /// Reads the period anew; what was there stays until the answer comes.
    void load() {
        if (goingBack) {
            return;
        }
        long asked = ++wanted;
        BusinessPeriod days = period.periodProperty().get();
        Optional<Actor> who = Optional.of(actor.get());
        state.set(new LoadState.Busy());
        reading.call(() -> reports.of(who, days.from(), days.to()))
                .refused(
                        why -> {
                            if (asked == wanted) {
                                state.set(new LoadState.Failed(why));
                            }
                        })
                .deliver(
                        found -> {
                            if (asked == wanted) {
                                shown = days;
                                isRead = true;
                                expenses.set(found);
                                ready();
                            }
                        });
    }

    private void ready() {
        state.set(expenses.get().rows().isEmpty() ? new LoadState.Empty() : new LoadState.Ready());
    }

    /// Gives up reading; the period is again the one that is shown.
    void cancel() {
        wanted++;
        if (!isRead) {
            state.set(new LoadState.Failed(new Problem.NothingRead()));
            return;
        }
        goingBack = true;
        period.choose(shown);
        goingBack = false;
        ready();
    }

    /// The period that is on the screen.
    BusinessPeriod shown() {
        return shown;
    }

    PeriodModel period() {
        return period;
    }

    ReadOnlyObjectProperty<Expenses> expensesProperty() {
        return expenses.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LoadState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
