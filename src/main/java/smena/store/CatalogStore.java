package smena.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import static smena.store.tables.Tables.BARCODE;
import static smena.store.tables.Tables.CATEGORY;
import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.TAX_RATE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;

import smena.domain.catalog.Category;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.SearchText;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.TaxRate;
import smena.domain.shop.SharedId;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// What the shop sells.
public final class CatalogStore {
    private static final Field<String> FIRST_CODE =
            field(select(min(BARCODE.CODE)).from(BARCODE).where(BARCODE.PRODUCT_ID.eq(PRODUCT.ID)));
    private static final Field<Long> FTS_ROW = field(name("product_fts", "rowid"), Long.class);

    private static final String CODE = "code";

    private final DSLContext sql;
    private @Nullable ResultQuery<? extends Record> byBarcode;

    CatalogStore(DSLContext sql) {
        this.sql = sql;
    }

    /// The product that carries this code. A scan waits for it, so its statement is prepared once
    /// and kept.
    public Optional<Product> byBarcode(String code) {
        ResultQuery<? extends Record> query = byBarcode;
        if (query == null) {
            query =
                    products()
                            .where(
                                    PRODUCT.ID.eq(
                                            select(BARCODE.PRODUCT_ID)
                                                    .from(BARCODE)
                                                    .where(BARCODE.CODE.eq(param(CODE, code)))),
                                    PRODUCT.ACTIVE.eq(inline(1L)))
                            .keepStatement(true);
            byBarcode = query;
        }
        return query.bind(CODE, code).fetchOptional(CatalogStore::product);
    }

    /// The product of this row.
    public Optional<Product> find(long id) {
        return products()
                .where(PRODUCT.ID.eq(id), PRODUCT.ACTIVE.eq(inline(1L)))
                .fetchOptional(CatalogStore::product);
    }

    /// The prices of those of these products that are sold.
    public Map<Long, Money> prices(List<Long> ids) {
        return sql.select(PRODUCT.ID, PRODUCT.PRICE)
                .from(PRODUCT)
                .where(PRODUCT.ID.in(ids), PRODUCT.ACTIVE.eq(inline(1L)))
                .fetchMap(PRODUCT.ID, row -> Money.of(row.value2()));
    }

    /// The first products that have a word beginning with each of the folded words of `text`.
    public List<Product> search(String text, int limit) {
        String match =
                Arrays.stream(SearchText.fold(text).split(" "))
                        .filter(word -> !word.isEmpty())
                        .limit(8)
                        .map(word -> "\"" + word + "\"*")
                        .collect(Collectors.joining(" "));
        if (match.isEmpty()) {
            return List.of();
        }
        return products()
                .where(PRODUCT.ID.in(sold(match, limit)))
                .orderBy(PRODUCT.ID)
                .fetch(CatalogStore::product);
    }

    /// The first products on sale that match. The cross join keeps the index of words the outer
    /// loop: its rows come in order, and it is read only until there are enough.
    private static Select<Record1<Long>> sold(String match, int limit) {
        smena.store.tables.tables.Product hit = PRODUCT.as("hit");
        return select(FTS_ROW)
                .from(table(name("product_fts")))
                .crossJoin(hit)
                .where(
                        condition("product_fts match {0}", val(match)),
                        hit.ID.eq(FTS_ROW),
                        hit.ACTIVE.eq(inline(1L)))
                .orderBy(FTS_ROW)
                .limit(limit);
    }

    /// A page of a category, or of everything where none is named, after the product `afterId`.
    public List<Product> page(Optional<Long> category, long afterId, int limit) {
        Condition shelf =
                category.map(PRODUCT.CATEGORY_ID::eq).orElseGet(() -> inline(true).isTrue());
        return products()
                .where(shelf, PRODUCT.ID.gt(afterId), PRODUCT.ACTIVE.eq(inline(1L)))
                .orderBy(PRODUCT.ID)
                .limit(limit)
                .fetch(CatalogStore::product);
    }

    /// How many products are sold.
    public int count() {
        return sql.fetchCount(PRODUCT, PRODUCT.ACTIVE.eq(1L));
    }

    /// The categories, in order.
    public List<Category> categories() {
        return sql.select(CATEGORY.ID, CATEGORY.NAME, CATEGORY.COLOUR)
                .from(CATEGORY)
                .orderBy(CATEGORY.POSITION, CATEGORY.ID)
                .fetch(row -> new Category(row.value1(), row.value2(), row.value3().intValue()));
    }

    /// The tax rates.
    public List<TaxRate> taxRates() {
        return sql.selectFrom(TAX_RATE)
                .orderBy(TAX_RATE.ID)
                .fetch(
                        row ->
                                new TaxRate(
                                        row.getCode(),
                                        TaxRate.Kind.valueOf(row.getKind()),
                                        row.getBasisPoints().intValue()));
    }

