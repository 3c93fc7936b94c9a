package smena.domain.journal;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What journal entries are about, as somebody looks for them.
public enum JournalGroup {
    /// Sales, refunds, repayments, and what was done to a basket.
    COUNTER,
    /// Shifts and their cash.
    DRAWER,
    /// Who came and went, and who approved what.
    PEOPLE,
    /// Products, prices, stock, suppliers.
    GOODS,
    /// The till itself: settings, printers, backups, other programs, the clock.
    TILL;

    /// The group of a kind.
    public static JournalGroup of(EntryKind kind) {
        return switch (kind) {
            case SALE,
                    REFUND,
                    REPAYMENT,
                    REPAYMENT_REVERSED,
                    TERMINAL,
                    DEBT_CORRECTED,
                    CUSTOMER_CHANGED,
                    AGE_CHECKED,
                    WEIGHED_BY_HAND,
                    LINE_VOIDED,
                    BASKET_CANCELLED,
                    BASKET_PARKED,
                    BASKET_RECALLED,
                    DISCOUNT,
                    DISCOUNT_REMOVED,
                    PRICE_OVERRIDE,
                    REPRINT ->
                    COUNTER;
            case SHIFT_OPENED,
                    SHIFT_CLOSED,
                    CASH_COUNTED,
                    CASH_COMPARED,
                    HANDED_OVER,
                    FIGURES_SEEN,
                    CASH_MOVED,
                    NO_SALE ->
                    DRAWER;
            case LOG_IN, LOG_IN_FAILED, LOG_OUT, APPROVAL, APPROVAL_USED, PEOPLE_CHANGED -> PEOPLE;
            case CATALOGUE_CHANGED,
                    PRICES_CHANGED,
                    LABELS_CHANGED,
                    STOCK_BOOKED,
                    PAPER_PHOTOGRAPHED,
                    STOCK_TAKEN,
                    SUPPLIER_PAID,
                    SUPPLIER_CORRECTED,
                    SUPPLIER_CHANGED,
                    PROMOTION_SET,
                    PROMOTION_ENDED,
                    PRICE_LIST_SET,
                    PRICE_LIST_ARCHIVED,
                    GOODS_CODES_IMPORTED ->
                    GOODS;
            case START,
                    STOP,
                    PRINTER_FAILED,
                    PRINT_DECIDED,
                    SETTING_CHANGED,
                    TAX_RATE_CHANGED,
                    PROGRAM_CHANGED,
                    REPLY_KEPT,
                    CLOCK_DECIDED,
                    BACKUP,
                    RESTORE,
                    VERSION_CHANGED,
                    FIGURES_REBUILT,
                    ROLLBACK ->
                    TILL;
        };
    }

    /// The kinds of this group.
    public Set<EntryKind> kinds() {
        return Collections.unmodifiableSet(
                Arrays.stream(EntryKind.values())
                        .filter(kind -> of(kind) == this)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(EntryKind.class))));
    }
}
