package smena.domain.stock;

import java.time.LocalDate;
import java.util.List;

/// What a stock-take has not come to, to be gone through at the shelves.
///
/// @param stockTake its number
/// @param left how many there are; more than `products` where the paper would be too long
/// @param products the first of them, by their place on the shelves and their name
public record UncountedList(
        long stockTake, LocalDate day, long left, List<UncountedProduct> products) {}
