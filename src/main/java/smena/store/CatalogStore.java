package smena.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.table;

import static smena.store.tables.Tables.BARCODE;
import static smena.store.tables.Tables.CATEGORY;
import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.SALE_LINE;
import static smena.store.tables.Tables.TAX_RATE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectOnConditionStep;

import smena.domain.catalog.Barcode;
import smena.domain.catalog.Category;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.NumberedProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.ProductCode;
import smena.domain.catalog.ProductFacts;
import smena.domain.catalog.SearchText;
import smena.domain.catalog.TypingErrors;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.shop.SharedId;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the shop sells.
public final class CatalogStore {
    private static final Field<String> FIRST_CODE =
            field(
                    select(min(BARCODE.CODE))
                            .from(BARCODE)
                            .where(BARCODE.PRODUCT_ID.eq(PRODUCT.ID), BARCODE.QUANTITY.isNull()));
    private static final Field<Long> FTS_ROW = field(name("product_fts", "rowid"), Long.class);

    private static final int MOST_WORDS = 8;
    private static final long NEWEST_SALES = 1_000;

    private static final Condition ON_SALE = PRODUCT.ACTIVE.eq(inline(1L));
    /// What is selected of a product.
    static final List<Field<?>> COLUMNS =
            List.of(
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
                    PRODUCT.LOW_STOCK,
                    PRODUCT.FULL_PRICE,
                    PRODUCT.OPEN_PRICE,
                    PRODUCT.SHORT_NAME);
    private static final Kept SEARCH =
            Kept.of(products().where(PRODUCT.ID.in(matching())).orderBy(PRODUCT.ID));
    private static final Kept PAGE = page(inline(true).isTrue());
    private static final Kept SHELF = page(PRODUCT.CATEGORY_ID.eq(Kept.number("shelf")));
    private static final Kept BY_BARCODE =
            sold(
                    PRODUCT.ID.eq(
                            select(BARCODE.PRODUCT_ID)
                                    .from(BARCODE)
                                    .where(BARCODE.NUMBER.eq(Kept.text("number")))));
    /// In how many lines of the newest sales a product stands: enough to tell what sells often.
    private static final Field<Long> SOLD =
            field(
                            selectCount()
                                    .from(SALE_LINE)
                                    .where(
                                            SALE_LINE.SALE_ID.gt(
                                                    field(select(max(SALE.ID)).from(SALE))
                                                            .minus(inline(NEWEST_SALES))),
                                            SALE_LINE.PRODUCT_ID.eq(PRODUCT.ID)))
                    .cast(Long.class);

    private static final Kept NUMBERED =
            Kept.of(
                    select(COLUMNS)
                            .select(PRODUCT.PLU, SOLD)
                            .from(PRODUCT)
                            .join(CATEGORY)
                            .on(CATEGORY.ID.eq(PRODUCT.CATEGORY_ID))
                            .join(TAX_RATE)
                            .on(TAX_RATE.ID.eq(PRODUCT.TAX_RATE_ID))
                            .where(PRODUCT.PLU.isNotNull(), ON_SALE)
                            .orderBy(PRODUCT.PLU)
                            .limit(Kept.number("limit")));
    private static final Kept BY_PLU = sold(PRODUCT.PLU.eq(Kept.number("plu")));
    private static final Kept PACK =
            Kept.of(
                    select(BARCODE.QUANTITY)
                            .from(BARCODE)
                            .where(
                                    BARCODE.NUMBER.eq(Kept.text("number")),
                                    BARCODE.QUANTITY.isNotNull()));
    private static final Kept FIND = sold(PRODUCT.ID.eq(Kept.number("id")));
    private static final Kept PRICE =
            Kept.of(
                    select(PRODUCT.PRICE, PRODUCT.OPEN_PRICE)
                            .from(PRODUCT)
                            .where(PRODUCT.ID.eq(Kept.number("id")), ON_SALE));

    private final DSLContext sql;
    private final ToldRows told;
    private final Statements kept;

