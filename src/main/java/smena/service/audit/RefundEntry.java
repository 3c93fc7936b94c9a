package smena.service.audit;

import smena.domain.money.Money;

import java.util.List;

/// The contents of a REFUND entry.
///
/// @param sale the number of the refunded sale
/// @param lines what came back
/// @param payments how it was paid back
record RefundEntry(
        String number,
        long seq,
        String sale,
        Money total,
        Money rounding,
        List<Line> lines,
        List<Payment> payments) {

    /// A line of the sale, or a part of it: `[line, quantity, total, rate, tax]`.
    record Line(long line, long quantity, Money total, String taxCode, Money tax) {}

    /// Money given back: `[method, applied, kind]`.
    record Payment(String method, Money applied, String kind) {}

    static RefundEntry of(PayloadFields payloadFields) {
        return new RefundEntry(
                payloadFields.text("number"),
                payloadFields.number("seq"),
                payloadFields.text("sale"),
                payloadFields.money("total"),
                payloadFields.money("rounding"),
                payloadFields.list("lines").stream()
                        .map(item -> line(PayloadFields.list(item)))
                        .toList(),
                payloadFields.list("payments").stream()
                        .map(item -> payment(PayloadFields.list(item)))
                        .toList());
    }

    private static Line line(List<?> values) {
        return new Line(
                PayloadFields.number(values.get(0)),
                PayloadFields.number(values.get(1)),
                Money.of(PayloadFields.number(values.get(2))),
                PayloadFields.text(values.get(3)),
                Money.of(PayloadFields.number(values.get(4))));
    }

    private static Payment payment(List<?> values) {
        return new Payment(
                PayloadFields.text(values.get(0)),
                Money.of(PayloadFields.number(values.get(1))),
                PayloadFields.text(values.get(2)));
    }
}
