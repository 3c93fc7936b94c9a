package smena.domain.catalog;

/// What a quantity is counted in.
public enum Unit {
    /// Pieces; only whole ones are sold.
    PIECE,
    /// Kilograms.
    KILOGRAM,
    /// Litres.
    LITRE,
    /// Metres.
    METRE;

    /// Whether a scale says how much of it there is.
    public boolean isWeighed() {
        return this == KILOGRAM;
    }

    /// Whether a part of one can be sold.
    public boolean isDivisible() {
        return this != PIECE;
    }
}
