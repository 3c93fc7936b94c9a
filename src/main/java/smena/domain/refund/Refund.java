package smena.domain.refund;

import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.TaxRate;
import smena.domain.people.Employee;
import smena.domain.sale.PaymentMethod;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A booked refund; it is never changed.
///
/// @param id its row
/// @param uuid given with the order, so that it is booked once
/// @param seq 1, 2, 3 … for the till's life, without a gap
/// @param number for people, see [RefundNumber]
/// @param origin the sale it is of; empty for one without a receipt
/// @param exchange the sale it was exchanged for
/// @param shiftId the shift it was made in
/// @param employee who made it
/// @param approval the row of the approval it needed
/// @param customer whose account it concerns
/// @param at when, UTC
/// @param offsetSeconds the shop's offset from UTC then
/// @param businessDate the shift's
/// @param lines what came back
/// @param payments how the money was given back
/// @param gross before discounts
/// @param discount what had been taken off
/// @param total gross less discount
/// @param rounding what rounding the cash part added or took
/// @param reason why
/// @param hash the hash of its journal entry
public record Refund(
        long id,
        UUID uuid,
        long seq,
        String number,
        Optional<Origin> origin,
        Optional<Swap> exchange,
        long shiftId,
        Employee employee,
        Optional<Long> approval,
        Optional<Long> customer,
        Instant at,
        int offsetSeconds,
        LocalDate businessDate,
        List<Line> lines,
        List<Payment> payments,
        Money gross,
        Money discount,
        Money total,
        Money rounding,
        String reason,
        String hash) {

    /// The sale that a refund is of.
    ///
    /// @param saleId its row
    /// @param number its number for people
    /// @param businessDate its shift's
    public record Origin(long saleId, String number, LocalDate businessDate) {}

    /// The sale that was booked with a refund.
    ///
    /// @param saleId its row
    /// @param number its number for people
    public record Swap(long saleId, String number) {}

    /// One line, with the figures it was booked with.
    ///
    /// @param line its number, from 1
    /// @param saleLine the line of the sale; empty without a receipt
    /// @param productId what it was
    /// @param barcode the code it was sold by; empty where it was tapped
    /// @param name as it stood on the receipt
    /// @param unit what the quantity is counted in
    /// @param price for one unit
    /// @param quantity how much came back
    /// @param gross discount and total
    /// @param discount its part of the discounts
    /// @param total what is given back for it
    /// @param taxRate the rate inside
    /// @param tax inside the total
    /// @param goodsCode the state's code of goods; empty where not set
    /// @param cost what it had cost; empty where that is not known
    /// @param restock whether it goes back to the shelf; else it is written off
    /// @param reason why this line, where it differs; may be empty
    /// @param marks of a marked product one for each piece
    public record Line(
            int line,
            Optional<Integer> saleLine,
            long productId,
            String barcode,
            String name,
            Unit unit,
            Money price,
            Quantity quantity,
            Money gross,
            Money discount,
            Money total,
            TaxRate taxRate,
            Money tax,
            String goodsCode,
            Optional<Money> cost,
            boolean restock,
            String reason,
            List<MarkedPiece> marks) {
        /// The same with what it had cost.
        public Line costing(Optional<Money> known) {
            return new Line(
                    line, saleLine, productId, barcode, name, unit, price, quantity, gross,
                    discount, total, taxRate, tax, goodsCode, known, restock, reason, marks);
        }
    }

    /// A part of the money, given back in one way.
    ///
    /// @param method the way
    /// @param applied how much; never negative
    /// @param reference the terminal's reference; empty for none
    /// @param cardDigits at most the last four digits of the card; empty where not known
    /// @param customer whose account it goes to
    public record Payment(
            PaymentMethod method,
            Money applied,
            String reference,
            String cardDigits,
            Optional<Long> customer) {
        /// The same under a method that is called or behaves otherwise.
        public Payment by(PaymentMethod other) {
            return new Payment(other, applied, reference, cardDigits, customer);
        }
    }

    /// What of it left the drawer.
    public Money cash() {
        return payments.stream()
                .filter(payment -> payment.method().kind().isInDrawer())
                .map(Payment::applied)
                .reduce(Money.ZERO, Money::plus);
    }

    /// The same, given back like this.
    public Refund paid(List<Payment> paid) {
        return new Refund(
                id,
                uuid,
                seq,
                number,
                origin,
                exchange,
                shiftId,
                employee,
                approval,
                customer,
                at,
                offsetSeconds,
                businessDate,
                lines,
                paid,
                gross,
                discount,
                total,
                rounding,
                reason,
                hash);
    }

    /// What was given back: total and rounding.
    public Money paid() {
        return total.plus(rounding);
    }
}