    CatalogStore(DSLContext sql, Statements kept, ToldRows told) {
        this.sql = sql;
        this.told = told;
        this.kept = kept;
    }

    /// The product that carries this code, in whatever spelling of its number.
    public Optional<Product> byBarcode(String code) {
        return kept.one(BY_BARCODE, CatalogStore::product, Barcode.number(code));
    }

    /// The product with this number on the scale.
    public Optional<Product> byPlu(long plu) {
        return kept.one(BY_PLU, CatalogStore::product, plu);
    }

    /// How much of its product a code stands for, where it is a pack's.
    public Optional<Quantity> pack(String code) {
        return kept.number(PACK, Barcode.number(code)).map(Quantity::new);
    }

    /// The product of this row.
    public Optional<Product> find(long id) {
        return kept.one(FIND, CatalogStore::product, id);
    }

    /// What a product usually costs.
    ///
    /// @param isAsked whether the till asks for it
    public record UsualPrice(Money price, boolean isAsked) {
        /// Whether a line may cost this without anybody's right to another price.
        public boolean allows(Money sold) {
            return isAsked || sold.equals(price);
        }
    }

    /// The prices of those of these products that are sold.
    public Map<Long, UsualPrice> prices(Collection<Long> ids) {
        Map<Long, UsualPrice> prices = new HashMap<>();
        for (long id : ids) {
            kept.one(PRICE, CatalogStore::usualPrice, id).ifPresent(price -> prices.put(id, price));
        }
        return prices;
    }

    private static UsualPrice usualPrice(KeptRow row) {
        return new UsualPrice(
                Money.of(row.number(PRODUCT.PRICE)), row.numberOrNull(PRODUCT.OPEN_PRICE) != null);
    }

    /// The first products that have a word beginning with each of the folded words of `text`.
    public List<Product> search(String text, int limit) {
        return matching(text, limit, CatalogStore::beginning);
    }

    /// The same where each longer word may have one mistake in it.
    public List<Product> searchForgiving(String text, int limit) {
        return matching(text, limit, CatalogStore::nearly);
    }

    private List<Product> matching(
            String text, int limit, Function<Set<String>, Stream<String>> words) {
        String match = match(text, words);
        return match.isEmpty()
                ? List.of()
                : kept.all(SEARCH, CatalogStore::product, match, (long) limit);
    }

    /// What the index of words is asked for; empty where there is no word in `text`.
    ///
    /// @param forgiving whether each longer word may have one mistake in it
    static String match(String text, boolean forgiving) {
        return match(text, forgiving ? CatalogStore::nearly : CatalogStore::beginning);
    }

    private static String match(String text, Function<Set<String>, Stream<String>> words) {
        return SearchText.asked(text).stream()
                .limit(MOST_WORDS)
                .map(spellings -> anyOf(words.apply(spellings)))
                .collect(Collectors.joining(" AND "));
    }

    private static Stream<String> beginning(Set<String> spellings) {
        return spellings.stream();
    }

    private static Stream<String> nearly(Set<String> spellings) {
        String typed = spellings.iterator().next();
        return Stream.concat(spellings.stream(), TypingErrors.meant(typed).stream());
    }

    private static String anyOf(Stream<String> words) {
        return words.map(word -> "\"" + word + "\"*").collect(Collectors.joining(" OR ", "(", ")"));
    }

    /// The first products on sale that match. The cross join keeps the index of words the outer
    /// loop: its rows come in order, and it is read only until there are enough.
    private static Select<Record1<Long>> matching() {
        smena.store.tables.tables.Product hit = PRODUCT.as("hit");
        return select(FTS_ROW)
                .from(table(name("product_fts")))
                .crossJoin(hit)
                .where(
                        condition("product_fts match {0}", Kept.text("words")),
                        hit.ID.eq(FTS_ROW),
                        hit.ACTIVE.eq(inline(1L)))
                .orderBy(FTS_ROW)
                .limit(Kept.number("limit"));
    }

