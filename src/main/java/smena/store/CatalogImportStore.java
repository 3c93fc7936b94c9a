package smena.store;

import static smena.store.tables.Tables.BARCODE;
import static smena.store.tables.Tables.PRODUCT;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

import smena.domain.catalog.Barcode;
import smena.domain.catalog.IndexedProduct;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.SaleRules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Imports products by the thousand.
public final class CatalogImportStore {
    private static final String ASKED = "asked";

    /// The texts asked for are one value, so that a question of any length is one statement.
    private static final Kept NUMBERS =
            Kept.of(
                    DSL.select(BARCODE.NUMBER)
                            .from(BARCODE)
                            .where(BARCODE.NUMBER.in(asked(Kept.text(ASKED)))));

    private static final Kept NAMES =
            Kept.of(
                    DSL.select(PRODUCT.NAME)
                            .from(PRODUCT)
                            .where(
                                    PRODUCT.NAME.in(asked(Kept.text(ASKED))),
                                    DSL.notExists(
                                            DSL.selectOne()
                                                    .from(BARCODE)
                                                    .where(BARCODE.PRODUCT_ID.eq(PRODUCT.ID)))));
    private static final Kept LAST = Kept.of(DSL.select(DSL.max(PRODUCT.ID)).from(PRODUCT));
    private static final List<Field<?>> COLUMNS =
            List.of(
                    PRODUCT.ID,
                    PRODUCT.UUID,
                    PRODUCT.NAME,
                    PRODUCT.SEARCH,
                    PRODUCT.CATEGORY_ID,
                    PRODUCT.PRICE,
                    PRODUCT.UNIT,
                    PRODUCT.TAX_RATE_ID);
    private static final List<Field<?>> CODE_COLUMNS =
            List.of(BARCODE.PRODUCT_ID, BARCODE.NUMBER, BARCODE.CODE);
    private static final Kept ADD = Kept.insertMany(PRODUCT, COLUMNS);
    private static final Kept ADD_CODE = Kept.insertMany(BARCODE, CODE_COLUMNS);

    private final DSLContext sql;
    private final Statements kept;
    private final ToldRows told;
    private final CatalogStore catalog;
    private final SaleRuleStore saleRules;
    private final Map<String, Long> shelves = new HashMap<>();
    private final Map<String, Long> taxRates = new HashMap<>();

    CatalogImportStore(DSLContext sql, CatalogStore catalog, Statements kept, ToldRows told) {
        this.sql = sql;
        this.catalog = catalog;
        this.kept = kept;
        this.told = told;
        this.saleRules = new SaleRuleStore(sql, kept, told);
    }

    /// Lets the writer keep the pages that an import comes back to again and again: those of the
    /// indexes are hit at random.
    public void takeRoom() {
        sql.execute("pragma cache_size = -32768");
    }

    /// Gives that memory back.
    public void giveRoomBack() {
        sql.execute("pragma cache_size = -2000");
    }

    /// Which of these numbers of codes ([Barcode#number]) a product carries, sold or not.
    public Set<String> takenNumbers(Collection<String> numbers) {
        return taken(NUMBERS, BARCODE.NUMBER, numbers);
    }

    /// Which of these names a product without any code has.
    public Set<String> takenNames(Collection<String> names) {
        return taken(NAMES, PRODUCT.NAME, names);
    }

    private Set<String> taken(Kept question, Field<String> answer, Collection<String> texts) {
        return texts.isEmpty()
                ? Set.of()
                : new HashSet<>(kept.all(question, row -> row.text(answer), JsonTexts.of(texts)));
    }

    private static Select<Record1<String>> asked(Param<String> texts) {
        return DSL.select(DSL.field("value", String.class))
                .from(DSL.table("json_each({0})", texts));
    }

    /// Inserts new products, their stock not counted. The caller has checked them. Digests for the
    /// journal are worked out beside it.
    public void insert(List<IndexedProduct> products) {
        if (products.isEmpty()) {
            return;
        }
        long first = kept.number(LAST).orElse(0L) + 1;
        long id = first;
        List<Object[]> rows = new ArrayList<>(products.size());
        List<Object[]> codes = new ArrayList<>(products.size());
        for (IndexedProduct made : products) {
            NewProduct product = made.product();
            rows.add(
                    new Object[] {
                        id,
                        made.uuid().toString(),
                        product.name(),
                        made.search(),
                        shelves.computeIfAbsent(product.category(), catalog::categoryId),
                        product.price().minor(),
                        product.unit().name(),
                        taxRates.computeIfAbsent(product.taxCode(), catalog::taxRateId)
                    });
            for (int i = 0; i < made.numbers().size(); i++) {
                codes.add(new Object[] {id, made.numbers().get(i), product.barcodes().get(i)});
            }
            id++;
        }
        told.newProducts(first, new NewDigests(sql, COLUMNS, CODE_COLUMNS).begin(rows, codes));
        kept.insertAll(ADD, rows);
        kept.insertAll(ADD_CODE, codes);
        putRules(first, products);
    }

    /// Few products have any; their digests are told once more.
    private void putRules(long first, List<IndexedProduct> products) {
        for (int i = 0; i < products.size(); i++) {
            SaleRules rules = products.get(i).product().rules();
            if (!rules.equals(SaleRules.NONE)) {
                saleRules.put(first + i, rules);
            }
        }
    }
}
