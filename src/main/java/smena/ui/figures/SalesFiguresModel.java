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
import smena.domain.figures.SalesFilter;
import smena.domain.people.Actor;
import smena.service.figures.PeriodReports;
import smena.ui.kit.Background;
import smena.ui.kit.LatestAnswer;
import smena.ui.kit.LoadState;
import smena.ui.kit.PeriodModel;

import java.time.LocalDate;
import java.util.ArrayList;
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
    private final ReadOnlyObjectWrapper<SalesFilter> filter =
            new ReadOnlyObjectWrapper<>(SalesFilter.NONE);
    private final ReadOnlyObjectWrapper<Optional<PeriodReport>> report =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<ReportQuery>> above =
            new ReadOnlyObjectWrapper<>(List.of());
    private final LatestAnswer<Place, PeriodReport> answer;
    private boolean going;

    /// A report, and those that somebody came down from to it, the nearest last.
    private record Place(ReportQuery query, List<ReportQuery> above) {}

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
                new LatestAnswer<Place, PeriodReport>(
                                reading,
                                () -> new Place(query(), above.get()),
                                place -> {
                                    Optional<Actor> who = Optional.of(actor.get());
                                    return () -> reports.compared(who, place.query());
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
        return asked(grouping.get(), only.get());
    }

    private ReportQuery asked(Grouping by, Optional<Only> about) {
        return new ReportQuery(period.periodProperty().get(), by, about, filter.get());
    }

    private void turn() {
        if (!going) {
            above.set(List.of());
            load();
        }
    }

    /// Reads it; what was there stays until the answer comes.
    void load() {
        answer.load();
    }

    /// Gives up reading; what is asked for is again what is shown, and so is the way back.
    void cancel() {
        answer.cancel();
    }

    private void show(Place place) {
        ReportQuery query = place.query();
        going = true;
        period.choose(query.period());
        grouping.set(query.grouping());
        only.set(query.only());
        filter.set(query.filter());
        above.set(place.above());
        going = false;
    }

    private void go(ReportQuery query, List<ReportQuery> way) {
        show(new Place(query, way));
        load();
    }

    /// Goes to a report that somebody came for; there is none above it.
    void open(ReportQuery query) {
        go(query, List.of());
    }

    /// Goes one level down, see [WayDown]. False where there is nothing below, and while another
    /// report is read.
    boolean down(Row row) {
        Optional<ReportQuery> now = whole();
        Optional<ReportQuery> below = now.flatMap(query -> WayDown.below(query, row));
        below.ifPresent(
                query -> {
                    List<ReportQuery> way = new ArrayList<>(above.get());
                    way.add(now.orElseThrow());
                    go(query, List.copyOf(way));
                });
        return below.isPresent();
    }

    /// The report whose rows are there; empty while another one is read, whose rows they are not.
    private Optional<ReportQuery> whole() {
        return answer.stateProperty().get() instanceof LoadState.Ready
                ? answer.shown().map(Place::query)
                : Optional.empty();
    }

    /// The hour whose receipts make a row.
    Optional<WayDown.Hour> hour(Row row) {
        return whole().flatMap(now -> WayDown.hour(now, row));
    }

    /// Goes back up; false where the report is one that nobody came down to.
    boolean up() {
        List<ReportQuery> way = above.get();
        if (way.isEmpty()) {
            return false;
        }
        go(way.getLast(), way.subList(0, way.size() - 1));
        return true;
    }

    /// The reports that somebody came down from, the nearest last.
    ReadOnlyObjectProperty<List<ReportQuery>> aboveProperty() {
        return above.getReadOnlyProperty();
    }

    /// The report is about everything again.
    void all() {
        only.set(Optional.empty());
    }

    /// Narrows it. What cannot be told of that any more gives way: what the report was about alone,
    /// and then its grouping.
    void filter(SalesFilter wanted) {
        going = true;
        filter.set(wanted);
        if (!query().isPossible()) {
            only.set(Optional.empty());
        }
        if (!query().isPossible()) {
            grouping.set(Grouping.DAY);
        }
        going = false;
        turn();
    }

    /// What it is narrowed to.
    ReadOnlyObjectProperty<SalesFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /// Whether a grouping can be asked of what the report is about.
    boolean offers(Grouping one) {
        return asked(one, only.get()).isPossible();
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
        return answer.shown().map(Place::query).orElseGet(this::query);
    }

    /// What was read last; empty before the first time.
    ReadOnlyObjectProperty<Optional<PeriodReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LoadState> stateProperty() {
        return answer.stateProperty();
    }
}
