package smena.domain.stock;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// A stock-take that is under way.
///
/// @param number counts them, also those that were given up
/// @param uuid given by whoever began it; the paper that it becomes has it too
/// @param by who began it
/// @param categories of which it is; empty for everything
/// @param isListed whether it is of a list of products, as it was when it began, and of no
///     categories
/// @param scope what that list is of, for people; empty for categories, and for products chosen one
///     by one
/// @param beginsCounting whether products whose stock is not counted yet are counted from now on
/// @param isCompared whether its differences are shown; nothing is counted meanwhile
public record StockTake(
        long number,
        UUID uuid,
        String by,
        Instant since,
        Set<Long> categories,
        boolean isListed,
        String scope,
        boolean beginsCounting,
        boolean isCompared) {
    /// Whether a product of a category is part of it; of a listed one nothing can be said so.
    public boolean covers(long category) {
        return !isListed && (categories.isEmpty() || categories.contains(category));
    }

    /// Whether some product may be part of both.
    public boolean overlaps(Set<Long> others) {
        return categories.isEmpty()
                || others.isEmpty()
                || categories.stream().anyMatch(others::contains);
    }
}
