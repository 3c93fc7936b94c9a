package smena.service.audit;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.stock.DocumentKind;
import smena.domain.stock.OnHand;
import smena.domain.stock.StockLine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The contents of a STOCK_BOOKED entry.
///
/// @param document the row of the paper
/// @param supplier its row; 0 for none
/// @param paperDay the day on the supplier's paper; empty for none
/// @param due until when it is to be paid; empty for none
/// @param datedFirst whether it was booked before the till knew papers' days, minutes before goods
///     without a day began to go back to a supplier ahead of others' batches
/// @param receipt of a return, the row of the receipt; 0 for none
/// @param approval the row of the approval it needed; 0 for none
/// @param owed what the supplier is owed more; zero where nothing changes
/// @param balance what they are owed then
record StockEntry(
        long document,
        String uuid,
        DocumentKind kind,
        String number,
        String day,
        long supplier,
        String supplierNumber,
        String paperDay,
        String due,
        boolean datedFirst,
        long receipt,
        String reason,
        long approval,
        Money total,
        Money owed,
        Money balance,
        List<Line> lines) {

    /// A line, with what was on the shelf before it. `taxCode` and `expires` are empty and
    /// `receiptLine` is 0 for none.
    record Line(
            long product,
            Quantity quantity,
            Optional<Money> cost,
            String taxCode,
            Optional<Money> price,
            String expires,
            long receiptLine,
            Quantity moved,
            Optional<Money> value,
            Money correction,
            Money valuation,
            OnHand before) {
        /// The line as it is booked, for what it does to batches.
        StockLine booked(int number) {
            return new StockLine(
                    number,
                    product,
                    quantity,
                    cost,
                    taxCode,
                    price,
                    expires.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(expires)),
                    receiptLine == 0
                            ? Optional.empty()
                            : Optional.of(Math.toIntExact(receiptLine)));
        }
    }

    static StockEntry of(PayloadFields fields) {
        return new StockEntry(
                fields.number("document"),
                fields.text("uuid"),
                DocumentKind.valueOf(fields.text("kind")),
                fields.text("number"),
                fields.text("day"),
                fields.number("supplier"),
                fields.text("supplierNumber"),
                fields.textOr("paperDay", ""),
                fields.textOr("due", ""),
                !fields.has("paperDay"),
                fields.number("receipt"),
                fields.text("reason"),
                fields.number("approval"),
                fields.money("total"),
                fields.money("owed"),
                fields.money("balance"),
                fields.list("lines").stream().map(item -> line(PayloadFields.list(item))).toList());
    }

    private static Line line(List<?> values) {
        return new Line(
                PayloadFields.number(values.get(0)),
                new Quantity(PayloadFields.number(values.get(1))),
                amount(values.get(2)),
                PayloadFields.text(values.get(3)),
                amount(values.get(4)),
                PayloadFields.text(values.get(5)),
                PayloadFields.number(values.get(6)),
                new Quantity(PayloadFields.number(values.get(7))),
                known(values.get(8), values.get(9)),
                Money.of(PayloadFields.number(values.get(10))),
                Money.of(PayloadFields.number(values.get(11))),
                new OnHand(
                        new Quantity(PayloadFields.number(values.get(12))),
                        known(values.get(13), values.get(14)),
                        amount(values.get(15))));
    }

    private static Optional<Money> known(Object isKnown, Object value) {
        return PayloadFields.number(isKnown) == 1
                ? Optional.of(Money.of(PayloadFields.number(value)))
                : Optional.empty();
    }

    private static Optional<Money> amount(Object value) {
        long minor = PayloadFields.number(value);
        return minor < 0 ? Optional.empty() : Optional.of(Money.of(minor));
    }
}
