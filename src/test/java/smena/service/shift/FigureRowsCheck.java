package smena.service.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import smena.domain.money.Money;
import smena.domain.shift.FigureParts;
import smena.domain.shift.FigureRow;
import smena.domain.shift.ReportFigure;
import smena.domain.shift.ShiftReport;
import smena.domain.shift.StatedFigure;
import smena.service.TestShop;
import smena.store.Database;
import smena.store.Transaction;

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
    /// added up. Nobody has looked at it by that, and the report is read once.
    public static void agree(TestShop shop, ShiftReport report) {
        try (Database database = Database.open(shop.folder().resolve("smena.db"))) {
            database.read(tx -> agree(tx, shop.services().reports().x(tx, report.shiftId())));
        }
    }

    private static boolean agree(Transaction tx, ShiftReport report) {
        FigureBooks books = new FigureBooks(tx, report);
        for (ReportFigure figure : FigureParts.all(report)) {
            StatedFigure stated = StatedFigure.of(report, figure);
            FigureSum sum = books.sum(figure);
            assertEquals(stated, sum.as(stated), figure::toString);
            List<FigureRow> all = all(books, figure);
            assertEquals(sum.documents(), all.size(), figure::toString);
            assertEquals(all.size(), new HashSet<>(all).size(), () -> "twice: " + all);
            stated.amount().ifPresent(amount -> assertEquals(amount, sum(all), figure::toString));
        }
        return true;
    }

    private static List<FigureRow> all(FigureBooks books, ReportFigure figure) {
        List<FigureRow> all = new ArrayList<>();
        Optional<FigureRow> last = Optional.empty();
        while (true) {
            List<FigureRow> page = books.page(figure, last, PAGE);
            all.addAll(page);
            if (page.size() < PAGE) {
                return all;
            }
            last = Optional.of(page.getLast());
        }
    }

    /// All pages of a figure's rows, as a manager reads them.
    static List<FigureRow> all(TestShop shop, long shiftId, ReportFigure figure) {
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
