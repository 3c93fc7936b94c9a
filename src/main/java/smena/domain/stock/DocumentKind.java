package smena.domain.stock;

import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.util.Optional;

/// The papers about goods. Source: `domain.md` §10.
public enum DocumentKind {
    /// Goods of a supplier came in.
    RECEIPT("GOODS"),
    /// Goods of a receipt went back to its supplier.
    SUPPLIER_RETURN("RETURN"),
    /// Goods are gone: broken, spoilt, stolen.
    WRITE_OFF("WRITEOFF"),
    /// The shop used them itself.
    OWN_USE("OWNUSE"),
    /// What was counted on the shelf.
    COUNT("COUNT");

    private static final int DIGITS = 5;

    private final String prefix;

    DocumentKind(String prefix) {
        this.prefix = prefix;
    }

    /// The name of the counter that numbers those of a year.
    public String counter(int year) {
        return "stock." + name() + "." + year;
    }

    /// The number for people, such as `GOODS-2026-00012`; the counter starts anew with each year.
    public String number(int year, long counter) {
        String digits = Long.toString(counter);
        return prefix
                + "-"
                + year
                + "-"
                + "0".repeat(Math.max(0, DIGITS - digits.length()))
                + digits;
    }

    /// What one of its lines does to a shelf.
    ///
    /// @param moved what comes or goes, with its sign
    /// @param cost of the line, where the paper says it
    public StockChange change(OnHand shelf, Quantity moved, Optional<Money> cost) {
        Quantity amount = moved.thousandths() < 0 ? moved.negated() : moved;
        return switch (this) {
            case RECEIPT -> shelf.receive(amount, cost.orElseThrow());
            case SUPPLIER_RETURN -> shelf.returnToSupplier(amount, cost.orElseThrow());
            case WRITE_OFF, OWN_USE -> shelf.take(amount);
            case COUNT ->
                    moved.thousandths() == 0
                            ? StockChange.of(shelf, Quantity.ZERO, Optional.empty())
                            : moved.thousandths() < 0 ? shelf.take(amount) : shelf.find(amount);
        };
    }

    /// Whether it is of a supplier.
    public boolean hasSupplier() {
        return this == RECEIPT || this == SUPPLIER_RETURN;
    }
}
