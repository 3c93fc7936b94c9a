package smena.ui.settings;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.shop.CashTerms;
import smena.service.shop.CashTermSettings;
import smena.text.Typed;
import smena.ui.kit.EditForm;
import smena.ui.shell.ApprovedActions;
import smena.ui.shell.OthersChanges;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// What the law says of cash, as saved and as being edited.
public final class LawModel implements EditForm {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final CashTermSettings settings;
    private final ApprovedActions actions;
    private final BooleanProperty limited = new SimpleBooleanProperty();
    private final StringProperty limit = new SimpleStringProperty("");
    private final StringProperty from = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Edited> kept =
            new ReadOnlyObjectWrapper<>(new Edited(false, "", ""));
    private final ReadOnlyObjectWrapper<CashTerms> seen =
            new ReadOnlyObjectWrapper<>(CashTerms.USUAL);
    private final OthersChanges<CashTerms> others;
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanBinding changed =
            Bindings.createBooleanBinding(
                    () -> !edited().equals(kept.get()), limited, limit, from, kept);

    private record Edited(boolean limited, Object limit, Object from) {}

    /// A page with nothing on it until [#load].
    LawModel(CashTermSettings settings, ApprovedActions actions) {
        this.settings = settings;
        this.actions = actions;
        others =
                new OthersChanges<>(
                        actions,
                        settings::terms,
                        seen::get,
                        this::show,
                        List.of(limited, limit, from),
                        this::edited);
    }

    /// Reads everything anew; unsaved changes are dropped.
    void load() {
        actions.background().call(settings::terms).refused(problem::set).deliver(this::show);
    }

    @Override
    public void save() {
        problem.set(null);
        Optional<LocalDate> day = Typed.day(from.get());
        if (day.isEmpty()) {
            problem.set(new Problem.BadDay());
            return;
        }
        Optional<Money> most =
                limited.get()
                        ? Optional.of(Typed.money(limit.get()).orElse(Money.ZERO))
                        : Optional.empty();
        if (most.filter(money -> !money.isPositive()).isPresent()) {
            problem.set(new Problem.BadAmount());
            return;
        }
        CashTerms wanted = new CashTerms(most, day.get());
        CashTerms before = seen.get();
        actions.act(actor -> settings.change(actor, before, wanted))
                .busy(busy)
                .refused(this::refuse)
                .deliver(this::show);
    }

    private void refuse(Problem why) {
        problem.set(why);
        others.follow(why);
    }

    /// Whether receipts above a limit take no cash.
    BooleanProperty limitedProperty() {
        return limited;
    }

    /// The limit as typed.
    StringProperty limitProperty() {
        return limit;
    }

    /// The day from which it holds, as typed.
    StringProperty fromProperty() {
        return from;
    }

    /// What was refused last.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    @Override
    public BooleanBinding changedProperty() {
        return changed;
    }

    @Override
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    private void show(CashTerms found) {
        seen.set(found);
        limited.set(found.receiptLimit().isPresent());
        limit.set(found.receiptLimit().map(Typed::text).orElse(""));
        from.set(DAY.format(found.from()));
        kept.set(edited());
    }

    private Edited edited() {
        return new Edited(
                limited.get(),
                limited.get() ? Typed.meant(limit.get(), Typed::money) : "",
                Typed.meant(from.get(), Typed::day));
    }
}
