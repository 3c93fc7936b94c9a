package smena.ui.supplier;

import smena.domain.money.Money;
import smena.domain.stock.SupplierDebt;
import smena.text.Formats;

import java.time.LocalDate;

/// How it is said what a supplier is owed.
final class SupplierWords {
    private SupplierWords() {}

    /// What is owed, and by whom where it is not the shop.
    static String balance(Money balance, Formats formats) {
        return balance.isNegative()
                ? formats.words().get("suppliers.theyOwe", formats.money(balance.negated()))
                : formats.money(balance);
    }

    /// The day of the next payment; empty for none.
    static String due(SupplierDebt debt, Formats formats) {
        return debt.due()
                .map(day -> formats.words().get("suppliers.dueBy", formats.date(day)))
                .orElse("");
    }

    /// The style of that day.
    static String style(SupplierDebt debt, LocalDate today) {
        return debt.due()
                .map(day -> day.isBefore(today) ? "bad" : day.isEqual(today) ? "warn" : "muted")
                .orElse("muted");
    }
}
