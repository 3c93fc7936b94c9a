package smena.day;

import static org.junit.jupiter.api.Assertions.assertEquals;

import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockItem;
import smena.domain.stock.SupplierAccount;
import smena.service.stock.StockPapers;
import smena.service.supply.SupplierReturns;
import smena.service.supply.Suppliers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// What a month brings from suppliers, what goes back to them and what they are paid; what is
/// written off and used.
final class MonthSupply {
    private record Came(long product, long thousandths) {}

    private record Received(long id, String name, List<Came> lines) {}

    private final MonthTill till;
    private final List<Received> receipts = new ArrayList<>();

    /// The names of the model by the rows of the receipts.
    final Map<Long, String> names = new TreeMap<>();

    /// What was paid from the drawer since it was asked last.
    private long fromDrawer;

    MonthSupply(MonthTill till) {
        this.till = till;
    }

    void receive(List<Product> products, String from, boolean isCash) {
        List<ReceiptDraft.Line> lines = new ArrayList<>();
        List<GoodsModel.ReceiptLine> same = new ArrayList<>();
        Set<Product> priced = new HashSet<>();
        for (Product product : products) {
            GoodsModel.ReceiptLine line = line(product, priced.add(product));
            same.add(line);
            lines.add(
                    new ReceiptDraft.Line(
                            product.id(),
                            new Quantity(line.thousandths()),
                            Optional.of(ReceiptDraft.Cost.ofLine(Money.of(line.cost()))),
                            Optional.empty(),
                            line.price().map(Money::of),
                            line.expiry()));
        }
        ReceiptDraft draft = new ReceiptDraft(UUID.randomUUID(), from, "", isCash, lines);
        if (till.draw.below(2) == 0) {
            till.services().goods().goodsReceipts().keep(till.shop.manager(), draft);
        }
        StockDocument booked =
                till.done(
                        "goods receipts",
                        () ->
                                till.services()
                                        .goods()
                                        .goodsReceipts()
                                        .book(till.shop.manager(), draft));
        String name = till.goods.receive(from, same, isCash);
        long total = same.stream().mapToLong(GoodsModel.ReceiptLine::cost).sum();
        fromDrawer += isCash ? total : 0;
        names.put(booked.head().id(), name);
        receipts.add(
                new Received(
                        booked.head().id(),
                        name,
                        same.stream().map(l -> new Came(l.product(), l.thousandths())).toList()));
        assertEquals(total, booked.head().total().minor(), "what the goods cost");
    }

    /// @param mayBePriced whether it is the only line that may say a new price
    private GoodsModel.ReceiptLine line(Product product, boolean mayBePriced) {
        long cost = till.draw.between(1, 4_000) * (till.draw.below(2) == 0 ? 100L : 37L);
        Optional<Long> price =
                till.draw.below(3) == 0 && mayBePriced
                        ? Optional.of(till.draw.between(1, 300) * 100_00L)
                        : Optional.empty();
        Optional<LocalDate> expiry =
                till.draw.below(5) > 1
                        ? Optional.of(till.today().plusDays(till.draw.between(1, 12)))
                        : Optional.empty();
        return new GoodsModel.ReceiptLine(
                product.id(), till.amount(product, 12), cost, price, expiry);
    }

    void sendBack() {
        Received receipt = receipts.get(till.draw.below(receipts.size()));
        int line = till.draw.below(receipt.lines().size()) + 1;
        Came goods = receipt.lines().get(line - 1);
        long left = goods.thousandths() - till.goods.returnedQuantity(receipt.name(), line);
        long back = till.part(till.product(goods.product()), left);
        if (back == 0) {
            return;
        }
        UUID uuid = UUID.randomUUID();
        List<SupplierReturns.Item> items =
                List.of(new SupplierReturns.Item(line, new Quantity(back)));
        StockDocument booked =
                till.done(
                        "returns to suppliers",
                        () ->
                                till.services()
                                        .goods()
                                        .supplierReturns()
                                        .book(till.shop.manager(), uuid, receipt.id(), items, ""));
        long cost = till.goods.returnToSupplier(receipt.name(), line, back);
        assertEquals(cost, booked.head().total().minor(), "what goes back has cost");
    }

    void gone(boolean used) {
        List<Came> goods =
                till.several().stream().map(p -> new Came(p.id(), till.amount(p, 3))).toList();
        UUID uuid = UUID.randomUUID();
        List<StockItem> items =
                goods.stream()
                        .map(g -> new StockItem(g.product(), new Quantity(g.thousandths())))
                        .toList();
        StockDocument booked =
                till.done(
                        used ? "own use" : "write-offs",
                        () -> {
                            StockPapers papers = till.services().goods().stockPapers();
                            return used
                                    ? papers.ownUse(till.shop.manager(), uuid, items, "oshxona")
                                    : papers.writeOff(till.shop.manager(), uuid, items, "singan");
                        });
        long cost = 0;
        for (Came one : goods) {
            cost +=
                    used
                            ? till.goods.ownUse(one.product(), one.thousandths())
                            : till.goods.writeOff(one.product(), one.thousandths());
        }
        assertEquals(cost, booked.head().total().minor(), "what is gone had cost");
    }

    /// What a supplier is owed becomes less, or is put right either way.
    void owe() {
        String sender = till.sender();
        Optional<SupplierAccount> account = account(sender);
        if (account.isPresent()) {
            if (till.draw.below(4) == 3) {
                correct(sender, account.get());
            } else {
                pay(sender, account.get());
            }
        }
    }

    private void correct(String sender, SupplierAccount account) {
        Money amount = Money.of(till.draw.between(1, 900) - 450L);
        if (amount.isZero()) {
            return;
        }
        Suppliers.Correction correction =
                new Suppliers.Correction(
                        UUID.randomUUID(), account.supplier().id(), amount, "xato");
        till.done(
                "corrections",
                () -> till.services().goods().suppliers().correct(till.shop.manager(), correction));
        till.goods.correctSupplier(sender, amount.minor());
    }

    private void pay(String sender, SupplierAccount account) {
        boolean isCash = till.draw.below(2) == 0;
        Money amount = Money.of(till.draw.between(1, 500) * 100L);
        Suppliers.Payment payment =
                new Suppliers.Payment(
                        UUID.randomUUID(), account.supplier().id(), amount, isCash, "");
        till.done(
                "payments",
                () -> till.services().goods().suppliers().pay(till.shop.manager(), payment));
        till.goods.paySupplier(sender, amount.minor());
        fromDrawer += isCash ? amount.minor() : 0;
    }

    Optional<SupplierAccount> account(String name) {
        return till.services().goods().suppliers().all(true).stream()
                .filter(account -> account.supplier().name().equals(name))
                .findFirst();
    }

    long fromDrawer() {
        long sum = fromDrawer;
        fromDrawer = 0;
        return sum;
    }
}
