package smena.domain.label;

import java.util.ArrayList;
import java.util.List;

/// The upper part of a label: name, detail and price.
final class BodyLayout {
    private static final int NAME = 350;
    private static final int LEAST_NAME = 200;
    private static final int DETAIL = 220;
    private static final int LEAST_DETAIL = 160;

    /// A name that does not fit is shrunk once, to this many per cent.
    private static final int SHRUNK = 80;

    private static final int LINE_PERCENT = 120;

    private final LabelText text;
    private final LabelScale scale;
    private final LabelLetters letters;
    private final int inner;

    BodyLayout(LabelText text, LabelScale scale, LabelLetters letters) {
        this.text = text;
        this.scale = scale;
        this.letters = letters;
        this.inner = scale.width() - 2 * scale.margin();
    }

    /// Everything of the label, the foot last.
    List<LabelPart> make(LabelFoot foot) {
        PriceLayout price = new PriceLayout(text, scale, letters, foot.top());
        List<LabelPart> parts = new ArrayList<>();
        int below = name(parts, price.top());
        boolean instead = !foot.hasUnitPrice() && !text.unitPrice().isEmpty();
        detail(instead ? text.unitPrice() : text.detail(), below, price.top(), parts);
        parts.addAll(price.parts());
        parts.addAll(foot.parts());
        return parts;
    }

    /// Returns the baseline of its last line.
    private int name(List<LabelPart> parts, int floor) {
        NameLines lines = lines(2);
        int baseline = baseline(lines);
        if (baseline + descent(lines.size()) > floor && lines.lines().size() > 1) {
            lines = lines(1);
            baseline = baseline(lines);
        }
        int at = baseline - (lines.lines().size() - 1) * advance(lines.size());
        for (String line : lines.lines()) {
            parts.add(new LabelPart.Text(scale.margin(), at, lines.size(), true, line));
            at += advance(lines.size());
        }
        return baseline;
    }

    private NameLines lines(int most) {
        int usual = scale.at(NAME, LEAST_NAME);
        return NameLines.of(text.name(), most, inner, usual, usual * SHRUNK / 100, letters);
    }

    private int baseline(NameLines lines) {
        int first = scale.margin() + LabelScale.capital(lines.size());
        return first + (lines.lines().size() - 1) * advance(lines.size());
    }

    private static int advance(int size) {
        return size * LINE_PERCENT / 100;
    }

    private static int descent(int size) {
        return size / 4;
    }

    private void detail(String line, int above, int floor, List<LabelPart> parts) {
        int size = scale.at(DETAIL, LEAST_DETAIL);
        int baseline = above + scale.at(345, 230);
        if (!line.isEmpty() && baseline + descent(size) <= floor) {
            String shown = NameLines.one(line, false, inner, size, letters);
            parts.add(new LabelPart.Text(scale.margin(), baseline, size, false, shown));
        }
    }
}
