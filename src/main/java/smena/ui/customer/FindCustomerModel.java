package smena.ui.customer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.customer.Customer;
import smena.domain.customer.CustomerFacts;
import smena.domain.customer.Phone;
import smena.domain.sale.Basket;
import smena.service.customer.Customers;
import smena.service.sale.Baskets;
import smena.ui.shell.ApprovedActions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Who buys the basket on the screen: found by phone, card or name, or added.
public final class FindCustomerModel {
    private static final int MOST = 50;

    private final Customers customers;
    private final Baskets baskets;
    private final ApprovedActions acts;
    private final Consumer<Basket> chosen;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Customer> found = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private LocalDate today = LocalDate.EPOCH;
    private long wanted;
    private long answered;
    private boolean entered;
    private String unknownCard = "";

    /// @param chosen gets the basket with its customer
    public FindCustomerModel(
            Customers customers, Baskets baskets, ApprovedActions acts, Consumer<Basket> chosen) {
        this.customers = customers;
        this.baskets = baskets;
        this.acts = acts;
        this.chosen = chosen;
        query.subscribe(this::search);
    }

    /// What is looked for.
    public StringProperty queryProperty() {
        return query;
    }

    /// Who was found.
    public ObservableList<Customer> found() {
        return found;
    }

    /// What is wrong, and what to do.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether somebody is being chosen or added.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// The day by which debts are overdue or not.
    public LocalDate today() {
        return today;
    }

    private record Answer(LocalDate today, List<Customer> customers) {}

    private void search(String text) {
        long asked = ++wanted;
        entered = false;
        problem.set(null);
        acts.background()
                .call(() -> new Answer(customers.today(), customers.search(text, MOST)))
                .refused(problem::set)
                .deliver(
                        answer -> {
                            if (asked == wanted) {
                                answered = asked;
                                today = answer.today();
                                found.setAll(answer.customers());
                                enterLate();
                            }
                        });
    }

    /// Whether what [#found] holds is not yet what is looked for.
    public boolean isSearching() {
        return answered != wanted;
    }

    /// Enter in the search: takes the customer who is selected among what it found. One that was
    /// pressed before that was known takes the only one there is, and otherwise nobody: whom it
    /// meant was not to be seen yet.
    public void enter(Optional<Customer> selected) {
        if (isSearching()) {
            entered = true;
        } else if (selected.isPresent() && !busy.get()) {
            choose(selected);
        }
    }

    private void enterLate() {
        if (entered && found.size() == 1 && !busy.get()) {
            choose(Optional.of(found.getFirst()));
        }
        entered = false;
    }

    /// The basket is this customer's; nobody's where it is empty.
    public void choose(Optional<Customer> customer) {
        acts.act(who -> baskets.customer(who, customer.map(Customer::id)))
                .busy(busy)
                .refused(problem::set)
                .deliver(chosen);
    }

    /// A card or phone was scanned.
    public void scanned(String code) {
        acts.background()
                .call(() -> customers.known(code))
                .refused(problem::set)
                .deliver(
                        known -> {
                            if (known.isPresent()) {
                                choose(known);
                            } else {
                                unknownCard = code;
                                problem.set(new Problem.CustomerNotFound());
                            }
                        });
    }

    /// Adds a customer and chooses them.
    ///
    /// @param card their card; empty for none
    public void add(String name, String phone, String card) {
        CustomerFacts facts =
                new CustomerFacts(name, phone, card, "", "", CustomerFacts.Terms.NONE);
        acts.act(who -> customers.add(who, facts))
                .busy(busy)
                .refused(problem::set)
                .deliver(added -> choose(Optional.of(added)));
    }

    /// What of the search would be the name of somebody new; empty where it is a number.
    public String newName() {
        return Phone.isLikely(query.get()) ? "" : query.get().strip();
    }

    /// What of the search would be the phone of somebody new; empty where it is a name.
    public String newPhone() {
        return Phone.isLikely(query.get()) ? query.get().strip() : "";
    }

    /// The card of somebody new: the one that was scanned last and is nobody's.
    public String newCard() {
        return unknownCard;
    }
}
