package smena.ui.supplier;

import smena.domain.stock.SupplierDebt;

import java.time.LocalDate;
import java.util.Comparator;

/// Which suppliers are listed.
enum SupplierFilter {
    /// Those the shop buys from.
    ALL,
    /// Those it owes something, or who owe it; what is due soonest first.
    OWED,
    /// Those it does not buy from any more.
    ARCHIVED;

    private static final Comparator<SupplierDebt> BY_DUE =
            Comparator.comparing(debt -> debt.due().orElse(LocalDate.MAX));

    boolean isArchived() {
        return this == ARCHIVED;
    }

    boolean takes(SupplierDebt debt) {
        return this != OWED || !debt.account().balance().isZero();
    }

    /// Where it stays as it was, the order is that of the names.
    Comparator<SupplierDebt> order() {
        return this == OWED ? BY_DUE : (_, _) -> 0;
    }
}
