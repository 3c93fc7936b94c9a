package smena.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.BARCODE;
import static smena.store.tables.Tables.CATEGORY;
import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.SUPPLIER;
import static smena.store.tables.Tables.TAX_RATE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductCode;
import smena.domain.catalog.SearchText;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.shop.SharedId;
import smena.domain.stock.OnHand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The cards of products, sold or archived.
public final class ProductCardStore {
    private static final int GTIN_14 = 14;
    private static final List<Field<?>> COLUMNS =
            Stream.concat(
                            Stream.<Field<?>>of(
                                    PRODUCT.ID,
                                    PRODUCT.STOCK,
                                    PRODUCT.STOCK_VALUE,
                                    PRODUCT.LAST_COST,
                                    PRODUCT.NAME,
                                    CATEGORY.NAME,
                                    PRODUCT.PRICE,
                                    PRODUCT.UNIT,
                                    TAX_RATE.CODE,
                                    PRODUCT.GOODS_CODE,
                                    PRODUCT.LOW_STOCK,
                                    PRODUCT.PLU,
                                    PRODUCT.TAKES_PACK_PRICE,
                                    PRODUCT.MINIMUM_AGE,
                                    PRODUCT.MINIMUM_AGE_FROM,
                                    PRODUCT.NO_CASH_FROM,
                                    PRODUCT.MARKED_FROM,
                                    PRODUCT.ACTIVE),
                            ProductFactRows.COLUMNS.stream())
                    .toList();
    private static final Kept FIND = Kept.of(cards().where(PRODUCT.ID.eq(Kept.number("id"))));
    private static final Kept PAGE =
            Kept.of(
                    cards().where(PRODUCT.ID.gt(Kept.number("after")))
                            .orderBy(PRODUCT.ID)
                            .limit(Kept.number("limit")));
    private static final Kept CODES_OF_PAGE =
            Kept.of(
                    select(BARCODE.PRODUCT_ID, BARCODE.CODE, BARCODE.QUANTITY, BARCODE.PACK_PRICE)
                            .from(BARCODE)
                            .where(
                                    BARCODE.PRODUCT_ID.between(
                                            Kept.number("first"), Kept.number("last")))
                            .orderBy(BARCODE.PRODUCT_ID, BARCODE.CODE));

    /// In the order of [ProductCode#ORDER].
    private static final Kept CODES =
            Kept.of(
                    select(BARCODE.CODE, BARCODE.QUANTITY, BARCODE.PACK_PRICE)
                            .from(BARCODE)
                            .where(BARCODE.PRODUCT_ID.eq(Kept.number("id")))
                            .orderBy(BARCODE.CODE));

    private static final Kept HOLDER =
            Kept.of(
                    select(PRODUCT.ID, PRODUCT.NAME)
                            .from(BARCODE)
                            .join(PRODUCT)
                            .on(PRODUCT.ID.eq(BARCODE.PRODUCT_ID))
                            .where(BARCODE.NUMBER.eq(Kept.text("number"))));

    private static final Kept SCALE_HOLDER =
            Kept.of(
                    select(PRODUCT.ID, PRODUCT.NAME)
                            .from(PRODUCT)
                            .where(PRODUCT.PLU.isNotNull(), PRODUCT.PLU.eq(Kept.number("plu"))));

    /// `:` follows the digits.
    private static final Kept LAST_OF =
            Kept.of(
                    select(BARCODE.NUMBER)
                            .from(BARCODE)
                            .where(
                                    BARCODE.NUMBER.ge(Kept.text("from")),
                                    BARCODE.NUMBER.lt(Kept.text("to")),
                                    DSL.length(BARCODE.NUMBER).eq(inline(GTIN_14)),
                                    DSL.condition("{0} not glob '*[^0-9]*'", BARCODE.NUMBER))
                            .orderBy(BARCODE.NUMBER.desc())
                            .limit(inline(1L)));

