package smena.api;

import smena.domain.Problem;
import smena.domain.money.Quantity;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.Mark;
import smena.domain.sale.Tender;
import smena.service.Services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads what a program wants to give back.
final class RefundBody {
    private static final String ITEMS = "items";
    private static final String REASON = "reason";
    private static final int LONGEST_REASON = 200;

    private final Services services;
    private final ApiCall call;
    private final CallerLanguage language;
    private final JsonFields fields;
    private final JsonRows rows;

    RefundBody(Services services, ApiCall call) {
        this.services = services;
        this.call = call;
        this.language = call.language();
        this.fields = call.jsonFields();
        this.rows = new JsonRows(fields, language);
    }

    /// A refund that was understood.
    record Wanted(long shiftId, RefundOrder order) {}

    /// Reads the body. Declines it with a sentence for each field at fault; one without a shift it
    /// could be booked in is not looked at further.
    Wanted read(long sale) {
        long shift = new SessionField(services, call).open();
        Optional<List<RefundOrder.Item>> items =
                fields.value(ITEMS) == null ? Optional.empty() : Optional.of(items());
        String reason = fields.text(REASON, LONGEST_REASON);
        if (reason.isBlank()) {
            fields.wrong(REASON, language.sentence(new Problem.BadReason()));
        }
        Optional<List<Tender>> payments = new PaymentFields(services, language, fields).optional();
        fields.check();
        return new Wanted(shift, new RefundOrder(call.deed(), sale, items, reason, payments));
    }

    private List<RefundOrder.Item> items() {
        List<?> all = rows.list(ITEMS, Basket.MOST_LINES);
        List<RefundOrder.Item> items = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String place = rows.place(all, i);
            rows.object(all.get(i), ITEMS, place)
                    .flatMap(item -> item(item, place))
                    .ifPresent(items::add);
        }
        return items;
    }

    private Optional<RefundOrder.Item> item(Map<?, ?> item, String place) {
        OptionalLong line = JsonFields.row(item.get("line"));
        Optional<Quantity> quantity = JsonFields.quantity(item.get("quantity"));
        if (line.isEmpty() || line.getAsLong() < 1 || line.getAsLong() > Basket.MOST_LINES) {
            fields.wrong(ITEMS, place + language.sentence(new Problem.LineNotFound()));
        }
        if (quantity.isEmpty()) {
            boolean fine = JsonFields.isTooFine(item.get("quantity"));
            Problem problem = fine ? new Problem.QuantityTooFine() : new Problem.BadQuantity();
            fields.wrong("quantity", place + language.sentence(problem));
        }
        Object restock = item.get("restock");
        if (restock != null && !(restock instanceof Boolean)) {
            fields.wrong("restock", place + language.text("api.flag"));
        }
        Optional<List<String>> marks = JsonRows.marks(item);
        if (marks.isEmpty()) {
            fields.wrong("marks", place + language.text("api.text", Mark.LONGEST));
        }
        return line.isPresent() && quantity.isPresent() && marks.isPresent()
                ? Optional.of(
                        new RefundOrder.Item(
                                Math.clamp(line.getAsLong(), 0, Basket.MOST_LINES),
                                quantity.get(),
                                !Boolean.FALSE.equals(restock),
                                reason(item, place),
                                marks.get()))
                : Optional.empty();
    }

    private String reason(Map<?, ?> item, String place) {
        Object reason = item.get(REASON);
        if (reason == null) {
            return "";
        }
        if (reason instanceof String text && JsonFields.isText(text, LONGEST_REASON)) {
            return text;
        }
        fields.wrong(REASON, place + language.text("api.text", LONGEST_REASON));
        return "";
    }
}
