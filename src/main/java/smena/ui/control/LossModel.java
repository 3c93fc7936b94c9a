package smena.ui.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.figures.LossEntry;
import smena.domain.figures.LossFigure;
import smena.domain.figures.LossQuery;
import smena.domain.figures.LossQuery.Cut;
import smena.domain.figures.LossRow;
import smena.domain.figures.LossTable;
import smena.domain.people.Actor;
import smena.domain.shift.BusinessPeriod;
import smena.service.figures.LossPrevention;
import smena.ui.kit.Background;
import smena.ui.kit.LatestAnswer;
import smena.ui.kit.LoadState;
import smena.ui.kit.PagedList;
import smena.ui.kit.PeriodModel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The cashiers of a period, the figure that is chosen and its entries.
final class LossModel {
    private final LossPrevention losses;
    private final Supplier<Actor> actor;
    private final Background reading;
    private final PeriodModel period;
    private final ReadOnlyObjectWrapper<LossTable> table =
            new ReadOnlyObjectWrapper<>(LossTable.of(List.of(), 0));
    private final ReadOnlyObjectWrapper<@Nullable Choice> chosen = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Cut> cut = new SimpleObjectProperty<>(Cut.ALL);
    private final ReadOnlyObjectWrapper<LossQuery.Counts> counts =
            new ReadOnlyObjectWrapper<>(LossQuery.Counts.NONE);
    private final PagedList<LossEntry> entries;
    private final LatestAnswer<BusinessPeriod, LossTable> answer;
    private long counted;

    /// A figure of a person; of the whole shop where the row is that.
    record Choice(LossRow row, LossFigure figure) {
        private boolean is(Choice other) {
            return row.person() == other.row.person() && figure == other.figure;
        }
    }

    /// @param today the current business date
    /// @param reading background calls that only read
    LossModel(
            LossPrevention losses,
            Supplier<Actor> actor,
            Supplier<LocalDate> today,
            Background reading) {
        this.losses = losses;
        this.actor = actor;
        this.reading = reading;
        period = new PeriodModel(today);
        period.choose(PeriodModel.Choice.WEEK);
        entries = new PagedList<>(reading, this::after);
        answer =
                new LatestAnswer<BusinessPeriod, LossTable>(
                                reading,
                                period.periodProperty()::get,
                                days -> {
                                    Optional<Actor> who = Optional.of(actor.get());
                                    return () -> losses.table(who, days.from(), days.to());
                                },
                                found -> found.rows().isEmpty(),
                                period::choose)
                        .answered((_, found) -> show(found));
        period.periodProperty().addListener((_, _, _) -> load());
        cut.addListener((_, _, _) -> entries.load());
    }

    /// Reads the period anew; what was there stays until the answer comes.
    void load() {
        answer.load();
    }

    private void show(LossTable found) {
        table.set(found);
        Choice before = chosen.get();
        choose(
                found.rows().stream()
                        .filter(row -> before != null && row.person() == before.row().person())
                        .findFirst()
                        .or(() -> shopAgain(before, found))
                        .map(row -> new Choice(row, before == null ? usual() : before.figure()))
                        .or(() -> worst(found))
                        .orElse(null));
    }

    private static Optional<LossRow> shopAgain(@Nullable Choice before, LossTable found) {
        return Optional.of(found.shop())
                .filter(_ -> before != null && before.row().person() == 0)
                .filter(_ -> !found.rows().isEmpty());
    }

    private static LossFigure usual() {
        return LossFigure.VOIDS;
    }

    /// What stands out most is looked at first.
    private static Optional<Choice> worst(LossTable found) {
        return found.rows().stream()
                .flatMap(row -> List.of(LossFigure.values()).stream().map(f -> new Choice(row, f)))
                .filter(one -> found.isQuestionable(one.row(), one.figure()))
                .max(
                        Comparator.comparing(
                                one ->
                                        one.row()
                                                .rate(one.figure())
                                                .times(found.others(one.row(), one.figure()))))
                .or(() -> found.rows().stream().findFirst().map(row -> new Choice(row, usual())));
    }

    /// Gives up reading; the period is again the one that is shown.
    void cancel() {
        answer.cancel();
    }

    /// Lists what makes a figure.
    void choose(@Nullable Choice choice) {
        Choice before = chosen.get();
        boolean same = before != null && choice != null && before.is(choice);
        chosen.set(choice);
        if (!same && cut.get() != Cut.ALL) {
            cut.set(Cut.ALL);
        } else {
            entries.load();
        }
        count();
    }

    private void count() {
        long asked = ++counted;
        Choice choice = chosen.get();
        if (choice == null) {
            counts.set(LossQuery.Counts.NONE);
            return;
        }
        LossQuery query = query(choice, Cut.ALL);
        Actor who = actor.get();
        reading.call(() -> losses.counts(who, query))
                .refused(_ -> {})
                .deliver(
                        found -> {
                            if (asked == counted) {
                                counts.set(found);
                            }
                        });
    }

    private LossQuery query(Choice choice, Cut part) {
        return new LossQuery(
                choice.row().person(), choice.figure(), shown().from(), shown().to(), part);
    }

    private List<LossEntry> after(Optional<LossEntry> last, int limit) {
        Choice choice = chosen.get();
        return choice == null
                ? List.of()
                : losses.page(
                        actor.get(), query(choice, cut.get()), last.map(LossEntry::place), limit);
    }

    /// The period that is on the screen.
    BusinessPeriod shown() {
        return answer.shown().orElseGet(period.periodProperty()::get);
    }

    PeriodModel period() {
        return period;
    }

    ReadOnlyObjectProperty<LossTable> tableProperty() {
        return table.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LoadState> stateProperty() {
        return answer.stateProperty();
    }

    ReadOnlyObjectProperty<@Nullable Choice> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ObjectProperty<Cut> cutProperty() {
        return cut;
    }

    ReadOnlyObjectProperty<LossQuery.Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    PagedList<LossEntry> entries() {
        return entries;
    }
}
