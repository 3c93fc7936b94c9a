package smena.domain.people;

import smena.domain.money.Money;

import java.util.EnumSet;
import java.util.Set;

/// What a person is trusted with. Each role may do what the one below it may.
public enum Role {
    /// Sells, parks and prints again.
    CASHIER(
            EnumSet.of(
                    Right.SELL,
                    Right.CONFIRM_AGE,
                    Right.WEIGH_BY_HAND,
                    Right.REFUND,
                    Right.REPRINT,
                    Right.ADD_CUSTOMERS),
            EnumSet.of(Right.SEE_FIGURES, Right.CHANGE_TERMS, Right.MANAGE_STOCK, Right.SEE_COST),
            new RefundLimit(Money.of(20_000_000), 14)),
    /// Also takes lines back, gives discounts, moves cash.
    SENIOR(
            EnumSet.of(
                    Right.SELL,
                    Right.CONFIRM_AGE,
                    Right.WEIGH_BY_HAND,
                    Right.VOID,
                    Right.DISCOUNT,
                    Right.REFUND,
                    Right.NO_SALE,
                    Right.MOVE_CASH,
                    Right.REPRINT,
                    Right.ADD_CUSTOMERS),
            EnumSet.of(Right.SEE_COST),
            new RefundLimit(Money.of(100_000_000), 30)),
    /// Opens and closes, answers for the day.
    MANAGER(EnumSet.allOf(Right.class), EnumSet.noneOf(Right.class), RefundLimit.NONE);

    private final Set<Right> allowed;
    private final Set<Right> denied;
    private final RefundLimit refunds;

    Role(Set<Right> allowed, Set<Right> denied, RefundLimit refunds) {
        this.allowed = allowed;
        this.denied = denied;
        this.refunds = refunds;
    }

    /// How far somebody of this role goes.
    public Permission permission(Right right) {
        if (allowed.contains(right)) {
            return Permission.ALLOWED;
        }
        return denied.contains(right) ? Permission.DENIED : Permission.WITH_APPROVAL;
    }

    /// Whether somebody of this role may do it without asking.
    public boolean may(Right right) {
        return permission(right) == Permission.ALLOWED;
    }

    /// The same for an act of this amount.
    public boolean may(Approval.Ask ask) {
        return may(ask.right()) && (!ask.right().isRefund() || refunds.allows(ask.amount()));
    }

    /// Up to where somebody of this role gives money back without asking.
    public RefundLimit refunds() {
        return refunds;
    }

    /// The most that somebody of this role gives off `price` without asking.
    public Money mostOff(Money price) {
        return price.percent(discount());
    }

    /// Ten-thousandths. Whoever needs an approval for each discount has no limit beside it.
    private int discount() {
        return this == SENIOR ? 1_000 : 10_000;
    }

    /// The fewest digits a PIN of this role has.
    public int shortestPin() {
        return this == MANAGER ? 6 : 4;
    }
}
