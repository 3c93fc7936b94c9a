package smena.printing.layout;

import smena.domain.shift.ReportFigure;
import smena.printing.document.Cell;
import smena.printing.document.Element;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.TextStyle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which row of a report's paper tells which figure.
final class FigureMarks {
    /// Two rows that are the same in every letter, and two that only have the same values: the name
    /// of a figure may have been another in an older version.
    private static final int SAME = 3;
    private static final int SAME_VALUES = 2;

    private final Map<Element, ReportFigure> marks = new IdentityHashMap<>();

    /// A row that tells of this figure.
    Element row(ReportFigure figure, Cell... cells) {
        return row(figure, TextStyle.PLAIN, cells);
    }

    Element row(ReportFigure figure, TextStyle style, Cell... cells) {
        Element row = new Element.Row(Arrays.asList(cells), style);
        marks.put(row, figure);
        return row;
    }

    /// The figure of each element of `page`, which is the same report as `laid` but may be older:
    /// the longest run of rows that both have in the same order.
    List<Optional<ReportFigure>> of(ReceiptDocument page, ReceiptDocument laid) {
        List<Element> there = page.elements();
        List<Element> here = laid.elements();
        int[][] best = new int[there.size() + 1][here.size() + 1];
        for (int i = there.size() - 1; i >= 0; i--) {
            for (int j = here.size() - 1; j >= 0; j--) {
                int match = likeness(there.get(i), here.get(j));
                int both = match == 0 ? 0 : best[i + 1][j + 1] + match;
                best[i][j] = Math.max(both, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        return walk(there, here, best);
    }

    private List<Optional<ReportFigure>> walk(
            List<Element> there, List<Element> here, int[][] best) {
        List<Optional<ReportFigure>> found =
                new ArrayList<>(Collections.nCopies(there.size(), Optional.empty()));
        int i = 0;
        int j = 0;
        while (i < there.size() && j < here.size()) {
            int match = likeness(there.get(i), here.get(j));
            if (match > 0 && best[i][j] == best[i + 1][j + 1] + match) {
                found.set(i, Optional.ofNullable(marks.get(here.get(j))));
                i++;
                j++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return found;
    }

    private static int likeness(Element one, Element other) {
        if (one.equals(other)) {
            return SAME;
        }
        return one instanceof Element.Row(List<Cell> cells, TextStyle _)
                        && other instanceof Element.Row(List<Cell> others, TextStyle _)
                        && cells.size() == others.size()
                        && cells.size() > 1
                        && values(cells).equals(values(others))
                ? SAME_VALUES
                : 0;
    }

    private static List<String> values(List<Cell> cells) {
        return cells.stream().skip(1).map(Cell::text).toList();
    }
}
