package smena.service.demo;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.stock.DocumentKind;
import smena.domain.stock.PaperDates;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockLine;
import smena.domain.stock.Supplier;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.shop.DemoFile;
import smena.service.stock.StockBooking;
import smena.service.supply.Suppliers;
import smena.store.StockStore.Goods;
import smena.store.Transaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The goods of the demo shop as they came in: a receipt of each supplier. Unlike a receipt that is
/// written at the till, one of them has goods whose day is past already.
public final class DemoSupply {
    /// Barcode, supplier, quantity, cost of one in soʻm, days it keeps from today or `-`, place.
    static final String FILE = "/demo/supply.tsv";

    /// A supplier.
    ///
    /// @param paid how much of a hundred the shop has paid them by transfer
    /// @param hasVat whether there is tax inside what they take
    private record From(String name, String paper, int paid, boolean hasVat) {}

    private static final int DAYS_TO_PAY = 14;

    private static final Map<String, From> SUPPLIERS =
            Map.of(
                    "1", new From("Sharq Savdo", "SH-1187", 50, true),
                    "2", new From("Toshkent Ulgurji", "2026/4410", 100, true),
                    "3", new From("Dehqon bozori", "", 100, false),
                    "4", new From("Farovon Taʼminot", "FT-903", 0, true));

    private final Journal journal;
    private final StockBooking booking;
    private final Suppliers suppliers;

    public DemoSupply(Journal journal, StockBooking booking, Suppliers suppliers) {
        this.journal = journal;
        this.booking = booking;
        this.suppliers = suppliers;
    }

    static String supplier(String number) {
        return from(number).name();
    }

    private static From from(String number) {
        return Optional.ofNullable(SUPPLIERS.get(number)).orElseThrow();
    }

    void book(Transaction tx, Actor manager) {
        Map<String, List<String[]>> papers = new LinkedHashMap<>();
        for (String[] row : DemoFile.rows(FILE)) {
            papers.computeIfAbsent(row[1], _ -> new ArrayList<>()).add(row);
        }
        papers.forEach((number, rows) -> book(tx, manager, from(number), rows));
    }

    private void book(Transaction tx, Actor manager, From from, List<String[]> rows) {
        Supplier supplier =
                tx.supplierLedgers()
                        .byName(from.name())
                        .orElseGet(() -> suppliers.add(manager, from.name()));
        Map<Long, Goods> goods = new HashMap<>();
        List<StockBooking.Item> items = new ArrayList<>();
        for (String[] row : rows) {
            long product = row(tx, row[0]);
            goods.putAll(tx.stock().goods(Set.of(product)));
            items.add(item(items.size() + 1, product, row, goods, from));
        }
        StockDocument.Head head =
                booking.write(
                        tx,
                        new StockBooking.Order(
                                UUID.randomUUID(),
                                DocumentKind.RECEIPT,
                                Optional.of(supplier),
                                from.paper(),
                                new PaperDates(
                                        Optional.of(journal.now().day()),
                                        Optional.of(journal.now().day().plusDays(DAYS_TO_PAY))),
                                Optional.empty(),
                                "",
                                new Rights.Granted(manager.employee(), Optional.empty()),
                                items),
                        goods);
        Money paid = Money.of(head.total().minor() / 100 * from.paid());
        if (paid.isPositive()) {
            suppliers.pay(
                    manager,
                    new Suppliers.Payment(
                            UUID.randomUUID(), supplier.id(), paid, false, head.number()));
        }
    }

    private StockBooking.Item item(
            int line, long product, String[] row, Map<Long, Goods> goods, From from) {
        Quantity quantity = new Quantity(Long.parseLong(row[2]) * 1_000);
        Money cost = Money.of(Long.parseLong(row[3]) * 100).times(quantity);
        String tax =
                from.hasVat()
                        ? Optional.ofNullable(goods.get(product)).orElseThrow().taxCode()
                        : "";
        Optional<LocalDate> expires =
                row[4].equals("-")
                        ? Optional.empty()
                        : Optional.of(journal.now().day().plusDays(Long.parseLong(row[4])));
        return new StockBooking.Item(
                new StockLine(
                        line,
                        product,
                        quantity,
                        Optional.of(cost),
                        tax,
                        Optional.empty(),
                        expires,
                        Optional.empty()),
                quantity);
    }

    /// The row of a product of the demo shop.
    static long row(Transaction tx, String barcode) {
        return tx.catalog().byBarcode(barcode).orElseThrow().id();
    }
}
