package smena.day;

import static org.junit.jupiter.api.Assertions.assertEquals;

import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.shift.Shift;
import smena.domain.stock.CountedItem;
import smena.domain.stock.OnHand;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockItem;
import smena.domain.stock.StockMovement;
import smena.domain.stock.SupplierAccount;
import smena.service.TestShop;
import smena.service.integrity.Checkup;
import smena.service.price.PriceDocuments;
import smena.service.supply.SupplierReturns;
import smena.service.supply.Suppliers;
import smena.trials.Trials.Draw;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Random days of goods that come in, are sold, come back, go back to who sent them, are written
/// off, used, counted while the till sells, and get other prices, each at the till and in the
/// model. Now and then a write breaks off: the file is opened anew, and the same is asked for once
/// more.
final class GoodsDay {
    private static final int MOST_ACTS = 22;
    private static final int PRODUCTS = 4;
    private static final List<String> SENDERS = List.of("Sharq", "Yangi Non");

    private static final List<String> STEPS =
            List.of(
                    "stock_document",
                    "stock_document_line",
                    "stock_movement",
                    "supplier_entry",
                    "cash_movement",
                    "price_document",
                    "sale",
                    "sale_line",
                    "refund_line",
                    "journal",
                    "commit",
                    FailingStep.COMMITTED);

    private record Line(long product, long thousandths) {}

    private record Sold(long id, String name, List<Line> lines) {}

    private record Received(long id, String name, String from, List<Line> lines) {}

    private final TestShop shop;
    private final FailingStep failing;
    private final Draw draw;
    private final CounterTally tally;
    private final List<Product> products;
    private final GoodsModel model;
    private final List<Sold> sales = new ArrayList<>();
    private final List<Received> receipts = new ArrayList<>();
    private long fromDrawer;

    GoodsDay(TestShop shop, FailingStep failing, Draw draw, CounterTally tally) {
        this.shop = shop;
        this.failing = failing;
        this.draw = draw;
        this.tally = tally;
        this.products = IntStream.range(0, PRODUCTS).mapToObj(shop::product).toList();
        this.model = new GoodsModel(LocalDate.of(2026, 11, 22));
    }

    /// All of it; an error says what does not agree.
    void run() {
        Shift shift = shop.open(50_000_000);
        emptyShelves();
        for (int acts = draw.between(1, MOST_ACTS); acts > 0; acts--) {
            shop.setClock(shop.now().plusSeconds(draw.between(1, 600)));
            act();
            agree();
        }
        assertEquals(
                fromDrawer,
                shop.figures(shift.id()).drawer().payOuts().minor(),
                "what was paid from the drawer");
        assertEquals(List.of(), shop.services().audit().verify().findings());
        assertEquals(
                List.of(),
                shop.services().checkup().run().stream()
                        .filter(finding -> finding.state() == Checkup.State.BAD)
                        .toList());
    }

    /// Nothing is known of what the goods of the demo shop have cost: they are counted as none.
    private void emptyShelves() {
        List<CountedItem> none =
                products.stream()
                        .map(p -> new CountedItem(p.id(), Quantity.ZERO, p.stock().orElseThrow()))
                        .toList();
        shop.services().stockPapers().count(shop.manager(), UUID.randomUUID(), none, "");
        for (Product product : products) {
            model.product(product.id(), product.price().minor(), 0, OptionalLong.of(0));
        }
        receive(products, SENDERS.getFirst());
    }

    private void act() {
        switch (draw.below(12)) {
            case 0, 1, 2, 3 -> sell();
            case 4, 5 -> receive(some(), SENDERS.get(draw.below(SENDERS.size())));
            case 6, 7 -> refund();
            case 8 -> sendBack();
            case 9 -> gone(draw.below(2) == 0);
            case 10 -> count();
            default -> other();
        }
    }

    private void other() {
        if (draw.below(2) == 0) {
            pay();
        } else {
            price();
        }
    }

    private void sell() {
        List<Line> lines = some().stream().map(p -> new Line(p.id(), amount(p, 7))).toList();
        for (Line line : lines) {
            shop.services()
                    .baskets()
                    .add(shop.manager(), line.product(), new Quantity(line.thousandths()));
        }
        Basket basket = shop.services().baskets().open();
        Money paid = Pricing.of(basket).total().plus(Money.of(1_000_00));
        Sale sale =
                done(
                        "sales",
                        () ->
                                shop.services()
                                        .selling()
                                        .pay(shop.manager(), basket, shop.cash(paid)));
        List<Long> costs =
                model.sell(
                        sale.number(),
                        lines.stream()
                                .map(l -> new GoodsModel.SaleLine(l.product(), l.thousandths()))
                                .toList());
        assertEquals(costs, costs(sale.id()), "what the lines had cost");
        sales.add(new Sold(sale.id(), sale.number(), lines));
    }

