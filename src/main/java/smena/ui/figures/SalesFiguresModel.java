package smena.ui.figures;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import smena.domain.figures.Figures.Row;
import smena.domain.figures.Grouping;
import smena.domain.figures.PeriodReport;
import smena.domain.figures.ReportQuery;
import smena.domain.figures.ReportQuery.Only;
import smena.domain.people.Actor;
import smena.domain.shift.BusinessPeriod;
import smena.service.figures.PeriodReports;
import smena.ui.kit.Background;
import smena.ui.kit.LatestAnswer;
import smena.ui.kit.LoadState;
import smena.ui.kit.PeriodModel;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What was sold over a period: which report is shown, and the way down into its rows and back.
final class SalesFiguresModel {
    /// The groupings in the order of their buttons.
    static final List<Grouping> GROUPINGS =
            List.of(
                    Grouping.HOUR,
                    Grouping.DAY,
                    Grouping.PRODUCT,
                    Grouping.CATEGORY,
                    Grouping.CASHIER,
                    Grouping.METHOD,
                    Grouping.TAX);

    private final PeriodModel period;
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.DAY);
    private final ObjectProperty<Optional<Only>> only =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PeriodReport>> report =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final LatestAnswer<ReportQuery, PeriodReport> answer;
    private final Deque<ReportQuery> above = new ArrayDeque<>();
    private boolean going;

    /// @param today the current business date
    /// @param reading background calls that only read
    SalesFiguresModel(
            PeriodReports reports,
            Supplier<Actor> actor,
            Supplier<LocalDate> today,
            Background reading) {
        period = new PeriodModel(today);
        period.choose(PeriodModel.Choice.WEEK);
        answer =
                new LatestAnswer<ReportQuery, PeriodReport>(
                                reading,
                                this::query,
                                query -> {
                                    Optional<Actor> who = Optional.of(actor.get());
                                    return () -> reports.compared(who, query);
                                },
                                _ -> false,
                                this::show)
                        .answered((_, found) -> report.set(Optional.of(found)));
        period.periodProperty().addListener((_, _, _) -> turn());
        grouping.addListener((_, _, _) -> turn());
        only.addListener((_, _, _) -> turn());
    }

    /// What is asked for now.
    ReportQuery query() {
        return new ReportQuery(period.periodProperty().get(), grouping.get(), only.get());
    }

    private void turn() {
        if (!going) {
            above.clear();
            load();
        }
    }

    /// Reads it; what was there stays until the answer comes.
    void load() {
        answer.load();
    }

    /// Gives up reading; what is asked for is again what is shown.
    void cancel() {
        answer.cancel();
    }

    private void show(ReportQuery query) {
        going = true;
        period.choose(query.period());
        grouping.set(query.grouping());
        only.set(query.only());
        going = false;
    }

    /// Goes one level down: from a day to its hours, from anything else to its days, in a report of
    /// one day to its hours. False where there is nothing below, as where the report is about one
    /// product, cashier or the like already, and while another report is read.
    boolean down(Row row) {
        Optional<ReportQuery> now = whole();
        Optional<ReportQuery> below = now.flatMap(query -> below(query, row));
        below.ifPresent(
                query -> {
                    above.push(now.orElseThrow());
                    show(query);
                    load();
                });
        return below.isPresent();
    }

    /// The report whose rows are there; empty while another one is read, whose rows they are not.
    private Optional<ReportQuery> whole() {
        return answer.stateProperty().get() instanceof LoadState.Ready
                ? answer.shown()
                : Optional.empty();
    }

    private static Optional<ReportQuery> below(ReportQuery now, Row row) {
        return switch (now.grouping()) {
            case HOUR -> Optional.empty();
            case DAY ->
                    Optional.of(
                            new ReportQuery(
                                    BusinessPeriod.day(LocalDate.parse(row.label().key())),
                                    Grouping.HOUR,
                                    now.only()));
            case PRODUCT, CATEGORY, CASHIER, TAX, METHOD ->
                    now.only().isPresent()
                            ? Optional.empty()
                            : Optional.of(
                                    new ReportQuery(
                                            now.period(),
                                            now.period().length() == 1
                                                    ? Grouping.HOUR
                                                    : Grouping.DAY,
                                            Optional.of(new Only(now.grouping(), row.label()))));
        };
    }

    /// An hour of one day, of everybody or of one cashier.
    record Hour(LocalDate day, int hour, String cashier) {}

    /// The hour whose receipts make a row; empty where receipts cannot be found by what the report
    /// is about.
    Optional<Hour> hour(Row row) {
        return whole().flatMap(now -> hour(now, row));
    }

    private static Optional<Hour> hour(ReportQuery now, Row row) {
        boolean findable = now.only().map(Only::by).filter(by -> by != Grouping.CASHIER).isEmpty();
        return now.grouping() == Grouping.HOUR && now.period().length() == 1 && findable
                ? Optional.of(
                        new Hour(
                                now.period().from(),
                                Integer.parseInt(row.label().key()),
                                now.only().map(only -> only.label().name()).orElse("")))
                : Optional.empty();
    }

    /// Goes back up; false where the report is one that nobody came down to.
    boolean up() {
        ReportQuery before = above.poll();
        if (before == null) {
            return false;
        }
        show(before);
        load();
        return true;
    }

    /// The report is about everything again.
    void all() {
        only.set(Optional.empty());
    }

    /// Whether a grouping can be asked of what the report is about.
    boolean offers(Grouping one) {
        return new ReportQuery(period.periodProperty().get(), one, only.get()).isPossible();
    }

    PeriodModel period() {
        return period;
    }

    ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    ReadOnlyObjectProperty<Optional<Only>> onlyProperty() {
        return only;
    }

    /// The report that is on the screen.
    ReportQuery shown() {
        return answer.shown().orElseGet(this::query);
    }

    /// What was read last; empty before the first time.
    ReadOnlyObjectProperty<Optional<PeriodReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LoadState> stateProperty() {
        return answer.stateProperty();
    }
}
