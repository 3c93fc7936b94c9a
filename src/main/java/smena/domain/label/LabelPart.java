package smena.domain.label;

/// Something that is drawn on a label, in black. Lengths are dots from the upper left corner.
public sealed interface LabelPart {
    /// A line of text.
    ///
    /// @param x where it begins
    /// @param baseline where its letters stand
    /// @param size the font's size
    record Text(int x, int baseline, int size, boolean bold, String text) implements LabelPart {}

    /// A filled rectangle: a rule, a bar, modules of a code.
    record Box(int x, int y, int width, int height) implements LabelPart {}

    /// A straight line with flat ends, such as the one through an old price.
    record Stroke(int fromX, int fromY, int toX, int toY, int thickness) implements LabelPart {}
}
