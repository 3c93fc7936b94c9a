package smena.api;

import smena.domain.receipt.ReceiptQuery;
import smena.service.catalog.Catalog;
import smena.service.sale.Receipts;

import java.util.Optional;

/// Which sales a program lists, from the parameters of its call.
final class ReceiptParameters {
    private static final int USUAL = 50;
    private static final int LONGEST = 200;

    private final ApiCall call;
    private final Catalog catalog;

    ReceiptParameters(ApiCall call, Catalog catalog) {
        this.call = call;
        this.catalog = catalog;
    }

    /// How many, at most [Receipts#MOST].
    int limit() {
        String text = text("limit");
        if (text.isEmpty()) {
            return USUAL;
        }
        if (text.matches("[0-9]{1,6}") && Integer.parseInt(text) > 0) {
            return Math.min(Receipts.MOST, Integer.parseInt(text));
        }
        throw JsonFields.requestDeclined("limit", call.language().text("api.limit", Receipts.MOST));
    }

    /// The sale that the page before ended with.
    long before() {
        return number("before").orElse(Long.MAX_VALUE);
    }

    /// What they have in common; empty where nothing can be found.
    Optional<ReceiptQuery> query() {
        ReceiptQuery query =
                ReceiptQuery.ALL.days(QueryDates.of(call, "from"), QueryDates.of(call, "to"));
        Optional<Long> session = number("session");
        if (session.isPresent()) {
            query = query.shift(session.get());
        }
        String number = text("number");
        if (!number.isEmpty()) {
            query = query.number(number);
        }
        String barcode = text("barcode");
        return barcode.isEmpty()
                ? Optional.of(query)
                : catalog.byBarcode(barcode).map(p -> p.id()).map(query::product);
    }

    private Optional<Long> number(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("[0-9]{1,18}")) {
            return Optional.of(Long.valueOf(text));
        }
        throw JsonFields.requestDeclined(name, call.language().text("api.number"));
    }

    private String text(String name) {
        String text = call.query().getOrDefault(name, "").strip();
        if (text.length() > LONGEST) {
            throw JsonFields.requestDeclined(name, call.language().text("api.text", LONGEST));
        }
        return text;
    }
}
