package smena.ui.shifts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.journal.JournalLine;
import smena.domain.people.Actor;
import smena.domain.shift.DifferenceCauses;
import smena.domain.shift.FigureRow;
import smena.domain.shift.HandoverRecord;
import smena.domain.shift.ReportFigure;
import smena.domain.shift.ShiftReport;
import smena.service.shift.FigureRows.Explained;
import smena.ui.kit.PagedList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The figure of a report that is explained, its rows, where the drawer's difference may come from,
/// and how the drawer was handed over.
final class FigureModel {
    /// What is explained.
    private record Asked(long shiftId, ReportFigure figure) {}

    private final Supplier<Actor> actor;
    private final ShiftServices services;
    private final Consumer<ShiftReport> taken;
    private final PagedList<FigureRow> rows;
    private final ReadOnlyObjectWrapper<@Nullable ShiftReport> report =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ReportFigure> chosen =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Explained> explained =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable DifferenceCauses> causes =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<HandoverRecord>> handovers =
            new ReadOnlyObjectWrapper<>(List.of());
    private final Map<Long, JournalLine> entries = new ConcurrentHashMap<>();
    private volatile @Nullable Asked asked;
    private long wanted;

    /// @param actor who looks
    /// @param taken told of the report that an explanation was read with
    FigureModel(Supplier<Actor> actor, ShiftServices services, Consumer<ShiftReport> taken) {
        this.actor = actor;
        this.services = services;
        this.taken = taken;
        rows = new PagedList<>(services.reading(), this::after);
    }

    /// The report whose figures can be chosen.
    ReadOnlyObjectProperty<@Nullable ShiftReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /// The figure that is explained.
    ReadOnlyObjectProperty<@Nullable ReportFigure> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// What it says and what its rows come to; not there until it is read.
    ReadOnlyObjectProperty<@Nullable Explained> explainedProperty() {
        return explained.getReadOnlyProperty();
    }

    /// Why it cannot be explained.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Where the difference may come from; not there where there is none.
    ReadOnlyObjectProperty<@Nullable DifferenceCauses> causesProperty() {
        return causes.getReadOnlyProperty();
    }

    /// How the drawer of the shift was handed over, in order.
    ReadOnlyObjectProperty<List<HandoverRecord>> handoversProperty() {
        return handovers.getReadOnlyProperty();
    }

    /// The rows of the figure.
    PagedList<FigureRow> rows() {
        return rows;
    }

    /// The journal entry that a row is.
    Optional<JournalLine> entry(FigureRow row) {
        return row.source() == FigureRow.Source.ENTRY
                ? Optional.ofNullable(entries.get(row.id()))
                : Optional.empty();
    }

    /// No report is shown.
    void clear() {
        wanted++;
        entries.clear();
        report.set(null);
        causes.set(null);
        handovers.set(List.of());
        choose(null);
    }

    /// The figures of this report can be chosen now.
    void of(ShiftReport shown) {
        report.set(shown);
        services.reading()
                .call(() -> services.figures().handovers(actor.get(), shown.shiftId()))
                .refused(_ -> {})
                .deliver(
                        found -> {
                            if (report.get() == shown) {
                                handovers.set(found);
                            }
                        });
        if (shown.difference().filter(difference -> !difference.isZero()).isPresent()) {
            services.reading()
                    .call(() -> services.figures().causes(actor.get(), shown.shiftId()))
                    .refused(_ -> {})
                    .deliver(found -> propose(shown, found));
        }
    }

    /// Explains this figure; null for none.
    void choose(@Nullable ReportFigure figure) {
        ShiftReport of = report.get();
        long now = ++wanted;
        problem.set(null);
        explained.set(null);
        chosen.set(of == null ? null : figure);
        if (of == null || figure == null) {
            asked = null;
            return;
        }
        asked = new Asked(of.shiftId(), figure);
        services.reading()
                .call(() -> services.figures().explain(actor.get(), of.shiftId(), figure))
                .refused(why -> answer(now, () -> problem.set(why)))
                .deliver(found -> answer(now, () -> show(found)));
        rows.load();
    }

    private void propose(ShiftReport of, DifferenceCauses found) {
        if (report.get() == of) {
            causes.set(found);
        }
    }

    private void show(Explained found) {
        explained.set(found);
        taken.accept(found.report());
    }

    private List<FigureRow> after(Optional<FigureRow> last, int limit) {
        Asked now = asked;
        if (now == null) {
            return List.of();
        }
        List<FigureRow> page =
                services.figures().rows(actor.get(), now.shiftId(), now.figure(), last, limit);
        List<Long> numbers =
                page.stream()
                        .filter(row -> row.source() == FigureRow.Source.ENTRY)
                        .map(FigureRow::id)
                        .toList();
        if (!numbers.isEmpty()) {
            services.journal()
                    .of(actor.get(), numbers)
                    .forEach(entry -> entries.put(entry.seq(), entry));
        }
        return page;
    }

    private void answer(long then, Runnable action) {
        if (then == wanted) {
            action.run();
        }
    }
}
