package smena.domain.figures;

import smena.domain.money.Money;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A report: its rows in the order of their keys, and their sum.
///
/// @param total the sum of the rows; its label is empty, and a receipt counts once in it, however
///     many rows it is in
/// @param showsEarnings whether whoever asked may see what was earned
public record Figures(List<Row> rows, Row total, boolean showsEarnings) {
    /// What was sold and given back under one label. Revenue is the difference of the two, tax that
    /// of the revenue.
    ///
    /// @param receipts how many sales something of it is on
    /// @param discounts what its sales were made cheaper by; `sales` is without it
    /// @param earned what was earned by it; nothing is known of payments, and by whoever may not
    ///     see it
    public record Row(
            Label label,
            long receipts,
            Money sales,
            Money discounts,
            Money refunds,
            Money tax,
            Earnings earned) {
        /// Nothing was sold.
        static Row none(Label label) {
            return new Row(label, 0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Earnings.NONE);
        }

        /// Sales less refunds.
        public Money revenue() {
            return sales.minus(refunds);
        }

        private Row plus(BookedPart part, boolean isNew) {
            return new Row(
                    label,
                    isNew ? receipts + 1 : receipts,
                    part.refund() ? sales : sales.plus(part.amount()),
                    discounts.plus(part.discount()),
                    part.refund() ? refunds.plus(part.amount()) : refunds,
                    tax.plus(part.signedTax()),
                    earned.plus(Earnings.of(part)));
        }

        /// The same under another label.
        public Row under(Label other) {
            return new Row(other, receipts, sales, discounts, refunds, tax, earned);
        }

        private Row of(long known) {
            return new Row(label, known, sales, discounts, refunds, tax, earned);
        }

        private Row plus(Row other) {
            return new Row(
                    label,
                    receipts + other.receipts,
                    sales.plus(other.sales),
                    discounts.plus(other.discounts),
                    refunds.plus(other.refunds),
                    tax.plus(other.tax),
                    earned.plus(other.earned));
        }

        private Row withoutEarnings() {
            return new Row(label, receipts, sales, discounts, refunds, tax, Earnings.NONE);
        }
    }

    /// A row that is being added up. The parts of a receipt come one after the other.
    private static final class Adding {
        private Row row;
        private long receipt;

        private Adding(Label label) {
            row = Row.none(label);
        }

        private void add(BookedPart part) {
            boolean isNew = part.receipt() != 0 && part.receipt() != receipt;
            receipt = isNew ? part.receipt() : receipt;
            row = row.plus(part, isNew);
        }
    }

    /// Groups what was booked; reads `parts` once and keeps only the rows in memory.
    ///
    /// @param parts those of one receipt are not parted by those of another
    public static Figures of(Grouping grouping, Stream<BookedPart> parts) {
        Map<String, Adding> rows = new TreeMap<>(grouping.order());
        Adding total = new Adding(Label.NONE);
        for (Iterator<BookedPart> each = parts.iterator(); each.hasNext(); ) {
            BookedPart part = each.next();
            Label label = grouping.of(part);
            rows.computeIfAbsent(label.key(), _ -> new Adding(label)).add(part);
            total.add(part);
        }
        return new Figures(rows.values().stream().map(one -> one.row).toList(), total.row, true);
    }

    /// Figures that were added up before, under labels of their own.
    ///
    /// @param receipts how many sales they are of, each once
    public static Figures ofRows(Grouping grouping, Stream<Row> added, long receipts) {
        Map<String, Row> rows = new TreeMap<>(grouping.order());
        added.forEach(row -> rows.merge(row.label().key(), row, Row::plus));
        Row sum = rows.values().stream().reduce(Row.none(Label.NONE), Row::plus);
        return new Figures(List.copyOf(rows.values()), sum.of(receipts), true);
    }

    /// The two together.
    ///
    /// @param other of other receipts
    public Figures plus(Grouping grouping, Figures other) {
        Map<String, Row> all = new TreeMap<>(grouping.order());
        Stream.concat(rows.stream(), other.rows.stream())
                .forEach(row -> all.merge(row.label().key(), row, Row::plus));
        return new Figures(
                List.copyOf(all.values()),
                total.plus(other.total),
                showsEarnings && other.showsEarnings);
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

    /// The same with the discounts, the tax and the earnings of the lines that these payments are
    /// for.
    public Figures earning(Row lines) {
        return new Figures(
                rows,
                new Row(
                        total.label(),
                        total.receipts(),
                        total.sales(),
                        lines.discounts(),
                        total.refunds(),
                        lines.tax(),
                        lines.earned()),
                showsEarnings);
    }
}
