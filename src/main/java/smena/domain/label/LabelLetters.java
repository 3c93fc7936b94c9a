package smena.domain.label;

/// Measures text in the font of labels.
@FunctionalInterface
public interface LabelLetters {
    /// How high a capital or a figure is, in thousandths of the font's size.
    int CAPITAL = 711;

    /// How wide a text is in dots, rounded up.
    ///
    /// @param size the font's size in dots
    int width(String text, boolean bold, int size);
}
