package smena.service.refund;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.refund.LooseReturn;
import smena.domain.refund.PaidParts;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundSettlement;
import smena.domain.shop.RefundTerms;
import smena.service.integrity.BookingStart;
import smena.service.integrity.BookingStart.Begun;
import smena.service.people.Rights;
import smena.service.shop.RefundTermSettings;
import smena.store.Transaction;

import java.util.List;
import java.util.Optional;

/// Books what comes back without a receipt: by approval, within the shop's limits.
final class LooseRefunds {
    private final Rights rights;
    private final BookingStart start;
    private final RefundBooking booking;

    LooseRefunds(Rights rights, BookingStart start, RefundBooking booking) {
        this.rights = rights;
        this.start = start;
        this.booking = booking;
    }

    /// @param content the hash of what was asked for
    Refund book(Transaction tx, Actor actor, LooseReturn order, String content) {
        Begun begun = start.begin(tx, Optional.empty());
        List<Refund.Line> lines =
                new LooseLines(tx, begun.now(), begun.shift().businessDate()).of(order);
        Money total = ReturnedLines.total(lines);
        RefundSettlement settlement =
                PaidParts.unknown()
                        .asked(total, order.payouts(), begun.shop().cashStep(), PaidBooks.cash(tx));
        check(RefundTermSettings.read(tx), total, settlement);
        Approval.Ask ask =
                new Approval.Ask(Right.REFUND_WITHOUT_RECEIPT, order.id().toString(), total);
        Rights.Granted granted =
                rights.grantWithin(tx, actor, ask, role -> role.limit(ask.right()).allows(total));
        return booking.write(
                tx,
                new RefundBooking.Draft(
                        order.id(),
                        content,
                        begun.shift(),
                        granted,
                        Optional.empty(),
                        Optional.empty(),
                        lines,
                        settlement,
                        order.reason()),
                begun);
    }

    private static void check(RefundTerms terms, Money total, RefundSettlement settlement) {
        if (total.compareTo(terms.withoutReceipt()) > 0) {
            throw new Refused(new Problem.TooMuchWithoutReceipt(terms.withoutReceipt()));
        }
        Money cash =
                settlement.payments().stream()
                        .filter(p -> p.method().kind().isInDrawer())
                        .map(Refund.Payment::applied)
                        .reduce(Money.ZERO, Money::plus);
        if (cash.compareTo(terms.cashWithoutReceipt()) > 0) {
            throw new Refused(new Problem.TooMuchCashWithoutReceipt(terms.cashWithoutReceipt()));
        }
    }
}