    private List<Long> costs(long sale) {
        String url = "jdbc:sqlite:" + shop.folder().resolve("smena.db");
        String sql = "select cost from sale_line where sale_id = ? order by line";
        try (Connection raw = DriverManager.getConnection(url);
                PreparedStatement statement = raw.prepareStatement(sql)) {
            statement.setLong(1, sale);
            List<Long> costs = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    costs.add(rows.getLong(1));
                }
            }
            return costs;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void receive(List<Product> goods, String from) {
        boolean isCash = draw.below(4) == 0;
        List<ReceiptDraft.Line> lines = new ArrayList<>();
        List<GoodsModel.ReceiptLine> same = new ArrayList<>();
        List<Line> came = new ArrayList<>();
        long total = 0;
        for (Product product : goods) {
            long quantity = amount(product, 12);
            long cost = draw.between(1, 4_000) * (draw.below(2) == 0 ? 100L : 37L);
            Optional<Money> price =
                    draw.below(3) == 0
                            ? Optional.of(Money.of(draw.between(1, 300) * 100_00L))
                            : Optional.empty();
            lines.add(
                    new ReceiptDraft.Line(
                            product.id(),
                            new Quantity(quantity),
                            Optional.of(ReceiptDraft.Cost.ofLine(Money.of(cost))),
                            Optional.empty(),
                            price,
                            Optional.empty()));
            same.add(
                    new GoodsModel.ReceiptLine(
                            product.id(),
                            quantity,
                            cost,
                            price.map(Money::minor),
                            Optional.empty()));
            came.add(new Line(product.id(), quantity));
            total += cost;
        }
        ReceiptDraft draft = new ReceiptDraft(UUID.randomUUID(), from, "", isCash, lines);
        if (draw.below(2) == 0) {
            shop.services().goodsReceipts().keep(shop.manager(), draft);
        }
        StockDocument booked =
                done(
                        "goods receipts",
                        () -> shop.services().goodsReceipts().book(shop.manager(), draft));
        String name = model.receive(from, same, isCash);
        fromDrawer += isCash ? total : 0;
        receipts.add(new Received(booked.head().id(), name, from, came));
        assertEquals(total, booked.head().total().minor(), "what the goods cost");
    }

    private void refund() {
        if (sales.isEmpty()) {
            return;
        }
        Sold sale = sales.get(draw.below(sales.size()));
        int line = draw.below(sale.lines().size());
        Line goods = sale.lines().get(line);
        long left = goods.thousandths() - model.refundedQuantity(sale.name(), line + 1);
        long back = part(product(goods.product()), left);
        if (back == 0) {
            return;
        }
        boolean restock = draw.below(3) > 0;
        RefundOrder order =
                RefundOrder.of(
                        UUID.randomUUID(),
                        sale.id(),
                        List.of(RefundOrder.Item.of(line + 1, new Quantity(back), restock)),
                        "qaytdi");
        done("refunds", () -> shop.services().refunds().book(shop.manager(), order));
        model.refund(sale.name(), line + 1, back, restock);
    }

    private void sendBack() {
        Received receipt = receipts.get(draw.below(receipts.size()));
        int line = draw.below(receipt.lines().size());
        Line goods = receipt.lines().get(line);
        long left = goods.thousandths() - model.returnedQuantity(receipt.name(), line + 1);
        long back = part(product(goods.product()), left);
        if (back == 0) {
            return;
        }
        UUID uuid = UUID.randomUUID();
        List<SupplierReturns.Item> items =
                List.of(new SupplierReturns.Item(line + 1, new Quantity(back)));
        StockDocument booked =
                done(
                        "returns to suppliers",
                        () ->
                                shop.services()
                                        .supplierReturns()
                                        .book(shop.manager(), uuid, receipt.id(), items, ""));
        long cost = model.returnToSupplier(receipt.name(), line + 1, back);
        assertEquals(cost, booked.head().total().minor(), "what goes back has cost");
    }

    private void gone(boolean used) {
        Product product = any();
        long quantity = amount(product, 3);
        UUID uuid = UUID.randomUUID();
        List<StockItem> items = List.of(new StockItem(product.id(), new Quantity(quantity)));
        done(
                used ? "own use" : "write-offs",
                () ->
                        used
                                ? shop.services()
                                        .stockPapers()
                                        .ownUse(shop.manager(), uuid, items, "oshxona")
                                : shop.services()
                                        .stockPapers()
                                        .writeOff(shop.manager(), uuid, items, "singan"));
        if (used) {
            model.ownUse(product.id(), quantity);
        } else {
            model.writeOff(product.id(), quantity);
        }
    }

