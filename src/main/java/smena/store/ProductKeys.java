package smena.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.SortField;

import smena.domain.catalog.NameOrder;
import smena.domain.catalog.ProductOrder;
import smena.domain.catalog.ProductOrder.By;
import smena.store.tables.tables.Product;

import java.util.ArrayList;
import java.util.List;

/// What [ProductOrder] sorts by, as SQLite works it out: the same keys as [ProductOrder#key].
final class ProductKeys {
    /// What one unit costs, half up, see [ProductCardStore#cost].
    private static final String COST = "iif({0} > 0, ({1} * 2000 + {0}) / (2 * {0}), {2})";

    private ProductKeys() {}

    /// The order of a page.
    static List<SortField<?>> sort(ProductOrder order, Product product) {
        List<SortField<?>> by = new ArrayList<>();
        if (order.by() == By.NAME) {
            by.add(sort(order, first(product)));
        }
        by.add(sort(order, key(order, product)));
        by.add(product.ID.desc());
        return by;
    }

    private static SortField<?> sort(ProductOrder order, Field<?> key) {
        return order.isDescending() ? key.desc() : key.asc();
    }

    /// What [#behind] binds.
    ///
    /// @param key of the last row of a page
    /// @param row its row
    static List<Object> bound(Object key, long row) {
        return key instanceof String name
                ? List.of(NameOrder.first(name), NameOrder.first(name), key, key, row)
                : List.of(key, key, row);
    }

    /// Holds for what comes after the last row of a page, see [#bound]. Names are compared only
    /// where their first letters are the same.
    static Condition behind(ProductOrder order, Product product) {
        String than = order.isDescending() ? "<" : ">";
        Condition behind = behindKey(order, product, than);
        return order.by() != By.NAME
                ? behind
                : condition(
                        "({0} " + than + " {1} or {0} = {2} and {3})",
                        first(product),
                        Kept.number("first"),
                        Kept.number("sameFirst"),
                        behind);
    }

    private static Condition behindKey(ProductOrder order, Product product, String than) {
        return condition(
                "({0} " + than + " {1} or {0} = {2} and {3} < {4})",
                key(order, product),
                bound(order, "key"),
                bound(order, "same"),
                product.ID,
                Kept.number("before"));
    }

    private static Param<?> bound(ProductOrder order, String name) {
        return order.by() == By.NAME ? Kept.text(name) : Kept.number(name);
    }

    private static Field<?> key(ProductOrder order, Product product) {
        Field<Long> cost =
                field(COST, Long.class, product.STOCK, product.STOCK_VALUE, product.LAST_COST);
        return switch (order.by()) {
            case NEWEST -> product.ID;
            case NAME -> field("{0} collate " + NameCollation.NAME, String.class, product.NAME);
            case PRICE -> product.PRICE;
            case COST -> known(order, cost);
            case MARGIN -> known(order, margin(product, cost));
            case STOCK -> known(order, product.STOCK);
        };
    }

    /// The same as [NameOrder#first(String)].
    private static Field<Long> first(Product product) {
        return field(
                "coalesce((nullif(instr({0}, substr({1}, 1, 1)), 0) + 1) / 2, 9999)",
                Long.class, inline(NameOrder.first()), product.NAME);
    }

    private static Field<Long> margin(Product product, Field<Long> cost) {
        return field(
                "iif({0} is null and {1} > 0, -({2} * {3} / {1}), null)",
                Long.class, product.OPEN_PRICE, product.PRICE, cost, inline(ProductOrder.PARTS));
    }

    private static Field<Long> known(ProductOrder order, Field<Long> figure) {
        return field("coalesce({0}, {1})", Long.class, figure, inline(order.none()));
    }
}
