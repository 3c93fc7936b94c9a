package smena.domain.shift;

/// The name of one figure of a [ShiftReport]: what a person can point at on X and Z.
///
/// @param kind which figure
/// @param key which one of several of that kind, see [Kind]; empty where there is only one
public record ReportFigure(Kind kind, String key) {
    /// The figures. Amounts that lower something are negative, as on paper.
    public enum Kind {
        /// The receipts from the first to the last.
        RECEIPTS,
        SALES,
        SALES_DISCOUNT,
        SALES_NET,
        REFUNDS,
        REFUNDS_DISCOUNT,
        REFUNDS_NET,
        /// What one offer took off; the key is its kind, a slash and its name.
        REDUCTION,
        /// The tax of what was sold at a rate, and its turnover; the key is the rate's code.
        TAX_SOLD,
        TAX_RETURNED,
        /// What a way of paying brought; the key is the method's code.
        METHOD,
        METHOD_RETURNED,
        REPAYMENTS,
        REVERSALS,
        /// What debts were paid back with; the key is the method's code.
        REPAID_WITH,
        ROUNDING,
        OPENING_CASH,
        OPENING_DIFFERENCE,
        CASH_SALES,
        CASH_REFUNDS,
        CASH_REPAYMENTS,
        /// Cash that was moved; the key is a [CashMovement.Kind].
        MOVEMENT,
        EXPECTED,
        COUNTS,
        FIRST_COUNT,
        COUNTED,
        DIFFERENCE,
        CASH_LEFT,
        /// How often something was done; the key is the kind of its journal entries.
        ACT,
        BEFORE_SALES,
        BEFORE_REFUNDS,
        BEFORE_NET,
        AFTER_SALES,
        AFTER_REFUNDS,
        AFTER_NET
    }

    /// The only figure of its kind.
    public static ReportFigure of(Kind kind) {
        return new ReportFigure(kind, "");
    }

    /// What this offer or this kind of discount took off.
    public static ReportFigure of(ShiftReport.Reduced reduced) {
        return new ReportFigure(Kind.REDUCTION, reduced.kind().name() + "/" + reduced.name());
    }

    /// Cash moved in this way.
    public static ReportFigure of(CashMovement.Kind kind) {
        return new ReportFigure(Kind.MOVEMENT, kind.name());
    }
}
