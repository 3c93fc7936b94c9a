package smena.ui.figures;

import org.jspecify.annotations.Nullable;

import smena.domain.figures.GoodsColumn;
import smena.domain.figures.GoodsRow;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.text.Formats;

import java.time.LocalDate;

/// What a column of a row holds, as it is sorted and written: amounts to the whole unit, shares to
/// a tenth of a percent.
///
/// @param value null where nothing is known
record GoodsValue(@Nullable Object value) implements Comparable<GoodsValue> {
    /// The smallest amount that a report of the screen shows, minor units.
    private static final long WHOLE = 100;

    static GoodsValue of(GoodsRow row, GoodsColumn column) {
        return new GoodsValue(row.of(column).orElse(null));
    }

    String text(Formats formats) {
        return switch (value) {
            case null -> "";
            case Money money -> formats.money(money.roundedTo(WHOLE));
            case Quantity quantity -> formats.quantity(quantity);
            case Integer share -> tenths(share, formats);
            case Long count -> formats.number(count);
            case LocalDate day -> formats.date(day);
            default -> value.toString();
        };
    }

    private static String tenths(int share, Formats formats) {
        long tenths = Math.floorDiv(share + 5L, 10L);
        return formats.quantity(new Quantity(tenths * 100)) + Formats.NBSP + '%';
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public int compareTo(GoodsValue other) {
        Object mine = value;
        Object theirs = other.value;
        if (mine == null || theirs == null) {
            return Boolean.compare(mine != null, theirs != null);
        }
        return ((Comparable) mine).compareTo(theirs);
    }
}
