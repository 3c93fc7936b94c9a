package smena.domain.shift;

import smena.domain.Moment;
import smena.domain.journal.JournalEntry.LifetimeTotals;
import smena.domain.money.AlikeRates;
import smena.domain.money.Money;
import smena.domain.money.TaxRate;
import smena.domain.promotion.Reduction;
import smena.domain.sale.PaymentMethod;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Every figure of a shift. X and Z are the same figures: X at any time, Z once the shift is
/// closed.
///
/// @param shop the shop's name, address and tax id as they stood then
/// @param shiftId the shift's number
/// @param zNumber the Z-report's; empty on an X-report
/// @param businessDate the shift's
/// @param opened who and when
/// @param closed who and when; empty on an X-report
/// @param takenAt when the figures were taken
/// @param sales of all sales
/// @param refunds of all refunds
/// @param reductions what made sales cheaper; together the discount of all sales
/// @param taxes a row for each rate
/// @param methods a row for each way of paying that was used
/// @param repayments debts paid back
/// @param rounding what rounding cash added or took
/// @param drawer what went through the drawer
/// @param movements a row for each kind that happened
/// @param acts how often sensitive acts were done
/// @param firstNumber the first sale's number; empty where nothing was sold
/// @param lastNumber the last sale's number; empty where nothing was sold
/// @param openingDifference counted at opening less what the last shift left; zero if equal
/// @param count what was counted at closing; empty on an X-report
/// @param counts how often the drawer was counted for the closing
/// @param before the lifetime totals when the shift opened
/// @param after the lifetime totals now
/// @param head the hash of the newest journal entry the figures rest on
public record ShiftReport(
        Shop shop,
        long shiftId,
        Optional<Long> zNumber,
        LocalDate businessDate,
        Stamp opened,
        Optional<Stamp> closed,
        Moment takenAt,
        Turnover sales,
        Turnover refunds,
        List<Reduced> reductions,
        List<Tax> taxes,
        List<Method> methods,
        Repayments repayments,
        Money rounding,
        Drawer drawer,
        List<Movement> movements,
        Acts acts,
        Optional<String> firstNumber,
        Optional<String> lastNumber,
        Money openingDifference,
        Optional<Count> count,
        Counts counts,
        LifetimeTotals before,
        LifetimeTotals after,
        String head) {

    /// The rates that have a line, of which two may take the same.
    public AlikeRates alikeRates() {
        return AlikeRates.among(taxes.stream().map(Tax::rate).toList());
    }

    /// Whose report it is.
    public record Shop(String name, String address, String taxId, String till) {}

    /// Who did something, and when.
    ///
    /// @param by their name
    /// @param at UTC
    /// @param offsetSeconds the shop's offset from UTC then
    public record Stamp(String by, Instant at, int offsetSeconds) {}

    /// How many, and how much.
    ///
    /// @param count documents
    /// @param gross before discounts
    /// @param discount taken off
    /// @param total gross less discount
    public record Turnover(long count, Money gross, Money discount, Money total) {}

    /// What one offer or one kind of discount took off.
    ///
    /// @param kind why
    /// @param name of the promotion as it was booked; empty where the kind says all
    /// @param count the sales it was in
    /// @param amount what it took off
    public record Reduced(Reduction.Kind kind, String name, long count, Money amount) {}

    /// What was sold and given back at one rate.
    ///
    /// @param rate the rate
    /// @param sold total of the lines sold
    /// @param soldTax tax inside; the sum of the lines' tax
    /// @param returned total of the lines given back
    /// @param returnedTax tax inside
    public record Tax(TaxRate rate, Money sold, Money soldTax, Money returned, Money returnedTax) {}

    /// What was settled in one way.
    ///
    /// @param code the method's
    /// @param name the shop's own name for it; may be empty
    /// @param kind how it behaves
    /// @param count payments
    /// @param sold applied in sales
    /// @param returned applied in refunds
    public record Method(
            String code,
            String name,
            PaymentMethod.Kind kind,
            long count,
            Money sold,
            Money returned) {}

    /// Debts paid back, which are no sales.
    ///
    /// @param count how many repayments
    /// @param amount what the debts became smaller by
    /// @param reversals how many were taken back
    /// @param reversed what the debts became larger by then
    /// @param methods a row for each way of paying: `sold` is what came in, `returned` what went
    ///     back
    public record Repayments(
            long count, Money amount, long reversals, Money reversed, List<Method> methods) {
        /// No debt was paid back.
        public static final Repayments NONE =
                new Repayments(0, Money.ZERO, 0, Money.ZERO, List.of());

        /// Whether there is nothing to tell.
        public boolean isNone() {
            return count == 0 && reversals == 0;
        }
    }

    /// Cash moved in one way.
    public record Movement(CashMovement.Kind kind, long count, Money amount) {}

    /// How often each sensitive act was done.
    public record Acts(
            long voidedLines,
            long cancelledBaskets,
            long noSales,
            long reprints,
            long discounts,
            long priceOverrides) {}

    /// The drawer as it was counted.
    ///
    /// @param counted what was in it; empty where nobody counted
    /// @param reason why it differs; empty where it does not or nobody said
    /// @param cashLeft what stays in the drawer for the next shift
    public record Count(Optional<Money> counted, String reason, Money cashLeft) {}

    /// The counts of the drawer for the closing; each is a record of its own.
    ///
    /// @param number how many there were
    /// @param first the first; empty where nobody counted
    /// @param last the last; empty where nobody counted
    public record Counts(long number, Optional<Tally> first, Optional<Tally> last) {
        /// Nobody has counted.
        public static final Counts NONE = new Counts(0, Optional.empty(), Optional.empty());
    }

    /// One count of the drawer.
    ///
    /// @param counted what was in it
    /// @param stamp who counted, and when
    /// @param blind whether they counted without having learned what should be in it
    public record Tally(Money counted, Stamp stamp, boolean blind) {}

    /// What should be in the drawer.
    public Money expected() {
        return drawer.expected();
    }

    /// Counted less expected: positive is over, negative is short. Empty where nobody counted.
    public Optional<Money> difference() {
        return count.flatMap(Count::counted).map(counted -> counted.minus(expected()));
    }
}
