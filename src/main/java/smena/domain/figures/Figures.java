package smena.domain.figures;

import smena.domain.money.Money;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A report: its rows in the order of their keys, and their sum.
///
/// @param total the sum of the rows; its label is empty
public record Figures(List<Row> rows, Row total) {
    /// What was sold and given back under one label. Revenue is the difference of the two, tax that
    /// of the revenue.
    public record Row(Label label, Money sales, Money refunds, Money tax) {
        private static Row of(Label label, BookedPart part) {
            return part.refund()
                    ? new Row(label, Money.ZERO, part.amount(), part.tax().negated())
                    : new Row(label, part.amount(), Money.ZERO, part.tax());
        }

        /// Sales less refunds.
        public Money revenue() {
            return sales.minus(refunds);
        }

        private Row plus(Row other) {
            return new Row(
                    label,
                    sales.plus(other.sales),
                    refunds.plus(other.refunds),
                    tax.plus(other.tax));
        }
    }

    /// Groups what was booked; reads `parts` once and keeps only the rows in memory.
    public static Figures of(Grouping grouping, Stream<BookedPart> parts) {
        Map<String, Row> rows = new TreeMap<>();
        Row total = new Row(Label.NONE, Money.ZERO, Money.ZERO, Money.ZERO);
        for (Iterator<BookedPart> each = parts.iterator(); each.hasNext(); ) {
            BookedPart part = each.next();
            Label label = grouping.of(part);
            Row row = Row.of(label, part);
            rows.merge(label.key(), row, Row::plus);
            total = total.plus(row);
        }
        return new Figures(List.copyOf(rows.values()), total);
    }
}
