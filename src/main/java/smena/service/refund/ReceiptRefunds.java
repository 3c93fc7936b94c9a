package smena.service.refund;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.refund.Exchange;
import smena.domain.refund.PaidParts;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.domain.refund.RefundSettlement;
import smena.domain.refund.SoldLine;
import smena.domain.sale.Basket;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.sale.SetOff;
import smena.domain.sale.Tender;
import smena.domain.shop.ShopSettings;
import smena.domain.terminal.TerminalPurpose;
import smena.service.integrity.BookingStart;
import smena.service.integrity.BookingStart.Begun;
import smena.service.people.Rights;
import smena.service.sale.Selling;
import smena.service.terminal.TerminalSteps;
import smena.store.Transaction;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Books what comes back against a receipt, alone or in exchange for the open basket.
final class ReceiptRefunds {
    private final Rights rights;
    private final BookingStart start;
    private final RefundBooking booking;
    private final Selling selling;

    ReceiptRefunds(Rights rights, BookingStart start, RefundBooking booking, Selling selling) {
        this.rights = rights;
        this.start = start;
        this.booking = booking;
        this.selling = selling;
    }

    /// What can still come back of a sale.
    static Returnable state(Transaction tx, long saleId, ShopSettings shop) {
        Sale sale =
                tx.sales().find(saleId).orElseThrow(() -> new Refused(new Problem.SaleNotFound()));
        Books books = Books.of(tx, saleId, shop);
        return new Returnable(sale, books.sold(), books.paid(), books.cash(), books.step());
    }

    /// What booking needs to know of a sale: less than a look at it shows.
    private record Books(
            Refund.Origin origin,
            List<SoldLine> sold,
            PaidParts paid,
            PaymentMethod cash,
            long step) {
        static Books of(Transaction tx, long saleId, ShopSettings shop) {
            Refund.Origin origin =
                    tx.returns()
                            .origin(saleId)
                            .orElseThrow(() -> new Refused(new Problem.SaleNotFound()));
            PaidBooks paid = new PaidBooks(tx);
            return new Books(
                    origin,
                    tx.returns().lines(saleId),
                    paid.of(saleId),
                    paid.cash(),
                    shop.cashStep());
        }
    }

    /// @param content the hash of what was asked for
    Refund book(
            Transaction tx,
            Actor actor,
            RefundOrder order,
            Optional<Long> shiftId,
            String content) {
        Begun begun = start.begin(tx, shiftId);
        requireNoOther(tx, order);
        Books state = Books.of(tx, order.saleId(), begun.shop());
        List<Refund.Line> lines =
                new ReturnedLines(state.origin().number(), state.sold()).of(order);
        Money total = ReturnedLines.total(lines);
        requirePaid(tx, order, state, total);
        RefundSettlement settlement = settle(state.paid(), order, total, state);
        Rights.Granted granted = grant(tx, actor, order, state, settlement, total, begun);
        return booking.write(
                tx,
                draft(order, content, begun, granted, state, lines)
                        .settled(settlement, Optional.empty()),
                begun);
    }

    /// The sale is written first, for the refund names it.
    Exchange exchange(
            Transaction tx,
            Actor actor,
            RefundOrder order,
            Basket shown,
            List<Tender> tenders,
            String content) {
        Begun begun = start.begin(tx, Optional.empty());
        requireNoOther(tx, order);
        Books state = Books.of(tx, order.saleId(), begun.shop());
        List<Refund.Line> lines =
                new ReturnedLines(state.origin().number(), state.sold()).of(order);
        Money total = ReturnedLines.total(lines);
        requirePaid(tx, order, state, total);
        Money setOff = Exchange.setOff(total, Pricing.of(shown).total());
        if (!setOff.isPositive()) {
            throw new Refused(new Problem.NothingToSetOff());
        }
        RefundSettlement rest = rest(state, order, total.minus(setOff), setOff);
        Rights.Granted granted = grant(tx, actor, order, state, rest, total, begun);
        Actor seller = granted.approval().isPresent() ? Actor.of(granted.by()) : actor;
        Sale sale =
                selling.exchange(
                        seller, shown, tenders, new SetOff(setOff, state.paid().inCash(setOff)));
        Refund refund =
                booking.write(
                        tx,
                        draft(order, content, begun, granted, state, lines)
                                .settled(
                                        rest.behind(tx.paymentMethods().setOff(), setOff),
                                        Optional.of(new Refund.Swap(sale.id(), sale.number()))),
                        begun);
        return new Exchange(refund, sale);
    }

    private static void requireNoOther(Transaction tx, RefundOrder order) {
        TerminalSteps.requireNoOther(
                tx,
                TerminalPurpose.REFUND,
                order.id(),
                kept -> StoredOrder.isOf(kept, order.saleId()));
    }

    private static void requirePaid(Transaction tx, RefundOrder order, Books state, Money total) {
        state.paid()
                .customer()
                .ifPresent(
                        customer -> new PaidBooks(tx).requirePaid(order.saleId(), customer, total));
    }

    private static RefundSettlement rest(Books state, RefundOrder order, Money rest, Money setOff) {
        return rest.isZero()
                ? RefundSettlement.NOTHING
                : settle(state.paid().afterSetOff(setOff), order, rest, state);
    }

    private static RefundSettlement settle(
            PaidParts paid, RefundOrder order, Money due, Books state) {
        return order.payouts()
                .map(asked -> paid.asked(due, asked, state.step(), state.cash()))
                .orElseGet(() -> paid.usual(due, state.step(), state.cash()));
    }

    /// Another way is asked for beside the refund, not instead of it: whoever does it, or approves
    /// it, is within the limits of both.
    private Rights.Granted grant(
            Transaction tx,
            Actor actor,
            RefundOrder order,
            Books state,
            RefundSettlement settlement,
            Money total,
            Begun begun) {
        if (!rights.isOpenTo(tx, actor, Right.REFUND)) {
            throw new Refused(new Problem.NotAllowed());
        }
        long days =
                ChronoUnit.DAYS.between(
                        state.origin().businessDate(), begun.shift().businessDate());
        Money all = total.plus(before(state));
        Predicate<Role> refunds = role -> isWithin(role, Right.REFUND, all, days);
        Right right = settlement.usual() ? Right.REFUND : Right.REFUND_OTHER_WAY;
        Approval.Ask ask = new Approval.Ask(right, order.id().toString(), total);
        return rights.grantWithin(
                tx, actor, ask, refunds.and(role -> isWithin(role, right, all, days)));
    }

    private static boolean isWithin(Role role, Right right, Money all, long days) {
        return role.may(right) && role.limit(right).allows(all, days);
    }

    /// What came back of the receipt before: many small refunds are one large one.
    private static Money before(Books state) {
        return state.sold().stream()
                .map(line -> line.back().total())
                .reduce(Money.ZERO, Money::plus);
    }

    private static RefundBooking.Draft draft(
            RefundOrder order,
            String content,
            Begun begun,
            Rights.Granted granted,
            Books state,
            List<Refund.Line> lines) {
        return new RefundBooking.Draft(
                order.id(),
                content,
                begun.shift(),
                granted,
                Optional.of(state.origin()),
                Optional.empty(),
                lines,
                RefundSettlement.NOTHING,
                order.reason());
    }
}
