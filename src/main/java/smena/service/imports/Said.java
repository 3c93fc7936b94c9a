package smena.service.imports;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a row says of a product that is there already: what it is silent about stays. An empty cell
/// says nothing, but in a file that a till has exported, where it says that there is none.
public final class Said {
    /// A row of which nobody asks.
    static final Said NOTHING = new Said(EnumSet.noneOf(Column.class), LocalDate.EPOCH);

    /// What no product can do without.
    private static final List<Column> NEVER_EMPTY =
            List.of(
                    Column.BARCODE,
                    Column.NAME,
                    Column.PRICE,
                    Column.CATEGORY,
                    Column.UNIT,
                    Column.TAX);

    private final Set<Column> columns;
    private final LocalDate today;

    private Said(Set<Column> columns, LocalDate today) {
        this.columns = columns;
        this.today = today;
    }

    /// What a line says.
    ///
    /// @param today the day that stands in rules whose cell says yes
    static Said of(Columns columns, Line line, LocalDate today) {
        Set<Column> said = EnumSet.noneOf(Column.class);
        for (Column column : Column.values()) {
            boolean cleared = columns.areOwn() && !NEVER_EMPTY.contains(column);
            if (columns.has(column) && (cleared || !columns.cell(column, line).isBlank())) {
                said.add(column);
            }
        }
        return new Said(said, today);
    }

    boolean has(Column column) {
        return columns.contains(column);
    }

    LocalDate today() {
        return today;
    }
}
