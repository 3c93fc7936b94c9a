package smena.ui.journal;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.journal.JournalGroup;
import smena.domain.journal.JournalLine;
import smena.domain.journal.JournalQuery;
import smena.domain.people.Employee;
import smena.domain.receipt.ReceiptCode;
import smena.domain.sale.Sale;
import smena.ui.kit.Localization;
import smena.ui.kit.PagedList;
import smena.ui.kit.PeriodModel;
import smena.ui.shell.UiContext;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The entries of the journal that somebody looks for: of a period, a person and a group of kinds,
/// or of a receipt.
final class JournalModel {
    private final UiContext ui;
    private final JournalServices services;
    private final PeriodModel period;
    private final PagedList<JournalLine> rows;
    private final ObservableList<Optional<Employee>> people =
            FXCollections.observableArrayList(List.of(Optional.<Employee>empty()));
    private final ObjectProperty<Optional<Employee>> person =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<JournalGroup>> group =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable Sale> receipt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private volatile Supplier<JournalQuery> asked;
    private volatile @Nullable Sale askedOf;
    private long sought;

    JournalModel(UiContext ui, JournalServices services) {
        this.ui = ui;
        this.services = services;
        period = new PeriodModel(() -> LocalDate.now(ui.clock()));
        asked = this::query;
        rows = new PagedList<>(services.reading(), this::after).filter(this::words);
        period.periodProperty().addListener((_, _, _) -> all());
        person.addListener((_, _, _) -> all());
        group.addListener((_, _, _) -> all());
    }

    PagedList<JournalLine> rows() {
        return rows;
    }

    PeriodModel period() {
        return period;
    }

    /// Who can be chosen; the first stands for everybody.
    ObservableList<Optional<Employee>> people() {
        return people;
    }

    ObjectProperty<Optional<Employee>> personProperty() {
        return person;
    }

    ObjectProperty<Optional<JournalGroup>> groupProperty() {
        return group;
    }

    /// The receipt whose entries are listed; null where a period is.
    ReadOnlyObjectProperty<@Nullable Sale> receiptProperty() {
        return receipt.getReadOnlyProperty();
    }

    /// Why no receipt was found.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    Localization localization() {
        return ui.localization();
    }

    /// Reads it from the beginning.
    void load() {
        services.reading()
                .call(services.people()::people)
                .deliver(
                        found -> {
                            List<Optional<Employee>> all = new ArrayList<>();
                            all.add(Optional.empty());
                            found.forEach(one -> all.add(Optional.of(one)));
                            Optional<Employee> chosen = person.get();
                            if (!all.contains(chosen)) {
                                all.add(chosen);
                            }
                            if (!all.equals(people)) {
                                people.setAll(all);
                                person.set(chosen);
                            }
                        });
        reload();
    }

    /// Lists what the journal tells of a receipt: by its number, or by what its QR code holds.
    void find(String typed) {
        problem.set(null);
        if (typed.isBlank()) {
            all();
            return;
        }
        long now = ++sought;
        services.reading()
                .call(
                        () ->
                                ReceiptCode.read(typed).isPresent()
                                        ? services.receipts().byCode(typed).orElseThrow()
                                        : services.receipts().byNumber(typed))
                .refused(why -> answer(now, () -> problem.set(why)))
                .deliver(
                        sale ->
                                answer(
                                        now,
                                        () -> {
                                            receipt.set(sale);
                                            reload();
                                        }));
    }

    /// Drops the answer where something else is looked at meanwhile.
    private void answer(long then, Runnable action) {
        if (then == sought) {
            action.run();
        }
    }

    /// Lists a period again.
    void all() {
        sought++;
        problem.set(null);
        receipt.set(null);
        reload();
    }

    /// Lists everything of the period.
    void reset() {
        person.set(Optional.empty());
        group.set(Optional.empty());
        all();
    }

    private void reload() {
        askedOf = receipt.get();
        JournalQuery query = query();
        asked = () -> query;
        rows.load();
    }

    private JournalQuery query() {
        ZoneId zone = ui.clock().getZone();
        Instant from = period.periodProperty().get().from().atStartOfDay(zone).toInstant();
        Instant to = period.periodProperty().get().to().plusDays(1).atStartOfDay(zone).toInstant();
        return new JournalQuery(from, to, person.get().map(Employee::id), group.get());
    }

    private List<JournalLine> after(Optional<JournalLine> last, int limit) {
        Sale of = askedOf;
        if (of == null) {
            return services.journal().lines(ui.actor(), asked.get(), last, limit);
        }
        return last.isPresent() ? List.of() : services.journal().ofReceipt(ui.actor(), of);
    }

    private String words() {
        List<String> words = new ArrayList<>();
        person.get().map(Employee::name).ifPresent(words::add);
        group.get().ifPresent(g -> words.add(ui.localization().words().get("journal.group." + g)));
        return String.join(", ", words);
    }
}
