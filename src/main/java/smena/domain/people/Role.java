package smena.domain.people;

import java.util.EnumSet;
import java.util.Set;

/// What a person is trusted with. Each role may do what the one below it may.
public enum Role {
    /// Sells, parks and prints again.
    CASHIER(EnumSet.of(Right.SELL, Right.REPRINT), EnumSet.of(Right.SEE_FIGURES)),
    /// Also takes lines back, gives discounts, moves cash.
    SENIOR(
            EnumSet.of(
                    Right.SELL,
                    Right.VOID,
                    Right.DISCOUNT,
                    Right.NO_SALE,
                    Right.MOVE_CASH,
                    Right.REPRINT),
            EnumSet.noneOf(Right.class)),
    /// Opens and closes, answers for the day.
    MANAGER(EnumSet.allOf(Right.class), EnumSet.noneOf(Right.class));

    private final Set<Right> allowed;
    private final Set<Right> denied;

    Role(Set<Right> allowed, Set<Right> denied) {
        this.allowed = allowed;
        this.denied = denied;
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

    /// The fewest digits a PIN of this role has.
    public int shortestPin() {
        return this == MANAGER ? 6 : 4;
    }
}
