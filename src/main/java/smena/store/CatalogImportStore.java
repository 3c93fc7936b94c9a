package smena.store;

import static smena.store.tables.Tables.BARCODE;
import static smena.store.tables.Tables.PRODUCT;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import smena.domain.catalog.Barcode;
import smena.domain.catalog.IndexedProduct;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.ProductCode;
import smena.domain.catalog.ProductExtras;
import smena.domain.catalog.SaleRules;
import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

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
    private static final Kept HOLDERS =
            Kept.of(
                    DSL.select(BARCODE.NUMBER, BARCODE.PRODUCT_ID)
                            .from(BARCODE)
                            .where(BARCODE.NUMBER.in(asked(Kept.text(ASKED)))));
    private static final Kept NAMELESS =
            Kept.of(
                    DSL.select(PRODUCT.NAME, PRODUCT.ID)
                            .from(PRODUCT)
                            .where(
                                    PRODUCT.NAME.in(asked(Kept.text(ASKED))),
                                    DSL.notExists(
                                            DSL.selectOne()
                                                    .from(BARCODE)
                                                    .where(BARCODE.PRODUCT_ID.eq(PRODUCT.ID))))
                            .orderBy(PRODUCT.ID));
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
    /// What a file may say besides.
    private static final List<Field<?>> EXTRAS =
            List.of(
                    PRODUCT.GOODS_CODE,
                    PRODUCT.LOW_STOCK,
                    PRODUCT.PLU,
                    PRODUCT.TAKES_PACK_PRICE,
                    PRODUCT.ACTIVE,
                    PRODUCT.MINIMUM_AGE,
                    PRODUCT.MINIMUM_AGE_FROM,
                    PRODUCT.NO_CASH_FROM,
                    PRODUCT.MARKED_FROM,
                    PRODUCT.PACKAGE_CODE,
                    PRODUCT.UNIT_CODE,
                    PRODUCT.OWNER_TYPE,
                    PRODUCT.FULL_PRICE,
                    PRODUCT.SHELF,
                    PRODUCT.SUPPLIER_ID,
                    PRODUCT.FILL_TO,
                    PRODUCT.SHELF_DAYS,
                    PRODUCT.OPEN_PRICE,
                    PRODUCT.SHORT_NAME,
                    PRODUCT.NET_CONTENT);
    private static final List<Field<?>> CODE_EXTRAS = List.of(BARCODE.QUANTITY, BARCODE.PACK_PRICE);
    private static final Shape PLAIN = new Shape(COLUMNS, CODE_COLUMNS, false);
    private static final Shape WHOLE =
            new Shape(both(COLUMNS, EXTRAS), both(CODE_COLUMNS, CODE_EXTRAS), true);
    private static final Kept SCALE_NUMBERS =
            Kept.of(
                    DSL.select(PRODUCT.PLU)
                            .from(PRODUCT)
                            .where(
                                    PRODUCT.PLU.isNotNull(),
                                    PRODUCT.PLU.in(
                                            DSL.select(DSL.field("value", Long.class))
                                                    .from(
                                                            DSL.table(
                                                                    "json_each({0})",
                                                                    Kept.text(ASKED))))));

    private final DSLContext sql;
    private final Statements kept;
    private final ToldRows told;
    private final CatalogStore catalog;
    private final SupplierNames suppliers;
    private final Map<String, Long> delivering = new HashMap<>();
    private final Map<String, Long> shelves = new HashMap<>();
    private final Map<String, Long> taxRates = new HashMap<>();

    CatalogImportStore(DSLContext sql, CatalogStore catalog, Statements kept, ToldRows told) {
        this.sql = sql;
        this.catalog = catalog;
        this.kept = kept;
        this.told = told;
        this.suppliers = new SupplierNames(sql, told);
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

    /// The products that carry codes of these numbers, sold or not.
    public Map<String, Long> holders(Collection<String> numbers) {
        return asked(
                HOLDERS,
                row -> Map.entry(row.text(BARCODE.NUMBER), row.number(BARCODE.PRODUCT_ID)),
                numbers);
    }

    /// The products of these names that have no code at all.
    public Map<String, Long> nameless(Collection<String> names) {
        return asked(
                NAMELESS, row -> Map.entry(row.text(PRODUCT.NAME), row.number(PRODUCT.ID)), names);
    }

    private Map<String, Long> asked(
            Kept question,
            Function<KeptRow, Map.Entry<String, Long>> answer,
            Collection<String> texts) {
        Map<String, Long> found = new HashMap<>();
        if (!texts.isEmpty()) {
            kept.all(question, answer, JsonTexts.of(texts))
                    .forEach(entry -> found.putIfAbsent(entry.getKey(), entry.getValue()));
        }
        return found;
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

    /// Which of these numbers on the scale a product has, sold or not.
    public Set<Long> takenScaleNumbers(Collection<Long> numbers) {
        return numbers.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        kept.all(
                                SCALE_NUMBERS,
                                row -> row.number(PRODUCT.PLU),
                                PromotionRows.numbers(numbers)));
    }

    /// The columns that the rows of a batch are put in with.
    ///
    /// @param isWhole whether with what a file may say besides
    private record Shape(
            List<Field<?>> columns,
            List<Field<?>> codeColumns,
            Kept add,
            Kept addCode,
            boolean isWhole) {
        Shape(List<Field<?>> columns, List<Field<?>> codeColumns, boolean isWhole) {
            this(
                    columns,
                    codeColumns,
                    Kept.insertMany(PRODUCT, columns),
                    Kept.insertMany(BARCODE, codeColumns),
                    isWhole);
        }
    }

    private static List<Field<?>> both(List<Field<?>> first, List<Field<?>> more) {
        return Stream.concat(first.stream(), more.stream()).toList();
    }

    /// The row of the product that was put in last; 0 where there is none.
    public long last() {
        return kept.number(LAST).orElse(0L);
    }

    /// Inserts new products, their stock not counted. The caller has checked them. Digests for the
    /// journal are worked out beside it.
    ///
    /// @return the row of the first of them, which the others follow
    public long insert(List<IndexedProduct> products) {
        long first = last() + 1;
        if (products.isEmpty()) {
            return first;
        }
        Shape shape = products.stream().allMatch(CatalogImportStore::isPlain) ? PLAIN : WHOLE;
        long id = first;
        List<Object[]> rows = new ArrayList<>(products.size());
        List<Object[]> codes = new ArrayList<>(products.size());
        for (IndexedProduct made : products) {
            rows.add(row(shape, id, made));
            for (int i = 0; i < made.numbers().size(); i++) {
                codes.add(code(shape, id, made, i));
            }
            id++;
        }
        NewDigests digests = new NewDigests(sql, shape.columns(), shape.codeColumns());
        told.newProducts(first, rows.size(), digests.begin(rows, codes));
        kept.insertAll(shape.add(), rows);
        kept.insertAll(shape.addCode(), codes);
        return first;
    }

    private static boolean isPlain(IndexedProduct made) {
        NewProduct product = made.product();
        return product.rules().equals(SaleRules.NONE)
                && product.extras().equals(ProductExtras.NONE);
    }

    private Object[] row(Shape shape, long id, IndexedProduct made) {
        NewProduct product = made.product();
        List<@Nullable Object> row = new ArrayList<>(shape.columns().size());
        row.add(id);
        row.add(made.uuid().toString());
        row.add(product.name());
        row.add(made.search());
        row.add(shelves.computeIfAbsent(product.category(), catalog::categoryId));
        row.add(product.price().minor());
        row.add(product.unit().name());
        row.add(taxRates.computeIfAbsent(product.taxCode(), catalog::taxRateId));
        if (shape.isWhole()) {
            Map<Field<?>, @Nullable Object> more = extras(product);
            EXTRAS.forEach(column -> row.add(more.get(column)));
        }
        return row.toArray();
    }

    private Map<Field<?>, @Nullable Object> extras(NewProduct product) {
        ProductExtras said = product.extras();
        String supplier = said.facts().supplier();
        Long delivers =
                supplier.isEmpty() ? null : delivering.computeIfAbsent(supplier, suppliers::idOf);
        Map<Field<?>, @Nullable Object> columns =
                new HashMap<>(ProductFactRows.columns(said.facts(), delivers));
        columns.putAll(SaleRuleStore.columns(product.rules()));
        columns.put(PRODUCT.GOODS_CODE, said.goodsCode());
        columns.put(PRODUCT.LOW_STOCK, said.lowStock().thousandths());
        columns.put(PRODUCT.PLU, said.scaleNumber().orElse(null));
        columns.put(PRODUCT.TAKES_PACK_PRICE, said.singlesTakePackPrice() ? 1L : null);
        columns.put(PRODUCT.ACTIVE, said.isArchived() ? 0L : 1L);
        return columns;
    }

    private static Object[] code(Shape shape, long id, IndexedProduct made, int at) {
        String code = made.product().barcodes().get(at);
        List<@Nullable Object> row = new ArrayList<>(List.of(id, made.numbers().get(at), code));
        if (shape.isWhole()) {
            Optional<ProductCode> pack =
                    Optional.ofNullable(made.product().extras().packs().get(code));
            row.add(pack.flatMap(ProductCode::pack).map(Quantity::thousandths).orElse(null));
            row.add(pack.flatMap(ProductCode::packPrice).map(Money::minor).orElse(null));
        }
        return row.toArray();
    }
}