    /// Inserts a tax rate.
    public void insert(TaxRate rate) {
        sql.insertInto(TAX_RATE)
                .set(TAX_RATE.UUID, SharedId.of(TAX_RATE.getName(), rate.code()).toString())
                .set(TAX_RATE.CODE, rate.code())
                .set(TAX_RATE.KIND, rate.kind().name())
                .set(TAX_RATE.BASIS_POINTS, (long) rate.basisPoints())
                .execute();
    }

    /// The row of a tax rate; there is no product without one.
    public long taxRateId(String code) {
        return sql.select(TAX_RATE.ID)
                .from(TAX_RATE)
                .where(TAX_RATE.CODE.eq(code))
                .fetchSingle()
                .value1();
    }

    /// The row of the category of this name, created where it does not exist.
    public long categoryId(String shelf) {
        return sql.select(CATEGORY.ID)
                .from(CATEGORY)
                .where(CATEGORY.NAME.eq(shelf))
                .fetchOptional(CATEGORY.ID)
                .orElseGet(() -> insertCategory(SharedId.fresh(), shelf));
    }

    /// Inserts a new category after the others and returns its row.
    public long insertCategory(UUID uuid, String shelf) {
        long position = sql.fetchCount(CATEGORY);
        return sql.insertInto(CATEGORY)
                .set(CATEGORY.UUID, uuid.toString())
                .set(CATEGORY.NAME, shelf)
                .set(CATEGORY.COLOUR, position % 8)
                .set(CATEGORY.POSITION, position)
                .returningResult(CATEGORY.ID)
                .fetchSingle()
                .value1();
    }

    /// Inserts a new product and returns its row. The caller has checked it.
    public long insert(NewProduct product, Optional<Quantity> stock, Quantity lowStock) {
        return insert(SharedId.fresh(), product, stock, lowStock);
    }

    /// Inserts a new product with a UUID from the caller.
    public long insert(UUID uuid, NewProduct product, Optional<Quantity> stock, Quantity lowStock) {
        long id =
                sql.insertInto(PRODUCT)
                        .set(PRODUCT.UUID, uuid.toString())
                        .set(PRODUCT.NAME, product.name())
                        .set(PRODUCT.SEARCH, SearchText.fold(product.name()))
                        .set(PRODUCT.CATEGORY_ID, categoryId(product.category()))
                        .set(PRODUCT.PRICE, product.price().minor())
                        .set(PRODUCT.UNIT, product.unit().name())
                        .set(PRODUCT.TAX_RATE_ID, taxRateId(product.taxCode()))
                        .set(PRODUCT.STOCK, stock.map(Quantity::thousandths).orElse(null))
                        .set(PRODUCT.LOW_STOCK, lowStock.thousandths())
                        .returningResult(PRODUCT.ID)
                        .fetchSingle()
                        .value1();
        if (!product.barcode().isEmpty()) {
            sql.insertInto(BARCODE, BARCODE.CODE, BARCODE.PRODUCT_ID)
                    .values(product.barcode(), id)
                    .execute();
        }
        return id;
    }

    private SelectOnConditionStep<? extends Record> products() {
        return sql.select(
                        PRODUCT.ID,
                        PRODUCT.NAME,
                        FIRST_CODE,
                        CATEGORY.ID,
                        CATEGORY.NAME,
                        CATEGORY.COLOUR,
                        PRODUCT.PRICE,
                        PRODUCT.UNIT,
                        TAX_RATE.CODE,
                        TAX_RATE.KIND,
                        TAX_RATE.BASIS_POINTS,
                        PRODUCT.GOODS_CODE,
                        PRODUCT.STOCK,
                        PRODUCT.LOW_STOCK)
                .from(PRODUCT)
                .join(CATEGORY)
                .on(CATEGORY.ID.eq(PRODUCT.CATEGORY_ID))
                .join(TAX_RATE)
                .on(TAX_RATE.ID.eq(PRODUCT.TAX_RATE_ID));
    }

    private static Product product(Record row) {
        String code = row.get(FIRST_CODE);
        return new Product(
                row.get(PRODUCT.ID),
                row.get(PRODUCT.NAME),
                code == null ? "" : code,
                new Category(
                        row.get(CATEGORY.ID),
                        row.get(CATEGORY.NAME),
                        row.get(CATEGORY.COLOUR).intValue()),
                Money.of(row.get(PRODUCT.PRICE)),
                Unit.valueOf(row.get(PRODUCT.UNIT)),
                Rows.taxRate(
                        row.get(TAX_RATE.CODE),
                        row.get(TAX_RATE.KIND),
                        row.get(TAX_RATE.BASIS_POINTS)),
                row.get(PRODUCT.GOODS_CODE),
                Optional.ofNullable(row.get(PRODUCT.STOCK)).map(Quantity::new),
                new Quantity(row.get(PRODUCT.LOW_STOCK)));
    }
}
