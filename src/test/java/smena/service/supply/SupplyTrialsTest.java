package smena.service.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Sale;
import smena.domain.stock.CountedItem;
import smena.domain.stock.OnHand;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockItem;
import smena.service.Services;
import smena.service.TestShop;
import smena.service.integrity.Checkup;
import smena.trials.Trials;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Random lives of a product in the books beside [PlainShelf]: receipts, sales above and below
/// zero, refunds, returns to the supplier, write-offs, own use, counts with sales in between, and
/// the till that ends in their midst.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupplyTrialsTest {
    private static final int STEPS = 10;

    @TempDir static Path folder;
    private TestShop shop;
    private int made;

    @BeforeAll
    void open() {
        shop = new TestShop(folder);
        shop.services().started();
        shop.open(500_000);
    }

    @AfterAll
    void close() {
        assertEquals(List.of(), till().audit().verify().findings());
        List<Checkup.Finding> bad =
                till().checkup().run().stream()
                        .filter(f -> f.state() == Checkup.State.BAD)
                        .toList();
        assertEquals(List.of(), bad);
        shop.close();
    }

    @Test
    void stockCostAndDebtAreThoseOfAPlainModel() {
        Trials.run("goods in the books", 1, draw -> new Life(draw).live());
    }

    private Services till() {
        return shop.services();
    }

    /// One product of one supplier.
    private final class Life {
        private final Trials.Draw draw;
        private final PlainShelf plain = new PlainShelf();
        private final List<SoldLine> sold = new ArrayList<>();
        private final List<CameLine> came = new ArrayList<>();
        private final String name = "Life " + made++;
        private final long product;
        private long debt;

        Life(Trials.Draw draw) {
            this.draw = draw;
            this.product =
                    till().products()
                            .catalog()
                            .add(
                                    shop.manager(),
                                    new NewProduct(
                                            name,
                                            "",
                                            "Bahor",
                                            Money.of(1_500_000),
                                            Unit.KILOGRAM,
                                            "VAT12"))
                            .id();
            till().goods().stock().beginCounting(shop.manager(), product);
        }

        void live() {
            int steps = draw.between(1, STEPS);
            for (int i = 0; i < steps; i++) {
                step();
                agree();
            }
            if (made % 20 == 1) {
                shop.restart();
                agree();
            }
        }

        private void step() {
            switch (draw.below(8)) {
                case 0, 1 -> receive();
                case 2, 3 -> sell();
                case 4 -> refund();
                case 5 -> sendBack();
                case 6 -> lose();
                default -> count();
            }
        }

        private long amount() {
            return draw.below(2) == 0 ? draw.between(1, 6) * 1_000L : draw.between(1, 5_000);
        }

        private void receive() {
            long amount = amount();
            long cost = draw.below(3_000);
            int day = draw.below(4);
            ReceiptDraft.Line line =
                    new ReceiptDraft.Line(
                            product,
                            new Quantity(amount),
                            Optional.of(ReceiptDraft.Cost.ofLine(Money.of(cost))),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(LocalDate.of(2030, 1, 1 + day)).filter(_ -> day > 0));
            ReceiptDraft draft =
                    new ReceiptDraft(UUID.randomUUID(), name, "", false, List.of(line));
            StockDocument paper = till().goods().goodsReceipts().book(shop.manager(), draft);
            plain.receive(amount, cost);
            debt += cost;
            came.add(new CameLine(paper.head().id(), amount, cost));
            plain.dated(paper.head().id(), day, amount);
        }

        private void sell() {
            long amount = amount();
            Sale sale =
                    till().selling()
                            .pay(
                                    shop.cashier(),
                                    till().baskets()
                                            .add(shop.cashier(), product, new Quantity(amount)),
                                    shop.cash(Money.of(100_000_000)));
            Long cost = plain.take(amount);
            String said =
                    shop.query(
                                    "select coalesce(cost, 'none') from sale_line where sale_id = "
                                            + sale.id())
                            .getFirst();
            assertEquals(cost == null ? "none" : cost.toString(), said, "the sale's line");
            sold.add(new SoldLine(sale.id(), amount, cost));
        }

        private void refund() {
            if (sold.isEmpty()) {
                return;
            }
            SoldLine line = sold.get(draw.below(sold.size()));
            long amount = Math.min(amount(), line.left());
            if (amount == 0) {
                return;
            }
            RefundOrder.Item item = RefundOrder.Item.of(1, new Quantity(amount), true);
            till().refunds()
                    .book(
                            shop.manager(),
                            RefundOrder.of(UUID.randomUUID(), line.sale, List.of(item), "x"));
            plain.back(amount, line.next(amount));
        }

        private void sendBack() {
            if (came.isEmpty()) {
                return;
            }
            CameLine line = came.get(draw.below(came.size()));
            long amount = Math.min(amount(), line.amount - line.gone);
            if (amount == 0) {
                return;
            }
            till().goods()
                    .supplierReturns()
                    .book(
                            shop.manager(),
                            UUID.randomUUID(),
                            line.receipt,
                            List.of(new SupplierReturns.Item(1, new Quantity(amount))),
                            "");
            long paid = line.next(amount);
            plain.toSupplier(line.receipt, amount, paid);
            debt -= paid;
        }

        private void lose() {
            long amount = amount();
            List<StockItem> items = List.of(new StockItem(product, new Quantity(amount)));
            if (draw.below(2) == 0) {
                till().goods()
                        .stockPapers()
                        .writeOff(shop.manager(), UUID.randomUUID(), items, "x");
            } else {
                till().goods().stockPapers().ownUse(shop.manager(), UUID.randomUUID(), items, "x");
            }
            plain.take(amount);
        }

        /// What is sold between the counting and the booking is no loss.
        private void count() {
            long expected = plain.stock;
            long counted = amount();
            if (draw.below(2) == 0) {
                sell();
            }
            till().goods()
                    .stockPapers()
                    .count(
                            shop.manager(),
                            UUID.randomUUID(),
                            List.of(
                                    new CountedItem(
                                            product,
                                            new Quantity(counted),
                                            new Quantity(expected))),
                            "");
            long difference = counted - expected;
            if (difference > 0) {
                plain.found(difference);
            } else if (difference < 0) {
                plain.take(-difference);
            }
        }

        private void agree() {
            OnHand has =
                    till().goods().stock().find(shop.manager(), product).orElseThrow().onHand();
            assertEquals(plain.stock, has.quantity().thousandths(), "stock");
            assertEquals(
                    plain.left(),
                    till().goods().stock().batches(product).stream()
                            .map(b -> b.document() + "=" + b.left().thousandths())
                            .sorted()
                            .toList(),
                    "batches");
            assertEquals(optional(plain.value), has.value().map(Money::minor), "value");
            assertEquals(optional(plain.lastCost()), has.lastCost().map(Money::minor), "last");
            assertEquals(
                    Long.toString(plain.corrections),
                    shop.query(
                                    "select coalesce(sum(value), 0) from stock_movement where kind"
                                            + " = 'COST_CORRECTION' and product_id = "
                                            + product)
                            .getFirst());
            long owed =
                    till().goods().suppliers().all(false).stream()
                            .filter(s -> s.supplier().name().equals(name))
                            .mapToLong(s -> s.balance().minor())
                            .sum();
            assertEquals(debt, owed, "what the supplier is owed");
        }

        private static Optional<Long> optional(@Nullable Long value) {
            return Optional.ofNullable(value);
        }
    }

    /// A line that was sold, and what came back of it.
    private static final class SoldLine {
        private final long sale;
        private final long amount;
        private final @Nullable Long cost;
        private long back;

        SoldLine(long sale, long amount, @Nullable Long cost) {
            this.sale = sale;
            this.amount = amount;
            this.cost = cost;
        }

        long left() {
            return amount - back;
        }

        /// The cumulative share of its cost.
        @Nullable Long next(long more) {
            long before = back;
            back += more;
            return cost == null
                    ? null
                    : Long.valueOf(
                            PlainShelf.share(Objects.requireNonNull(cost), back, amount)
                                    - PlainShelf.share(cost, before, amount));
        }
    }

    /// A line that came in, and what went back of it.
    private static final class CameLine {
        private final long receipt;
        private final long amount;
        private final long cost;
        private long gone;

        CameLine(long receipt, long amount, long cost) {
            this.receipt = receipt;
            this.amount = amount;
            this.cost = cost;
        }

        long next(long more) {
            long before = gone;
            gone += more;
            return PlainShelf.share(cost, gone, amount) - PlainShelf.share(cost, before, amount);
        }
    }
}
