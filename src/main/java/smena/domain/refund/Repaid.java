package smena.domain.refund;

import smena.domain.money.Money;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// How a customer repaid what they owed, as far as it has not gone back.
///
/// @param left the newest first
public record Repaid(List<Refund.Payment> left) {
    public Repaid {
        left = List.copyOf(left);
    }

    /// After these payments went back of it: each is one of its own method, the newest, and where
    /// that has no more one of any.
    public Repaid without(List<Refund.Payment> back) {
        Repaid now = this;
        Money others = Money.ZERO;
        for (Refund.Payment payment : back) {
            Predicate<Refund.Payment> same = repayment -> isSame(repayment, payment);
            others = others.plus(payment.applied().minus(now.sum(same).min(payment.applied())));
            now = now.without(payment.applied(), same);
        }
        return now.without(others, _ -> true);
    }

    private Repaid without(Money amount, Predicate<Refund.Payment> which) {
        List<Refund.Payment> less = new ArrayList<>();
        Money rest = amount;
        for (Refund.Payment repayment : left) {
            Money take = which.test(repayment) ? repayment.applied().min(rest) : Money.ZERO;
            rest = rest.minus(take);
            if (repayment.applied().compareTo(take) > 0) {
                less.add(with(repayment, repayment.applied().minus(take)));
            }
        }
        return new Repaid(less);
    }

    private Money sum(Predicate<Refund.Payment> which) {
        return left.stream()
                .filter(which)
                .map(Refund.Payment::applied)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Refund.Payment with(Refund.Payment repayment, Money applied) {
        return new Refund.Payment(
                repayment.method(),
                applied,
                repayment.reference(),
                repayment.cardDigits(),
                repayment.customer());
    }

    /// All cash is the same.
    private static boolean isSame(Refund.Payment repayment, Refund.Payment back) {
        boolean bothCash =
                repayment.method().kind().isRounded() && back.method().kind().isRounded();
        return bothCash || repayment.method().id() == back.method().id();
    }
}
