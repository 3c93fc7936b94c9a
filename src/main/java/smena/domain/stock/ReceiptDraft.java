package smena.domain.stock;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.Shares;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A receipt of goods as it is being written; it may be incomplete.
///
/// @param uuid its own, under which it is booked once
/// @param supplier the supplier's name; made if new when it is booked
/// @param supplierNumber the number on their paper; may be empty
/// @param fromDrawer whether it is paid from the drawer; on credit otherwise
/// @param dates those on the supplier's paper
/// @param lines what came, in their order
public record ReceiptDraft(
        UUID uuid,
        String supplier,
        String supplierNumber,
        boolean fromDrawer,
        PaperDates dates,
        List<Line> lines) {
    /// The most lines a receipt has.
    public static final int MOST_LINES = 2_000;

    /// Holds its own copy of the lines.
    public ReceiptDraft {
        lines = List.copyOf(lines);
    }

    /// One whose paper says no days.
    public ReceiptDraft(
            UUID uuid,
            String supplier,
            String supplierNumber,
            boolean fromDrawer,
            List<Line> lines) {
        this(uuid, supplier, supplierNumber, fromDrawer, PaperDates.NONE, lines);
    }

    /// An empty one.
    public static ReceiptDraft empty(UUID uuid) {
        return new ReceiptDraft(uuid, "", "", false, List.of());
    }

    /// A product that came in. What is not known yet is empty.
    ///
    /// @param product its row
    /// @param quantity how much
    /// @param cost what it cost, VAT inside
    /// @param taxCode the rate inside the cost: the product's where empty, none of a supplier who
    ///     pays none
    /// @param price the new price; empty where it stays
    /// @param expires the day it keeps to
    public record Line(
            long product,
            Quantity quantity,
            Optional<Cost> cost,
            Optional<String> taxCode,
            Optional<Money> price,
            Optional<LocalDate> expires) {
        /// So much of a product.
        public static Line of(long product, Quantity quantity) {
            return new Line(
                    product,
                    quantity,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /// The same at this cost.
        public Line at(Cost paid) {
            return new Line(product, quantity, Optional.of(paid), taxCode, price, expires);
        }

        /// What the whole line cost; empty where that is not known.
        public Optional<Money> total() {
            return cost.map(
                    paid ->
                            paid.isOfLine()
                                    ? paid.amount()
                                    : Shares.upTo(paid.amount(), quantity, Quantity.ONE));
        }
    }

    /// A cost as it was typed.
    ///
    /// @param isOfLine whether it is that of the whole line; of one unit otherwise
    public record Cost(Money amount, boolean isOfLine) {
        /// Of one unit.
        public static Cost ofUnit(Money amount) {
            return new Cost(amount, false);
        }

        /// Of the whole line.
        public static Cost ofLine(Money amount) {
            return new Cost(amount, true);
        }
    }

    /// The same with these lines.
    public ReceiptDraft with(List<Line> others) {
        return new ReceiptDraft(uuid, supplier, supplierNumber, fromDrawer, dates, others);
    }

    /// The same with one line more, or so much more of the last line of that product.
    public ReceiptDraft plus(Line more) {
        List<Line> all = new ArrayList<>(lines);
        for (int i = all.size() - 1; i >= 0; i--) {
            Line old = all.get(i);
            if (old.product() == more.product()) {
                all.set(
                        i,
                        new Line(
                                old.product(),
                                old.quantity().plus(more.quantity()),
                                old.cost(),
                                old.taxCode(),
                                old.price(),
                                old.expires()));
                return with(all);
            }
        }
        all.add(more);
        return with(all);
    }

    /// What all lines cost together, as far as they have a cost.
    public Money total() {
        return lines.stream()
                .flatMap(line -> line.total().stream())
                .reduce(Money.ZERO, Money::plus);
    }
}
