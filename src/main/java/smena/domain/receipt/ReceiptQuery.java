package smena.domain.receipt;

import smena.domain.money.Money;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Consumer;

/// Which receipts are looked for; what is empty does not matter.
///
/// @param number what was typed of the number, see [ReceiptNumbers]
/// @param shift the shift's row
/// @param from the first business date
/// @param to the last one
/// @param since not before this time of the day
/// @param until not after this time of the day
/// @param paid what was paid: total and rounding
/// @param product the row of a product that is on it
/// @param cashier the row of who made it
/// @param customer the row of the customer
/// @param cardDigits the last digits of a card it was paid with
public record ReceiptQuery(
        Optional<String> number,
        Optional<Long> shift,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<LocalTime> since,
        Optional<LocalTime> until,
        Optional<Money> paid,
        Optional<Long> product,
        Optional<Long> cashier,
        Optional<Long> customer,
        Optional<String> cardDigits) {
    /// Every receipt.
    public static final ReceiptQuery ALL =
            new ReceiptQuery(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /// With this number, or a part of it.
    public ReceiptQuery number(String typed) {
        return with(draft -> draft.number = Optional.of(typed));
    }

    /// Of this shift.
    public ReceiptQuery shift(long row) {
        return with(draft -> draft.shift = Optional.of(row));
    }

    /// Of these business dates, both among them; one may be empty.
    public ReceiptQuery days(Optional<LocalDate> first, Optional<LocalDate> last) {
        return with(
                draft -> {
                    draft.from = first;
                    draft.to = last;
                });
    }

    /// Between these times of the day.
    public ReceiptQuery times(Optional<LocalTime> first, Optional<LocalTime> last) {
        return with(
                draft -> {
                    draft.since = first;
                    draft.until = last;
                });
    }

    /// Of which this was paid.
    public ReceiptQuery paid(Money amount) {
        return with(draft -> draft.paid = Optional.of(amount));
    }

    /// With this product on it.
    public ReceiptQuery product(long row) {
        return with(draft -> draft.product = Optional.of(row));
    }

    /// Made by this person.
    public ReceiptQuery cashier(long row) {
        return with(draft -> draft.cashier = Optional.of(row));
    }

    /// Sold to this customer.
    public ReceiptQuery customer(long row) {
        return with(draft -> draft.customer = Optional.of(row));
    }

    /// Paid with a card that ends with these digits.
    public ReceiptQuery cardDigits(String digits) {
        return with(draft -> draft.cardDigits = Optional.of(digits));
    }

    private ReceiptQuery with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.query();
    }

    /// A query of which one thing is being changed.
    private static final class Draft {
        private Optional<String> number;
        private Optional<Long> shift;
        private Optional<LocalDate> from;
        private Optional<LocalDate> to;
        private Optional<LocalTime> since;
        private Optional<LocalTime> until;
        private Optional<Money> paid;
        private Optional<Long> product;
        private Optional<Long> cashier;
        private Optional<Long> customer;
        private Optional<String> cardDigits;

        Draft(ReceiptQuery query) {
            number = query.number;
            shift = query.shift;
            from = query.from;
            to = query.to;
            since = query.since;
            until = query.until;
            paid = query.paid;
            product = query.product;
            cashier = query.cashier;
            customer = query.customer;
            cardDigits = query.cardDigits;
        }

        ReceiptQuery query() {
            return new ReceiptQuery(
                    number,
                    shift,
                    from,
                    to,
                    since,
                    until,
                    paid,
                    product,
                    cashier,
                    customer,
                    cardDigits);
        }
    }
}
