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
/// @param showsEarnings whether whoever asked may see what was earned
public record Figures(List<Row> rows, Row total, boolean showsEarnings) {
    /// What was sold and given back under one label. Revenue is the difference of the two, tax that
    /// of the revenue.
    ///
    /// @param earned what was earned by it; nothing is known of payments, and by whoever may not
    ///     see it
    public record Row(Label label, Money sales, Money refunds, Money tax, Earnings earned) {
        private static Row of(Label label, BookedPart part) {
            Earnings earned = Earnings.of(part);
            return part.refund()
                    ? new Row(label, Money.ZERO, part.amount(), part.signedTax(), earned)
                    : new Row(label, part.amount(), Money.ZERO, part.signedTax(), earned);
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
                    tax.plus(other.tax),
                    earned.plus(other.earned));
        }

        private Row withoutEarnings() {
            return new Row(label, sales, refunds, tax, Earnings.NONE);
        }
    }

    /// Groups what was booked; reads `parts` once and keeps only the rows in memory.
    public static Figures of(Grouping grouping, Stream<BookedPart> parts) {
        Map<String, Row> rows = new TreeMap<>(grouping.order());
        Row total = new Row(Label.NONE, Money.ZERO, Money.ZERO, Money.ZERO, Earnings.NONE);
        for (Iterator<BookedPart> each = parts.iterator(); each.hasNext(); ) {
            BookedPart part = each.next();
            Label label = grouping.of(part);
            Row row = Row.of(label, part);
            rows.merge(label.key(), row, Row::plus);
            total = total.plus(row);
        }
        return new Figures(List.copyOf(rows.values()), total, true);
    }

    /// The rows behind the one of this key.
    public List<Row> after(Grouping grouping, String key) {
        return rows.stream()
                .dropWhile(row -> grouping.order().compare(row.label().key(), key) <= 0)
                .toList();
    }

    /// The same for somebody who may not see what goods cost.
    public Figures withoutEarnings() {
        return new Figures(
                rows.stream().map(Row::withoutEarnings).toList(), total.withoutEarnings(), false);
    }

    /// The same with the tax and the earnings of the lines that these payments are for.
    public Figures earning(Row lines) {
        return new Figures(
                rows,
                new Row(total.label(), total.sales(), total.refunds(), lines.tax(), lines.earned()),
                showsEarnings);
    }
}