    /// A page of a category, or of everything where none is named, after the product `afterId`.
    public List<Product> page(Optional<Long> category, long afterId, int limit) {
        return category.map(id -> kept.all(SHELF, CatalogStore::product, id, afterId, (long) limit))
                .orElseGet(() -> kept.all(PAGE, CatalogStore::product, afterId, (long) limit));
    }

    /// How many products are sold.
    public int count() {
        return sql.fetchCount(PRODUCT, PRODUCT.ACTIVE.eq(1L));
    }

    /// The products with a number on the scale, by their numbers.
    public List<NumberedProduct> numbered(int limit) {
        return kept.all(NUMBERED, CatalogStore::numbered, (long) limit);
    }

    private static NumberedProduct numbered(KeptRow row) {
        return new NumberedProduct(product(row), row.number(PRODUCT.PLU), row.number(SOLD));
    }

    /// The categories that are not archived, in order.
    public List<Category> categories() {
        return sql.select(CATEGORY.ID, CATEGORY.NAME, CATEGORY.COLOUR)
                .from(CATEGORY)
                .where(CATEGORY.ARCHIVED.isNull())
                .orderBy(CATEGORY.POSITION, CATEGORY.ID)
                .fetch(row -> new Category(row.value1(), row.value2(), row.value3().intValue()));
    }

    /// The row of a tax rate; there is no product without one.
    public long taxRateId(String code) {
        return sql.select(TAX_RATE.ID)
                .from(TAX_RATE)
                .where(TAX_RATE.CODE.eq(code))
                .fetchSingle()
                .value1();
    }

    /// The row of the category of this name, created where it does not exist; one that is archived
    /// is in use again.
    public long categoryId(String shelf) {
        return sql.select(CATEGORY.ID, CATEGORY.ARCHIVED)
                .from(CATEGORY)
                .where(CATEGORY.NAME.eq(shelf))
                .fetchOptional(row -> row.value2() == null ? row.value1() : backInUse(row.value1()))
                .orElseGet(() -> insertCategory(SharedId.fresh(), shelf));
    }

    private long backInUse(long category) {
        sql.update(CATEGORY).setNull(CATEGORY.ARCHIVED).where(CATEGORY.ID.eq(category)).execute();
        told.touch(CATEGORY, category);
        return category;
    }

    /// Inserts a new category after the others and returns its row.
    public long insertCategory(UUID uuid, String shelf) {
        long position = sql.fetchCount(CATEGORY);
        long id =
                sql.insertInto(CATEGORY)
                        .set(CATEGORY.UUID, uuid.toString())
                        .set(CATEGORY.NAME, shelf)
                        .set(CATEGORY.COLOUR, position % 8)
                        .set(CATEGORY.POSITION, position)
                        .returningResult(CATEGORY.ID)
                        .fetchSingle()
                        .value1();
        told.touch(CATEGORY, id);
        return id;
    }

    /// Inserts a new product and returns its row. The caller has checked it.
    public long insert(NewProduct product, Optional<Quantity> stock, Quantity lowStock) {
        return insert(SharedId.fresh(), product, stock, lowStock);
    }

    /// Inserts a new product with a UUID from the caller.
    public long insert(UUID uuid, NewProduct product, Optional<Quantity> stock, Quantity lowStock) {
        ProductFacts facts = product.extras().facts();
        long id =
                sql.insertInto(PRODUCT)
                        .set(PRODUCT.UUID, uuid.toString())
                        .set(PRODUCT.NAME, product.name())
                        .set(PRODUCT.SEARCH, SearchText.index(product.name()))
                        .set(PRODUCT.CATEGORY_ID, categoryId(product.category()))
                        .set(PRODUCT.PRICE, product.price().minor())
                        .set(PRODUCT.UNIT, product.unit().name())
                        .set(PRODUCT.TAX_RATE_ID, taxRateId(product.taxCode()))
                        .set(PRODUCT.STOCK, stock.map(Quantity::thousandths).orElse(null))
                        .set(PRODUCT.LOW_STOCK, lowStock.thousandths())
                        .set(PRODUCT.FULL_PRICE, facts.isFullPrice() ? 1L : null)
                        .set(PRODUCT.OPEN_PRICE, facts.isOpenPrice() ? 1L : null)
                        .set(
                                PRODUCT.SHORT_NAME,
                                facts.shortName().isEmpty() ? null : facts.shortName())
                        .set(SaleRuleStore.columns(product.rules()))
                        .returningResult(PRODUCT.ID)
                        .fetchSingle()
                        .value1();
        for (String code : product.barcodes()) {
            sql.insertInto(BARCODE, BARCODE.NUMBER, BARCODE.CODE, BARCODE.PRODUCT_ID)
                    .values(Barcode.number(code), code, id)
                    .execute();
        }
        told.touchProduct(id);
        return id;
    }

