package smena.ui.kit;

import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.TaxRate;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A sample basket for warming up screens before anybody sees them. It is never stored; its
/// products are none of the shop's, and each line has its own.
public final class ExampleBasket {
    private static final TaxRate NO_TAX = new TaxRate("", TaxRate.Kind.EXEMPT, 0);
    private static final UUID NOBODYS = new UUID(0, 0);

    private ExampleBasket() {}

    /// One of this many lines.
    public static Basket of(int lines) {
        List<BasketLine> all = new ArrayList<>();
        for (int line = 1; line <= lines; line++) {
            all.add(
                    new BasketLine(
                            line,
                            -line,
                            "",
                            "· " + line,
                            Unit.PIECE,
                            Money.of(100_00L * line),
                            Quantity.of(line),
                            Optional.empty(),
                            NO_TAX,
                            ""));
        }
        return new Basket(NOBODYS, all, Optional.empty());
    }
}
