package smena.service.figures;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.figures.GoodsColumn;
import smena.domain.figures.GoodsRow;
import smena.domain.figures.GoodsTable;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.service.export.SheetCell;
import smena.service.export.SpreadsheetFile;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// A list of figures of goods as a file for a spreadsheet: amounts in the currency with two
/// decimals, the sum in the last row.
public final class GoodsFiguresFile {
    private GoodsFiguresFile() {}

    /// Writes a `.csv` or `.xlsx`; one of its name is replaced when it is whole. Refuses another
    /// kind of file, and one that cannot be written.
    ///
    /// @param head what a column is called
    public static void write(GoodsTable table, Path file, Function<GoodsColumn, String> head) {
        try (SpreadsheetFile rows = SpreadsheetFile.create(file)) {
            rows.row(table.columns().stream().map(c -> SheetCell.text(head.apply(c))).toList());
            for (GoodsRow row : table.rows()) {
                rows.row(cells(table, row));
            }
            rows.row(cells(table, table.total()));
            rows.finish();
        } catch (IOException e) {
            throw new Refused(new Problem.FileNotWritten(file.toString()));
        }
    }

    private static List<SheetCell> cells(GoodsTable table, GoodsRow row) {
        return table.columns().stream()
                .map(column -> row.of(column).map(GoodsFiguresFile::cell))
                .map(cell -> cell.orElseGet(() -> SheetCell.text("")))
                .toList();
    }

    private static SheetCell cell(Object value) {
        return switch (value) {
            case Money money -> SheetCell.number(plain(money.minor(), 2));
            case Quantity quantity -> SheetCell.number(plain(quantity.thousandths(), 3));
            case Integer share -> SheetCell.number(plain(share, 2));
            case Long count -> SheetCell.number(count.toString());
            default -> SheetCell.text(value.toString());
        };
    }

    private static String plain(long value, int decimals) {
        return BigDecimal.valueOf(value, decimals).toPlainString();
    }
}
