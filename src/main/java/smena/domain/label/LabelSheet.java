package smena.domain.label;

import java.util.List;

/// Labels on a page of A4, row after row from the upper left corner. Lengths are tenths of a
/// millimetre.
///
/// @param label the size of each
/// @param columns how many stand side by side
/// @param rows how many stand one below the other
/// @param left white on the left of the first
/// @param top white above the first
/// @param cut whether they are cut out along lines, from plain paper
public record LabelSheet(LabelSize label, int columns, int rows, int left, int top, boolean cut) {
    /// The width and the height of A4.
    public static final int PAGE_WIDTH = 2100;

    public static final int PAGE_HEIGHT = 2970;

    /// Sheets of stickers that fill the page, as they are sold.
    public static final List<LabelSize> STICKERS =
            List.of(new LabelSize(700, 370), new LabelSize(525, 297), new LabelSize(485, 254));

    /// Office printers leave this much of the page white.
    private static final int WHITE = 50;

    /// As many as fit, in the middle of the page.
    public static LabelSheet of(LabelSize label) {
        boolean stickers = STICKERS.contains(label);
        int white = stickers ? 0 : 2 * WHITE;
        int columns = (PAGE_WIDTH - white) / label.width();
        int rows = (PAGE_HEIGHT - white) / label.height();
        return new LabelSheet(
                label,
                columns,
                rows,
                (PAGE_WIDTH - columns * label.width()) / 2,
                (PAGE_HEIGHT - rows * label.height()) / 2,
                !stickers);
    }

    /// How many labels are on a page.
    public int places() {
        return columns * rows;
    }

    /// How many pages so many labels need.
    public int pages(int labels) {
        return Math.ceilDiv(labels, places());
    }

    /// The left edge of a place, counted from 0 on each page.
    public int x(int place) {
        return left + place % columns * label.width();
    }

    /// The upper edge of a place.
    public int y(int place) {
        return top + place / columns * label.height();
    }
}
