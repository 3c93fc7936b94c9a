package smena.service.audit;

import smena.domain.money.Money;
import smena.domain.money.TaxRate;
import smena.domain.sale.PaymentMethod;

import java.util.List;
import java.util.Optional;

/// The contents of a SALE entry.
///
/// @param lines as they were booked
/// @param payments in their order
/// @param content the hash of what was asked for; an older till did not record it
/// @param account the customer; empty for nobody the shop knows
/// @param reductions what the lines' discounts are made of; an older till did not record it
/// @param marks of marked pieces, in the order of their lines
/// @param costs what the lines had cost, in their order, below zero where that is not known; empty
///     where none is
record SaleEntry(
        String number,
        long seq,
        String basket,
        Money gross,
        Money discount,
        Money total,
        Money rounding,
        List<Line> lines,
        List<Payment> payments,
        Optional<String> content,
        Optional<OnAccount> account,
        List<Off> reductions,
        List<Mark> marks,
        List<Long> costs) {

    /// What a line had cost; empty where that is not known.
    ///
    /// @param index of the line, from 0
    Optional<Money> cost(int index) {
        return index < costs.size() && costs.get(index) >= 0
                ? Optional.of(Money.of(costs.get(index)))
                : Optional.empty();
    }

    /// The mark of a piece, on the line of this number.
    record Mark(long line, String mark, String whole) {}

    /// The customer of a sale: the day to pay what is put on their account (empty where nothing
    /// is), and the approval it needed; 0 for none.
    record OnAccount(long customer, String due, long approval) {}

    /// One reason why a line cost less. `promotion` is 0 for none.
    record Off(long line, String kind, String name, long promotion, Money amount) {}

    /// A line. An older till recorded neither the rate nor what comes after it.
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

    /// A payment. An older till did not record the method's kind; it is empty then. So are the
    /// last digits of the card where they are not known.
    record Payment(
            String method,
            Money tendered,
            Money change,
            Money applied,
            String reference,
            String kind,
            String cardDigits) {
        boolean namesCustomer() {
            return !kind.isEmpty() && PaymentMethod.Kind.valueOf(kind).namesCustomer();
        }

        boolean givesChange() {
            return kind.isEmpty() || PaymentMethod.Kind.valueOf(kind).givesChange();
        }
    }

    static SaleEntry of(PayloadFields payloadFields) {
        return new SaleEntry(
                payloadFields.text("number"),
                payloadFields.number("seq"),
                payloadFields.text("basket"),
                payloadFields.money("gross"),
                payloadFields.money("discount"),
                payloadFields.money("total"),
                payloadFields.money("rounding"),
                payloadFields.list("lines").stream()
                        .map(item -> line(PayloadFields.list(item)))
                        .toList(),
                payloadFields.list("payments").stream()
                        .map(item -> payment(PayloadFields.list(item)))
                        .toList(),
                payloadFields.has("content")
                        ? Optional.of(payloadFields.text("content"))
                        : Optional.empty(),
                payloadFields.has("customer")
                        ? Optional.of(
                                new OnAccount(
                                        payloadFields.number("customer"),
                                        payloadFields.text("due"),
                                        payloadFields.number("approval")))
                        : Optional.empty(),
                payloadFields.has("reductions")
                        ? payloadFields.list("reductions").stream()
                                .map(item -> off(PayloadFields.list(item)))
                                .toList()
                        : List.of(),
                payloadFields.has("marks")
                        ? payloadFields.list("marks").stream()
                                .map(item -> mark(PayloadFields.list(item)))
                                .toList()
                        : List.of(),
                payloadFields.has("costs")
                        ? payloadFields.list("costs").stream().map(PayloadFields::number).toList()
                        : List.of());
    }

    /// What makes up the discount of a line, in its order.
    List<Off> reductionsOf(long line) {
        return reductions.stream().filter(off -> off.line() == line).toList();
    }

    private static Off off(List<?> values) {
        return new Off(
                PayloadFields.number(values.get(0)),
                PayloadFields.text(values.get(1)),
                PayloadFields.text(values.get(2)),
                PayloadFields.number(values.get(3)),
                money(values.get(4)));
    }

    /// What is put on the customer's account.
    Money onAccount() {
        return payments.stream()
                .filter(Payment::namesCustomer)
                .map(Payment::applied)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Mark mark(List<?> values) {
        return new Mark(
                PayloadFields.number(values.get(0)),
                PayloadFields.text(values.get(1)),
                PayloadFields.text(values.get(2)));
    }

    private static Line line(List<?> values) {
        String code = PayloadFields.text(values.get(7));
        return new Line(
                PayloadFields.number(values.get(0)),
                PayloadFields.text(values.get(1)),
                money(values.get(2)),
                PayloadFields.number(values.get(3)),
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
                        TaxRate.Kind.valueOf(PayloadFields.text(values.get(9))),
                        Math.toIntExact(PayloadFields.number(values.get(10)))),
                PayloadFields.text(values.get(11)),
                PayloadFields.text(values.get(12)),
                PayloadFields.text(values.get(13)));
    }

    static Payment payment(List<?> values) {
        return new Payment(
                PayloadFields.text(values.get(0)),
                money(values.get(1)),
                money(values.get(2)),
                money(values.get(3)),
                PayloadFields.text(values.get(4)),
                values.size() > 5 ? PayloadFields.text(values.get(5)) : "",
                values.size() > 6 ? PayloadFields.text(values.get(6)) : "");
    }

    private static Money money(Object value) {
        return Money.of(PayloadFields.number(value));
    }
}
