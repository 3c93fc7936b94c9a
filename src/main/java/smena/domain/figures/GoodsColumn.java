package smena.domain.figures;

/// A column of a list of figures of goods. Its words are `figures.goods.` and its name.
public enum GoodsColumn {
    /// Of a product, or of a category.
    NAME(Kind.TEXT),
    CATEGORY(Kind.TEXT),
    /// How many products there are.
    PRODUCTS(Kind.COUNT),
    /// A, B or C.
    GROUP(Kind.TEXT),
    STOCK(Kind.QUANTITY),
    /// What was sold, less what came back, tax included.
    REVENUE(Kind.MONEY),
    /// The share of all that is counted, from the first row down to this one.
    SHARE(Kind.PERCENT),
    PRICE(Kind.MONEY),
    /// What one unit costs, tax included.
    COST(Kind.MONEY, true),
    /// What lies there had cost, tax included.
    VALUE(Kind.MONEY, true),
    /// What it is sold for.
    SELLING(Kind.MONEY),
    /// What part of the price is not cost, both with tax inside.
    MARGIN(Kind.PERCENT, true),
    /// What was earned, without tax.
    PROFIT(Kind.MONEY, true),
    /// How many products there are whose cost nobody knows.
    UNKNOWN(Kind.COUNT, true),
    /// The day it was sold last.
    SOLD(Kind.DATE),
    /// The day it came in last.
    CAME(Kind.DATE);

    /// What a column holds.
    public enum Kind {
        /// A `String`.
        TEXT,
        /// A `Long`.
        COUNT,
        /// A `Quantity`.
        QUANTITY,
        /// A `Money`.
        MONEY,
        /// An `Integer`, ten-thousandths.
        PERCENT,
        /// A `LocalDate`.
        DATE
    }

    private final Kind kind;
    private final boolean isCost;

    GoodsColumn(Kind kind) {
        this(kind, false);
    }

    GoodsColumn(Kind kind, boolean isCost) {
        this.kind = kind;
        this.isCost = isCost;
    }

    public Kind kind() {
        return kind;
    }

    /// Whether it tells what goods cost.
    public boolean isCost() {
        return isCost;
    }
}
