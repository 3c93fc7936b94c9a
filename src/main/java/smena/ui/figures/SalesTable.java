package smena.ui.figures;

import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;

import smena.domain.figures.Figures.Row;
import smena.domain.figures.Grouping;
import smena.domain.figures.PeriodReport;
import smena.domain.figures.SalesColumn;
import smena.text.Formats;
import smena.text.ReportLabel;
import smena.text.SalesWords;
import smena.ui.kit.DataTable;
import smena.ui.kit.Localization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/// The rows of a report of sales with their sum at the foot. Which columns there are depends on
/// what the rows stand for, and on whether who looks may see costs.
final class SalesTable {
    private final Localization localization;
    private final DataTable<Row> table;
    private final List<SalesColumn> columns;
    private PeriodReport report;

    /// A table for `report`, and for others with the same columns.
    SalesTable(Localization localization, PeriodReport report) {
        this.localization = localization;
        this.report = report;
        columns = SalesColumn.of(report);
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
                new RowOrder(grouping, localization),
                (row, f) -> ReportLabel.of(this.report, row, f));
        columns.forEach(this::add);
        fill(report);
    }

    private void add(SalesColumn column) {
        table.figure(
                column.word(),
                row -> new Figure(column, column.signed(row)),
                Figure::text,
                width(column),
                importance(column),
                Figure::isBad);
    }

    private static double width(SalesColumn column) {
        return switch (column) {
            case RECEIPTS, MARGIN -> 76;
            case DISCOUNTS -> 96;
            case REFUNDS -> 98;
            case SALES, REVENUE, TAX -> DataTable.MONEY;
            case COST -> DataTable.MONEY + 8;
            case PROFIT -> DataTable.MONEY + 24;
        };
    }

    /// Where room is short the least important goes first.
    private static int importance(SalesColumn column) {
        return switch (column) {
            case DISCOUNTS -> 1;
            case TAX -> 2;
            case MARGIN -> 3;
            case COST -> 4;
            case REFUNDS -> 5;
            case PROFIT -> 7;
            case RECEIPTS -> 8;
            case SALES -> 9;
            case REVENUE -> 10;
        };
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
        columns.stream()
                .map(column -> new Figure(column, column.signed(total)))
                .forEach(sum -> foot.add(localization.make(sum::text)));
        table.sum(foot);
    }

    /// What stands in a cell: what is shown as nothing is nothing, also for its colour.
    private record Figure(SalesColumn column, OptionalLong exact) implements Comparable<Figure> {
        /// What is not known comes first.
        @Override
        public int compareTo(Figure other) {
            return Comparator.comparing((Figure one) -> one.exact.isPresent())
                    .thenComparing(one -> one.exact.orElse(0))
                    .compare(this, other);
        }

        String text(Formats formats) {
            return SalesWords.whole(column, exact, formats);
        }

        boolean isBad() {
            return SalesWords.rounded(column, exact).orElse(0) < 0;
        }
    }
}