    /// The codes of a product's single piece.
    public List<String> singleCodes(long productId) {
        return sql.select(BARCODE.CODE)
                .from(BARCODE)
                .where(BARCODE.PRODUCT_ID.eq(productId), BARCODE.QUANTITY.isNull())
                .orderBy(BARCODE.CODE)
                .fetch(BARCODE.CODE);
    }

    /// Gives a product a further code.
    public void insertCode(long productId, ProductCode code) {
        sql.insertInto(BARCODE)
                .set(BARCODE.NUMBER, code.number())
                .set(BARCODE.CODE, code.code())
                .set(BARCODE.PRODUCT_ID, productId)
                .set(BARCODE.QUANTITY, code.pack().map(Quantity::thousandths).orElse(null))
                .set(BARCODE.PACK_PRICE, code.packPrice().map(Money::minor).orElse(null))
                .execute();
        told.touchProduct(productId);
    }

    /// Sets a product's number on the scale.
    public void plu(long productId, Optional<Long> plu) {
        sql.update(PRODUCT)
                .set(PRODUCT.PLU, plu.orElse(null))
                .where(PRODUCT.ID.eq(productId))
                .execute();
        told.touchProduct(productId);
    }

    private static Kept page(Condition shelf) {
        return Kept.of(
                products()
                        .where(shelf, PRODUCT.ID.gt(Kept.number("after")), ON_SALE)
                        .orderBy(PRODUCT.ID)
                        .limit(Kept.number("limit")));
    }

    private static Kept sold(Condition which) {
        return Kept.of(products().where(which, ON_SALE));
    }

    private static SelectOnConditionStep<Record> products() {
        return products(COLUMNS);
    }

    /// Products with their category and tax rate.
    static SelectOnConditionStep<Record> products(List<Field<?>> columns) {
        return select(columns)
                .from(PRODUCT)
                .join(CATEGORY)
                .on(CATEGORY.ID.eq(PRODUCT.CATEGORY_ID))
                .join(TAX_RATE)
                .on(TAX_RATE.ID.eq(PRODUCT.TAX_RATE_ID));
    }

    /// The product of a row that selects [#COLUMNS].
    static Product product(KeptRow row) {
        String code = row.textOrNull(FIRST_CODE);
        return new Product(
                row.number(PRODUCT.ID),
                row.text(PRODUCT.NAME),
                code == null ? "" : code,
                new Category(
                        row.number(CATEGORY.ID),
                        row.text(CATEGORY.NAME),
                        row.small(CATEGORY.COLOUR)),
                Money.of(row.number(PRODUCT.PRICE)),
                Unit.valueOf(row.text(PRODUCT.UNIT)),
                Rows.taxRate(row),
                row.text(PRODUCT.GOODS_CODE),
                Optional.ofNullable(row.numberOrNull(PRODUCT.STOCK)).map(Quantity::new),
                new Quantity(row.number(PRODUCT.LOW_STOCK)),
                row.numberOrNull(PRODUCT.FULL_PRICE) != null,
                row.numberOrNull(PRODUCT.OPEN_PRICE) != null,
                ProductFactRows.text(row, PRODUCT.SHORT_NAME));
    }
}
