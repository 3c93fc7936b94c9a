package smena.service.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import smena.domain.money.Money;
import smena.domain.shift.FigureParts;
import smena.domain.shift.FigureRow;
import smena.domain.shift.ReportFigure;
import smena.domain.shift.ShiftReport;
import smena.service.TestShop;
import smena.service.shift.FigureRows.Explained;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Holds every figure of an X- or Z-report against the rows that explain it.
public final class FigureRowsCheck {
    /// So small that most figures come in several pages.
    private static final int PAGE = 2;

    private FigureRowsCheck() {}

    /// Each figure of the report is the sum of its rows, as the till says it and as its pages are
    /// added up.
    public static void agree(TestShop shop, ShiftReport report) {
        FigureRows rows = shop.services().figureRows();
        for (ReportFigure figure : FigureParts.all(report)) {
            Explained explained = rows.explain(shop.manager(), report.shiftId(), figure);
            assertEquals(explained.stated(), explained.found(), figure::toString);
            assertTrue(explained.addsUp());
            List<FigureRow> all = all(shop, report.shiftId(), figure);
            assertEquals(explained.documents(), all.size(), figure::toString);
            assertEquals(all.size(), new HashSet<>(all).size(), () -> "twice: " + all);
            explained
                    .stated()
                    .amount()
                    .ifPresent(amount -> assertEquals(amount, sum(all), figure::toString));
        }
    }

    /// All pages of a figure's rows.
    public static List<FigureRow> all(TestShop shop, long shiftId, ReportFigure figure) {
        FigureRows rows = shop.services().figureRows();
        List<FigureRow> all = new ArrayList<>();
        Optional<FigureRow> last = Optional.empty();
        while (true) {
            List<FigureRow> page = rows.rows(shop.manager(), shiftId, figure, last, PAGE);
            all.addAll(page);
            if (page.size() < PAGE) {
                return all;
            }
            last = Optional.of(page.getLast());
        }
    }

    private static Money sum(List<FigureRow> rows) {
        return rows.stream()
                .map(row -> row.amount().orElse(Money.ZERO))
                .reduce(Money.ZERO, Money::plus);
    }
}
