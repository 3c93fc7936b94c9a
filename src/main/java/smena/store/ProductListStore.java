package smena.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.BARCODE;
import static smena.store.tables.Tables.BATCH;
import static smena.store.tables.Tables.PRODUCT;

import org.jooq.Field;

import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.ProductFilter;
import smena.domain.catalog.ProductOrder;
import smena.domain.catalog.ProductState;
import smena.domain.mxik.GoodsCodeFault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The list of all products, sold or archived, a page at a time.
public final class ProductListStore {
    private static final Field<String> EXPIRES =
            field(
                            select(min(BATCH.EXPIRES))
                                    .from(BATCH)
                                    .where(
                                            BATCH.PRODUCT_ID.eq(PRODUCT.ID),
                                            BATCH.LEFT.gt(inline(0L))))
                    .as("expires");
    static final List<Field<?>> COLUMNS =
            Stream.concat(
                            CatalogStore.COLUMNS.stream(),
                            Stream.<Field<?>>of(
                                    PRODUCT.MINIMUM_AGE,
                                    PRODUCT.MINIMUM_AGE_FROM,
                                    PRODUCT.NO_CASH_FROM,
                                    PRODUCT.MARKED_FROM,
                                    PRODUCT.ACTIVE,
                                    PRODUCT.STOCK_VALUE,
                                    PRODUCT.LAST_COST,
                                    EXPIRES))
                    .toList();
    private static final Map<ListShape, Kept> PAGES = new ConcurrentHashMap<>();
    private static final Map<Newest, Kept> NEWEST = new ConcurrentHashMap<>();
    private static final Kept BY_CODE =
            Kept.of(
                    CatalogStore.products(COLUMNS)
                            .where(
                                    PRODUCT.ID.eq(
                                            select(BARCODE.PRODUCT_ID)
                                                    .from(BARCODE)
                                                    .where(
                                                            BARCODE.NUMBER.eq(
                                                                    Kept.text("number"))))));

    private static final Kept FIND =
            Kept.of(CatalogStore.products(COLUMNS).where(PRODUCT.ID.eq(Kept.number("id"))));

    private final Statements kept;
    private final CodesBeside codes;

    ProductListStore(Statements kept) {
        this(kept, CodesBeside.NONE);
    }

    /// @param codes the directory of goods codes that is attached as `mxik`
    ProductListStore(Statements kept, CodesBeside codes) {
        this.kept = kept;
        this.codes = codes;
    }

    /// Which page it is.
    ///
    /// @param state which of them
    /// @param category only those of this row; empty for all
    /// @param before only those put in before this row; `Long.MAX_VALUE` for the first page
    /// @param limit at most so many
    /// @param filter what they are narrowed to
    /// @param days what today means for them
    /// @param order in which order they stand
    /// @param key what the row `before` has in that order; empty for the first page
    public record Page(
            ProductState state,
            Optional<Long> category,
            long before,
            int limit,
            ProductFilter filter,
            Days days,
            ProductOrder order,
            Optional<Object> key) {
        /// Whether another one comes before it.
        public boolean isFurther() {
            return before != Long.MAX_VALUE;
        }

        /// The page that goes on behind this row.
        public Page behind(ListedProduct last) {
            return new Page(
                    state,
                    category,
                    last.product().id(),
                    limit,
                    filter,
                    days,
                    order,
                    Optional.of(order.key(last)));
        }

        /// The first product that fits, in whatever order.
        public Page any() {
            return new Page(
                    state,
                    category,
                    Long.MAX_VALUE,
                    1,
                    filter,
                    days,
                    ProductOrder.NEWEST,
                    Optional.empty());
        }

        private boolean isSorted() {
            return order.by() != ProductOrder.By.NEWEST;
        }
    }

    /// What depends on the day.
    ///
    /// @param soldFrom a product that was sold since is not unsold
    /// @param near the last day that is near for a batch
    public record Days(LocalDate soldFrom, LocalDate near) {}

