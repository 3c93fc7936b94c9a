package smena.service.catalog;

import smena.domain.catalog.Barcode;
import smena.domain.catalog.KeyboardLayout;
import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.ProductState;
import smena.store.Database;
import smena.store.GoodsCodeFile;
import smena.store.ProductListStore;
import smena.store.ProductListStore.Page;

import java.util.List;
import java.util.Optional;

/// The list of all products, sold or archived, the newest first, found as at the till.
public final class ProductList {
    /// Fewer were not typed with the wrong layout, see [Catalog#search].
    private static final int FEWEST_LETTERS = 2;

    private final Database database;
    private final GoodsCodeFile codes;

    /// @param codes the directory that goods codes are looked up in
    public ProductList(Database database, GoodsCodeFile codes) {
        this.database = database;
        this.codes = codes;
    }

    /// What is asked for.
    ///
    /// @param text words or a code; blank for everything
    /// @param category the row of one; empty for all
    /// @param state which of them
    public record Wanted(String text, Optional<Long> category, ProductState state) {}

    /// A page after the product of the row `last`, or the first one. A whole code finds its
    /// product whatever its category and state.
    public List<ListedProduct> page(Wanted wanted, Optional<Long> last, int limit) {
        Page page = new Page(wanted.state(), wanted.category(), last.orElse(Long.MAX_VALUE), limit);
        String text = wanted.text().strip();
        if (wanted.state() == ProductState.GOODS_CODE) {
            Optional<List<ListedProduct>> beside =
                    codes.read(view -> page(view.products(), page, text));
            if (beside.isPresent()) {
                return beside.get();
            }
        }
        return database.read(tx -> page(tx.productList(), page, text));
    }

    private static List<ListedProduct> page(ProductListStore list, Page page, String text) {
        if (text.isEmpty()) {
            return list.all(page);
        }
        Optional<ListedProduct> coded = coded(list, text);
        if (coded.isPresent()) {
            return page.before() == Long.MAX_VALUE ? List.of(coded.get()) : List.of();
        }
        return words(list, page, text);
    }

    /// The product of this row.
    public Optional<ListedProduct> find(long id) {
        return database.read(tx -> tx.productList().find(id));
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
                                                        .flatMap(tx.productList()::find)));
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
        Page first = new Page(page.state(), page.category(), Long.MAX_VALUE, 1);
        return page.before() != Long.MAX_VALUE && !list.found(first, text, false).isEmpty();
    }
}
