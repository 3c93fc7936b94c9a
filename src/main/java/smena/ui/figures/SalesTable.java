package smena.ui.figures;

import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;

import smena.domain.figures.Figures.Row;
import smena.domain.figures.Grouping;
import smena.domain.figures.PeriodReport;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.text.Formats;
import smena.text.ReportLabel;
import smena.ui.kit.DataTable;
import smena.ui.kit.Localization;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/// The rows of a report of sales with their sum at the foot. Which columns there are depends on
/// what the rows stand for, and on whether who looks may see costs.
final class SalesTable {
    /// The smallest amount that a report of the screen shows, minor units.
    private static final long WHOLE = 100;

    private static final double AMOUNT = DataTable.MONEY;
    private static final double COUNT = 76;
    private static final double SHARE = 76;

    private final Localization localization;
    private final DataTable<Row> table;
    private final List<BiFunction<Row, Formats, String>> sums = new ArrayList<>();
    private PeriodReport report;

    /// A table for `report`, and for others with the same columns.
    SalesTable(Localization localization, PeriodReport report) {
        this.localization = localization;
        this.report = report;
        table = new DataTable<>(localization, DataTable.ROW);
        table.getStyleClass().add("sales-table");
        table.view().setId("salesFigures");
        Label none = new Label();
        none.getStyleClass().add("title");
        none.textProperty().bind(localization.text("figures.noSales"));
        table.view().setPlaceholder(none);
        Grouping grouping = report.query().grouping();
        table.name(
                "figures.by." + grouping.key(),
                row -> row,
                order(grouping),
                (row, f) -> ReportLabel.of(this.report, row, f));
        boolean goods = report.query().source() == Grouping.Source.LINES;
        count();
        money("figures.sales", Row::sales, AMOUNT, 9);
        if (goods) {
            money("figures.discounts", Row::discounts, 96, 1);
        }
        money("figures.refunds", row -> row.refunds().negated(), 98, 5);
        money("figures.revenue", Row::revenue, AMOUNT, 10);
        if (goods) {
            money("figures.tax", Row::tax, AMOUNT, 2);
        }
        if (goods && report.now().showsEarnings()) {
            earned();
        }
        fill(report);
    }

    /// What decides which columns there are.
    static List<Object> columns(PeriodReport report) {
        return List.of(
                report.query().grouping(), report.query().source(), report.now().showsEarnings());
    }

    DataTable<Row> table() {
        return table;
    }

    /// Shows another report.
    void fill(PeriodReport shown) {
        report = shown;
        table.items(FXCollections.observableArrayList(shown.rows()));
        Row total = shown.now().total();
        List<ObservableValue<String>> foot = new ArrayList<>();
        foot.add(localization.text("figures.total"));
        sums.forEach(sum -> foot.add(localization.make(f -> sum.apply(total, f))));
        table.sum(foot);
    }

    private static Comparator<Row> order(Grouping grouping) {
        Collator names = Collator.getInstance();
        return grouping.isTime()
                ? Comparator.comparing(row -> row.label().key())
                : (one, other) -> names.compare(one.label().name(), other.label().name());
    }

    private void count() {
        column("figures.receipts", Row::receipts, (n, f) -> f.number(n), COUNT, 8, _ -> false);
    }

    private void money(String head, Function<Row, Money> value, double width, int importance) {
        column(head, value, SalesTable::amount, width, importance, Money::isNegative);
    }

    private void earned() {
        column(
                "figures.cost",
                row -> new Known(isKnown(row), row.earned().cost().minor()),
                SalesTable::known,
                AMOUNT + 8,
                4,
                _ -> false);
        column(
                "figures.profit",
                row -> new Known(isKnown(row), row.earned().profit().minor()),
                SalesTable::known,
                AMOUNT + 24,
                7,
                profit -> profit.value() < 0);
        column(
                "figures.margin",
                row ->
                        new Known(
                                row.earned().isKnown() && row.earned().margin().isPresent(),
                                row.earned().margin().orElse(0)),
                SalesTable::share,
                SHARE,
                3,
                margin -> margin.value() < 0);
    }

    private <V extends Comparable<V>> void column(
            String head,
            Function<Row, V> value,
            BiFunction<V, Formats, String> text,
            double width,
            int importance,
            Predicate<V> bad) {
        table.figure(head, value, text, width, importance, bad);
        sums.add((row, f) -> text.apply(value.apply(row), f));
    }

    /// Nothing has earned nothing.
    private static boolean isKnown(Row row) {
        return row.earned().isKnown()
                || row.sales().equals(Money.ZERO) && row.refunds().equals(Money.ZERO);
    }

    /// Something that may not be known.
    private record Known(boolean isKnown, long value) implements Comparable<Known> {
        @Override
        public int compareTo(Known other) {
            return Comparator.comparing(Known::isKnown)
                    .thenComparing(Known::value)
                    .compare(this, other);
        }
    }

    private static String amount(Money amount, Formats formats) {
        return formats.money(amount.roundedTo(WHOLE));
    }

    private static String known(Known amount, Formats formats) {
        return amount.isKnown() ? amount(Money.of(amount.value()), formats) : "";
    }

    private static String share(Known share, Formats formats) {
        return share.isKnown()
                ? formats.quantity(new Quantity(Math.floorDiv(share.value() + 5, 10L) * 100))
                        + Formats.NBSP
                        + '%'
                : "";
    }
}
