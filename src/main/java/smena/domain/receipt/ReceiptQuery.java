package smena.domain.receipt;

import smena.domain.money.Money;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

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
        return new ReceiptQuery(
                Optional.of(typed),
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

    /// Of this shift.
    public ReceiptQuery shift(long row) {
        return new ReceiptQuery(
                number,
                Optional.of(row),
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

    /// Of these business dates, both among them; one may be empty.
    public ReceiptQuery days(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new ReceiptQuery(
                number,
                shift,
                first,
                last,
                since,
                until,
                paid,
                product,
                cashier,
                customer,
                cardDigits);
    }

    /// Between these times of the day.
    public ReceiptQuery times(Optional<LocalTime> first, Optional<LocalTime> last) {
        return new ReceiptQuery(
                number, shift, from, to, first, last, paid, product, cashier, customer, cardDigits);
    }

    /// Of which this was paid.
    public ReceiptQuery paid(Money amount) {
        return new ReceiptQuery(
                number,
                shift,
                from,
                to,
                since,
                until,
                Optional.of(amount),
                product,
                cashier,
                customer,
                cardDigits);
    }

    /// With this product on it.
    public ReceiptQuery product(long row) {
        return new ReceiptQuery(
                number,
                shift,
                from,
                to,
                since,
                until,
                paid,
                Optional.of(row),
                cashier,
                customer,
                cardDigits);
    }

    /// Made by this person.
    public ReceiptQuery cashier(long row) {
        return new ReceiptQuery(
                number,
                shift,
                from,
                to,
                since,
                until,
                paid,
                product,
                Optional.of(row),
                customer,
                cardDigits);
    }

    /// Of this customer.
    public ReceiptQuery customer(long row) {
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
                Optional.of(row),
                cardDigits);
    }

    /// Paid with a card that ends so.
    public ReceiptQuery cardDigits(String digits) {
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
                Optional.of(digits));
    }
}
