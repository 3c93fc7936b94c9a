package smena.domain.label;

/// The measures of the usual label, 58 × 40 mm, on a label of any size.
///
/// @param size of the label
/// @param density of the printer
record LabelScale(LabelSize size, LabelDensity density) {
    private static final int MARGIN = 250;
    private static final int LEAST_MARGIN = 100;

    /// A length that grows with the label, in dots.
    ///
    /// @param hundredths of a millimetre on the usual label
    int at(int hundredths) {
        LabelSize usual = LabelSize.USUAL;
        // Both sides give a factor; the smaller one holds.
        long byHeight = (long) hundredths * size.height() / usual.height();
        long byWidth = (long) hundredths * size.width() / usual.width();
        return density.fine(Math.min(byHeight, byWidth));
    }

    /// The same, but never less than so many hundredths of a millimetre of paper.
    int at(int hundredths, int least) {
        return Math.max(at(hundredths), paper(least));
    }

    /// A length on paper, whatever the label's size.
    ///
    /// @param hundredths of a millimetre
    int paper(int hundredths) {
        return density.fine(hundredths);
    }

    int width() {
        return density.dots(size.width());
    }

    int height() {
        return density.dots(size.height());
    }

    int margin() {
        return at(MARGIN, LEAST_MARGIN);
    }

    /// How high a capital or a figure of this size is.
    static int capital(int size) {
        return size * LabelLetters.CAPITAL / 1000;
    }
}
