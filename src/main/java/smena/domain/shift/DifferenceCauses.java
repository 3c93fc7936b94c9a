package smena.domain.shift;

import smena.domain.money.Money;
import smena.domain.sale.PaymentMethod;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a drawer's difference may come from: what is worth looking at, the likeliest first. Hints,
/// no verdict; nothing in the books changes by them.
///
/// @param difference counted less what should be there
/// @param causes each with the rows that speak for it; empty where there is no difference
public record DifferenceCauses(Money difference, List<Cause> causes) {
    /// More pieces than these are not miscounted unseen.
    private static final long MOST_PIECES = 2;

    /// A note of ten times the value is what a note is taken for.
    private static final long TAKEN_FOR = 10;

    /// What may have happened.
    public enum Clue {
        /// A receipt of exactly that amount: paid in another way, or not at all.
        RECEIPT,
        /// A payment that is not in the drawer of exactly that amount: it may have been cash.
        OTHER_PAYMENT,
        /// A refund of exactly that amount: given back in another way, or not at all.
        REFUND,
        /// A repayment of exactly that amount.
        REPAYMENT,
        /// A movement of exactly that amount: booked, but not done, or done twice.
        MOVEMENT,
        /// A movement of half the amount: booked the wrong way round.
        MOVEMENT_TURNED,
        /// One or two pieces of one note or coin were not counted, or counted twice.
        MISCOUNTED,
        /// A note was taken for one of ten times its value, or of a tenth of it.
        TAKEN_FOR_OTHER,
        /// Money was taken out or put in, and nobody booked it.
        NOT_BOOKED
    }

    /// One hint.
    ///
    /// @param clue what may have happened
    /// @param rows what speaks for it; empty where nothing in the books does
    /// @param denomination the note or coin it is about
    /// @param pieces how many of it; 0 where it is about none
    public record Cause(
            Clue clue, List<FigureRow> rows, Optional<Money> denomination, long pieces) {}

    /// What of exactly the amount was found in the books of the shift.
    ///
    /// @param receipts sales of that amount
    /// @param otherPayments payments of that amount whose method is not in the drawer, see
    ///     [PaymentMethod.Kind#isInDrawer]
    /// @param refunds refunds of that amount
    /// @param repayments repayments of that amount
    /// @param movements movements of that amount
    /// @param halves movements of half of it
    public record Found(
            List<FigureRow> receipts,
            List<FigureRow> otherPayments,
            List<FigureRow> refunds,
            List<FigureRow> repayments,
            List<FigureRow> movements,
            List<FigureRow> halves) {}

    /// Sorts what was found by how likely it is: where money is missing, a receipt that brought
    /// none comes first; where there is too much, a payment that was cash after all.
    ///
    /// @param denominations the notes and coins of the currency
    public static DifferenceCauses of(Money difference, Found found, List<Money> denominations) {
        List<Cause> causes = new ArrayList<>();
        if (!difference.isZero()) {
            if (difference.isNegative()) {
                add(causes, Clue.RECEIPT, found.receipts());
                add(causes, Clue.OTHER_PAYMENT, found.otherPayments());
            } else {
                add(causes, Clue.OTHER_PAYMENT, found.otherPayments());
                add(causes, Clue.REFUND, found.refunds());
                add(causes, Clue.RECEIPT, found.receipts());
            }
            add(causes, Clue.MOVEMENT, found.movements());
            add(causes, Clue.MOVEMENT_TURNED, found.halves());
            add(causes, Clue.REPAYMENT, found.repayments());
            if (difference.isNegative()) {
                add(causes, Clue.REFUND, found.refunds());
            }
            pieces(causes, difference.abs(), denominations);
            causes.add(new Cause(Clue.NOT_BOOKED, List.of(), Optional.empty(), 0));
        }
        return new DifferenceCauses(difference, List.copyOf(causes));
    }

    private static void add(List<Cause> causes, Clue clue, List<FigureRow> rows) {
        if (!rows.isEmpty()) {
            causes.add(new Cause(clue, rows, Optional.empty(), 0));
        }
    }

    private static void pieces(List<Cause> causes, Money amount, List<Money> denominations) {
        for (Money note : denominations) {
            for (long pieces = 1; pieces <= MOST_PIECES; pieces++) {
                if (note.times(pieces).equals(amount)) {
                    causes.add(new Cause(Clue.MISCOUNTED, List.of(), Optional.of(note), pieces));
                }
            }
            Money larger = note.times(TAKEN_FOR);
            if (denominations.contains(larger) && larger.minus(note).equals(amount)) {
                causes.add(new Cause(Clue.TAKEN_FOR_OTHER, List.of(), Optional.of(note), 1));
            }
        }
    }
}
