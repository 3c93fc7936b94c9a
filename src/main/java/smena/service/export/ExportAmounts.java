package smena.service.export;

import java.math.BigDecimal;

/// Amounts as written in the tables: a decimal point, no grouping.
final class ExportAmounts {
    private ExportAmounts() {}

    /// Minor units with two decimals.
    static String money(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }

    /// Thousandths with three decimals.
    static String quantity(long thousandths) {
        return BigDecimal.valueOf(thousandths, 3).toPlainString();
    }
}
