package smena.domain.figures;

import smena.domain.figures.Figures.Row;
import smena.domain.money.Money;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/// A column of a report of sales, in the order in which they stand. Screens, pages, files, the
/// command line and programs show these; a further one is one more constant and its word
/// (`figures.…`).
public enum SalesColumn {
    RECEIPTS(Kind.COUNT, Known.ALWAYS, row -> OptionalLong.of(row.receipts())),
    SALES(Kind.MONEY, Known.ALWAYS, row -> minor(row.sales())),
    DISCOUNTS(Kind.MONEY, Known.OF_GOODS, row -> minor(row.discounts())),
    /// What was given back, not negative.
    REFUNDS(Kind.MONEY, Known.ALWAYS, row -> minor(row.refunds())),
    REVENUE(Kind.MONEY, Known.ALWAYS, row -> minor(row.revenue())),
    TAX(Kind.MONEY, Known.OF_GOODS, row -> minor(row.tax())),
    COST(Kind.MONEY, Known.OF_COSTS, row -> minor(row.earned().cost())),
    PROFIT(Kind.MONEY, Known.OF_COSTS, row -> minor(row.earned().profit())),
    /// In ten-thousandths: 2500 is 25 %.
    MARGIN(Kind.SHARE, Known.OF_COSTS, SalesColumn::margin);

    private final Kind kind;
    private final Known known;
    private final Function<Row, OptionalLong> value;

    SalesColumn(Kind kind, Known known, Function<Row, OptionalLong> value) {
        this.kind = kind;
        this.known = known;
        this.value = value;
    }

    /// What its figures are.
    public enum Kind {
        COUNT,
        /// Minor units.
        MONEY,
        /// Ten-thousandths.
        SHARE
    }

    private enum Known {
        ALWAYS,
        /// A payment has none.
        OF_GOODS,
        /// Likewise, and only for whoever may see costs.
        OF_COSTS
    }

    /// Those that a report has.
    ///
    /// @param ofGoods whether it is made of lines; payments have no discount, tax or cost
    /// @param earnings whether whoever asked may see what was earned
    public static List<SalesColumn> shown(boolean ofGoods, boolean earnings) {
        return Stream.of(values())
                .filter(each -> ofGoods || !each.isOfGoods())
                .filter(each -> earnings || !each.isOfCosts())
                .toList();
    }

    /// Those of a report.
    public static List<SalesColumn> of(PeriodReport report) {
        return shown(report.query().isOfGoods(), report.now().showsEarnings());
    }

    /// Its figure of a row; empty where it is not known, as what was earned by goods without a cost
    /// and by nothing.
    public OptionalLong of(Row row) {
        boolean isKnown = !isOfCosts() || row.earned().isKnown();
        return isKnown ? value.apply(row) : OptionalLong.empty();
    }

    /// The same as people read it, who take off what was given back, and know that nothing sold has
    /// earned nothing.
    public OptionalLong signed(Row row) {
        if (this == REFUNDS) {
            return minor(row.refunds().negated());
        }
        boolean isNothing = row.sales().equals(Money.ZERO) && row.refunds().equals(Money.ZERO);
        return isNothing ? value.apply(row) : of(row);
    }

    /// What its figures are.
    public Kind kind() {
        return kind;
    }

    /// Whether payments have none.
    public boolean isOfGoods() {
        return known != Known.ALWAYS;
    }

    /// Whether it is only for whoever may see costs.
    public boolean isOfCosts() {
        return known == Known.OF_COSTS;
    }

    /// Its name for programs.
    public String key() {
        return this == PROFIT ? "gross_profit" : name().toLowerCase(Locale.ROOT);
    }

    /// The key of its word.
    public String word() {
        return "figures." + name().toLowerCase(Locale.ROOT);
    }

    private static OptionalLong minor(Money amount) {
        return OptionalLong.of(amount.minor());
    }

    private static OptionalLong margin(Row row) {
        return row.earned().margin().stream().asLongStream().findFirst();
    }
}
