package smena.domain.stock;

import smena.domain.catalog.Unit;
import smena.domain.money.Quantity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is to be ordered, as it is printed or sent.
///
/// @param day when it was written
/// @param lines by suppliers, in the order in which they are written
public record OrderList(LocalDate day, List<Line> lines) {
    /// So much of a product.
    ///
    /// @param supplier who it comes from; empty where none is named
    /// @param code one of its codes; may be empty
    /// @param stock what should be there now
    /// @param pack how much a pack has; empty where it has none
    public record Line(
            String supplier,
            String code,
            String name,
            Unit unit,
            Quantity amount,
            Quantity stock,
            Optional<Quantity> pack) {
        /// How many packs that is; empty where it is not made of whole ones.
        public Optional<Long> packs() {
            return pack.filter(one -> amount.thousandths() % one.thousandths() == 0)
                    .map(one -> amount.thousandths() / one.thousandths());
        }
    }

    /// The lines that order something.
    public List<Line> ordered() {
        return lines.stream().filter(line -> line.amount().thousandths() > 0).toList();
    }
}