    /// The products a page has.
    public List<ListedProduct> all(Page page) {
        boolean plain = page.filter().count() == 0 && !page.isSorted();
        if (page.state() == ProductState.GOODS_CODE && codes.isThere() && plain) {
            List<ListedProduct> newest = newest(page);
            if (newest.size() >= page.limit()) {
                return newest;
            }
        }
        return ask(page, false, "");
    }

    private record Newest(boolean inCategory, CodesBeside codes) {
        Kept statement() {
            return GoodsCodeFaults.newest(inCategory, codes);
        }
    }

    /// Those of the page among the newest products: where many codes are missing it is full by
    /// then, and not every code of the catalogue has to be looked up in the directory.
    private List<ListedProduct> newest(Page page) {
        boolean inCategory = page.category().isPresent();
        List<Object> values = new ArrayList<>(List.of(page.before(), page.before()));
        page.category().ifPresent(values::add);
        values.add((long) page.limit());
        return kept.all(
                NEWEST.computeIfAbsent(new Newest(inCategory, codes), Newest::statement),
                GoodsCodeFaults::listed,
                values.toArray());
    }

    /// Those of them that have a word beginning with each word of `text`.
    ///
    /// @param forgiving whether each longer word may have one mistake in it
    public List<ListedProduct> found(Page page, String text, boolean forgiving) {
        String match = CatalogStore.match(text, forgiving);
        return match.isEmpty() ? List.of() : ask(page, true, match);
    }

    /// The product of this row.
    public Optional<ListedProduct> find(long id) {
        return kept.one(FIND, ProductListStore::listed, id);
    }

    /// The product that carries this number of a code.
    public Optional<ListedProduct> byNumber(String number) {
        return kept.one(BY_CODE, ProductListStore::listed, number);
    }

    private List<ListedProduct> ask(Page page, boolean searched, String match) {
        ProductFilter filter = page.filter();
        ListShape shape =
                new ListShape(
                        page.state(),
                        page.category().isPresent(),
                        searched,
                        codes,
                        filter.supplier().isPresent(),
                        filter.taxCode().isPresent(),
                        filter.withoutCost(),
                        filter.unsold(),
                        page.order(),
                        page.isSorted() && page.isFurther());
        List<Object> values = new ArrayList<>();
        if (searched) {
            values.add(match);
        }
        if (!page.isSorted()) {
            values.add(page.before());
        }
        narrow(page, values);
        if (shape.isFurther()) {
            values.addAll(ProductKeys.bound(page.key().orElseThrow(), page.before()));
        }
        values.add((long) page.limit());
        return page.isSorted() ? sorted(shape, values) : send(shape, values);
    }

    private static void narrow(Page page, List<Object> values) {
        ProductFilter filter = page.filter();
        page.category().ifPresent(values::add);
        filter.supplier().ifPresent(values::add);
        filter.taxCode().ifPresent(values::add);
        if (filter.unsold()) {
            values.add(page.days().soldFrom().toString());
        }
        if (page.state() == ProductState.NEAR) {
            values.add(page.days().near().toString());
        }
    }

    /// It goes through all that fit, see [ListShape].
    private List<ListedProduct> sorted(ListShape shape, List<Object> values) {
        return send(shape, values);
    }

    private List<ListedProduct> send(ListShape shape, List<Object> values) {
        return kept.all(
                PAGES.computeIfAbsent(shape, ListShape::statement),
                shape.asksForCodes() ? GoodsCodeFaults::listed : ProductListStore::listed,
                values.toArray());
    }

    private static ListedProduct listed(KeptRow row) {
        return listed(row, Optional.empty());
    }

    static ListedProduct listed(KeptRow row, Optional<GoodsCodeFault> fault) {
        return new ListedProduct(
                CatalogStore.product(row),
                SaleRuleStore.rules(row),
                row.number(PRODUCT.ACTIVE) == 0,
                fault,
                ProductCardStore.cost(row),
                Optional.ofNullable(row.textOrNull(EXPIRES)).map(LocalDate::parse),
                false);
    }
}
