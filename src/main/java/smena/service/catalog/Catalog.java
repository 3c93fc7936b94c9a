package smena.service.catalog;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.catalog.Barcode;
import smena.domain.catalog.Category;
import smena.domain.catalog.KeyboardLayout;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.NumberedProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.ProductCode;
import smena.domain.journal.EntryKind;
import smena.domain.money.OfferedRate;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.price.WaitingLabel.Reason;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.shop.TaxDay;
import smena.store.CatalogStore;
import smena.store.Database;
import smena.store.Transaction;

import java.util.List;
import java.util.Optional;

/// What the shop sells: finding products, and adding them.
public final class Catalog {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_CATEGORY = 80;
    private static final long NEW = 0;
    private static final int MOST_NUMBERED = 500;

    /// Fewer were not typed with the wrong layout: signs alone would find what begins with a
    /// letter.
    private static final int FEWEST_LETTERS = 2;

    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public Catalog(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// The product that carries this code.
    public Optional<Product> byBarcode(String code) {
        return database.read(tx -> tx.catalog().byBarcode(code));
    }

    /// What a scanned or typed code stands for; empty where it names no product. Refuses a code of
    /// fields that is broken.
    public Optional<ScannedProduct> scanned(String code) {
        return database.read(tx -> ScannedCodes.known(tx, code));
    }

    /// The same; refuses what names no product.
    public ScannedProduct scannedOrRefused(String code) {
        return scanned(code).orElseThrow(() -> new Refused(new Problem.UnknownBarcode(code)));
    }

    /// The product with this row id.
    public Optional<Product> find(long id) {
        return database.read(tx -> tx.catalog().find(id));
    }

    /// The first products with a word beginning with each word of `text`, whatever the alphabet; a
    /// code finds its product. Where nothing is found, what was typed with the wrong keyboard
    /// layout, and then what has one mistake in a longer word.
    public List<Product> search(String text, int limit) {
        return database.read(
                tx -> {
                    Optional<Product> exact =
                            Barcode.read(text).flatMap(b -> tx.catalog().byBarcode(b.code()));
                    return exact.map(List::of).orElseGet(() -> words(tx, text, limit));
                });
    }

    private static List<Product> words(Transaction tx, String text, int limit) {
        CatalogStore products = tx.catalog();
        List<Product> found = products.search(text, limit);
        boolean word = text.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS;
        if (found.isEmpty() && word) {
            found = products.search(KeyboardLayout.other(text), limit);
        }
        return found.isEmpty() ? products.searchForgiving(text, limit) : found;
    }

    /// A page of a category, or of everything, after the product `afterId`; 0 for the first page.
    public List<Product> page(Optional<Long> category, long afterId, int limit) {
        return database.read(tx -> tx.catalog().page(category, afterId, limit));
    }

    /// The first products with a number on the scale, by their numbers; those of the newest sales
    /// are counted.
    public List<NumberedProduct> numbered() {
        return database.read(tx -> tx.catalog().numbered(MOST_NUMBERED));
    }

    /// The product with this number on the scale, as it is typed; empty where it is none.
    public Optional<Product> numbered(String typed) {
        return database.read(tx -> ScannedCodes.number(tx, typed)).map(ScannedProduct::product);
    }

    /// How many products are sold.
    public int count() {
        return database.read(tx -> tx.catalog().count());
    }

    /// The categories, in order.
    public List<Category> categories() {
        return database.read(tx -> tx.catalog().categories());
    }

    /// The tax rates that products may get, in order, with what they take now.
    public List<OfferedRate> taxRates() {
        return database.read(tx -> tx.taxRates().all().choices(TaxDay.of(tx, journal.now())));
    }

    /// Adds one product. Needs [Right#EDIT_CATALOGUE].
    public Product add(Actor actor, NewProduct typed) {
        NewProduct product = clean(typed);
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_CATALOGUE);
                    long id = insert(tx, product);
                    tx.labels().put(List.of(id), Reason.NEW, journal.now().at());
                    journal.append(
                            tx,
                            EntryKind.CATALOGUE_CHANGED,
                            by,
                            tx.shifts().open().map(shift -> shift.id()),
                            "added",
                            product.name(),
                            "barcode",
                            product.barcode(),
                            "price",
                            product.price().minor());
                    return tx.catalog().find(id).orElseThrow();
                });
    }

    private static NewProduct clean(NewProduct typed) {
        return new NewProduct(
                TypedText.required(typed.name(), LONGEST_NAME, new Problem.BadName()),
                typed.barcode().strip(),
                TypedText.required(typed.category(), LONGEST_CATEGORY, new Problem.BadName()),
                typed.price(),
                typed.unit(),
                typed.taxCode());
    }

    /// Checks and stores a product; refuses what cannot be sold.
    static long insert(Transaction tx, NewProduct product) {
        if (!product.price().isPrice()) {
            throw new Refused(new Problem.BadPrice());
        }
        if (!tx.taxRates().all().offers(product.taxCode())) {
            throw new Refused(new Problem.BadTaxRate(product.taxCode()));
        }
        List<String> codes =
                product.barcodes().stream()
                        .map(code -> ProductCode.single(code).checked(product.unit()))
                        .map(code -> CodeHolders.requireFree(tx, NEW, code).code())
                        .toList();
        return tx.catalog().insert(product.coded(codes), Optional.empty(), Quantity.ZERO);
    }
}
