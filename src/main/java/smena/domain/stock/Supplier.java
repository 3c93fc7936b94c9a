package smena.domain.stock;

/// Who the shop buys from.
///
/// @param id the row
/// @param name as it stands on their papers
/// @param active whether the shop still buys from them
public record Supplier(long id, String name, boolean active) {
    /// The most letters a name has.
    public static final int LONGEST_NAME = 80;
}
