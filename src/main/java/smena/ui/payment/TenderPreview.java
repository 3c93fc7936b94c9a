package smena.ui.payment;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.sale.Settlement;
import smena.domain.sale.Tender;

import java.util.List;

/// What some tenders come to, by the rules the sale will be booked with.
///
/// @param enough whether they cover what is due
/// @param change what goes back
/// @param rounding what rounding cash adds or takes
/// @param missing what is not covered
record TenderPreview(boolean enough, Money change, Money rounding, Money missing) {
    /// @param due what is left in the chosen way; missing where nothing is tendered
    static TenderPreview of(Money total, List<Tender> tenders, long cashStep, Money due) {
        try {
            Settlement settlement = Settlement.of(total, tenders, cashStep);
            return new TenderPreview(true, settlement.change(), settlement.rounding(), Money.ZERO);
        } catch (Refused refused) {
            boolean little = !tenders.isEmpty();
            Money missing =
                    little && refused.problem() instanceof Problem.TooLittlePaid problem
                            ? problem.missing()
                            : due;
            return new TenderPreview(false, Money.ZERO, Money.ZERO, missing);
        }
    }
}
