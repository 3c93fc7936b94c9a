package smena.service.stock;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.stock.CountedItem;
import smena.domain.stock.DocumentKind;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockItem;
import smena.domain.stock.StockLine;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.StockStore.Goods;
import smena.store.Transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Papers of the shop itself: goods that are written off, used by it, or counted. Each needs
/// [Right#MANAGE_STOCK], is booked in one transaction and, by its UUID, once. An approval is for
/// these goods, see [Approval#subject]. [StockHistory] shows them afterwards.
public final class StockPapers {
    /// The most lines a paper has.
    public static final int MOST_LINES = 10_000;

    /// The most letters a reason has.
    public static final int LONGEST_REASON = 200;

    /// The most of one product, in thousandths: 999,999.999.
    static final Quantity MOST = new Quantity(999_999_999);

    private final Database database;
    private final Rights rights;
    private final StockBooking booking;

    public StockPapers(Database database, Rights rights, StockBooking booking) {
        this.database = database;
        this.rights = rights;
        this.booking = booking;
    }

    /// Books that goods are gone. The reason is required.
    public StockDocument writeOff(Actor actor, UUID uuid, List<StockItem> items, String reason) {
        return gone(actor, uuid, DocumentKind.WRITE_OFF, items, required(reason));
    }

    /// Books that the shop used goods itself. The reason is required.
    public StockDocument ownUse(Actor actor, UUID uuid, List<StockItem> items, String reason) {
        return gone(actor, uuid, DocumentKind.OWN_USE, items, required(reason));
    }

    /// Books what was counted. The difference to what should have been there at that moment goes to
    /// what is there now, so that what was sold since is no loss.
    public StockDocument count(Actor actor, UUID uuid, List<CountedItem> items, String reason) {
        String why = TypedText.optional(reason, LONGEST_REASON, new Problem.BadReason());
        return book(
                actor,
                uuid,
                DocumentKind.COUNT,
                why,
                Approval.subject(uuid, DocumentKind.COUNT, items),
                items.stream().map(CountedItem::product).toList(),
                goods -> counted(goods, items));
    }

    private StockDocument gone(
            Actor actor, UUID uuid, DocumentKind kind, List<StockItem> items, String reason) {
        return book(
                actor,
                uuid,
                kind,
                reason,
                Approval.subject(uuid, kind, items),
                items.stream().map(StockItem::product).toList(),
                goods -> taken(goods, items));
    }

    private StockDocument book(
            Actor actor,
            UUID uuid,
            DocumentKind kind,
            String reason,
            String subject,
            List<Long> products,
            Function<Map<Long, Goods>, List<StockBooking.Item>> items) {
        checkLines(products);
        return database.write(
                tx -> {
                    Optional<StockDocument> booked = tx.stockDocuments().byUuid(uuid);
                    if (booked.isPresent()) {
                        return booked.get();
                    }
                    Rights.Granted granted =
                            rights.grant(tx, actor, Right.MANAGE_STOCK, subject, Money.ZERO);
                    StockDocument paper =
                            book(tx, new Order(uuid, kind, reason, granted), products, items);
                    tx.writeOffDrafts().delete(uuid);
                    return paper;
                });
    }

    /// Books what a stock-take counted, in its transaction: a paper of its UUID.
    StockDocument count(
            Transaction tx, Rights.Granted granted, UUID uuid, List<CountedItem> items) {
        List<Long> products = items.stream().map(CountedItem::product).toList();
        checkLines(products);
        Order order = new Order(uuid, DocumentKind.COUNT, "", granted);
        return book(tx, order, products, goods -> counted(goods, items));
    }

    /// What a paper is without its lines.
    private record Order(UUID uuid, DocumentKind kind, String reason, Rights.Granted granted) {}

    private StockDocument book(
            Transaction tx,
            Order order,
            List<Long> products,
            Function<Map<Long, Goods>, List<StockBooking.Item>> items) {
        Map<Long, Goods> goods = goods(tx, products);
        booking.write(
                tx,
                new StockBooking.Order(
                        order.uuid(),
                        order.kind(),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        order.reason(),
                        order.granted(),
                        items.apply(goods)),
                goods);
        return tx.stockDocuments().byUuid(order.uuid()).orElseThrow();
    }

    private static void checkLines(List<Long> products) {
        if (products.isEmpty() || products.size() > MOST_LINES) {
            throw new Refused(new Problem.BadLines(MOST_LINES));
        }
    }

    private static Map<Long, Goods> goods(Transaction tx, List<Long> products) {
        return tx.stock().goods(products.stream().collect(Collectors.toSet()));
    }

    private static List<StockBooking.Item> taken(Map<Long, Goods> goods, List<StockItem> items) {
        List<StockBooking.Item> all = new ArrayList<>();
        for (StockItem item : items) {
            checkQuantity(goods, item.product(), item.quantity());
            if (item.quantity().thousandths() == 0) {
                throw new Refused(new Problem.BadQuantity());
            }
            all.add(
                    item(
                            all.size() + 1,
                            item.product(),
                            item.quantity(),
                            item.quantity().negated()));
        }
        return all;
    }

    private static List<StockBooking.Item> counted(
            Map<Long, Goods> goods, List<CountedItem> items) {
        List<StockBooking.Item> all = new ArrayList<>();
        for (CountedItem item : items) {
            checkQuantity(goods, item.product(), item.counted());
            Quantity difference = item.counted().minus(item.expected());
            all.add(item(all.size() + 1, item.product(), item.counted(), difference));
        }
        return all;
    }

    private static StockBooking.Item item(
            int line, long product, Quantity quantity, Quantity moved) {
        return new StockBooking.Item(
                StockLine.of(line, product, quantity, Optional.empty()), moved);
    }

    private static void checkQuantity(Map<Long, Goods> goods, long product, Quantity quantity) {
        Goods known = goods.get(product);
        if (known == null) {
            throw new Refused(new Problem.ProductNotFound(product));
        }
        if (quantity.thousandths() < 0 || quantity.compareTo(MOST) > 0) {
            throw new Refused(new Problem.BadQuantity());
        }
        Unit unit = known.unit();
        if (!unit.isDivisible() && !quantity.isWhole()) {
            throw new Refused(new Problem.NotDivisible(known.name()));
        }
    }

    private static String required(String reason) {
        return TypedText.required(reason, LONGEST_REASON, new Problem.BadReason());
    }
}
