package smena.ui.kit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import smena.domain.shift.BusinessPeriod;

import java.time.LocalDate;
import java.util.function.Supplier;

/// The business dates on view: one of the usual periods, its neighbours, or a custom one.
public final class PeriodModel {
    /// The periods that have a chip.
    public enum Choice {
        TODAY,
        YESTERDAY,
        WEEK,
        MONTH,
        OWN
    }

    private final Supplier<LocalDate> today;
    private final ReadOnlyObjectWrapper<BusinessPeriod> period;

    /// Begins with today.
    ///
    /// @param today the current business date: the open shift's, else the clock's
    public PeriodModel(Supplier<LocalDate> today) {
        this.today = today;
        period = new ReadOnlyObjectWrapper<>(BusinessPeriod.day(today.get()));
    }

    /// The period that is looked at.
    public ReadOnlyObjectProperty<BusinessPeriod> periodProperty() {
        return period.getReadOnlyProperty();
    }

    /// Which chip stands for it now. After midnight yesterday's period is no longer today's.
    public Choice choice() {
        BusinessPeriod now = period.get();
        return switch (now.kind()) {
            case DAY ->
                    now.contains(today.get())
                            ? Choice.TODAY
                            : now.contains(today.get().minusDays(1))
                                    ? Choice.YESTERDAY
                                    : Choice.OWN;
            case WEEK -> Choice.WEEK;
            case MONTH -> Choice.MONTH;
            case OWN -> Choice.OWN;
        };
    }

    /// Goes to one of the usual periods; [Choice#OWN] needs its dates, see [#choose(LocalDate,
    /// LocalDate)].
    public void choose(Choice choice) {
        LocalDate day = today.get();
        switch (choice) {
            case TODAY -> period.set(BusinessPeriod.day(day));
            case YESTERDAY -> period.set(BusinessPeriod.day(day.minusDays(1)));
            case WEEK -> period.set(BusinessPeriod.week(day));
            case MONTH -> period.set(BusinessPeriod.month(day));
            case OWN -> {}
        }
    }

    /// Goes back to a period that was looked at.
    public void choose(BusinessPeriod before) {
        period.set(before);
    }

    /// Goes to a custom period; the dates may come in either order.
    public void choose(LocalDate one, LocalDate other) {
        period.set(BusinessPeriod.own(one, other));
    }

    /// Goes to the period before.
    public void previous() {
        period.set(period.get().previous());
    }

    /// Goes to the next period, unless it begins after today.
    public void next() {
        if (hasNext()) {
            period.set(period.get().next());
        }
    }

    /// Whether the next period has begun.
    public boolean hasNext() {
        return period.get().to().isBefore(today.get());
    }

    /// The current business date.
    LocalDate today() {
        return today.get();
    }
}