    private final DSLContext sql;
    private final Statements kept;
    private final ToldRows told;
    private final CatalogStore catalog;
    private final SupplierNames suppliers;

    ProductCardStore(DSLContext sql, Statements kept, ToldRows told, CatalogStore catalog) {
        this.sql = sql;
        this.kept = kept;
        this.told = told;
        this.catalog = catalog;
        this.suppliers = new SupplierNames(sql, told);
    }

    /// A product that carries a code or a number, sold or archived.
    public record Holder(long id, String name) {}

    /// The product that carries a code, in whatever spelling of its number.
    public Optional<Holder> holder(ProductCode code) {
        return kept.one(HOLDER, ProductCardStore::holder, code.number());
    }

    /// The product with this number on the scale.
    public Optional<Holder> holder(long scaleNumber) {
        return kept.one(SCALE_HOLDER, ProductCardStore::holder, scaleNumber);
    }

    /// The highest number of a code that begins with these digits and is a GTIN-13, as
    /// [smena.domain.catalog.Barcode#number] writes it.
    public Optional<String> lastOf(String digits) {
        return kept.one(LAST_OF, row -> row.text(BARCODE.NUMBER), digits, digits + ":");
    }

    private static Holder holder(KeptRow row) {
        return new Holder(row.number(PRODUCT.ID), row.text(PRODUCT.NAME));
    }

    /// A card with its product's number and what should be on the shelf.
    ///
    /// @param stock empty where it is not counted
    /// @param cost of one unit; empty where it is not known
    public record Stocked(
            long id, ProductCard card, Optional<Quantity> stock, Optional<Money> cost) {}

    private static SelectOnConditionStep<Record> cards() {
        return select(COLUMNS)
                .from(PRODUCT)
                .join(CATEGORY)
                .on(CATEGORY.ID.eq(PRODUCT.CATEGORY_ID))
                .join(TAX_RATE)
                .on(TAX_RATE.ID.eq(PRODUCT.TAX_RATE_ID))
                .leftJoin(SUPPLIER)
                .on(SUPPLIER.ID.eq(PRODUCT.SUPPLIER_ID));
    }

    /// The products after this row, sold or archived, by their rows.
    public List<Stocked> page(long after, int limit) {
        List<Stocked> bare = kept.all(PAGE, row -> stocked(row, List.of()), after, (long) limit);
        if (bare.isEmpty()) {
            return bare;
        }
        Map<Long, List<ProductCode>> codes = new HashMap<>();
        kept.all(
                CODES_OF_PAGE,
                row ->
                        codes.computeIfAbsent(
                                        row.number(BARCODE.PRODUCT_ID), _ -> new ArrayList<>())
                                .add(code(row)),
                bare.getFirst().id(),
                bare.getLast().id());
        return bare.stream().map(product -> coded(product, codes)).toList();
    }

    private static Stocked stocked(KeptRow row, List<ProductCode> codes) {
        return new Stocked(
                row.number(PRODUCT.ID),
                card(row, codes),
                Optional.ofNullable(row.numberOrNull(PRODUCT.STOCK)).map(Quantity::new),
                cost(row));
    }

    /// What one unit costs, in a row with the stock, its value and the last cost.
    static Optional<Money> cost(KeptRow row) {
        Long stock = row.numberOrNull(PRODUCT.STOCK);
        return new OnHand(
                        new Quantity(stock == null ? 0 : stock),
                        Optional.ofNullable(row.numberOrNull(PRODUCT.STOCK_VALUE)).map(Money::of),
                        Optional.ofNullable(row.numberOrNull(PRODUCT.LAST_COST)).map(Money::of))
                .unitCost();
    }

    private static Stocked coded(Stocked bare, Map<Long, List<ProductCode>> codes) {
        List<ProductCode> ordered =
                codes.getOrDefault(bare.id(), List.of()).stream()
                        .sorted(ProductCode.ORDER)
                        .toList();
        return new Stocked(bare.id(), bare.card().coded(ordered), bare.stock(), bare.cost());
    }

