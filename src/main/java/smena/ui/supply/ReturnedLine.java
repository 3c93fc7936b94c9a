package smena.ui.supply;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.service.supply.SupplierReturns;
import smena.text.Typed;

import java.util.Optional;

/// A line of a receipt, and how much of it goes back as it is typed.
final class ReturnedLine {
    private final SupplierReturns.Returnable known;
    private final StringProperty quantity = new SimpleStringProperty("");

    ReturnedLine(SupplierReturns.Returnable known) {
        this.known = known;
    }

    SupplierReturns.Returnable known() {
        return known;
    }

    /// What is typed; empty for nothing of it.
    StringProperty quantityProperty() {
        return quantity;
    }

    /// How much goes back; none while nothing is typed.
    Optional<Quantity> quantity() {
        return Typed.quantity(quantity.get()).filter(typed -> typed.thousandths() > 0);
    }

    /// Whether more is typed than there is to go back.
    boolean isTooMuch() {
        return quantity().filter(typed -> typed.compareTo(known.left()) > 0).isPresent();
    }

    /// What it is returned for; nothing while too much is typed, or where costs are hidden.
    Money cost() {
        return isTooMuch() ? Money.ZERO : quantity().flatMap(known::costOf).orElse(Money.ZERO);
    }

    /// All that is left of it goes back.
    void takeAll() {
        quantity.set(Quantities.typed(known.left()));
    }
}
