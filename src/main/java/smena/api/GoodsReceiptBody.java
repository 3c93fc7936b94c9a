package smena.api;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.stock.PaperDates;
import smena.domain.stock.ReceiptDraft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Reads what a program wants to receive.
final class GoodsReceiptBody {
    private static final String ITEMS = "items";
    private static final int LONGEST = 200;
    private static final Set<String> FIELDS =
            Set.of("supplier", "number", "date", "due", ITEMS, "duplicate");
    private static final Set<String> ITEM =
            Set.of("product", "quantity", "cost", "price", "tax", "expires");

    private final ApiCall call;
    private final CallerLanguage language;
    private final JsonFields fields;
    private final JsonRows rows;

    GoodsReceiptBody(ApiCall call) {
        this.call = call;
        this.language = call.language();
        this.fields = call.jsonFields();
        this.rows = new JsonRows(fields, language);
    }

    /// The receipt. Declines the body with a sentence for each field at fault.
    ReceiptDraft read() {
        String supplier = fields.text("supplier", LONGEST);
        String number = fields.text("number", LONGEST);
        PaperDates dates =
                new PaperDates(
                        day(fields.value("date"), "date", ""), day(fields.value("due"), "due", ""));
        List<ReceiptDraft.Line> lines = items();
        isTwice();
        fields.only(FIELDS);
        fields.check();
        return new ReceiptDraft(call.deed(), supplier, number, false, dates, lines);
    }

    /// Whether the supplier's number may be booked already.
    boolean isTwice() {
        return fields.flag("duplicate");
    }

    private List<ReceiptDraft.Line> items() {
        List<?> all = rows.list(ITEMS, ReceiptDraft.MOST_LINES);
        List<ReceiptDraft.Line> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String place = rows.place(all, i);
            rows.object(all.get(i), ITEMS, place)
                    .flatMap(item -> line(item, place))
                    .ifPresent(lines::add);
        }
        return lines;
    }

    private Optional<ReceiptDraft.Line> line(Map<?, ?> item, String place) {
        item.keySet().stream()
                .filter(name -> !ITEM.contains(String.valueOf(name)))
                .forEach(
                        name ->
                                fields.wrong(
                                        String.valueOf(name),
                                        place + language.text("api.unknown")));
        OptionalLong product = JsonFields.row(item.get("product"));
        Optional<Quantity> quantity = quantity(item.get("quantity"), place);
        Optional<Money> cost = amount(item.get("cost"), "cost", place, new Problem.BadAmount());
        if (product.isEmpty()) {
            fields.wrong(ITEMS, place + language.sentence(new Problem.ProductNotFound(0)));
        }
        if (item.get("cost") == null) {
            fields.wrong("cost", place + language.sentence(new Problem.BadAmount()));
        }
        return product.isPresent() && quantity.isPresent() && cost.isPresent()
                ? Optional.of(
                        new ReceiptDraft.Line(
                                product.getAsLong(),
                                quantity.get(),
                                cost.map(ReceiptDraft.Cost::ofUnit),
                                tax(item.get("tax"), place),
                                amount(item.get("price"), "price", place, new Problem.BadPrice()),
                                day(item.get("expires"), "expires", place)))
                : Optional.empty();
    }

    private Optional<Quantity> quantity(@Nullable Object value, String place) {
        Optional<Quantity> quantity = JsonFields.quantity(value);
        if (quantity.isEmpty()) {
            Problem problem =
                    JsonFields.isTooFine(value)
                            ? new Problem.QuantityTooFine()
                            : new Problem.BadQuantity();
            fields.wrong("quantity", place + language.sentence(problem));
        }
        return quantity;
    }

    private Optional<Money> amount(
            @Nullable Object value, String field, String place, Problem problem) {
        Optional<Money> amount = JsonFields.money(value).filter(m -> !m.isNegative());
        if (value != null && amount.isEmpty()) {
            fields.wrong(field, place + language.sentence(problem));
        }
        return amount;
    }

    private Optional<String> tax(@Nullable Object value, String place) {
        if (value != null && !JsonFields.isText(value, LONGEST)) {
            fields.wrong("tax", place + language.text("api.text", LONGEST));
        }
        return value instanceof String code ? Optional.of(code) : Optional.empty();
    }

    private Optional<LocalDate> day(@Nullable Object value, String field, String place) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            if (value instanceof String text && text.length() == 10) {
                return Optional.of(LocalDate.parse(text));
            }
        } catch (DateTimeException e) {
            System.getLogger("smena.api").log(System.Logger.Level.DEBUG, "no date", e);
        }
        fields.wrong(field, place + language.text("api.date"));
        return Optional.empty();
    }
}
