package smena.ui.people;

import smena.domain.people.Right;

import java.util.List;

/// Rights that stand together in the table, in the order they are read.
enum RightGroup {
    /// What a day at the till needs.
    TILL(
            Right.SELL,
            Right.DISCOUNT,
            Right.VOID,
            Right.CHANGE_PRICE,
            Right.REFUND,
            Right.REFUND_OTHER_WAY,
            Right.REFUND_WITHOUT_RECEIPT,
            Right.SELL_ON_ACCOUNT,
            Right.EXCEED_LIMIT,
            Right.ADD_CUSTOMERS,
            Right.CONFIRM_AGE,
            Right.WEIGH_BY_HAND,
            Right.REPRINT,
            Right.NO_SALE,
            Right.MOVE_CASH,
            Right.OPEN_SHIFT,
            Right.CLOSE_SHIFT,
            Right.HAND_OVER,
            Right.RECOUNT,
            Right.SETTLE_TERMINAL),
    /// What the shop is run with.
    OFFICE(
            Right.SEE_FIGURES,
            Right.SEE_COST,
            Right.EDIT_CATALOGUE,
            Right.MANAGE_STOCK,
            Right.CHANGE_TERMS,
            Right.CORRECT_DEBT,
            Right.EDIT_SETTINGS);

    private final List<Right> rights;

    RightGroup(Right... rights) {
        this.rights = List.of(rights);
    }

    List<Right> rights() {
        return rights;
    }
}
