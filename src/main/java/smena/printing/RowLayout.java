package smena.printing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Sets the cells of a row beside each other in so many columns; where a name would get too few of
/// them, the names stand above and the amounts below.
final class RowLayout {
    private static final int GAP = 1;

    /// A name narrower than this share of the paper is torn into pieces nobody reads.
    private static final int LEAST_SHARE_OF_NAME = 3;

    private final int width;

    RowLayout(int width) {
        this.width = width;
    }

    List<String> lay(List<Cell> cells) {
        int[] widths = widths(cells);
        return widths.length == 0 ? stacked(cells) : beside(cells, widths);
    }

    /// The width of each cell, or none if they do not fit beside each other.
    private int[] widths(List<Cell> cells) {
        int[] widths = new int[cells.size()];
        int free = width - GAP * (cells.size() - 1);
        int flexible = 0;
        for (int i = 0; i < widths.length; i++) {
            Cell cell = cells.get(i);
            if (cell.flexible()) {
                flexible++;
            } else {
                widths[i] = Math.max(cell.least(), PaperText.clean(cell.text()).length());
                free -= widths[i];
            }
        }
        for (int i = 0; i < widths.length; i++) {
            if (cells.get(i).flexible()) {
                widths[i] = Math.ceilDiv(free, flexible--);
                free -= widths[i];
                if (widths[i] < leastFor(cells.get(i))) {
                    return new int[0];
                }
            }
        }
        return free < 0 ? new int[0] : widths;
    }

    private int leastFor(Cell name) {
        int length = PaperText.clean(name.text()).strip().length();
        return Math.max(1, Math.min(length, width / LEAST_SHARE_OF_NAME));
    }

    /// Amounts stand on the last line of the name they belong to.
    private List<String> beside(List<Cell> cells, int[] widths) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            wrapped.add(PaperText.wrap(cells.get(i).text(), Math.max(1, widths[i])));
            height = Math.max(height, wrapped.getLast().size());
        }
        List<String> lines = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            StringBuilder line = new StringBuilder();
            int start = 0;
            for (int i = 0; i < widths.length; i++) {
                List<String> own = wrapped.get(i);
                int skipped = cells.get(i).flexible() ? 0 : height - own.size();
                String text = y >= skipped && y - skipped < own.size() ? own.get(y - skipped) : "";
                line.append(" ".repeat(Math.max(0, start - line.length())));
                line.append(cells.get(i).align().place(text, widths[i]));
                start += widths[i] + GAP;
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private List<String> stacked(List<Cell> cells) {
        List<String> lines = new ArrayList<>();
        cells.stream()
                .filter(Cell::flexible)
                .forEach(cell -> lines.addAll(PaperText.wrap(cell.text(), width)));
        Cell[] fixed = cells.stream().filter(cell -> !cell.flexible()).toArray(Cell[]::new);
        if (fixed.length > 1 && lengthOf(fixed) > width || cells.size() == fixed.length) {
            for (Cell cell : fixed) {
                place(lines, cell.align(), cell.text());
            }
        } else if (fixed.length > 0) {
            place(lines, Align.RIGHT, joined(fixed));
        }
        return lines;
    }

    private void place(List<String> lines, Align align, String text) {
        PaperText.wrap(text.strip(), width).forEach(line -> lines.add(align.place(line, width)));
    }

    private static int lengthOf(Cell[] cells) {
        return joined(cells).length();
    }

    private static String joined(Cell[] cells) {
        return String.join(
                " ", Arrays.stream(cells).map(cell -> PaperText.clean(cell.text())).toList());
    }
}