    /// The card of a product.
    public Optional<ProductCard> find(long id) {
        return kept.one(FIND, row -> card(row, codes(id)), id);
    }

    private List<ProductCode> codes(long id) {
        return kept.all(CODES, ProductCardStore::code, id).stream()
                .sorted(ProductCode.ORDER)
                .toList();
    }

    private static ProductCode code(KeptRow row) {
        return new ProductCode(
                row.text(BARCODE.CODE),
                Optional.ofNullable(row.numberOrNull(BARCODE.QUANTITY)).map(Quantity::new),
                Optional.ofNullable(row.numberOrNull(BARCODE.PACK_PRICE)).map(Money::of));
    }

    private static ProductCard card(KeptRow row, List<ProductCode> codes) {
        return new ProductCard(
                row.text(PRODUCT.NAME),
                row.text(CATEGORY.NAME),
                Money.of(row.number(PRODUCT.PRICE)),
                Unit.valueOf(row.text(PRODUCT.UNIT)),
                row.text(TAX_RATE.CODE),
                row.text(PRODUCT.GOODS_CODE),
                new Quantity(row.number(PRODUCT.LOW_STOCK)),
                Optional.ofNullable(row.numberOrNull(PRODUCT.PLU)),
                row.numberOrNull(PRODUCT.TAKES_PACK_PRICE) != null,
                codes,
                SaleRuleStore.rules(row),
                row.number(PRODUCT.ACTIVE) == 0,
                ProductFactRows.facts(row));
    }

    /// Puts a new product in, its stock not counted, and returns its row. The caller has checked
    /// it.
    public long insert(ProductCard card) {
        long id =
                sql.insertInto(PRODUCT)
                        .set(PRODUCT.UUID, SharedId.fresh().toString())
                        .set(columns(card))
                        .returningResult(PRODUCT.ID)
                        .fetchSingle()
                        .value1();
        card.codes().forEach(code -> catalog.insertCode(id, code));
        told.touchProduct(id);
        return id;
    }

    /// Gives a product another card. The caller has checked it.
    ///
    /// @param before the card it has
    public void update(long id, ProductCard before, ProductCard card) {
        for (ProductCode gone : before.codes()) {
            if (!card.codes().contains(gone)) {
                sql.deleteFrom(BARCODE).where(BARCODE.NUMBER.eq(gone.number())).execute();
            }
        }
        sql.update(PRODUCT).set(columns(card)).where(PRODUCT.ID.eq(id)).execute();
        for (ProductCode code : card.codes()) {
            if (!before.codes().contains(code)) {
                catalog.insertCode(id, code);
            }
        }
        told.touchProduct(id);
    }

    private Map<Field<?>, @Nullable Object> columns(ProductCard card) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(PRODUCT.NAME, card.name());
        columns.put(PRODUCT.SEARCH, SearchText.index(card.name()));
        columns.put(PRODUCT.CATEGORY_ID, catalog.categoryId(card.category()));
        columns.put(PRODUCT.PRICE, card.price().minor());
        columns.put(PRODUCT.UNIT, card.unit().name());
        columns.put(PRODUCT.TAX_RATE_ID, catalog.taxRateId(card.taxCode()));
        columns.put(PRODUCT.GOODS_CODE, card.goodsCode());
        columns.put(PRODUCT.LOW_STOCK, card.lowStock().thousandths());
        columns.put(PRODUCT.PLU, card.scaleNumber().orElse(null));
        columns.put(PRODUCT.TAKES_PACK_PRICE, card.singlesTakePackPrice() ? 1L : null);
        columns.put(PRODUCT.ACTIVE, card.isArchived() ? 0L : 1L);
        columns.putAll(SaleRuleStore.columns(card.rules()));
        columns.putAll(ProductFactRows.columns(card.facts(), supplier(card.facts().supplier())));
        return columns;
    }

    private @Nullable Long supplier(String called) {
        return called.isEmpty() ? null : suppliers.idOf(called);
    }
}
