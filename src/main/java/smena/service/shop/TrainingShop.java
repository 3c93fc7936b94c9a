package smena.service.shop;

import smena.domain.catalog.Category;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.ProductExtras;
import smena.domain.catalog.ProductFacts;
import smena.domain.catalog.SaleRules;
import smena.domain.money.Quantity;
import smena.domain.money.TaxRates;
import smena.domain.people.Role;
import smena.domain.sale.MethodCard;
import smena.domain.sale.PaymentMethod;
import smena.domain.shop.ExpiryTerms;
import smena.domain.shop.ShopSettings;
import smena.store.Database;
import smena.store.Transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a till for training takes from the real one: the shop, its goods and its people with their
/// PINs; nothing that was booked, nobody's account, no printer and no token.
///
/// @param shop the shop's settings
/// @param taxRate the code of the rate of products that name none
/// @param rates its tax rates
/// @param methods its ways to pay in their order, archived ones too
/// @param terms its settings of cash and refunds: reasons, notes and coins, limits
/// @param categories its categories, in order
/// @param goods what it sells
/// @param roles its roles, with what each of them may
/// @param people who works there
public record TrainingShop(
        ShopSettings shop,
        ExpiryTerms expiry,
        String taxRate,
        TaxRates rates,
        List<MethodCard> methods,
        Map<String, String> terms,
        List<Category> categories,
        List<Goods> goods,
        List<Role> roles,
        List<Person> people) {
    private static final int PAGE = 500;

    /// How the names of [#terms] begin.
    private static final List<String> TERMS = List.of("cash.", "refund.", "law.");

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
                                tx.taxRates().all(),
                                tx.paymentMethods().cards(),
                                terms(tx),
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

    private static Map<String, String> terms(Transaction tx) {
        Map<String, String> terms = new TreeMap<>(tx.settings().all());
        terms.keySet().removeIf(name -> TERMS.stream().noneMatch(name::startsWith));
        return terms;
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

    /// Puts its ways to pay into the till for training, in the place of the usual ones.
    void insertMethods(Transaction tx) {
        Map<String, Long> there = ids(tx);
        for (int position = 0; position < methods.size(); position++) {
            MethodCard card = methods.get(position);
            if (!there.containsKey(card.method().code())) {
                tx.paymentMethods().insert(card.method(), position);
            }
        }
        Map<String, Long> all = ids(tx);
        for (int position = 0; position < methods.size(); position++) {
            MethodCard card = methods.get(position);
            long id = Objects.requireNonNull(all.get(card.method().code()));
            tx.paymentMethods().change(card.inRow(id), position);
        }
    }

    private static Map<String, Long> ids(Transaction tx) {
        return tx.paymentMethods().cards().stream()
                .map(MethodCard::method)
                .collect(Collectors.toMap(PaymentMethod::code, PaymentMethod::id));
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
