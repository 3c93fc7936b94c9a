package smena.domain.figures;

/// What is compared between cashiers, and by what measure: people work unequal hours.
public enum LossFigure {
    /// Lines taken out of a basket, or made smaller.
    VOIDS(Measure.RECEIPTS),
    /// Baskets given up.
    CANCELLED(Measure.RECEIPTS),
    /// What people gave off, not what the shop offers.
    DISCOUNTS(Measure.REVENUE),
    REFUNDS(Measure.REVENUE),
    /// The drawer opened without a sale.
    NO_SALES(Measure.RECEIPTS),
    /// Counted less expected, of the drawers that a person gave away or closed ([DrawerShare]).
    /// Compared with nothing.
    DIFFERENCE(Measure.NONE);

    private final Measure measure;

    /// What a figure is set against.
    public enum Measure {
        /// How often in a hundred receipts.
        RECEIPTS,
        /// Which part of the revenue.
        REVENUE,
        NONE
    }

    LossFigure(Measure measure) {
        this.measure = measure;
    }

    /// What it is set against.
    public Measure measure() {
        return measure;
    }

    /// Whether it counts how often; an amount otherwise.
    public boolean isCount() {
        return measure == Measure.RECEIPTS;
    }
}
