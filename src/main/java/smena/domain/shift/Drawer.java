package smena.domain.shift;

import smena.domain.money.Money;

/// What went through the drawer in a shift.
///
/// @param openingCash counted in at the start
/// @param sales applied cash of sales; change is already taken off
/// @param refunds applied cash of refunds
/// @param repayments cash of debts paid back, less what was given back of it
/// @param payIns paid in
/// @param payOuts paid out
/// @param safeDrops dropped to the safe
public record Drawer(
        Money openingCash,
        Money sales,
        Money refunds,
        Money repayments,
        Money payIns,
        Money payOuts,
        Money safeDrops) {

    /// What should be in the drawer.
    public Money expected() {
        return openingCash
                .plus(sales)
                .minus(refunds)
                .plus(repayments)
                .plus(payIns)
                .minus(payOuts)
                .minus(safeDrops);
    }
}
