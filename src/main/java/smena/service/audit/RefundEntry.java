package smena.service.audit;

import smena.domain.money.Money;
import smena.domain.money.TaxRate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The contents of a REFUND entry.
///
/// @param order the UUID it was ordered under
/// @param sale the number of the refunded sale; empty without a receipt
/// @param lines what came back
/// @param payments how it was paid back
/// @param approval the row of the approval it needed; 0 for none
/// @param customer whose account it concerns; 0 for nobody's
/// @param exchange the number of the sale it was exchanged for; empty for none
/// @param content the hash of what was asked for
/// @param values what lines do to the value of the shelves beside their cost, by line
record RefundEntry(
        String number,
        long seq,
        String order,
        String sale,
        Money gross,
        Money discount,
        Money total,
        Money rounding,
        List<Line> lines,
        List<Payment> payments,
        String reason,
        long approval,
        long customer,
        String exchange,
        String content,
        Map<Long, Values> values) {

    /// A correction of cost and a valuation.
    record Values(Money correction, Money valuation) {
        static final Values NONE = new Values(Money.ZERO, Money.ZERO);
    }

    /// Those of a line; nothing where it has none.
    Values values(long line) {
        return values.getOrDefault(line, Values.NONE);
    }

    /// What came back of one product. `saleLine` is 0 without a receipt.
    record Line(
            long saleLine,
            long quantity,
            Money total,
            TaxRate rate,
            Money tax,
            long product,
            String name,
            Money price,
            Money gross,
            Money discount,
            String barcode,
            String unit,
            String goodsCode,
            Optional<Long> cost,
            boolean restock,
            String reason,
            List<Mark> marks) {}

    /// The mark of one piece.
    record Mark(String mark, String whole) {}

    /// Money given back.
    record Payment(
            String method,
            Money applied,
            String kind,
            String reference,
            String cardDigits,
            long customer) {}

    static RefundEntry of(PayloadFields fields) {
        return new RefundEntry(
                fields.text("number"),
                fields.number("seq"),
                fields.text("order"),
                fields.text("sale"),
                fields.money("gross"),
                fields.money("discount"),
                fields.money("total"),
                fields.money("rounding"),
                fields.list("lines").stream().map(item -> line(PayloadFields.list(item))).toList(),
                fields.list("payments").stream()
                        .map(item -> payment(PayloadFields.list(item)))
                        .toList(),
                fields.text("reason"),
                fields.number("approval"),
                fields.number("customer"),
                fields.text("exchange"),
                fields.text("content"),
                fields.has("values") ? values(fields.list("values")) : Map.of());
    }

    private static Map<Long, Values> values(List<?> items) {
        Map<Long, Values> all = new HashMap<>();
        for (Object item : items) {
            List<?> own = PayloadFields.list(item);
            all.put(
                    PayloadFields.number(own.get(0)),
                    new Values(money(own.get(1)), money(own.get(2))));
        }
        return all;
    }

    /// What is taken off the customer's account.
    Money toAccount() {
        return payments.stream()
                .filter(payment -> payment.customer() > 0)
                .map(Payment::applied)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Line line(List<?> values) {
        long cost = PayloadFields.number(values.get(15));
        return new Line(
                PayloadFields.number(values.get(0)),
                PayloadFields.number(values.get(1)),
                money(values.get(2)),
                new TaxRate(
                        PayloadFields.text(values.get(3)),
                        TaxRate.Kind.valueOf(PayloadFields.text(values.get(10))),
                        Math.toIntExact(PayloadFields.number(values.get(11)))),
                money(values.get(4)),
                PayloadFields.number(values.get(5)),
                PayloadFields.text(values.get(6)),
                money(values.get(7)),
                money(values.get(8)),
                money(values.get(9)),
                PayloadFields.text(values.get(12)),
                PayloadFields.text(values.get(13)),
                PayloadFields.text(values.get(14)),
                cost < 0 ? Optional.empty() : Optional.of(cost),
                PayloadFields.number(values.get(16)) == 1,
                PayloadFields.text(values.get(17)),
                PayloadFields.list(values.get(18)).stream()
                        .map(item -> mark(PayloadFields.list(item)))
                        .toList());
    }

    private static Mark mark(List<?> values) {
        return new Mark(PayloadFields.text(values.get(0)), PayloadFields.text(values.get(1)));
    }

    private static Payment payment(List<?> values) {
        return new Payment(
                PayloadFields.text(values.get(0)),
                money(values.get(1)),
                PayloadFields.text(values.get(2)),
                PayloadFields.text(values.get(3)),
                PayloadFields.text(values.get(4)),
                PayloadFields.number(values.get(5)));
    }

    private static Money money(Object value) {
        return Money.of(PayloadFields.number(value));
    }
}
