package smena.printing.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Sets the cells of a row side by side in the given columns; where a name would get too few of
/// them, the names stand above and the amounts below.
final class RowLayout {
    /// Digits are grouped by single spaces, so two figures one space apart would be read as one.
    private static final int GAP = 2;

    /// A name narrower than this share of the paper is broken into unreadable pieces.
    private static final int LEAST_SHARE_OF_NAME = 3;

    private final int width;

    RowLayout(int width) {
        this.width = width;
    }

    List<String> lay(List<Cell> cells) {
        boolean oneAmount = cells.size() == 2 && cells.getLast().align() == Align.RIGHT;
        // A single amount at the right edge lines up however narrow it is, which leaves more to the
        // name.
        int[] widths = widths(oneAmount ? cells.stream().map(RowLayout::narrow).toList() : cells);
        return widths.length == 0 ? stacked(cells) : beside(cells, widths);
    }

    private static Cell narrow(Cell cell) {
        return new Cell(cell.text(), cell.align(), 0, cell.flexible());
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

    /// A name needs a fair share of the paper and its longest word, or its whole length if less.
    private int leastFor(Cell name) {
        String text = PaperText.clean(name.text()).stripTrailing();
        int indent = text.length() - text.stripLeading().length();
        int longest =
                Arrays.stream(text.strip().split(" +")).mapToInt(String::length).max().orElse(0);
        int wanted = Math.max(width / LEAST_SHARE_OF_NAME, indent + longest);
        return Math.max(1, Math.min(wanted, Math.min(text.length(), width)));
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

    /// The names above, the others where they would have stood, or one below the other if even they
    /// are too wide.
    private List<String> stacked(List<Cell> cells) {
        List<String> lines = new ArrayList<>();
        List<Cell> others = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell.flexible()) {
                lines.addAll(PaperText.wrap(cell.text(), width));
                others.add(Cell.name(""));
            } else {
                others.add(cell);
            }
        }
        int[] widths = widths(others);
        if (widths.length > 0) {
            lines.addAll(beside(others, widths));
        } else {
            others.stream()
                    .filter(cell -> !cell.flexible())
                    .forEach(cell -> place(lines, cell.align(), cell.text()));
        }
        return lines;
    }

    private void place(List<String> lines, Align align, String text) {
        PaperText.wrap(text.strip(), width).forEach(line -> lines.add(align.place(line, width)));
    }
}
