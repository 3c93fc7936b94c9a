package smena.store;

import static smena.store.tables.Tables.BARCODE;
import static smena.store.tables.Tables.PRODUCT;

import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

import smena.domain.catalog.Barcode;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.SearchText;
import smena.domain.shop.SharedId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

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
    private static final Kept ADD =
            Kept.insertMany(
                    PRODUCT,
                    PRODUCT.ID,
                    PRODUCT.UUID,
                    PRODUCT.NAME,
                    PRODUCT.SEARCH,
                    PRODUCT.CATEGORY_ID,
                    PRODUCT.PRICE,
                    PRODUCT.UNIT,
                    PRODUCT.TAX_RATE_ID);
    private static final Kept ADD_CODE =
            Kept.insertMany(BARCODE, BARCODE.NUMBER, BARCODE.CODE, BARCODE.PRODUCT_ID);

    private final Statements kept;
    private final ToldRows told;
    private final CatalogStore catalog;
    private final Map<String, Long> shelves = new HashMap<>();
    private final Map<String, Long> taxRates = new HashMap<>();

    CatalogImportStore(CatalogStore catalog, Statements kept, ToldRows told) {
        this.catalog = catalog;
        this.kept = kept;
        this.told = told;
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

    /// Inserts new products, their stock not counted. The caller has checked them.
    public void insert(List<NewProduct> products) {
        long id = kept.number(LAST).orElse(0L);
        List<Object[]> rows = new ArrayList<>(products.size());
        List<Object[]> codes = new ArrayList<>(products.size());
        Iterator<String> search =
                products.parallelStream()
                        .map(product -> SearchText.index(product.name()))
                        .toList()
                        .iterator();
        for (NewProduct product : products) {
            id++;
            rows.add(
                    new Object[] {
                        id,
                        SharedId.fresh().toString(),
                        product.name(),
                        search.next(),
                        shelves.computeIfAbsent(product.category(), catalog::categoryId),
                        product.price().minor(),
                        product.unit().name(),
                        taxRates.computeIfAbsent(product.taxCode(), catalog::taxRateId)
                    });
            for (String code : product.barcodes()) {
                codes.add(new Object[] {Barcode.number(code), code, id});
            }
        }
        kept.insertAll(ADD, rows);
        kept.insertAll(ADD_CODE, codes);
        LongStream.rangeClosed(id - products.size() + 1, id).forEach(told::touchProduct);
    }
}
