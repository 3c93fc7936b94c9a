package smena.domain.figures;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The lists of figures of goods. Their words are `figures.list.` and their keys.
public enum GoodsList {
    /// What the stock is worth, by category.
    VALUE(
            true,
            GoodsColumn.NAME,
            GoodsColumn.PRODUCTS,
            GoodsColumn.VALUE,
            GoodsColumn.SELLING,
            GoodsColumn.MARGIN,
            GoodsColumn.UNKNOWN),
    /// What is sold for less than it costs, or has brought a loss over the period.
    LOSS(
            true,
            GoodsColumn.NAME,
            GoodsColumn.CATEGORY,
            GoodsColumn.STOCK,
            GoodsColumn.PRICE,
            GoodsColumn.COST,
            GoodsColumn.MARGIN,
            GoodsColumn.REVENUE,
            GoodsColumn.PROFIT),
    /// What lay there for the whole period and was not sold.
    DEAD(
            false,
            GoodsColumn.NAME,
            GoodsColumn.CATEGORY,
            GoodsColumn.STOCK,
            GoodsColumn.VALUE,
            GoodsColumn.SELLING,
            GoodsColumn.SOLD,
            GoodsColumn.CAME),
    /// Which products most of the turnover or profit comes from.
    ABC(
            false,
            GoodsColumn.NAME,
            GoodsColumn.CATEGORY,
            GoodsColumn.GROUP,
            GoodsColumn.REVENUE,
            GoodsColumn.PROFIT,
            GoodsColumn.SHARE);

    private final boolean isOfCosts;
    private final List<GoodsColumn> columns;

    GoodsList(boolean isOfCosts, GoodsColumn... columns) {
        this.isOfCosts = isOfCosts;
        this.columns = List.of(columns);
    }

    /// Whether nothing is left of it for somebody who may not see costs.
    public boolean isOfCosts() {
        return isOfCosts;
    }

    /// Its columns, for somebody who may see costs or not.
    public List<GoodsColumn> columns(boolean withCosts) {
        return columns.stream().filter(column -> withCosts || !column.isCost()).toList();
    }

    /// Whether it looks at a period.
    public boolean hasPeriod() {
        return this != VALUE;
    }

    /// Its name for programs and the command line, such as `dead`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The list of that name.
    public static Optional<GoodsList> named(String key) {
        return Stream.of(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
