package smena.api;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.sale.Basket;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Tender;
import smena.domain.shift.Shift;
import smena.service.Services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Reads what a program wants to sell and how it is paid.
final class SaleBody {
    private static final int MOST_PAYMENTS = 50;
    private static final String ITEMS = "items";
    private static final String PAYMENTS = "payments";

    private final Services services;
    private final CallerLanguage language;
    private final JsonFields jsonFields;
    private final ApiCall call;

    SaleBody(Services services, ApiCall call) {
        this.services = services;
        this.call = call;
        this.language = call.language();
        this.jsonFields = call.jsonFields();
    }

    /// A sale that was understood.
    record Wanted(long shiftId, Basket basket, List<Tender> tenders) {}

    /// Reads the body. Declines it with a sentence for each field at fault; one without a shift it
    /// could be sold in is not looked at further.
    Wanted read() {
        long shiftId = shift();
        Basket basket = basket();
        List<Tender> tenders = tenders();
        jsonFields.check();
        return new Wanted(shiftId, basket, tenders);
    }

    private long shift() {
        Object value = jsonFields.value("session");
        if (value == null) {
            throw notInShift(new Problem.NoOpenShift());
        }
        OptionalLong row = JsonFields.row(value);
        if (row.isEmpty()) {
            throw JsonFields.requestDeclined("session", language.text("api.session"));
        }
        long id = row.getAsLong();
        Shift shift =
                services.shifts()
                        .find(id)
                        .orElseThrow(() -> notInShift(new Problem.ShiftNotFound(id)));
        if (!shift.open()) {
            throw notInShift(new Problem.ShiftClosed(id));
        }
        return id;
    }

    private RequestDeclined notInShift(Problem problem) {
        return JsonFields.requestDeclined("session", language.sentence(problem));
    }

    private Basket basket() {
        Basket basket = Basket.empty(call.deed());
        List<?> items = list(ITEMS, Basket.MOST_LINES);
        for (int i = 0; i < items.size(); i++) {
            String place = place(items, i);
            Optional<Map<?, ?>> item = object(items.get(i), ITEMS, place);
            if (item.isPresent()) {
                basket = add(basket, item.get(), place);
            }
        }
        return basket;
    }

    private Basket add(Basket basket, Map<?, ?> item, String place) {
        OptionalLong row = JsonFields.row(item.get("product"));
        if (row.isEmpty()) {
            jsonFields.wrong(ITEMS, place + language.text("api.product"));
            return basket;
        }
        Optional<Product> product = services.catalog().find(row.getAsLong());
        if (product.isEmpty()) {
            wrong(new Problem.ProductNotFound(row.getAsLong()), place);
            return basket;
        }
        Optional<Quantity> quantity = JsonFields.quantity(item.get("quantity"));
        Object asked = item.get("price");
        Optional<Money> price =
                asked == null ? Optional.of(product.get().price()) : JsonFields.money(asked);
        if (quantity.isEmpty()) {
            boolean fine = JsonFields.isTooFine(item.get("quantity"));
            wrong(fine ? new Problem.QuantityTooFine() : new Problem.BadQuantity(), place);
        }
        if (price.isEmpty()) {
            wrong(new Problem.BadPrice(), place);
        }
        return quantity.isPresent() && price.isPresent()
                ? add(basket, product.get(), quantity.get(), price.get(), place)
                : basket;
    }

    private Basket add(
            Basket basket, Product product, Quantity quantity, Money price, String place) {
        try {
            return basket.plusLine(product, quantity, price);
        } catch (Refused refusal) {
            wrong(refusal.problem(), place);
            return basket;
        }
    }

    private List<Tender> tenders() {
        Map<String, PaymentMethod> methods =
                services.selling().methods().stream()
                        .collect(Collectors.toMap(PaymentMethod::code, method -> method));
        List<?> payments = list(PAYMENTS, MOST_PAYMENTS);
        List<Tender> tenders = new ArrayList<>();
        for (int i = 0; i < payments.size(); i++) {
            String place = place(payments, i);
            object(payments.get(i), PAYMENTS, place)
                    .flatMap(payment -> tender(payment, methods, place))
                    .ifPresent(tenders::add);
        }
        return tenders;
    }

    private Optional<Tender> tender(
            Map<?, ?> payment, Map<String, PaymentMethod> methods, String place) {
        Object code = payment.get("payment_method");
        PaymentMethod method = code instanceof String text ? methods.get(text) : null;
        Optional<Money> amount = JsonFields.money(payment.get("amount"));
        Object reference = payment.get("reference");
        if (method == null) {
            wrong(new Problem.MethodNotFound(""), place);
        }
        if (amount.isEmpty() || amount.get().isNegative()) {
            wrong(new Problem.BadAmount(), place);
        }
        boolean referred =
                reference == null || JsonFields.isText(reference, Tender.LONGEST_REFERENCE);
        if (!referred) {
            jsonFields.wrong(PAYMENTS, place + language.text("api.text", Tender.LONGEST_REFERENCE));
        }
        return method != null && amount.isPresent() && referred
                ? Optional.of(
                        new Tender(
                                method, amount.get(), reference instanceof String text ? text : ""))
                : Optional.empty();
    }

    private List<?> list(String name, int most) {
        Object value = jsonFields.value(name);
        if (value instanceof List<?> list && !list.isEmpty() && list.size() <= most) {
            return list;
        }
        jsonFields.wrong(name, language.text("api.list", most));
        return List.of();
    }

    private Optional<Map<?, ?>> object(@Nullable Object value, String field, String place) {
        if (value instanceof Map<?, ?> object) {
            return Optional.of(object);
        }
        jsonFields.wrong(field, place + language.text("api.object"));
        return Optional.empty();
    }

    /// Which of several rows a sentence is about.
    private String place(List<?> rows, int index) {
        return rows.size() == 1 ? "" : language.text("api.place", index + 1) + ' ';
    }

    private void wrong(Problem problem, String place) {
        jsonFields.wrong(RefusalAnswers.saleField(problem), place + language.sentence(problem));
    }
}
