package smena.service.supply;

import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.TaxRates;
import smena.domain.people.Actor;
import smena.domain.people.Right;
import smena.domain.stock.OnHand;
import smena.domain.stock.ReceivedPrice;
import smena.domain.stock.ReceivedTax;
import smena.service.catalog.ScannedCodes;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.shop.Settings;
import smena.service.shop.TaxDay;
import smena.store.CategoryStore;
import smena.store.Database;
import smena.store.StockStore.Goods;
import smena.store.Transaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Products as somebody needs them who writes down what came in: what they are sold for, what they
/// had cost, for whoever has [Right#SEE_COST], and the markup of their category.
public final class ReceiptGoods {
    /// What proposed prices are a multiple of where the shop does not round cash: 100 soʻm.
    private static final long USUAL_STEP = 10_000;

    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final Settings settings;

    public ReceiptGoods(Database database, Journal journal, Rights rights, Settings settings) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.settings = settings;
    }

    /// A product.
    ///
    /// @param isCounted whether its stock is counted; only then can it come in
    /// @param shelfDays how many days it keeps; 0 where not set
    /// @param tax how it is taxed
    public record Item(
            Product product,
            ReceivedPrice price,
            boolean isCounted,
            int shelfDays,
            ReceivedTax tax) {}

    /// What a code names.
    ///
    /// @param quantity how much of it one scan is: a pack, a weight, otherwise one
    public record Scanned(Item item, Quantity quantity) {}

    /// Those of these products that there are, in their order.
    public List<Item> of(Actor actor, Collection<Long> products) {
        long step = step();
        return database.read(
                tx -> {
                    List<Product> found = new ArrayList<>();
                    products.forEach(id -> tx.catalog().find(id).ifPresent(found::add));
                    return items(tx, actor, found, step);
                });
    }

    /// The product of a code.
    public Optional<Scanned> scanned(Actor actor, String code) {
        long step = step();
        return database.read(
                tx ->
                        ScannedCodes.known(tx, code)
                                .map(
                                        known ->
                                                new Scanned(
                                                        items(
                                                                        tx,
                                                                        actor,
                                                                        List.of(known.product()),
                                                                        step)
                                                                .getFirst(),
                                                        known.quantity().orElse(Quantity.ONE))));
    }

    private long step() {
        long cash = settings.shop().cashStep();
        return cash > 0 ? cash : USUAL_STEP;
    }

    private List<Item> items(Transaction tx, Actor actor, List<Product> products, long step) {
        boolean open = rights.isOpenTo(tx, actor, Right.SEE_COST);
        Map<Long, Integer> markups = new HashMap<>();
        for (CategoryStore.Kind kind : tx.categories().all()) {
            kind.card().markup().ifPresent(points -> markups.put(kind.id(), points));
        }
        TaxRates rates = tx.taxRates().all();
        LocalDate today = TaxDay.of(tx, journal.now());
        Map<Long, Goods> goods =
                tx.stock().goods(Set.copyOf(products.stream().map(Product::id).toList()));
        return products.stream()
                .map(
                        product -> {
                            String own = product.taxRate().code();
                            ReceivedTax tax = new ReceivedTax(rates, own, today);
                            return item(tx, product, goods, markups, open, step, tax);
                        })
                .toList();
    }

    private static Item item(
            Transaction tx,
            Product product,
            Map<Long, Goods> goods,
            Map<Long, Integer> markups,
            boolean open,
            long step,
            ReceivedTax tax) {
        Optional<OnHand> shelf =
                Optional.ofNullable(goods.get(product.id())).flatMap(Goods::onHand);
        Optional<Money> cost = shelf.filter(_ -> open).flatMap(OnHand::unitCost);
        Optional<Integer> markup = Optional.ofNullable(markups.get(product.category().id()));
        return new Item(
                product,
                new ReceivedPrice(product.price(), cost, markup, step),
                shelf.isPresent(),
                tx.productCards()
                        .find(product.id())
                        .map(card -> card.facts().shelfDays())
                        .orElse(0),
                tax);
    }
}
