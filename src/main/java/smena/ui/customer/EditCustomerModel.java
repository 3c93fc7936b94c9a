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
import smena.domain.money.Money;
import smena.service.customer.Customers;
import smena.text.Typed;
import smena.ui.shell.ApprovedActions;

import java.util.Optional;
import java.util.function.Consumer;

/// What is known of a customer, while it is typed.
public final class EditCustomerModel {
    private final Customers customers;
    private final ApprovedActions acts;
    private final Optional<Customer> customer;
    private final Consumer<Customer> saved;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty phone = new SimpleStringProperty("");
    private final StringProperty card = new SimpleStringProperty("");
    private final StringProperty taxId = new SimpleStringProperty("");
    private final StringProperty notes = new SimpleStringProperty("");
    private final StringProperty limit = new SimpleStringProperty("");
    private final StringProperty days = new SimpleStringProperty("");
    private final StringProperty discount = new SimpleStringProperty("");
    private final StringProperty priceList = new SimpleStringProperty("");
    private final ObservableList<String> priceLists = FXCollections.observableArrayList("");
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /// @param customer who is changed; empty for somebody new
    /// @param saved gets them as they are kept
    public EditCustomerModel(
            Customers customers,
            ApprovedActions acts,
            Optional<Customer> customer,
            Consumer<Customer> saved) {
        this.customers = customers;
        this.acts = acts;
        this.customer = customer;
        this.saved = saved;
        customer.map(Customer::facts).ifPresent(this::fill);
        acts.background()
                .call(customers::priceLists)
                .deliver(
                        names -> {
                            for (String list : names) {
                                if (!priceLists.contains(list)) {
                                    priceLists.add(list);
                                }
                            }
                        });
    }

    private void fill(CustomerFacts facts) {
        name.set(facts.name());
        phone.set(Phone.shown(facts.phone()));
        card.set(facts.card());
        taxId.set(facts.taxId());
        notes.set(facts.notes());
        CustomerFacts.Terms terms = facts.terms();
        limit.set(Typed.text(terms.limit()));
        days.set(Integer.toString(terms.daysToPay()));
        discount.set(Typed.text(Money.of(terms.discount())));
        if (!terms.priceList().isEmpty()) {
            priceLists.add(terms.priceList());
            priceList.set(terms.priceList());
        }
    }

    /// Who is changed; empty for somebody new.
    public Optional<Customer> customer() {
        return customer;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty phoneProperty() {
        return phone;
    }

    public StringProperty cardProperty() {
        return card;
    }

    public StringProperty taxIdProperty() {
        return taxId;
    }

    public StringProperty notesProperty() {
        return notes;
    }

    /// The debt limit as typed.
    public StringProperty limitProperty() {
        return limit;
    }

    /// The days to pay as typed.
    public StringProperty daysProperty() {
        return days;
    }

    /// The discount in percent as typed.
    public StringProperty discountProperty() {
        return discount;
    }

    /// The name of the price list they buy by; empty for the catalogue.
    public StringProperty priceListProperty() {
        return priceList;
    }

    /// The lists there are, the catalogue as nothing first.
    public ObservableList<String> priceLists() {
        return priceLists;
    }

    /// What is wrong, and what to do.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether it is being saved.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// A code was scanned while the form is open: it is their card, wherever the keyboard is.
    public void scanned(String code) {
        problem.set(null);
        card.set(code);
    }

    /// Saves what was typed.
    public void save() {
        problem.set(null);
        CustomerFacts facts = facts();
        acts.act(
                        who ->
                                customer.isPresent()
                                        ? customers.change(who, customer.get().id(), facts)
                                        : customers.add(who, facts))
                .busy(busy)
                .refused(problem::set)
                .deliver(saved);
    }

    private CustomerFacts facts() {
        return new CustomerFacts(
                name.get(),
                phone.get(),
                card.get(),
                taxId.get(),
                notes.get(),
                new CustomerFacts.Terms(
                        Math.toIntExact(money(discount).min(Money.of(Integer.MAX_VALUE)).minor()),
                        priceList.get(),
                        money(limit),
                        Math.toIntExact(
                                money(days).min(Money.of(Integer.MAX_VALUE)).minor() / 100)));
    }

    private static Money money(StringProperty typed) {
        return Typed.money(typed.get()).orElse(Money.ZERO);
    }
}
