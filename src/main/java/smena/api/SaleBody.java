package smena.api;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.sale.Basket;
import smena.domain.sale.CounterAnswers;
import smena.domain.sale.Discount;
import smena.domain.sale.Mark;
import smena.domain.sale.Tender;
import smena.service.Services;
import smena.service.catalog.ScannedProduct;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads what a program wants to sell and how it is paid.
final class SaleBody {
    private static final String ITEMS = "items";
    private static final String DISCOUNT = "discount";

    private final Services services;
    private final CallerLanguage language;
    private final JsonFields jsonFields;
    private final ApiCall call;
    private final Set<Integer> ageChecked = new HashSet<>();
    private final SortedMap<Integer, List<String>> marks = new TreeMap<>();

    SaleBody(Services services, ApiCall call) {
        this.services = services;
        this.call = call;
        this.language = call.language();
        this.jsonFields = call.jsonFields();
    }

    /// A sale that was understood.
    record Wanted(long shiftId, Basket basket, List<Tender> tenders, CounterAnswers answers) {}

    /// Reads the body. Declines it with a sentence for each field at fault; one without a shift it
    /// could be sold in is not looked at further.
    Wanted read() {
        long shiftId = new SessionField(services, call).open();
        Basket basket = whole(basket().of(customer()));
        List<Tender> tenders = new PaymentFields(services, call.language(), jsonFields).required();
        jsonFields.check();
        return new Wanted(shiftId, basket, tenders, new CounterAnswers(ageChecked, marks));
    }

    /// With the discount on the whole; one that is wrong is named.
    private Basket whole(Basket basket) {
        try {
            Optional<Discount> discount = DiscountField.read(jsonFields.value(DISCOUNT));
            return basket.isEmpty() ? basket : basket.withDiscount(discount);
        } catch (Refused refusal) {
            jsonFields.wrong(DISCOUNT, language.sentence(refusal.problem()));
            return basket;
        }
    }

    private Optional<Long> customer() {
        Object value = jsonFields.value("customer");
        if (value == null) {
            return Optional.empty();
        }
        OptionalLong row = JsonFields.row(value);
        if (row.isEmpty() || services.customers().find(row.getAsLong()).isEmpty()) {
            jsonFields.wrong("customer", language.sentence(new Problem.CustomerNotFound()));
            return Optional.empty();
        }
        return Optional.of(row.getAsLong());
    }

    private Basket basket() {
        Basket basket = Basket.empty(call.deed());
        JsonRows rows = new JsonRows(jsonFields, language);
        List<?> items = rows.list(ITEMS, Basket.MOST_LINES);
        for (int i = 0; i < items.size(); i++) {
            String place = rows.place(items, i);
            Optional<Map<?, ?>> item = rows.object(items.get(i), ITEMS, place);
            if (item.isPresent()) {
                basket = add(basket, item.get(), place);
            }
        }
        return basket;
    }

    private Basket add(Basket basket, Map<?, ?> item, String place) {
        Optional<ScannedProduct> named = named(item, place);
        if (named.isEmpty()) {
            return basket;
        }
        Product product = named.get().product();
        Optional<Quantity> quantity = JsonFields.quantity(item.get("quantity"));
        Object asked = item.get("price");
        Optional<Money> price =
                asked == null
                        ? Optional.of(product.price()).filter(_ -> !product.isOpenPrice())
                        : JsonFields.money(asked);
        boolean age = ageChecked(item, place);
        List<String> codes = marks(item, place);
        if (quantity.isEmpty()) {
            boolean fine = JsonFields.isTooFine(item.get("quantity"));
            wrong(fine ? new Problem.QuantityTooFine() : new Problem.BadQuantity(), place);
        }
        if (price.isEmpty()) {
            boolean missing = asked == null;
            wrong(missing ? needed(product) : new Problem.BadPrice(), place);
        }
        return quantity.isPresent() && price.isPresent()
                ? discounted(
                        add(basket, named.get(), quantity.get(), price.get(), age, codes, place),
                        item,
                        place)
                : basket;
    }

    private static Problem needed(Product product) {
        return new Problem.PriceNeeded(product.id(), product.name(), product.unit());
    }

    /// The product by its row or by a code, as a scanner would read it.
    private Optional<ScannedProduct> named(Map<?, ?> item, String place) {
        if (!item.containsKey("product") && item.get("barcode") instanceof String code) {
            try {
                return Optional.of(services.products().catalog().scannedOrRefused(code));
            } catch (Refused refusal) {
                jsonFields.wrong(ITEMS, place + language.sentence(refusal.problem()));
                return Optional.empty();
            }
        }
        OptionalLong row = JsonFields.row(item.get("product"));
        if (row.isEmpty()) {
            jsonFields.wrong(ITEMS, place + language.text("api.product"));
            return Optional.empty();
        }
        Optional<Product> product = services.products().catalog().find(row.getAsLong());
        if (product.isEmpty()) {
            wrong(new Problem.ProductNotFound(row.getAsLong()), place);
        }
        return product.map(found -> ScannedProduct.of(found, ""));
    }

    /// With the discount on the line that came last.
    private Basket discounted(Basket basket, Map<?, ?> item, String place) {
        try {
            Optional<Discount> discount = DiscountField.read(item.get(DISCOUNT));
            return basket.isEmpty() || discount.isEmpty()
                    ? basket
                    : basket.withLineDiscount(basket.lines().getLast().line(), discount);
        } catch (Refused refusal) {
            jsonFields.wrong(ITEMS, place + language.sentence(refusal.problem()));
            return basket;
        }
    }

    private Basket add(
            Basket basket,
            ScannedProduct named,
            Quantity quantity,
            Money price,
            boolean age,
            List<String> codes,
            String place) {
        try {
            Quantity times = named.times(Optional.of(quantity)).orElseThrow();
            Basket more = basket.plusLine(named.product(), named.code(), times, price);
            int line = more.lines().getLast().line();
            if (age) {
                ageChecked.add(line);
            }
            if (!codes.isEmpty()) {
                marks.put(line, codes);
            }
            return more;
        } catch (Refused refusal) {
            wrong(refusal.problem(), place);
            return basket;
        }
    }

    private boolean ageChecked(Map<?, ?> item, String place) {
        Object said = item.get("age_checked");
        if (said != null && !(said instanceof Boolean)) {
            jsonFields.wrong(ITEMS, place + "age_checked: " + language.text("api.flag"));
        }
        return Boolean.TRUE.equals(said);
    }

    private List<String> marks(Map<?, ?> item, String place) {
        Optional<List<String>> sent = JsonRows.marks(item);
        if (sent.isEmpty()) {
            jsonFields.wrong(ITEMS, place + "marks: " + language.text("api.text", Mark.LONGEST));
        }
        return sent.orElse(List.of());
    }

    private void wrong(Problem problem, String place) {
        jsonFields.wrong(RefusalAnswers.saleField(problem), place + language.sentence(problem));
    }
}
