package smena.domain.journal;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What a journal entry is about.
public enum EntryKind {
    START,
    STOP,
    LOG_IN,
    LOG_IN_FAILED,
    LOG_OUT,
    APPROVAL,
    /// An approval was used up by the act of the entry that follows.
    APPROVAL_USED,
    SHIFT_OPENED,
    SHIFT_CLOSED,
    CASH_COUNTED,
    /// The person closing was shown what should be in the drawer beside what was counted.
    CASH_COMPARED,
    /// The drawer, counted, went from one person to the next; the shift stays open.
    HANDED_OVER,
    /// Somebody looked at the figures of the open shift.
    FIGURES_SEEN,
    CASH_MOVED,
    SALE,
    REFUND,
    /// A customer paid back what they owed.
    REPAYMENT,
    /// A repayment that was wrong was taken back.
    REPAYMENT_REVERSED,
    /// The card terminal was asked for something, answered, or somebody decided what it did.
    TERMINAL,
    /// A manager put a customer's balance right.
    DEBT_CORRECTED,
    /// A customer was added or changed.
    CUSTOMER_CHANGED,
    /// Whether a customer is old enough was asked and answered.
    AGE_CHECKED,
    /// A weight was typed although there is a scale.
    WEIGHED_BY_HAND,
    LINE_VOIDED,
    BASKET_CANCELLED,
    BASKET_PARKED,
    BASKET_RECALLED,
    DISCOUNT,
    /// A discount was taken away or lowered.
    DISCOUNT_REMOVED,
    PRICE_OVERRIDE,
    NO_SALE,
    REPRINT,
    PRINTER_FAILED,
    /// What a person decided about a print job: it was printed, is sent elsewhere or given up.
    PRINT_DECIDED,
    CATALOGUE_CHANGED,
    /// A price document was made, came into force or was cancelled.
    PRICES_CHANGED,
    /// Labels were put into the queue or taken off by hand.
    LABELS_CHANGED,
    /// Goods came in, went back to their supplier, were written off, used by the shop or counted.
    STOCK_BOOKED,
    /// Photographs of the paper were added to a receipt that was booked already.
    PAPER_PHOTOGRAPHED,
    /// A stock-take was begun, compared, counted again, finished or given up.
    STOCK_TAKEN,
    /// A supplier was paid.
    SUPPLIER_PAID,
    /// What a supplier is owed was put right.
    SUPPLIER_CORRECTED,
    /// A supplier was added or changed.
    SUPPLIER_CHANGED,
    /// A promotion was added or changed.
    PROMOTION_SET,
    PROMOTION_ENDED,
    /// A price list was added, or its name or prices changed.
    PRICE_LIST_SET,
    PRICE_LIST_ARCHIVED,
    /// The directory of goods codes was taken from a file.
    GOODS_CODES_IMPORTED,
    PEOPLE_CHANGED,
    SETTING_CHANGED,
    /// A tax rate was added, renamed, archived, or takes something else from a day on.
    TAX_RATE_CHANGED,
    /// Another program got a token or lost it.
    PROGRAM_CHANGED,
    /// What a program was answered to an act; asked once more, it gets the same.
    REPLY_KEPT,
    /// A manager has said that the computer's clock is right though it is far from the entry
    /// before; behind it time may step back once.
    CLOCK_DECIDED,
    BACKUP,
    RESTORE,
    /// Another version of the program was put in place, or the one before taken back.
    VERSION_CHANGED,
    /// Sums of a closed shift were not those of its receipts and were added up anew.
    FIGURES_REBUILT,
    /// The database was found to be older than what is known of it, or a manager has seen that.
    ROLLBACK;

    /// What changes the figures of a shift, so that a count of its drawer made before is stale.
    public static final Set<EntryKind> MOVEMENTS =
            Collections.unmodifiableSet(
                    EnumSet.of(SALE, REFUND, REPAYMENT, REPAYMENT_REVERSED, CASH_MOVED));
}
