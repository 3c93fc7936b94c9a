package smena.domain.promotion;

import smena.domain.Problem;
import smena.domain.Refused;

import java.util.Set;

/// An offer of the shop for a time.
///
/// @param id its row; the lower, the older
/// @param name as on the screen and on the receipt
/// @param terms what it gives
/// @param range which products it is for
/// @param validity when it holds
public record Promotion(long id, String name, Terms terms, Range range, Validity validity) {
    /// The most characters of a name.
    public static final int LONGEST_NAME = 80;

    /// Refuses figures that are out of their ranges.
    public Promotion {
        if (!terms.isSound()) {
            throw new Refused(new Problem.BadTerms());
        }
    }

    /// Which products a promotion is for.
    ///
    /// @param products their rows
    /// @param categories rows of categories, each with all its products
    public record Range(Set<Long> products, Set<Long> categories) {
        /// Holds its own copies. Refuses a range of nothing.
        public Range {
            products = Set.copyOf(products);
            categories = Set.copyOf(categories);
            if (products.isEmpty() && categories.isEmpty()) {
                throw new Refused(new Problem.NothingOnOffer());
            }
        }

        /// Whether a product of this category is in it.
        public boolean holds(long product, long category) {
            return products.contains(product) || categories.contains(category);
        }
    }

    /// The same with its row.
    public Promotion numbered(long row) {
        return new Promotion(row, name, terms, range, validity);
    }

    /// Whether it is for this line at all.
    boolean isFor(OfferedLine line) {
        return !line.isFullPrice()
                && range.holds(line.product(), line.category())
                && (!(terms instanceof Terms.Multibuy) || line.isOfPieces());
    }
}
