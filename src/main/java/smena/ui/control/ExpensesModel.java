package smena.ui.control;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import smena.domain.figures.Expenses;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.shift.BusinessPeriod;
import smena.service.figures.ExpenseReports;
import smena.ui.kit.Background;
import smena.ui.kit.LatestAnswer;
import smena.ui.kit.LoadState;
import smena.ui.kit.PeriodModel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What was paid out of the drawer over a period.
final class ExpensesModel {
    private final PeriodModel period;
    private final LatestAnswer<BusinessPeriod, Expenses> answer;
    private final ReadOnlyObjectWrapper<Expenses> expenses =
            new ReadOnlyObjectWrapper<>(new Expenses(List.of(), Money.ZERO));

    /// @param today the current business date
    /// @param reading background calls that only read
    ExpensesModel(
            ExpenseReports reports,
            Supplier<Actor> actor,
            Supplier<LocalDate> today,
            Background reading) {
        period = new PeriodModel(today);
        period.choose(PeriodModel.Choice.MONTH);
        answer =
                new LatestAnswer<BusinessPeriod, Expenses>(
                                reading,
                                period.periodProperty()::get,
                                days -> {
                                    Optional<Actor> who = Optional.of(actor.get());
                                    return () -> reports.of(who, days.from(), days.to());
                                },
                                found -> found.rows().isEmpty(),
                                period::choose)
                        .answered((_, found) -> expenses.set(found));
        period.periodProperty().addListener((_, _, _) -> load());
    }

    /// Reads the period anew; what was there stays until the answer comes.
    void load() {
        answer.load();
    }

    /// Gives up reading; the period is again the one that is shown.
    void cancel() {
        answer.cancel();
    }

    /// The period that is on the screen.
    BusinessPeriod shown() {
        return answer.shown().orElseGet(period.periodProperty()::get);
    }

    PeriodModel period() {
        return period;
    }

    ReadOnlyObjectProperty<Expenses> expensesProperty() {
        return expenses.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LoadState> stateProperty() {
        return answer.stateProperty();
    }
}
