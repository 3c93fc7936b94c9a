package smena.domain.label;

/// A label and how often it is wanted.
///
/// @param copies at least one
public record LabelOrder(ShelfLabel label, int copies) {
    /// More copies of one label are a slip of the hand.
    public static final int MOST_COPIES = 99;
}
