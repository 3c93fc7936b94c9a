package smena.service.audit;

import smena.domain.money.Money;
import smena.domain.money.TaxRate;

import java.util.List;
import java.util.Optional;

/// What a SALE entry says.
///
/// @param lines as they were booked
/// @param payments in their order
record SaleEntry(
        String number,
        long seq,
        String basket,
        Money gross,
        Money discount,
        Money total,
        Money rounding,
        List<Line> lines,
        List<Payment> payments) {

    /// A line. An older till wrote neither rate nor what came after it.
    record Line(
            long product,
            String name,
            Money price,
            long quantity,
            Money gross,
            Money discount,
            Money total,
            String taxCode,
            Money tax,
            Optional<More> more) {}

    /// The rest of a line.
    record More(TaxRate rate, String barcode, String unit, String goodsCode) {}

    /// A payment. An older till did not write the method's kind; it is empty then.
    record Payment(
            String method,
            Money tendered,
            Money change,
            Money applied,
            String reference,
            String kind) {
        boolean isCash() {
            return kind.equals("CASH");
        }
    }

    static SaleEntry of(Facts facts) {
        return new SaleEntry(
                facts.text("number"),
                facts.number("seq"),
                facts.text("basket"),
                facts.money("gross"),
                facts.money("discount"),
                facts.money("total"),
                facts.money("rounding"),
                facts.list("lines").stream().map(item -> line(Facts.list(item))).toList(),
                facts.list("payments").stream().map(item -> payment(Facts.list(item))).toList());
    }

    private static Line line(List<?> values) {
        String code = Facts.text(values.get(7));
        return new Line(
                Facts.number(values.get(0)),
                Facts.text(values.get(1)),
                money(values.get(2)),
                Facts.number(values.get(3)),
                money(values.get(4)),
                money(values.get(5)),
                money(values.get(6)),
                code,
                money(values.get(8)),
                values.size() > 9 ? Optional.of(more(code, values)) : Optional.empty());
    }

    private static More more(String code, List<?> values) {
        return new More(
                new TaxRate(
                        code,
                        TaxRate.Kind.valueOf(Facts.text(values.get(9))),
                        Math.toIntExact(Facts.number(values.get(10)))),
                Facts.text(values.get(11)),
                Facts.text(values.get(12)),
                Facts.text(values.get(13)));
    }

    private static Payment payment(List<?> values) {
        return new Payment(
                Facts.text(values.get(0)),
                money(values.get(1)),
                money(values.get(2)),
                money(values.get(3)),
                Facts.text(values.get(4)),
                values.size() > 5 ? Facts.text(values.get(5)) : "");
    }

    private static Money money(Object value) {
        return Money.of(Facts.number(value));
    }
}
