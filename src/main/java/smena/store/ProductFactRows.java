package smena.store;

import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.SUPPLIER;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import smena.domain.catalog.OwnerType;
import smena.domain.catalog.ProductFacts;
import smena.domain.money.Quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a product's row says of its further facts: null where nothing is said.
final class ProductFactRows {
    /// The columns; the supplier has to be joined.
    static final List<Field<?>> COLUMNS =
            List.of(
                    PRODUCT.PACKAGE_CODE,
                    PRODUCT.UNIT_CODE,
                    PRODUCT.OWNER_TYPE,
                    PRODUCT.FULL_PRICE,
                    PRODUCT.SHELF,
                    SUPPLIER.NAME,
                    PRODUCT.FILL_TO,
                    PRODUCT.SHELF_DAYS,
                    PRODUCT.OPEN_PRICE,
                    PRODUCT.SHORT_NAME,
                    PRODUCT.NET_CONTENT);

    private ProductFactRows() {}

    /// The facts in a row that selects [#COLUMNS].
    static ProductFacts facts(KeptRow row) {
        return new ProductFacts(
                text(row, PRODUCT.PACKAGE_CODE),
                text(row, PRODUCT.UNIT_CODE),
                Optional.ofNullable(row.textOrNull(PRODUCT.OWNER_TYPE)).map(OwnerType::valueOf),
                row.numberOrNull(PRODUCT.FULL_PRICE) != null,
                text(row, PRODUCT.SHELF),
                text(row, SUPPLIER.NAME),
                new Quantity(number(row, PRODUCT.FILL_TO)),
                Math.toIntExact(number(row, PRODUCT.SHELF_DAYS)),
                row.numberOrNull(PRODUCT.OPEN_PRICE) != null,
                text(row, PRODUCT.SHORT_NAME),
                text(row, PRODUCT.NET_CONTENT));
    }

    /// What stands in this column; empty for nothing.
    static String text(KeptRow row, Field<String> column) {
        String text = row.textOrNull(column);
        return text == null ? "" : text;
    }

    private static long number(KeptRow row, Field<Long> column) {
        Long number = row.numberOrNull(column);
        return number == null ? 0 : number;
    }

    /// What the row of a product with these facts has.
    ///
    /// @param supplier the row of who delivers it; null for nobody
    static Map<Field<?>, @Nullable Object> columns(ProductFacts facts, @Nullable Long supplier) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(PRODUCT.PACKAGE_CODE, orNull(facts.packageCode()));
        columns.put(PRODUCT.UNIT_CODE, orNull(facts.unitCode()));
        columns.put(PRODUCT.OWNER_TYPE, facts.ownerType().map(OwnerType::name).orElse(null));
        columns.put(PRODUCT.FULL_PRICE, facts.isFullPrice() ? 1L : null);
        columns.put(PRODUCT.SHELF, orNull(facts.shelf()));
        columns.put(PRODUCT.SUPPLIER_ID, supplier);
        columns.put(PRODUCT.FILL_TO, orNull(facts.fillTo().thousandths()));
        columns.put(PRODUCT.SHELF_DAYS, orNull(facts.shelfDays()));
        columns.put(PRODUCT.OPEN_PRICE, facts.isOpenPrice() ? 1L : null);
        columns.put(PRODUCT.SHORT_NAME, orNull(facts.shortName()));
        columns.put(PRODUCT.NET_CONTENT, orNull(facts.netContent()));
        return columns;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Long orNull(long number) {
        return number == 0 ? null : Long.valueOf(number);
    }
}
