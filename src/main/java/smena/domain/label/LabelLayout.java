package smena.domain.label;

import java.util.List;

/// A label laid out in dots. Every output draws these parts and nothing else, so that the preview,
/// the label printer and the sheet are one.
///
/// @param width in dots
/// @param height in dots
/// @param parts what is drawn
public record LabelLayout(int width, int height, List<LabelPart> parts) {
    public LabelLayout {
        parts = List.copyOf(parts);
    }

    /// Lays a label out: name, detail, price, a rule, and the code with what stands beside it. What
    /// has no room is left out in the order in which a customer misses it least: the category, the
    /// date, the bars; the price always stands.
    public static LabelLayout of(
            LabelText text,
            LabelSize size,
            LabelDensity density,
            LabelLetters letters,
            SymbolWriter symbols) {
        LabelScale scale = new LabelScale(size, density);
        LabelFoot foot = new FootLayout(text, scale, letters, symbols).make();
        List<LabelPart> parts = new BodyLayout(text, scale, letters).make(foot);
        return new LabelLayout(scale.width(), scale.height(), parts);
    }
}
