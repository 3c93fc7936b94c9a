package smena.domain.catalog;

import smena.domain.money.Money;

import java.util.Optional;

/// In which order a list of products stands. Those that have no such figure stand behind all
/// others, whichever way it goes; of equal ones the newest comes first.
///
/// @param by what decides
/// @param isDescending whether it goes from the most to the least
public record ProductOrder(By by, boolean isDescending) {
    /// What a product can be sorted by.
    public enum By {
        /// When it was put in.
        NEWEST,
        /// Its name, see [NameOrder].
        NAME,
        /// What one unit is sold for.
        PRICE,
        /// What one unit costs.
        COST,
        /// What part of the price is not the cost.
        MARGIN,
        /// How much of it there is.
        STOCK
    }

    /// As they were put in, the newest first.
    public static final ProductOrder NEWEST = new ProductOrder(By.NEWEST, true);

    /// The key of those that have no such figure: below and above any figure there can be.
    public static final long NONE = 4_000_000_000_000_000_000L;

    /// In how many parts of a price a cost is told for the order of margins.
    public static final long PARTS = 1_000_000;

    /// The order after a tap on the head of a column: upwards, then downwards, then none.
    public ProductOrder tapped(By head) {
        if (by != head) {
            return new ProductOrder(head, false);
        }
        return isDescending ? NEWEST : new ProductOrder(head, true);
    }

    /// Whether it tells something of what products cost.
    public boolean tellsCost() {
        return by == By.COST || by == By.MARGIN;
    }

    /// The key of a product that has no such figure.
    public long none() {
        return isDescending ? -NONE : NONE;
    }

    /// What this product is sorted by: its name, or a number.
    public Object key(ListedProduct listed) {
        Product product = listed.product();
        return switch (by) {
            case NEWEST -> product.id();
            case NAME -> product.name();
            case PRICE -> product.price().minor();
            case COST -> listed.cost().map(Money::minor).orElse(none());
            case MARGIN -> margin(listed).orElse(none());
            case STOCK -> product.stock().map(left -> left.thousandths()).orElse(none());
        };
    }

    /// A number that grows with the margin: the less of the price the cost is, the higher.
    private static Optional<Long> margin(ListedProduct listed) {
        Product product = listed.product();
        return listed.cost()
                .filter(_ -> !product.isOpenPrice() && product.price().isPositive())
                .map(cost -> -(cost.minor() * PARTS / product.price().minor()));
    }
}
