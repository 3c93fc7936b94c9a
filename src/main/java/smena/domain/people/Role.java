package smena.domain.people;

import java.util.EnumSet;
import java.util.Set;

/// What a person is trusted with. Each role may do what the one below it may.
public enum Role {
    /// Sells, parks and prints again.
    CASHIER(EnumSet.of(Right.SELL, Right.REPRINT)),
    /// Also takes lines back, gives discounts, moves cash.
    SENIOR(
            EnumSet.of(
                    Right.SELL,
                    Right.VOID,
                    Right.DISCOUNT,
                    Right.NO_SALE,
                    Right.MOVE_CASH,
                    Right.REPRINT,
                    Right.SEE_FIGURES)),
    /// Opens and closes, answers for the day.
    MANAGER(EnumSet.allOf(Right.class));

    private final Set<Right> rights;

    Role(Set<Right> rights) {
        this.rights = rights;
    }

    /// Whether somebody of this role may do it without asking.
    public boolean may(Right right) {
        return rights.contains(right);
    }

    /// The fewest digits a PIN of this role has.
    public int shortestPin() {
        return this == MANAGER ? 6 : 4;
    }
}
