package smena.service.catalog;

import smena.domain.Moment;
import smena.domain.catalog.Barcode;
import smena.domain.catalog.KeyboardLayout;
import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.ProductFilter;
import smena.domain.catalog.ProductOrder;
import smena.domain.catalog.ProductState;
import smena.domain.people.Actor;
import smena.domain.people.Right;
import smena.service.people.Rights;
import smena.service.shop.ExpirySettings;
import smena.store.Database;
import smena.store.GoodsCodeFile;
import smena.store.ProductListStore;
import smena.store.ProductListStore.Days;
import smena.store.ProductListStore.Page;
import smena.store.Transaction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The list of all products, sold or archived, found as at the till.
public final class ProductList {
    /// Fewer were not typed with the wrong layout, see [Catalog#search].
    private static final int FEWEST_LETTERS = 2;

    private final Database database;
    private final GoodsCodeFile codes;
    private final Rights rights;
    private final Clock clock;

    /// @param codes the directory that goods codes are looked up in
    public ProductList(Database database, GoodsCodeFile codes, Rights rights, Clock clock) {
        this.database = database;
        this.codes = codes;
        this.rights = rights;
        this.clock = clock;
    }

    /// What is asked for.
    ///
    /// @param text words or a code; blank for everything
    /// @param category the row of one; empty for all
    /// @param state which of them
    /// @param filter what they are narrowed to
    /// @param order in which order they stand
    public record Wanted(
            String text,
            Optional<Long> category,
            ProductState state,
            ProductFilter filter,
            ProductOrder order) {
        /// Narrowed to nothing, the newest first.
        public Wanted(String text, Optional<Long> category, ProductState state) {
            this(text, category, state, ProductFilter.NONE);
        }

        /// The newest first.
        public Wanted(
                String text, Optional<Long> category, ProductState state, ProductFilter filter) {
            this(text, category, state, filter, ProductOrder.NEWEST);
        }

        /// The same in another order.
        public Wanted sorted(ProductOrder by) {
            return new Wanted(text, category, state, filter, by);
        }
    }

    /// How many there are.
    ///
    /// @param sold that are sold
    /// @param low of them of which little or nothing is left
    public record Counts(long sold, long low) {}

    /// How many there are; it looks at every product.
    public Counts counts() {
        return database.read(tx -> new Counts(tx.productCounts().sold(), tx.productCounts().low()));
    }

    /// Whether somebody may see what products cost.
    public boolean seesCost(Actor actor) {
        return database.read(tx -> rights.isOpenTo(tx, actor, Right.SEE_COST));
    }

    /// A page after the product of the row `last`, or the first one, the newest first and without
    /// their costs. A whole code finds its product whatever its category and state.
    public List<ListedProduct> page(Wanted wanted, Optional<Long> last, int limit) {
        Wanted newest = wanted.sorted(ProductOrder.NEWEST);
        Days days = database.read(this::days);
        return page(false, days, page(newest, last.orElse(Long.MAX_VALUE), limit, days), newest);
    }

    /// The page after `last`, or the first one, with what they cost, for whoever has
    /// [Right#SEE_COST]: for anybody else the state [ProductState#LOSS] has no products, and an
    /// order that tells costs is the usual one.
    public List<ListedProduct> page(
            Actor actor, Wanted wanted, Optional<ListedProduct> last, int limit) {
        boolean costs = seesCost(actor);
        Wanted seen =
                wanted.order().tellsCost() && !costs ? wanted.sorted(ProductOrder.NEWEST) : wanted;
        Days days = database.read(this::days);
        Page page = page(seen, Long.MAX_VALUE, limit, days);
        return page(costs, days, last.map(page::behind).orElse(page), seen);
    }

    private static Page page(Wanted wanted, long before, int limit, Days days) {
        return new Page(
                wanted.state(),
                wanted.category(),
                before,
                limit,
                wanted.filter(),
                days,
                wanted.order(),
                Optional.empty());
    }

    private List<ListedProduct> page(boolean costs, Days days, Page page, Wanted wanted) {
        boolean asksCost = wanted.state() == ProductState.LOSS || wanted.filter().withoutCost();
        if (asksCost && !costs) {
            return List.of();
        }
        return found(page, wanted.text().strip()).stream()
                .map(product -> product.seen(costs, days.near()))
                .toList();
    }

    private List<ListedProduct> found(Page page, String text) {
        if (page.state() == ProductState.GOODS_CODE) {
            Optional<List<ListedProduct>> beside =
                    codes.read(view -> page(view.products(), page, text));
            if (beside.isPresent()) {
                return beside.get();
            }
        }
        return database.read(tx -> page(tx.productList(), page, text));
    }

    private Days days(Transaction tx) {
        LocalDate today = Moment.of(clock).day();
        return new Days(
                today.minusDays(ProductFilter.DAYS - 1L),
                today.plusDays(ExpirySettings.read(tx).nearDays()));
    }

    private static List<ListedProduct> page(ProductListStore list, Page page, String text) {
        if (text.isEmpty()) {
            return list.all(page);
        }
        Optional<ListedProduct> coded = coded(list, text);
        if (coded.isPresent()) {
            return page.isFurther() ? List.of() : List.of(coded.get());
        }
        return words(list, page, text);
    }

    /// The product of this row, without its cost.
    public Optional<ListedProduct> find(long id) {
        return database.read(tx -> tx.productList().find(id).map(p -> p.seen(false, near(tx))));
    }

    /// The same with its cost, for whoever has [Right#SEE_COST].
    public Optional<ListedProduct> find(Actor actor, long id) {
        return database.read(
                tx -> {
                    boolean costs = rights.isOpenTo(tx, actor, Right.SEE_COST);
                    return tx.productList().find(id).map(p -> p.seen(costs, near(tx)));
                });
    }

    private LocalDate near(Transaction tx) {
        return days(tx).near();
    }

    /// The product that a scanned code names, sold or archived. Refuses a code of fields that is
    /// broken.
    public Optional<ListedProduct> scanned(String code) {
        return database.read(
                tx ->
                        coded(tx.productList(), code)
                                .or(
                                        () ->
                                                ScannedCodes.read(tx, code)
                                                        .map(found -> found.product().id())
                                                        .flatMap(tx.productList()::find))
                                .map(product -> product.seen(false, near(tx))));
    }

    private static Optional<ListedProduct> coded(ProductListStore list, String text) {
        return Barcode.read(text).flatMap(code -> list.byNumber(code.number()));
    }

    /// As written; else as typed with the other layout; else with one mistake in a longer word. A
    /// further page goes on in the way in which the first found something.
    private static List<ListedProduct> words(ProductListStore list, Page page, String text) {
        List<ListedProduct> found = list.found(page, text, false);
        if (!found.isEmpty() || began(list, page, text)) {
            return found;
        }
        if (text.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS) {
            String other = KeyboardLayout.other(text);
            found = list.found(page, other, false);
            if (!found.isEmpty() || began(list, page, other)) {
                return found;
            }
        }
        return list.found(page, text, true);
    }

    private static boolean began(ProductListStore list, Page page, String text) {
        return page.isFurther() && !list.found(page.any(), text, false).isEmpty();
    }
}
