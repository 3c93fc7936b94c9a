package smena.ui.customer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.customer.AccountEntry;
import smena.domain.customer.Ageing;
import smena.domain.customer.Customer;
import smena.domain.customer.DebtFilter;
import smena.service.customer.Customers;
import smena.ui.kit.Background;
import smena.ui.kit.PagedList;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The debt book: who owes what, all debts by their age, and the account of the selected customer.
public final class CustomersModel {
    private final Customers customers;
    private final Background reading;
    private final PagedList<Customer> list;
    private final PagedList<AccountEntry> ledger;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<DebtFilter> filter = new SimpleObjectProperty<>(DebtFilter.OWING);
    private final ObjectProperty<@Nullable Customer> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Book> book = new ReadOnlyObjectWrapper<>(Book.EMPTY);
    private final ReadOnlyObjectWrapper<Ageing> own = new ReadOnlyObjectWrapper<>(Ageing.NONE);
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private volatile long shown;
    private long wanted;

    /// What stands over all customers.
    ///
    /// @param today the day by which debts are overdue or not
    /// @param counts how many each list has
    /// @param ageing all debts by their age
    public record Book(LocalDate today, Map<DebtFilter, Integer> counts, Ageing ageing) {
        static final Book EMPTY = new Book(LocalDate.EPOCH, Map.of(), Ageing.NONE);

        /// Holds its own copy of the counts.
        public Book {
            counts = Map.copyOf(counts);
        }
    }

    /// @param reading background calls that only read, beside the writer
    public CustomersModel(Customers customers, Background reading) {
        this.customers = customers;
        this.reading = reading;
        list =
                new PagedList<Customer>(
                                reading,
                                (last, limit) ->
                                        customers.page(filter.get(), query.get(), last, limit))
                        .filter(query::get);
        ledger =
                new PagedList<>(
                        reading,
                        (last, limit) ->
                                customers.account(
                                        shown,
                                        last.map(AccountEntry::id).orElse(Long.MAX_VALUE),
                                        limit));
        query.addListener(_ -> list.load());
        filter.addListener(_ -> list.load());
        list.items().subscribe(this::keepSelected);
        selected.subscribe(this::open);
    }

    /// The customers that fit.
    public PagedList<Customer> list() {
        return list;
    }

    /// The account of the selected one, the newest first.
    public PagedList<AccountEntry> ledger() {
        return ledger;
    }

    /// What is looked for.
    public StringProperty queryProperty() {
        return query;
    }

    /// Which of them are shown.
    public ObjectProperty<DebtFilter> filterProperty() {
        return filter;
    }

    /// The selected customer; null for none.
    public ObjectProperty<@Nullable Customer> selectedProperty() {
        return selected;
    }

    /// What stands over all of them.
    public ReadOnlyObjectProperty<Book> bookProperty() {
        return book.getReadOnlyProperty();
    }

    /// What the selected customer owes, by its age.
    public ReadOnlyObjectProperty<Ageing> ownProperty() {
        return own.getReadOnlyProperty();
    }

    /// Whether something is being booked, printed or changed.
    public BooleanProperty busyProperty() {
        return busy;
    }

    /// The day by which debts are overdue or not.
    public LocalDate today() {
        return book.get().today();
    }

    /// Reads everything afresh; the selection stays.
    public void load() {
        reading.call(this::read).deliver(book::set);
        list.load();
        Customer now = selected.get();
        if (now != null) {
            open(now);
        }
    }

    /// Shows a customer who was added or changed, or who has paid.
    public void show(Customer customer) {
        query.set("");
        selected.set(customer);
        load();
    }

    /// Shows the customer with this card or phone.
    public void scanned(String code, Runnable unknown) {
        reading.call(() -> customers.known(code))
                .deliver(found -> found.ifPresentOrElse(this::show, unknown));
    }

    private Book read() {
        Map<DebtFilter, Integer> counts = new EnumMap<>(DebtFilter.class);
        for (DebtFilter each : DebtFilter.values()) {
            counts.put(each, customers.count(each, ""));
        }
        return new Book(customers.today(), counts, customers.ageing());
    }

    private void keepSelected() {
        Customer now = selected.get();
        if (now == null) {
            selected.set(list.items().isEmpty() ? null : list.items().getFirst());
            return;
        }
        Optional<Customer> fresh =
                list.items().stream().filter(c -> c.id() == now.id()).findFirst();
        fresh.filter(c -> !Objects.equals(c, now)).ifPresent(selected::set);
        if (fresh.isEmpty() && !query.get().isBlank() && !list.items().isEmpty()) {
            selected.set(list.items().getFirst());
        }
    }

    private record Opened(Optional<Customer> customer, Ageing ageing) {}

    private void open(@Nullable Customer customer) {
        long asked = ++wanted;
        if (customer == null) {
            shown = 0;
            own.set(Ageing.NONE);
            return;
        }
        long id = customer.id();
        shown = id;
        ledger.load();
        reading.call(
                        () ->
                                new Opened(
                                        customers.find(id),
                                        Ageing.of(customers.open(id), customers.today())))
                .deliver(
                        opened -> {
                            if (asked == wanted) {
                                own.set(opened.ageing());
                                opened.customer()
                                        .filter(c -> !c.equals(selected.get()))
                                        .ifPresent(selected::set);
                            }
                        });
    }
}
