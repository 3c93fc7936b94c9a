package smena.domain.stock;

/// Something that a stock-take may be of.
///
/// @param row of a category or a supplier; 0 for a shelf
/// @param name its name
/// @param colour of a category; 0 for others
/// @param products how many products it has on sale
public record ScopeChoice(long row, String name, int colour, long products) {}
