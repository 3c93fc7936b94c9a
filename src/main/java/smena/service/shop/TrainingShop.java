package smena.service.shop;

import smena.domain.catalog.Category;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.ProductExtras;
import smena.domain.catalog.ProductFacts;
import smena.domain.catalog.SaleRules;
import smena.domain.money.Quantity;
import smena.domain.money.TaxRate;
import smena.domain.people.Role;
import smena.domain.shop.ExpiryTerms;
import smena.domain.shop.ShopSettings;
import smena.store.Database;
import smena.store.Transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a till for training takes from the real one: the shop, its goods and its people with their
/// PINs; nothing that was booked, nobody's account, no printer and no token.
///
/// @param shop the shop's settings
/// @param taxRate the code of the rate of products that name none
/// @param rates its tax rates
/// @param categories its categories, in order
/// @param goods what it sells
/// @param roles its roles, with what each of them may
/// @param people who works there
public record TrainingShop(
        ShopSettings shop,
        ExpiryTerms expiry,
        String taxRate,
        List<TaxRate> rates,
        List<Category> categories,
        List<Goods> goods,
        List<Role> roles,
        List<Person> people) {
    private static final int PAGE = 500;

    /// A product with its codes and rules.
    record Goods(Product product, List<String> codes, SaleRules rules) {}

    /// A person with the hash of their PIN, which only a till with the same pepper can check.
    record Person(String name, Role role, String hash) {}

    static TrainingShop of(Database database) {
        return database.read(
                tx ->
                        new TrainingShop(
                                Settings.read(tx),
                                ExpirySettings.read(tx),
                                Settings.taxRate(tx),
                                tx.catalog().taxRates(),
                                tx.catalog().categories(),
                                goods(tx),
                                tx.roles().all(),
                                tx.people().working().stream()
                                        .map(
                                                who ->
                                                        new Person(
                                                                who.name(),
                                                                who.role(),
                                                                tx.people()
                                                                        .secret(who.id())
                                                                        .hash()))
                                        .toList()));
    }

    private static List<Goods> goods(Transaction tx) {
        List<Goods> all = new ArrayList<>();
        List<Product> page = tx.catalog().page(Optional.empty(), 0, PAGE);
        while (!page.isEmpty()) {
            var rules = tx.saleRules().ofProducts(page.stream().map(Product::id).toList());
            for (Product product : page) {
                all.add(
                        new Goods(
                                product,
                                tx.catalog().singleCodes(product.id()),
                                rules.getOrDefault(product.id(), SaleRules.NONE)));
            }
            page = tx.catalog().page(Optional.empty(), page.getLast().id(), PAGE);
        }
        return all;
    }

    /// What decides about its price at the till.
    private static ProductExtras extras(Product product) {
        ProductFacts facts =
                ProductFacts.NONE
                        .fullPrice(product.isFullPrice())
                        .openPrice(product.isOpenPrice())
                        .onPaper(product.shortName());
        return new ProductExtras(
                "", Quantity.ZERO, Optional.empty(), false, Map.of(), facts, false);
    }

    /// Puts one product into the till for training.
    static void insert(Transaction tx, Goods goods) {
        Product product = goods.product();
        long id =
                tx.catalog()
                        .insert(
                                new NewProduct(
                                                product.name(),
                                                goods.codes(),
                                                product.category().name(),
                                                product.price(),
                                                product.unit(),
                                                product.taxRate().code())
                                        .with(extras(product)),
                                product.stock(),
                                product.lowStock());
        if (!goods.rules().equals(SaleRules.NONE)) {
            tx.saleRules().put(id, goods.rules());
        }
    }
}
