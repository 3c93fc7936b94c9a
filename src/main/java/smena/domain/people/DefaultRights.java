package smena.domain.people;

import smena.domain.money.Money;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/// The table of rights of a till where nobody changed any.
final class DefaultRights {
    private static final Map<Right, Row> TABLE = new EnumMap<>(Right.class);

    private static final Grant ALLOWED = Grant.ALLOWED;
    private static final Grant APPROVAL = Grant.WITH_APPROVAL;
    private static final Grant DENIED = Grant.DENIED;
    private static final int TENTH = 1_000;

    private record Row(Grant cashier, Grant senior, Grant manager) {}

    static {
        put(Right.SELL, ALLOWED, ALLOWED);
        put(Right.REPRINT, ALLOWED, ALLOWED);
        put(Right.CONFIRM_AGE, ALLOWED, ALLOWED);
        put(Right.WEIGH_BY_HAND, ALLOWED, ALLOWED);
        put(Right.VOID, APPROVAL, ALLOWED);
        put(Right.DISCOUNT, APPROVAL, Grant.upTo(Limit.percent(TENTH)));
        put(Right.CHANGE_PRICE, APPROVAL, APPROVAL);
        put(Right.REFUND, refund(200_000, 14), refund(1_000_000, 30));
        put(Right.REFUND_OTHER_WAY, APPROVAL, APPROVAL);
        put(Right.REFUND_WITHOUT_RECEIPT, APPROVAL, APPROVAL);
        put(Right.SELL_ON_ACCOUNT, ALLOWED, ALLOWED);
        put(Right.EXCEED_LIMIT, APPROVAL, APPROVAL);
        put(Right.MOVE_CASH, APPROVAL, Grant.upTo(Limit.upTo(whole(500_000))));
        put(Right.NO_SALE, APPROVAL, ALLOWED);
        put(Right.OPEN_SHIFT, APPROVAL, APPROVAL);
        put(Right.CLOSE_SHIFT, APPROVAL, APPROVAL);
        put(Right.HAND_OVER, APPROVAL, APPROVAL);
        put(Right.RECOUNT, APPROVAL, APPROVAL);
        put(Right.SETTLE_TERMINAL, APPROVAL, APPROVAL);
        put(Right.SEE_FIGURES, DENIED, APPROVAL);
        put(Right.SEE_COST, DENIED, DENIED);
        put(Right.MANAGE_STOCK, DENIED, APPROVAL);
        put(Right.EDIT_CATALOGUE, DENIED, APPROVAL);
        put(Right.ADD_CUSTOMERS, ALLOWED, ALLOWED);
        put(Right.CHANGE_TERMS, DENIED, APPROVAL);
        put(Right.CORRECT_DEBT, APPROVAL, APPROVAL);
        put(Right.EDIT_SETTINGS, DENIED, DENIED);
    }

    private DefaultRights() {}

    static Map<Right, Grant> cashier() {
        return column(Row::cashier);
    }

    static Map<Right, Grant> senior() {
        return column(Row::senior);
    }

    static Map<Right, Grant> manager() {
        return column(Row::manager);
    }

    /// A manager may everything, without a limit.
    private static void put(Right right, Grant cashier, Grant senior) {
        TABLE.put(right, new Row(cashier, senior, ALLOWED));
    }

    private static Map<Right, Grant> column(Function<Row, Grant> role) {
        Map<Right, Grant> grants = new EnumMap<>(Right.class);
        TABLE.forEach((right, row) -> grants.put(right, role.apply(row)));
        return grants;
    }

    private static Grant refund(long most, int days) {
        return Grant.upTo(Limit.upTo(whole(most), days));
    }

    private static Money whole(long amount) {
        return Money.of(Math.multiplyExact(amount, 100L));
    }
}
