package smena.ui.supplier;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.SearchText;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.stock.SupplierAccount;
import smena.domain.stock.SupplierDebt;
import smena.domain.stock.SupplierEntry;
import smena.service.supply.Suppliers;
import smena.ui.kit.Background;
import smena.ui.kit.PagedList;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Who the shop buys from, and the ledger of the selected one.
final class SuppliersModel {
    private final Suppliers suppliers;
    private final Supplier<Actor> actor;
    private final PagedList<SupplierDebt> list;
    private final PagedList<SupplierEntry> ledger;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<SupplierFilter> filter =
            new SimpleObjectProperty<>(SupplierFilter.ALL);
    private final ObjectProperty<@Nullable SupplierDebt> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Money> owed = new ReadOnlyObjectWrapper<>(Money.ZERO);
    private final Background reading;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private volatile String asked = "";
    private volatile SupplierFilter wanted = SupplierFilter.ALL;
    private volatile long shown;

    /// @param actor who looks
    /// @param reading background calls that only read, beside the writer
    SuppliersModel(Suppliers suppliers, Supplier<Actor> actor, Background reading) {
        this.suppliers = suppliers;
        this.actor = actor;
        this.reading = reading;
        list = new PagedList<>(reading, this::after).filter(query::get);
        ledger =
                new PagedList<>(
                        reading,
                        (last, limit) ->
                                suppliers.ledger(
                                        actor.get(),
                                        shown,
                                        last.map(SupplierEntry::id).orElse(Long.MAX_VALUE),
                                        limit));
        query.addListener(_ -> reload());
        filter.addListener(_ -> reload());
        list.items().subscribe(this::keepSelected);
        selected.subscribe(this::open);
    }

    /// Background calls that only read.
    Background reading() {
        return reading;
    }

    private List<SupplierDebt> after(Optional<SupplierDebt> last, int limit) {
        String words = asked;
        SupplierFilter which = wanted;
        List<SupplierDebt> fit =
                suppliers.debts(actor.get(), which.isArchived()).stream()
                        .filter(which::takes)
                        .filter(debt -> SearchText.index(name(debt)).contains(words))
                        .sorted(which.order())
                        .toList();
        long behind = last.map(SuppliersModel::id).orElse(0L);
        int from = 0;
        for (int i = 0; i < fit.size(); i++) {
            if (id(fit.get(i)) == behind) {
                from = i + 1;
            }
        }
        return fit.subList(from, Math.min(fit.size(), from + limit));
    }

    static String name(SupplierDebt debt) {
        return debt.account().supplier().name();
    }

    static long id(SupplierDebt debt) {
        return debt.account().supplier().id();
    }

    /// The suppliers that fit.
    PagedList<SupplierDebt> list() {
        return list;
    }

    /// The entries of the selected one, the newest first.
    PagedList<SupplierEntry> ledger() {
        return ledger;
    }

    StringProperty queryProperty() {
        return query;
    }

    ObjectProperty<SupplierFilter> filterProperty() {
        return filter;
    }

    /// The selected one; null for none.
    ObjectProperty<@Nullable SupplierDebt> selectedProperty() {
        return selected;
    }

    /// What the shop owes all of them; what some owe it is not taken off.
    ReadOnlyObjectProperty<Money> owedProperty() {
        return owed.getReadOnlyProperty();
    }

    /// Whether something is being booked or changed.
    BooleanProperty busyProperty() {
        return busy;
    }

    /// Reads everything afresh; the selection stays.
    void load() {
        reload();
        reading.call(this::sum).deliver(owed::set);
    }

    private Money sum() {
        return suppliers.all(true).stream()
                .map(SupplierAccount::balance)
                .filter(Money::isPositive)
                .reduce(Money.ZERO, Money::plus);
    }

    private void reload() {
        asked = SearchText.index(query.get().strip());
        wanted = filter.get();
        list.load();
    }

    private void keepSelected() {
        SupplierDebt now = selected.get();
        Optional<SupplierDebt> fresh =
                list.items().stream()
                        .filter(debt -> now != null && id(debt) == id(now))
                        .findFirst()
                        .or(() -> list.items().stream().findFirst());
        selected.set(fresh.orElse(null));
        if (now != null && now.equals(selected.get())) {
            open(now);
        }
    }

    private void open(@Nullable SupplierDebt now) {
        if (now != null) {
            shown = id(now);
            ledger.load();
        }
    }
}
