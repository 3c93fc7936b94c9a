package smena.cli;

import java.util.List;

/// Rows of cells in columns: the first to the left, the others, figures mostly, to the right.
final class TextTable {
    private static final int WIDEST_NAME = 40;
    private static final String GAP = "  ";

    private TextTable() {}

    static void print(CliContext context, List<List<String>> rows) {
        List<List<String>> lines =
                rows.stream().map(row -> row.stream().map(TextTable::shortened).toList()).toList();
        int[] widths = widths(lines);
        lines.forEach(line -> context.say(line(line, widths)));
    }

    private static String shortened(String name) {
        return name.length() <= WIDEST_NAME ? name : name.substring(0, WIDEST_NAME - 1) + "…";
    }

    private static int[] widths(List<List<String>> lines) {
        int[] widths = new int[lines.getFirst().size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        return widths;
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder(cells.getFirst());
        line.repeat(' ', widths[0] - cells.getFirst().length());
        for (int i = 1; i < widths.length; i++) {
            line.append(GAP).repeat(' ', widths[i] - cells.get(i).length()).append(cells.get(i));
        }
        return line.toString();
    }
}
