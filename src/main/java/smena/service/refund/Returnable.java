package smena.service.refund;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.refund.PaidParts;
import smena.domain.refund.Portion;
import smena.domain.refund.RefundSettlement;
import smena.domain.refund.RefundStatus;
import smena.domain.refund.SoldLine;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Sale;

import java.util.List;

/// What can still come back of a sale. It is a look: booking asks the books again.
///
/// @param sale the sale
/// @param lines its lines with what came back of them
/// @param paid how it was paid, and what of that has not gone back
/// @param cash the way to give cash where the sale took none
/// @param cashStep cash is rounded to multiples of this many minor units; 0 for off
public record Returnable(
        Sale sale, List<SoldLine> lines, PaidParts paid, PaymentMethod cash, long cashStep) {
    /// Holds its own copy of the lines.
    public Returnable {
        lines = List.copyOf(lines);
    }

    /// The line of this number. Refuses one that the sale does not have.
    public SoldLine line(int number) {
        return line(lines, number);
    }

    static SoldLine line(List<SoldLine> lines, int number) {
        return lines.stream()
                .filter(line -> line.line() == number)
                .findFirst()
                .orElseThrow(() -> new Refused(new Problem.LineNotFound()));
    }

    /// The lines of a product that can still come back, the first one first.
    public List<SoldLine> of(long productId) {
        return lines.stream()
                .filter(line -> line.sold().productId() == productId && !line.isDone())
                .toList();
    }

    /// What `quantity` more of a line gives back. Refuses more than is left.
    public Portion next(int line, Quantity quantity) {
        return line(line).next(quantity);
    }

    /// What would still be given back for all that is left, before any rounding.
    public Money left() {
        return lines.stream()
                .filter(line -> !line.isDone())
                .map(line -> line.next(line.left()).total())
                .reduce(Money.ZERO, Money::plus);
    }

    /// How `total` goes back the way it came.
    public RefundSettlement usual(Money total) {
        return paid.usual(total, cashStep, cash);
    }

    /// How much of it came back.
    public RefundStatus status() {
        return status(lines);
    }

    static RefundStatus status(List<SoldLine> lines) {
        if (lines.stream().allMatch(SoldLine::isDone)) {
            return RefundStatus.REFUNDED;
        }
        boolean some = lines.stream().anyMatch(l -> l.back().quantity().thousandths() > 0);
        return some ? RefundStatus.PARTIALLY_REFUNDED : RefundStatus.COMPLETED;
    }
}