    /// Counted first, booked after the till has sold on.
    private void count() {
        Product product = any();
        long there = model.stock(product.id());
        long counted = Math.max(0, there + amount(product, 5) - amount(product, 5));
        OnHand began = shop.services().stock().beginCounting(shop.manager(), product.id());
        assertEquals(there, began.quantity().thousandths(), "what should be there");
        for (int more = draw.below(3); more > 0; more--) {
            sell();
        }
        long since = there - model.stock(product.id());
        UUID uuid = UUID.randomUUID();
        List<CountedItem> items =
                List.of(new CountedItem(product.id(), new Quantity(counted), began.quantity()));
        done("counts", () -> shop.services().stockPapers().count(shop.manager(), uuid, items, ""));
        model.count(product.id(), counted, since);
    }

    private void pay() {
        String sender = SENDERS.get(draw.below(SENDERS.size()));
        Optional<SupplierAccount> account = account(sender);
        if (account.isEmpty()) {
            return;
        }
        boolean isCash = draw.below(2) == 0;
        Money amount = Money.of(draw.between(1, 500) * 100L);
        Suppliers.Payment payment =
                new Suppliers.Payment(
                        UUID.randomUUID(), account.get().supplier().id(), amount, isCash, "");
        done("payments", () -> shop.services().suppliers().pay(shop.manager(), payment));
        model.paySupplier(sender, amount.minor());
        fromDrawer += isCash ? amount.minor() : 0;
    }

    private void price() {
        Product product = any();
        Money price = Money.of(draw.between(1, 300) * 100_00L);
        if (price.minor() == model.price(product.id())) {
            return;
        }
        PriceDocuments.Wanted wanted =
                new PriceDocuments.Wanted("", Optional.empty(), Map.of(product.id(), price));
        // No id of its own: what broke off after it was done is not asked for again.
        shop.services().priceDocuments().make(shop.manager(), wanted);
        tally.did("prices");
        model.setPrice(product.id(), price.minor());
    }

    private void agree() {
        for (Product product : products) {
            long id = product.id();
            OnHand there = shop.services().stock().find(shop.manager(), id).orElseThrow().onHand();
            GoodsModel.Figure should = model.figure(id);
            assertEquals(
                    should,
                    new GoodsModel.Figure(
                            there.quantity().thousandths(),
                            there.value().orElseThrow().minor(),
                            there.lastCost().orElseThrow().minor()),
                    product.name());
            assertEquals(
                    model.price(id),
                    shop.services().catalog().find(id).orElseThrow().price().minor(),
                    "price");
            long corrections =
                    shop
                            .services()
                            .stock()
                            .movements(shop.manager(), id, Long.MAX_VALUE, 500)
                            .stream()
                            .filter(m -> m.kind() == StockMovement.Kind.COST_CORRECTION)
                            .mapToLong(m -> m.value().orElseThrow().minor())
                            .sum();
            assertEquals(
                    model.corrections(id).stream().mapToLong(GoodsModel.Movement::value).sum(),
                    corrections,
                    "corrections");
        }
        for (String sender : SENDERS) {
            assertEquals(
                    model.supplierBalance(sender),
                    account(sender).map(a -> a.balance().minor()).orElse(0L),
                    sender);
        }
    }

    private Optional<SupplierAccount> account(String name) {
        return shop.services().suppliers().all(true).stream()
                .filter(account -> account.supplier().name().equals(name))
                .findFirst();
    }

    private List<Product> some() {
        Set<Product> chosen = new HashSet<>();
        List<Product> all = new ArrayList<>();
        for (int i = draw.between(1, 3); i > 0; i--) {
            Product product = any();
            if (chosen.add(product)) {
                all.add(product);
            }
        }
        return all;
    }

    private Product any() {
        return products.get(draw.below(products.size()));
    }

    private Product product(long id) {
        return products.stream().filter(p -> p.id() == id).findFirst().orElseThrow();
    }

    private long amount(Product product, int most) {
        return product.unit().isDivisible()
                ? draw.between(1, most * 1_000)
                : draw.between(1, most) * 1_000L;
    }

    private long part(Product product, long left) {
        if (left == 0) {
            return 0;
        }
        return product.unit().isDivisible()
                ? draw.between(1, (int) left)
                : draw.between(1, (int) (left / 1_000)) * 1_000L;
    }

    private <T> T done(String what, Supplier<T> act) {
        String step = "";
        if (draw.below(5) == 0) {
            step = STEPS.get(draw.below(STEPS.size()));
            failing.arm(step);
        }
        tally.did(what);
        try {
            T result = act.get();
            failing.disarm();
            return result;
        } catch (RuntimeException failure) {
            if (!failing.disarm()) {
                throw failure;
            }
            tally.broke(step);
            shop.restart();
            return act.get();
        }
    }
}
