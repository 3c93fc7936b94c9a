package smena.service.figures;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.customer.Customer;
import smena.domain.figures.Label;
import smena.domain.figures.SalesFacet;
import smena.domain.figures.SalesFilter;
import smena.domain.sale.PaymentMethod;
import smena.store.Database;
import smena.store.Transaction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What reports of sales can be narrowed to: the shop's categories, cashiers, ways to pay,
/// customers and suppliers, also those that are in use no more. Reads beside the writer.
public final class SalesFilters {
    private final Database database;
    private final CustomerSearch customers;

    /// Finds customers.
    public interface CustomerSearch {
        /// The first ones by name, card or a part of the phone.
        List<Customer> search(String text, int limit);

        /// Who has this card or phone.
        Optional<Customer> known(String code);
    }

    public SalesFilters(Database database, CustomerSearch customers) {
        this.database = database;
        this.customers = customers;
    }

    /// What can be chosen of a facet; none of customers, who are looked for by name.
    public List<Label> choices(SalesFacet facet) {
        return database.read(tx -> all(tx, facet).toList());
    }

    private static Stream<Label> all(Transaction tx, SalesFacet facet) {
        return switch (facet) {
            case CATEGORY ->
                    tx.categories().all().stream()
                            .map(kind -> label(kind.id(), kind.card().name()));
            case CASHIER ->
                    tx.people().everybody().stream()
                            .map(known -> label(known.person().id(), known.person().name()));
            case METHOD -> tx.paymentMethods().cards().stream().map(card -> method(card.method()));
            case SUPPLIER ->
                    Stream.of(false, true)
                            .flatMap(archived -> tx.supplierLedgers().all(archived).stream())
                            .map(one -> label(one.supplier().id(), one.supplier().name()));
            case CUSTOMER -> Stream.of();
        };
    }

    /// The first customers by name, card or a part of the phone.
    public List<Label> customers(String text, int limit) {
        return customers.search(text, limit).stream().map(SalesFilters::customer).toList();
    }

    /// A filter as it was typed or sent.
    ///
    /// @param typed the name of each, its row, the code of a way to pay, the card or phone of a
    ///     customer
    /// @throws Refused where there is no such thing
    public SalesFilter read(Map<SalesFacet, String> typed) {
        SalesFilter filter = SalesFilter.NONE;
        for (Map.Entry<SalesFacet, String> each : typed.entrySet()) {
            Label label = named(each.getKey(), each.getValue().strip());
            filter = filter.with(each.getKey(), Optional.of(label));
        }
        return filter;
    }

    private Label named(SalesFacet facet, String text) {
        Optional<Label> found =
                facet == SalesFacet.CUSTOMER ? customer(text) : among(choices(facet), text);
        return found.orElseThrow(() -> new Refused(missing(facet, text)));
    }

    /// A name before a row: a category may be called 7.
    private static Optional<Label> among(List<Label> all, String text) {
        return all.stream()
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst()
                .or(() -> all.stream().filter(one -> one.key().equals(text)).findFirst());
    }

    private Optional<Label> customer(String text) {
        return customers
                .known(text)
                .or(() -> named(text))
                .or(
                        () ->
                                text.matches("[0-9]{1,9}")
                                        ? database.read(
                                                tx -> tx.customers().find(Long.parseLong(text)))
                                        : Optional.empty())
                .map(SalesFilters::customer);
    }

    private Optional<Customer> named(String text) {
        return customers.search(text, 100).stream()
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private static Problem missing(SalesFacet facet, String text) {
        return switch (facet) {
            case CATEGORY -> new Problem.CategoryNotFound();
            case CASHIER -> new Problem.PersonNotFound();
            case METHOD -> new Problem.MethodNotFound(text);
            case CUSTOMER -> new Problem.CustomerNotFound();
            case SUPPLIER -> new Problem.SupplierNotFound();
        };
    }

    private static Label customer(Customer one) {
        return label(one.id(), one.name());
    }

    private static Label method(PaymentMethod method) {
        return new Label(method.code(), method.name());
    }

    private static Label label(long row, String name) {
        return new Label(Long.toString(row), name);
    }
}
