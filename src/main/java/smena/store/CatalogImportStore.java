package smena.store;

import static smena.store.tables.Tables.BARCODE;
import static smena.store.tables.Tables.PRODUCT;

import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import smena.domain.catalog.Barcode;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.SearchText;
import smena.domain.shop.SharedId;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/// Imports products by the thousand.
public final class CatalogImportStore {
    private final DSLContext sql;
    private final ToldRows told;
    private final CatalogStore catalog;
    private final Map<String, Long> shelves = new HashMap<>();
    private final Map<String, Long> taxRates = new HashMap<>();

    CatalogImportStore(DSLContext sql, Statements kept, ToldRows told) {
        this.sql = sql;
        this.told = told;
        this.catalog = new CatalogStore(sql, kept, told);
    }

    /// Which of these numbers of codes ([smena.domain.catalog.Barcode#number]) a product carries,
    /// sold or not.
    public Set<String> takenNumbers(Collection<String> numbers) {
        return numbers.isEmpty()
                ? Set.of()
                : sql.select(BARCODE.NUMBER)
                        .from(BARCODE)
                        .where(BARCODE.NUMBER.in(numbers))
                        .fetchSet(BARCODE.NUMBER);
    }

    /// Which of these names a product without any code has.
    public Set<String> takenNames(Collection<String> names) {
        return names.isEmpty()
                ? Set.of()
                : sql.select(PRODUCT.NAME)
                        .from(PRODUCT)
                        .where(
                                PRODUCT.NAME.in(names),
                                DSL.notExists(
                                        DSL.selectOne()
                                                .from(BARCODE)
                                                .where(BARCODE.PRODUCT_ID.eq(PRODUCT.ID))))
                        .fetchSet(PRODUCT.NAME);
    }

    /// Inserts new products, their stock not counted. The caller has checked them.
    public void insert(List<NewProduct> products) {
        if (products.isEmpty()) {
            return;
        }
        long first =
                sql.select(DSL.max(PRODUCT.ID))
                                .from(PRODUCT)
                                .fetchOptional(0, Long.class)
                                .orElse(0L)
                        + 1;
        insertRows(products, first);
        insertCodes(products, first);
        LongStream.range(first, first + products.size()).forEach(told::touchProduct);
    }

    private void insertRows(List<NewProduct> products, long first) {
        BatchBindStep rows =
                sql.batch(
                        sql.insertInto(
                                        PRODUCT,
                                        PRODUCT.ID,
                                        PRODUCT.UUID,
                                        PRODUCT.NAME,
                                        PRODUCT.SEARCH,
                                        PRODUCT.CATEGORY_ID,
                                        PRODUCT.PRICE,
                                        PRODUCT.UNIT,
                                        PRODUCT.TAX_RATE_ID)
                                .values(0L, "", "", "", 0L, 0L, "", 0L));
        long id = first;
        for (NewProduct product : products) {
            rows.bind(
                    id++,
                    SharedId.fresh().toString(),
                    product.name(),
                    SearchText.index(product.name()),
                    shelves.computeIfAbsent(product.category(), catalog::categoryId),
                    product.price().minor(),
                    product.unit().name(),
                    taxRates.computeIfAbsent(product.taxCode(), catalog::taxRateId));
        }
        rows.execute();
    }

    private void insertCodes(List<NewProduct> products, long first) {
        BatchBindStep codes =
                sql.batch(
                        sql.insertInto(BARCODE, BARCODE.NUMBER, BARCODE.CODE, BARCODE.PRODUCT_ID)
                                .values("", "", 0L));
        long id = first;
        for (NewProduct product : products) {
            for (String code : product.barcodes()) {
                codes.bind(Barcode.number(code), code, id);
            }
            id++;
        }
        if (codes.size() > 0) {
            codes.execute();
        }
    }
}
