package smena.ui.archive;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import smena.domain.catalog.Product;
import smena.domain.customer.Customer;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.receipt.ReceiptHead;
import smena.domain.receipt.ReceiptQuery;
import smena.service.catalog.Catalog;
import smena.service.catalog.ScannedProduct;
import smena.service.customer.Customers;
import smena.service.people.People;
import smena.service.sale.Receipts;
import smena.text.Typed;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which receipts are looked for. Everything that is known of one can be typed, each beside the
/// others; what is empty does not matter.
final class ReceiptSearch {
    /// What may be known of a receipt.
    enum By {
        NUMBER,
        TIME,
        AMOUNT,
        PRODUCT,
        CARD,
        CASHIER,
        CUSTOMER
    }

    /// What it asks of the till.
    ///
    /// @param receipts the receipts
    /// @param catalog the products on them
    /// @param people who made them
    /// @param customers whose they are
    record Books(Receipts receipts, Catalog catalog, People people, Customers customers) {}

    private final Books books;
    private final ObjectProperty<By> by = new SimpleObjectProperty<>(By.NUMBER);
    private final ReadOnlyObjectWrapper<Map<By, String>> typed =
            new ReadOnlyObjectWrapper<>(Map.of());

    ReceiptSearch(Books books) {
        this.books = books;
    }

    /// What is typed now.
    ObjectProperty<By> byProperty() {
        return by;
    }

    /// What was typed of each; without those of which nothing was.
    ReadOnlyObjectProperty<Map<By, String>> typedProperty() {
        return typed.getReadOnlyProperty();
    }

    /// What was typed of one.
    String of(By one) {
        return typed.get().getOrDefault(one, "");
    }

    /// Types what is known of one.
    void type(By one, String text) {
        Map<By, String> now = new EnumMap<>(By.class);
        now.putAll(typed.get());
        if (text.isBlank()) {
            now.remove(one);
        } else {
            now.put(one, text);
        }
        typed.set(now);
    }

    /// Looks for this number and nothing else.
    void only(String number) {
        by.set(By.NUMBER);
        typed.set(Map.of(By.NUMBER, number));
    }

    /// Looks for every receipt.
    void clear() {
        typed.set(Map.of());
    }

    /// What is looked for, in words; empty for every receipt.
    String words() {
        return typed.get().values().stream().collect(Collectors.joining(", "));
    }

    /// The receipts after `last`, the newest first. Called in the background.
    List<ReceiptHead> after(Actor actor, Optional<ReceiptHead> last, int limit) {
        long before = last.map(head -> head.sale().id()).orElse(Long.MAX_VALUE);
        return query(typed.get())
                .map(query -> books.receipts().before(actor, query, before, limit))
                .orElse(List.of());
    }

    /// Empty if something was typed that no receipt has.
    private Optional<ReceiptQuery> query(Map<By, String> asked) {
        Optional<ReceiptQuery> query = Optional.of(ReceiptQuery.ALL);
        for (Map.Entry<By, String> each : asked.entrySet()) {
            String text = each.getValue().strip();
            query = query.flatMap(so -> with(so, each.getKey(), text));
        }
        return query;
    }

    private Optional<ReceiptQuery> with(ReceiptQuery query, By what, String text) {
        return switch (what) {
            case NUMBER -> Optional.of(query.number(text));
            case TIME -> TypedMoment.read(text).map(moment -> moment.on(query));
            case AMOUNT -> Typed.money(text).map(query::paid);
            case PRODUCT -> product(text).map(product -> query.product(product.id()));
            case CARD -> Optional.of(query.cardDigits(text));
            case CASHIER -> cashier(text).map(person -> query.cashier(person.id()));
            case CUSTOMER -> customer(text).map(customer -> query.customer(customer.id()));
        };
    }

    private Optional<Product> product(String text) {
        return books.catalog()
                .scanned(text)
                .map(ScannedProduct::product)
                .or(() -> books.catalog().search(text, 1).stream().findFirst());
    }

    private Optional<Customer> customer(String text) {
        return books.customers()
                .known(text)
                .or(() -> books.customers().search(text, 1).stream().findFirst());
    }

    private Optional<Employee> cashier(String text) {
        String part = text.toLowerCase(Locale.ROOT);
        List<Employee> fitting =
                books.people().people().stream()
                        .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(part))
                        .toList();
        // A whole name is not the one that happens to begin like it.
        return fitting.stream()
                .filter(person -> person.name().equalsIgnoreCase(text))
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }
}
