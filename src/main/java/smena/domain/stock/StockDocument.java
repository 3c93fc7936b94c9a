package smena.domain.stock;

import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.people.Employee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A booked paper about goods; it is never changed.
///
/// @param head what stands above its lines
/// @param lines its lines, each with the name of its product
public record StockDocument(Head head, List<Named> lines) {
    /// What stands above the lines.
    ///
    /// @param id its row
    /// @param uuid given with what was asked for, so that it is booked once
    /// @param number for people, see [DocumentKind#number]
    /// @param supplier of a receipt or a return
    /// @param supplierNumber the number on the supplier's own paper; may be empty
    /// @param dates those on the supplier's own paper
    /// @param receipt of a return, the row of the receipt
    /// @param reason why; may be empty
    /// @param lines how many it has
    /// @param total the sum of its lines' costs
    public record Head(
            long id,
            UUID uuid,
            DocumentKind kind,
            String number,
            Optional<Supplier> supplier,
            String supplierNumber,
            PaperDates dates,
            Optional<Long> receipt,
            String reason,
            Employee by,
            Instant at,
            LocalDate day,
            int lines,
            Money total) {
        /// The same with another sum of costs.
        public Head costing(Money sum) {
            return new Head(
                    id,
                    uuid,
                    kind,
                    number,
                    supplier,
                    supplierNumber,
                    dates,
                    receipt,
                    reason,
                    by,
                    at,
                    day,
                    lines,
                    sum);
        }

        /// The same as the row it became.
        public Head withId(long row) {
            return new Head(
                    row,
                    uuid,
                    kind,
                    number,
                    supplier,
                    supplierNumber,
                    dates,
                    receipt,
                    reason,
                    by,
                    at,
                    day,
                    lines,
                    total);
        }
    }

    /// A line with the name of its product and what it is counted in.
    public record Named(StockLine line, String name, Unit unit) {}
}
