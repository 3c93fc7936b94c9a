package smena.domain.sale;

import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.TaxRate;
import smena.domain.people.Employee;
import smena.domain.promotion.Reduction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A booked sale. It is never changed; what was wrong with it is put right by a refund.
///
/// @param id its row
/// @param uuid that of its basket
/// @param seq 1, 2, 3 … for the till's life, without a gap
/// @param number for people, see [SaleNumber]
/// @param shiftId the shift it was made in
/// @param employee who made it
/// @param at when, UTC
/// @param offsetSeconds the shop's offset from UTC then
/// @param businessDate the shift's
/// @param lines what was bought
/// @param payments how it was paid
/// @param gross before discounts
/// @param discount everything taken off
/// @param total gross less discount
/// @param rounding what rounding the cash part added or took
/// @param change what the customer got back
/// @param hash the hash of its journal entry
/// @param buyer the customer it was sold to; empty for nobody the shop knows
public record Sale(
        long id,
        UUID uuid,
        long seq,
        String number,
        long shiftId,
        Employee employee,
        Instant at,
        int offsetSeconds,
        LocalDate businessDate,
        List<Line> lines,
        List<Payment> payments,
        Money gross,
        Money discount,
        Money total,
        Money rounding,
        Money change,
        String hash,
        Optional<Buyer> buyer) {

    /// A sale to nobody the shop knows.
    public Sale(
            long id,
            UUID uuid,
            long seq,
            String number,
            long shiftId,
            Employee employee,
            Instant at,
            int offsetSeconds,
            LocalDate businessDate,
            List<Line> lines,
            List<Payment> payments,
            Money gross,
            Money discount,
            Money total,
            Money rounding,
            Money change,
            String hash) {
        this(
                id,
                uuid,
                seq,
                number,
                shiftId,
                employee,
                at,
                offsetSeconds,
                businessDate,
                lines,
                payments,
                gross,
                discount,
                total,
                rounding,
                change,
                hash,
                Optional.empty());
    }

    /// One line, with the figures it was booked with.
    ///
    /// @param line its number, from 1
    /// @param productId what it was
    /// @param barcode the code it was found by; empty where it was tapped
    /// @param name as it stood then
    /// @param unit what the quantity is counted in
    /// @param price for one unit
    /// @param quantity how much
    /// @param gross price times quantity
    /// @param discount taken off
    /// @param total gross less discount
    /// @param taxRate the rate inside
    /// @param tax inside the total
    /// @param goodsCode the state's code of goods; empty where not set
    /// @param reductions what its discount is made of, in the order it was taken; an older till did
    ///     not record them
    public record Line(
            int line,
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
            List<Reduction> reductions) {

        /// A line that costs what it costs.
        public Line(
                int line,
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
                String goodsCode) {
            this(
                    line, productId, barcode, name, unit, price, quantity, gross, discount, total,
                    taxRate, tax, goodsCode, List.of());
        }

        /// The same line with what its discount is made of.
        public Line with(List<Reduction> all) {
            return new Line(
                    line,
                    productId,
                    barcode,
                    name,
                    unit,
                    price,
                    quantity,
                    gross,
                    discount,
                    total,
                    taxRate,
                    tax,
                    goodsCode,
                    List.copyOf(all));
        }
    }

    /// The same sold to a customer, or to nobody the shop knows.
    public Sale soldTo(Optional<Buyer> customer) {
        return new Sale(
                id,
                uuid,
                seq,
                number,
                shiftId,
                employee,
                at,
                offsetSeconds,
                businessDate,
                lines,
                payments,
                gross,
                discount,
                total,
                rounding,
                change,
                hash,
                customer);
    }

    /// The same, paid like this.
    public Sale paid(List<Payment> paid) {
        return new Sale(
                id,
                uuid,
                seq,
                number,
                shiftId,
                employee,
                at,
                offsetSeconds,
                businessDate,
                lines,
                paid,
                gross,
                discount,
                total,
                rounding,
                change,
                hash,
                buyer);
    }

    /// What was paid: total and rounding.
    public Money paid() {
        return total.plus(rounding);
    }
}
