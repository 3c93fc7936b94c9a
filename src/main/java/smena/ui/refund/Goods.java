package smena.ui.refund;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.TaxRate;
import smena.domain.refund.SoldLine;

/// What a line of a refund is about: a line of a receipt, or a product that comes back without one.
public sealed interface Goods {
    /// Which product.
    long productId();

    /// What it is called.
    String name();

    /// What it is counted in.
    Unit unit();

    /// The most that can come back.
    Quantity left();

    /// What this much gives back. Refuses more than is left, and parts of a piece.
    Money money(Quantity quantity);

    /// The tax inside that.
    Money tax(Quantity quantity);

    /// Whether each of its pieces is named by its own code.
    boolean isMarked();

    /// A line of a receipt.
    ///
    /// @param line with what came back of it before
    record Sold(SoldLine line) implements Goods {
        @Override
        public long productId() {
            return line.sold().productId();
        }

        @Override
        public String name() {
            return line.sold().name();
        }

        @Override
        public Unit unit() {
            return line.sold().unit();
        }

        @Override
        public Quantity left() {
            return line.left();
        }

        @Override
        public Money money(Quantity quantity) {
            return line.next(quantity).total();
        }

        @Override
        public Money tax(Quantity quantity) {
            return line.next(quantity).tax();
        }

        @Override
        public boolean isMarked() {
            return line.isMarked();
        }
    }

    /// A product without a receipt.
    ///
    /// @param product which
    /// @param barcode the code it was found by; empty where it was chosen otherwise
    /// @param price what one unit is given back at
    /// @param rate by which it is taxed today
    /// @param isMarked whether each piece of it has a mark
    record Loose(Product product, String barcode, Money price, TaxRate rate, boolean isMarked)
            implements Goods {
        /// What has to be asked where a scan does not say how much it is.
        Problem.MeasureNeeded measureNeeded() {
            return new Problem.MeasureNeeded(product.id(), barcode, product.name(), product.unit());
        }

        @Override
        public long productId() {
            return product.id();
        }

        @Override
        public String name() {
            return product.name();
        }

        @Override
        public Unit unit() {
            return product.unit();
        }

        @Override
        public Quantity left() {
            return product.unit().isDivisible() ? Quantity.LARGEST : Quantity.of(9_999);
        }

        @Override
        public Money money(Quantity quantity) {
            if (!quantity.isSellable()) {
                throw new Refused(new Problem.BadQuantity());
            }
            if (!product.unit().isDivisible() && !quantity.isWhole()) {
                throw new Refused(new Problem.NotDivisible(product.name()));
            }
            return price.times(quantity);
        }

        @Override
        public Money tax(Quantity quantity) {
            return money(quantity).taxAt(rate);
        }
    }
}
