package smena.ui.movement;

import static smena.domain.stock.StockMovement.Kind.COUNT;
import static smena.domain.stock.StockMovement.Kind.OWN_USE;
import static smena.domain.stock.StockMovement.Kind.RECEIPT;
import static smena.domain.stock.StockMovement.Kind.REFUND;
import static smena.domain.stock.StockMovement.Kind.SALE;
import static smena.domain.stock.StockMovement.Kind.SUPPLIER_RETURN;
import static smena.domain.stock.StockMovement.Kind.WRITE_OFF;

import smena.domain.stock.StockMovement.Kind;

import java.util.Set;

/// What the movements of a product are filtered by.
enum MovementKind {
    ALL(Kind.values()),
    SALES(SALE, REFUND),
    SUPPLY(RECEIPT, SUPPLIER_RETURN),
    GONE(WRITE_OFF, OWN_USE),
    COUNTS(COUNT);

    private final Set<Kind> kinds;

    MovementKind(Kind... kinds) {
        this.kinds = Set.of(kinds);
    }

    Set<Kind> kinds() {
        return kinds;
    }
}
