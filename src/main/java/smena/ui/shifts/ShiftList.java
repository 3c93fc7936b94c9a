package smena.ui.shifts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import smena.domain.shift.Shift;
import smena.domain.shift.ShiftFilter;
import smena.ui.kit.Localization;
import smena.ui.kit.PagedList;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The shifts, the newest first: the open one, then the closed ones a page at a time.
final class ShiftList {
    private final ShiftServices services;
    private final Localization localization;
    private final PagedList<ShiftRow> rows;
    private final ObservableList<Optional<YearMonth>> months =
            FXCollections.observableArrayList(List.of(Optional.<YearMonth>empty()));
    private final ObjectProperty<Optional<YearMonth>> month =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty differing = new SimpleBooleanProperty();
    private volatile ShiftFilter filter = ShiftFilter.ALL;

    ShiftList(ShiftServices services, Localization localization) {
        this.services = services;
        this.localization = localization;
        rows = new PagedList<>(services.reading(), this::after).filter(this::words);
        month.addListener((_, _, now) -> choose(filter.of(now)));
        differing.addListener((_, _, now) -> choose(filter.differing(now)));
    }

    PagedList<ShiftRow> rows() {
        return rows;
    }

    /// The months that can be chosen; the first stands for all.
    ObservableList<Optional<YearMonth>> months() {
        return months;
    }

    /// The month whose shifts are listed; empty for all.
    ObjectProperty<Optional<YearMonth>> monthProperty() {
        return month;
    }

    /// Whether only those with a difference are listed.
    BooleanProperty differingProperty() {
        return differing;
    }

    /// Reads it from the beginning.
    void load() {
        services.reading().call(services.reports()::months).deliver(this::offer);
        rows.load();
    }

    /// Lists all of them again.
    void reset() {
        month.set(Optional.empty());
        differing.set(false);
    }

    private void choose(ShiftFilter chosen) {
        if (!chosen.equals(filter)) {
            filter = chosen;
            rows.load();
        }
    }

    /// The first stays, so that what is chosen does.
    private void offer(List<YearMonth> found) {
        List<Optional<YearMonth>> all = new ArrayList<>(List.of(Optional.empty()));
        found.forEach(one -> all.add(Optional.of(one)));
        if (!all.equals(months)) {
            Optional<YearMonth> chosen = month.get();
            months.setAll(all);
            month.set(chosen);
        }
    }

    private List<ShiftRow> after(Optional<ShiftRow> last, int limit) {
        ShiftFilter asked = filter;
        List<ShiftRow> page = new ArrayList<>();
        if (last.isEmpty() && !asked.differing()) {
            services.shifts()
                    .current()
                    .filter(shift -> isIn(asked, shift))
                    .ifPresent(shift -> page.add(new ShiftRow.Open(shift)));
        }
        long before =
                last.map(row -> row instanceof ShiftRow.Closed closed ? closed.zNumber() : null)
                        .orElse(Long.MAX_VALUE);
        services.reports()
                .zBefore(asked, before, limit)
                .forEach(z -> page.add(new ShiftRow.Closed(z)));
        return page;
    }

    private static boolean isIn(ShiftFilter asked, Shift shift) {
        return asked.month()
                .map(wanted -> wanted.equals(YearMonth.from(shift.businessDate())))
                .orElse(true);
    }

    private String words() {
        List<String> words = new ArrayList<>();
        month.get().ifPresent(m -> words.add(localization.formats().month(m.atDay(1))));
        if (differing.get()) {
            words.add(localization.words().get("shifts.differing"));
        }
        return String.join(", ", words);
    }
}
