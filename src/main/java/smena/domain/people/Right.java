package smena.domain.people;

import java.util.Optional;

/// A sensitive act. Anyone who may not do it asks somebody who may, see [Approval].
public enum Right {
    /// Sell, park and recall.
    SELL,
    /// Say that a customer is old enough, where the seller is old enough to sell it themselves.
    CONFIRM_AGE,
    /// Type a weight where there is a scale.
    WEIGH_BY_HAND,
    /// Remove a line, lower a quantity, cancel a basket.
    VOID,
    /// Give a discount.
    DISCOUNT,
    /// Sell at a price other than the catalogue's.
    CHANGE_PRICE,
    /// Give money back for what a receipt shows, up to the role's [Limit].
    REFUND,
    /// Give it back in another way than it was paid.
    REFUND_OTHER_WAY,
    /// Give money back without a receipt.
    REFUND_WITHOUT_RECEIPT,
    /// Open the drawer without a sale.
    NO_SALE,
    /// Pay in, pay out, drop to the safe.
    MOVE_CASH,
    /// Open a shift.
    OPEN_SHIFT,
    /// Close a shift.
    CLOSE_SHIFT,
    /// Hand the drawer of an open shift over to the next person.
    HAND_OVER,
    /// Look at the figures of the open shift, the expected cash among them.
    SEE_FIGURES,
    /// Count the drawer once more after the comparison, or a third time before it.
    RECOUNT,
    /// Print a receipt once more.
    REPRINT,
    /// Add customers and change how they are reached.
    ADD_CUSTOMERS,
    /// Change what a customer is granted: debt limit, days to pay, discount, price list.
    CHANGE_TERMS,
    /// Sell on account, within what the customer is granted.
    SELL_ON_ACCOUNT,
    /// Sell on account above a customer's limit or while something is overdue.
    EXCEED_LIMIT,
    /// Put a customer's balance right, or take a repayment back.
    CORRECT_DEBT,
    /// Decide what became of a card payment that the terminal does not answer for.
    SETTLE_TERMINAL,
    /// Receive goods, return them, write them off, count them, pay suppliers.
    MANAGE_STOCK,
    /// See what goods had cost, and what is earned with them.
    SEE_COST,
    /// Change what the shop sells.
    EDIT_CATALOGUE,
    /// Change people, settings, printers.
    EDIT_SETTINGS;

    /// Whether whoever has the right still enters their own PIN and a reason each time.
    public boolean asksOwnPin() {
        return this == EXCEED_LIMIT;
    }

    /// The right that is asked beside it: whoever approves it is allowed both.
    public Optional<Right> beside() {
        return switch (this) {
            case REFUND_OTHER_WAY -> Optional.of(REFUND);
            case EXCEED_LIMIT -> Optional.of(SELL_ON_ACCOUNT);
            default -> Optional.empty();
        };
    }

    /// Whether an approval of it needs a reason. Opening, closing and handing over a shift, looking
    /// at its figures and the age of a customer are routine.
    public boolean asksWhy() {
        return this != OPEN_SHIFT
                && this != CLOSE_SHIFT
                && this != HAND_OVER
                && this != SEE_FIGURES
                && this != CONFIRM_AGE;
    }

    /// What the limit of a role is measured in, up to which it may do it without asking.
    public Limit.Kind limit() {
        return switch (this) {
            case DISCOUNT, CHANGE_PRICE -> Limit.Kind.PERCENT;
            case REFUND, REFUND_OTHER_WAY -> Limit.Kind.MONEY_AND_DAYS;
            case REFUND_WITHOUT_RECEIPT, MOVE_CASH, SELL_ON_ACCOUNT -> Limit.Kind.MONEY;
            default -> Limit.Kind.NONE;
        };
    }
}
