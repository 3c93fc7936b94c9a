package smena.domain.sale;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;

import java.util.ArrayList;
import java.util.List;

/// How the tenders settle a total. Only what is settled in cash is rounded; only cash gives change;
/// the applied parts add up to total plus rounding.
///
/// @param payments in the order they were tendered
/// @param rounding what rounding the cash part added or took
/// @param change what the customer gets back
public record Settlement(List<Payment> payments, Money rounding, Money change) {

    /// Settles `total`, or refuses: too little, too much without cash, a negative amount, a tender
    /// after everything is paid.
    ///
    /// @param cashStep cash is rounded to multiples of this many minor units; 0 or 1 for off
    public static Settlement of(Money total, List<Tender> tenders, long cashStep) {
        for (Tender tender : tenders) {
            checkAmount(total, tender);
        }
        for (int before = 1; before < tenders.size(); before++) {
            if (isEnough(total, tenders.subList(0, before), cashStep)) {
                throw new Refused(new Problem.NothingDue());
            }
        }
        Money exact = sum(tenders, false);
        if (exact.compareTo(total) > 0) {
            Money others = exact.minus(lastExact(tenders).amount());
            throw new Refused(new Problem.TooMuchByCard(total.minus(others)));
        }
        Money rest = total.minus(exact);
        Money rounding = rounded(rest, tenders, cashStep).minus(rest);
        Money change = sum(tenders, true).minus(rest.plus(rounding));
        if (tenders.isEmpty() || change.isNegative()) {
            throw new Refused(new Problem.TooLittlePaid(change.negated()));
        }
        return new Settlement(payments(tenders, change), rounding, change);
    }

    /// What is still to pay in this way after `tenders`; zero when they cover it. What is not paid
    /// in cash is never rounded, whatever cash was tendered before.
    public static Money due(
            Money total, List<Tender> tenders, PaymentMethod method, long cashStep) {
        Money rest = total.minus(sum(tenders, false));
        if (isEnough(total, tenders, cashStep)) {
            return Money.ZERO;
        }
        Money due =
                (method.kind().isRounded() ? rest.roundedTo(cashStep) : rest)
                        .minus(sum(tenders, true));
        return due.isNegative() ? Money.ZERO : due;
    }

    private static boolean isEnough(Money total, List<Tender> tenders, long cashStep) {
        Money rest = rounded(total.minus(sum(tenders, false)), tenders, cashStep);
        return sum(tenders, true).compareTo(rest) >= 0;
    }

    private static Money rounded(Money rest, List<Tender> tenders, long cashStep) {
        return tenders.stream().anyMatch(t -> t.method().kind().isRounded())
                ? rest.roundedTo(cashStep)
                : rest;
    }

    private static void checkAmount(Money total, Tender tender) {
        boolean nothing =
                tender.amount().isZero() && !(total.isZero() && tender.method().givesChange());
        if (tender.amount().isNegative()
                || nothing
                || tender.amount().compareTo(Money.LARGEST_PRICE.times(1000)) > 0) {
            throw new Refused(new Problem.BadAmount());
        }
    }

    private static Money sum(List<Tender> tenders, boolean givesChange) {
        Money sum = Money.ZERO;
        for (Tender tender : tenders) {
            if (tender.method().givesChange() == givesChange) {
                sum = sum.plus(tender.amount());
            }
        }
        return sum;
    }

    private static Tender lastExact(List<Tender> tenders) {
        return tenders.reversed().stream()
                .filter(t -> !t.method().givesChange())
                .findFirst()
                .orElseThrow();
    }

    /// Change comes out of the last cash first.
    private static List<Payment> payments(List<Tender> tenders, Money change) {
        List<Payment> payments = new ArrayList<>();
        Money left = change;
        for (Tender tender : tenders.reversed()) {
            Money back = tender.method().givesChange() ? left.min(tender.amount()) : Money.ZERO;
            left = left.minus(back);
            payments.add(
                    new Payment(
                            tender.method(),
                            tender.amount(),
                            back,
                            tender.amount().minus(back),
                            tender.reference(),
                            tender.card().digits()));
        }
        return List.copyOf(payments.reversed());
    }
}
