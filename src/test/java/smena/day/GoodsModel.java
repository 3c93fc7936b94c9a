package smena.day;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The reference model of stock and cost, made from the written rules alone (domain §1, §4.5,
/// §9.4, §10, §15). It keeps lists of what happened and makes every sum anew. Money is in minor
/// units, quantity in thousandths (§1.1). Line numbers start at 1. A step that is refused throws
/// and changes nothing. Stock below zero is always allowed (§10.7).
final class GoodsModel {
    /// What moves stock or its value: the seven kinds of §10.1, and the correction of §10.2, which
    /// moves value only.
    enum Kind {
        SALE,
        REFUND,
        RECEIPT,
        SUPPLIER_RETURN,
        WRITE_OFF,
        OWN_USE,
        COUNT,
        COST_CORRECTION
    }

    /// A line of a receipt of goods (§10.3). `cost` is that of the whole line, VAT inside.
    record ReceiptLine(
            long product,
            long thousandths,
            long cost,
            Optional<Long> price,
            Optional<LocalDate> expiry) {
        ReceiptLine(long product, long thousandths, long cost) {
            this(product, thousandths, cost, Optional.empty(), Optional.empty());
        }
    }

    /// A line of a sale.
    record SaleLine(long product, long thousandths) {}

    /// One movement (§10.1), signed: what comes in is positive. `source` and `sourceLine` name the
    /// sale line of a refund or the receipt line of a supplier return.
    record Movement(
            LocalDate day,
            Kind kind,
            long product,
            long thousandths,
            long value,
            String document,
            int line,
            String source,
            int sourceLine,
            Optional<LocalDate> expiry) {}

    /// A sale line with the cost of its moment (§10.2).
    record Sold(LocalDate day, String sale, int line, long product, long thousandths, long cost) {}

    /// A refund of a part of a sale line. `cost` is its share of the line's cost, to stock or not.
    record Refunded(
            LocalDate day,
            String document,
            String sale,
            int line,
            long product,
            long thousandths,
            boolean restock,
            long cost) {
        /// The cost that went back to stock.
        long toStock() {
            return restock ? cost : 0;
        }
    }

    /// A booked receipt line.
    record Received(LocalDate day, String receipt, int line, String supplier, ReceiptLine goods) {}

    /// A return of a part of a receipt line. `cost` is its share of the receipt line's cost.
    record Returned(
            LocalDate day,
            String document,
            String receipt,
            int line,
            long product,
            long thousandths,
            long cost) {}

    /// What is left of a batch (§10.5).
    record Batch(String receipt, int line, long product, LocalDate expiry, long thousandths) {}

    /// A line of a price document (§9.4).
    record PriceChange(
            LocalDate day, long product, OptionalLong oldPrice, long newPrice, String document) {}

    /// One row of a supplier's account: positive is what the shop owes.
    record SupplierEntry(LocalDate day, String supplier, long amount, String document) {}

    /// Money out of the drawer for a receipt (§10.3).
    record PayOut(LocalDate day, String receipt, long amount) {}

    /// Gross profit with its parts (§15). `cost` and `corrections` have their VAT inside, the two
    /// `…Tax` are that VAT.
    record GrossProfit(
            long revenueWithoutTax,
            long cost,
            long costTax,
            long corrections,
            long correctionsTax,
            long amount) {}

    /// Stock, its value and the last known cost at one moment.
    record Figure(long stock, long value, long lastCost) {}

    private record Product(long id, long cost, boolean counted) {}

    private LocalDate today;
    private final List<Product> products = new ArrayList<>();
    private final List<Movement> movements = new ArrayList<>();
    private final List<Sold> sold = new ArrayList<>();
    private final List<Refunded> refunded = new ArrayList<>();
    private final List<Received> received = new ArrayList<>();
    private final List<Returned> returned = new ArrayList<>();
    private final List<PriceChange> prices = new ArrayList<>();
    private final List<SupplierEntry> supplierEntries = new ArrayList<>();
    private final List<PayOut> payOuts = new ArrayList<>();
    private final List<String> documents = new ArrayList<>();

    GoodsModel(LocalDate today) {
        this.today = today;
    }

    // Steps

    /// Sets the business date of the steps that follow.
    void day(LocalDate day) {
        today = day;
    }

    LocalDate day() {
        return today;
    }

    /// Adds a product (§9.1): `cost` for 1 unit is the first last known cost. Without a `stock` it
    /// is not counted (§10.1). Opening stock is a COUNT at that cost.
    void product(long id, long price, long cost, OptionalLong stock) {
        require(products.stream().noneMatch(p -> p.id() == id), "the product is there already");
        require(price >= 0 && cost >= 0, "below zero");
        products.add(new Product(id, cost, stock.isPresent()));
        String document = document("PRODUCT");
        prices.add(new PriceChange(today, id, OptionalLong.empty(), price, document));
        if (stock.isPresent() && stock.getAsLong() != 0) {
            long value = share(cost, stock.getAsLong(), 1000);
            move(Kind.COUNT, id, stock.getAsLong(), value, document, 1);
        }
    }

    /// Books a receipt (§10.3), line after line, and gives its name. On credit it raises the
    /// supplier's debt; paid from the drawer it is a pay-out. Stock below zero makes a correction
    /// (§10.2), a new price a price document (§9.4), a date a batch (§10.5).
    String receive(String supplier, List<ReceiptLine> lines, boolean paidFromDrawer) {
        require(!lines.isEmpty(), "no lines");
        for (ReceiptLine line : lines) {
            require(find(line.product()).counted(), "a product that is not counted");
            require(line.thousandths() > 0, "quantity");
            require(line.cost() >= 0, "cost");
            require(line.price().orElse(0L) >= 0, "price");
        }
        String document = document("RECEIPT");
        long total = 0;
        for (int i = 0; i < lines.size(); i++) {
            ReceiptLine line = lines.get(i);
            bookReceiptLine(document, i + 1, supplier, line);
            total = Math.addExact(total, line.cost());
            if (line.price().isPresent()) {
                setPrice(line.product(), line.price().get());
            }
        }
        if (paidFromDrawer) {
            payOuts.add(new PayOut(today, document, total));
        } else {
            supplierEntries.add(new SupplierEntry(today, supplier, total, document));
        }
        return document;
    }

    /// §10.2: stock −5 with value −35,000 meets 20 for 160,000: 15 are left for 120,000, and
    /// −35,000 + 160,000 − 120,000 = 5,000 is the correction.
    private void bookReceiptLine(String document, int number, String supplier, ReceiptLine line) {
        Figure before = figure(line.product());
        received.add(new Received(today, document, number, supplier, line));
        movements.add(
                new Movement(
                        today,
                        Kind.RECEIPT,
                        line.product(),
                        line.thousandths(),
                        line.cost(),
                        document,
                        number,
                        "",
                        0,
                        line.expiry()));
        meet(line.product(), before, line.thousandths(), line.cost(), document, number);
    }

    /// §10.2: what comes in and meets stock at or below zero leaves what is there then at its own
    /// cost, and what is still missing at the cost it was sold at; the rest is the correction.
    private void meet(
            long product, Figure before, long thousandths, long cost, String document, int line) {
        if (before.stock() > 0) {
            return;
        }
        long stock = Math.addExact(before.stock(), thousandths);
        long value =
                stock > 0
                        ? share(cost, stock, thousandths)
                        : before.stock() == 0 ? 0 : share(before.value(), -stock, -before.stock());
        long both = Math.addExact(before.value(), cost);
        correct(product, Math.subtractExact(both, value), document, line);
    }

    /// Books a sale and gives the cost of each line (§10.2). Two lines of one product are taken one
    /// after the other. A product that is not counted has its last known cost and no movement.
    List<Long> sell(String saleName, List<SaleLine> lines) {
        require(!lines.isEmpty(), "no lines");
        require(sold.stream().noneMatch(s -> s.sale().equals(saleName)), "the sale is there");
        for (SaleLine line : lines) {
            find(line.product());
            require(line.thousandths() > 0, "quantity");
        }
        List<Long> costs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            SaleLine line = lines.get(i);
            long cost = costOf(line.product(), line.thousandths());
            if (find(line.product()).counted()) {
                move(
                        Kind.SALE,
                        line.product(),
                        Math.negateExact(line.thousandths()),
                        Math.negateExact(cost),
                        saleName,
                        i + 1);
            }
            sold.add(new Sold(today, saleName, i + 1, line.product(), line.thousandths(), cost));
            costs.add(cost);
        }
        return costs;
    }

    /// Refunds a part of a sale line (§4.5). Its cost is the cumulative share of the line's cost at
    /// the new quantity less what was given back before, so that the parts end exactly at it. Only
    /// with `restock` do goods and cost go back to stock (§10.2).
    Refunded refund(String saleName, int line, long thousandths, boolean restock) {
        Sold original = soldLine(saleName, line);
        long before = refundedQuantity(saleName, line);
        require(thousandths > 0, "quantity");
        require(thousandths <= original.thousandths() - before, "more than is left");
        long after = Math.addExact(before, thousandths);
        long cost =
                Math.subtractExact(
                        share(original.cost(), after, original.thousandths()),
                        share(original.cost(), before, original.thousandths()));
        String document = document("REFUND");
        Refunded refund =
                new Refunded(
                        today,
                        document,
                        saleName,
                        line,
                        original.product(),
                        thousandths,
                        restock,
                        cost);
        refunded.add(refund);
        if (restock && find(original.product()).counted()) {
            Figure at = figure(original.product());
            movements.add(
                    new Movement(
                            today,
                            Kind.REFUND,
                            original.product(),
                            thousandths,
                            cost,
                            document,
                            1,
                            saleName,
                            line,
                            Optional.empty()));
            meet(original.product(), at, thousandths, cost, document, 1);
        }
        return refund;
    }

    /// Returns a part of a receipt line to its supplier and gives its cost (§10.2): the cumulative
    /// share of the receipt's cost. Stock gives up its average; the difference is a correction. The
    /// supplier's balance falls by the receipt's cost.
    long returnToSupplier(String receiptName, int line, long thousandths) {
        Received receipt =
                received.stream()
                        .filter(r -> r.receipt().equals(receiptName) && r.line() == line)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no such receipt line"));
        ReceiptLine goods = receipt.goods();
        long before = returnedQuantity(receiptName, line);
        require(thousandths > 0, "quantity");
        require(thousandths <= goods.thousandths() - before, "more than is left");
        long after = Math.addExact(before, thousandths);
        long cost =
                Math.subtractExact(
                        share(goods.cost(), after, goods.thousandths()),
                        share(goods.cost(), before, goods.thousandths()));
        long average = costOf(goods.product(), thousandths);
        String document = document("RETURN");
        returned.add(
                new Returned(
                        today, document, receiptName, line, goods.product(), thousandths, cost));
        movements.add(
                new Movement(
                        today,
                        Kind.SUPPLIER_RETURN,
                        goods.product(),
                        Math.negateExact(thousandths),
                        Math.negateExact(cost),
                        document,
                        1,
                        receiptName,
                        line,
                        Optional.empty()));
        correct(goods.product(), Math.subtractExact(average, cost), document, 1);
        supplierEntries.add(
                new SupplierEntry(today, receipt.supplier(), Math.negateExact(cost), document));
        return cost;
    }

    /// Writes goods off and gives their cost, taken as a sale takes it (§10.1, §10.2).
    long writeOff(long product, long thousandths) {
        return takeOut(Kind.WRITE_OFF, product, thousandths);
    }

    /// Takes goods for the shop's own use and gives their cost, taken as a sale takes it (§10.1).
    long ownUse(long product, long thousandths) {
        return takeOut(Kind.OWN_USE, product, thousandths);
    }

    private long takeOut(Kind kind, long product, long thousandths) {
        require(find(product).counted(), "a product that is not counted");
        require(thousandths > 0, "quantity");
        long cost = costOf(product, thousandths);
        String document = document(kind.name());
        move(kind, product, Math.negateExact(thousandths), Math.negateExact(cost), document, 1);
        return cost;
    }

    /// Books a counted line of a stock-take and gives the value of the difference, below zero for a
    /// loss (§10.4). The stock of the moment of counting is the stock now and what was sold since.
    /// What is missing goes at the average as a sale does; what is too much comes at the average,
    /// or at the last known cost where stock is not above zero.
    long count(long product, long counted, long soldSinceCounted) {
        require(find(product).counted(), "a product that is not counted");
        require(counted >= 0, "quantity");
        Figure now = figure(product);
        long atCounting = Math.addExact(now.stock(), soldSinceCounted);
        long difference = Math.subtractExact(counted, atCounting);
        if (difference == 0) {
            return 0;
        }
        long value;
        if (difference < 0) {
            value = Math.negateExact(costOf(product, Math.negateExact(difference)));
        } else if (now.stock() > 0) {
            value = share(now.value(), difference, now.stock());
        } else {
            value = share(now.lastCost(), difference, 1000);
        }
        String document = document("COUNT");
        move(Kind.COUNT, product, difference, value, document, 1);
        if (difference > 0) {
            meet(product, now, difference, value, document, 1);
        }
        return value;
    }

    /// Changes a price at once by a price document (§9.4). The same price again is no change.
    void setPrice(long product, long price) {
        require(price >= 0, "price");
        long old = price(product);
        if (old != price) {
            prices.add(
                    new PriceChange(
                            today, product, OptionalLong.of(old), price, document("PRICE")));
        }
    }

    /// Pays a supplier: the balance falls. More than is owed is allowed.
    void paySupplier(String supplier, long amount) {
        require(amount > 0, "amount");
        supplierEntries.add(
                new SupplierEntry(today, supplier, Math.negateExact(amount), document("PAYMENT")));
    }

    /// Puts right what a supplier is owed: above zero it is more.
    void correctSupplier(String supplier, long amount) {
        require(amount != 0, "amount");
        supplierEntries.add(new SupplierEntry(today, supplier, amount, document("CORRECTION")));
    }

    // Figures

    boolean counted(long product) {
        return find(product).counted();
    }

    /// The movements of a product in their order, without the corrections (§10.1).
    List<Movement> movements(long product) {
        return entries(product).stream().filter(m -> m.kind() != Kind.COST_CORRECTION).toList();
    }

    /// The corrections of a product in their order; their value is what stock lost (§10.2).
    List<Movement> corrections(long product) {
        return entries(product).stream().filter(m -> m.kind() == Kind.COST_CORRECTION).toList();
    }

    /// The sum of the corrections of a product as an expense.
    long correction(long product) {
        long sum = 0;
        for (Movement m : corrections(product)) {
            sum = Math.subtractExact(sum, m.value());
        }
        return sum;
    }

    /// Stock is the sum of the movements (§10.1).
    long stock(long product) {
        long sum = 0;
        for (Movement m : entries(product)) {
            sum = Math.addExact(sum, m.thousandths());
        }
        return sum;
    }

    /// The value of the stock, VAT inside: the sum of the movements and the corrections (§10.2).
    long value(long product) {
        long sum = 0;
        for (Movement m : entries(product)) {
            sum = Math.addExact(sum, m.value());
        }
        return sum;
    }

    /// The last known cost of 1 unit (§10.2).
    long average(long product) {
        return figure(product).lastCost();
    }

    /// Walks through all that happened to a product. The last known cost is the average after goods
    /// last came in, or the cost of a receipt that did not bring the stock above zero.
    Figure figure(long product) {
        long stock = 0;
        long value = 0;
        long lastCost = find(product).cost();
        boolean in = false;
        for (Movement m : entries(product)) {
            stock = Math.addExact(stock, m.thousandths());
            value = Math.addExact(value, m.value());
            in = m.thousandths() > 0 || in && m.kind() == Kind.COST_CORRECTION;
            if (stock > 0 && in) {
                lastCost = share(value, 1000, stock);
            } else if (m.kind() == Kind.RECEIPT) {
                lastCost = share(m.value(), 1000, m.thousandths());
            }
        }
        return new Figure(stock, value, lastCost);
    }

    List<Sold> sold() {
        return List.copyOf(sold);
    }

    List<Refunded> refunded() {
        return List.copyOf(refunded);
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    List<Returned> returned() {
        return List.copyOf(returned);
    }

    List<PriceChange> priceChanges(long product) {
        return prices.stream().filter(p -> p.product() == product).toList();
    }

    List<PayOut> payOuts() {
        return List.copyOf(payOuts);
    }

    /// The cost a sale line keeps (§10.2).
    long saleCost(String saleName, int line) {
        return soldLine(saleName, line).cost();
    }

    long refundedQuantity(String saleName, int line) {
        long sum = 0;
        for (Refunded r : refunded) {
            if (r.sale().equals(saleName) && r.line() == line) {
                sum = Math.addExact(sum, r.thousandths());
            }
        }
        return sum;
    }

    long returnedQuantity(String receiptName, int line) {
        long sum = 0;
        for (Returned r : returned) {
            if (r.receipt().equals(receiptName) && r.line() == line) {
                sum = Math.addExact(sum, r.thousandths());
            }
        }
        return sum;
    }

    /// The price now: the newest price document (§9.4).
    long price(long product) {
        find(product);
        return priceChanges(product).getLast().newPrice();
    }

    /// What the shop owes a supplier (§10.3); below zero the supplier owes the shop.
    long supplierBalance(String supplier) {
        long sum = 0;
        for (SupplierEntry e : supplierEntries) {
            if (e.supplier().equals(supplier)) {
                sum = Math.addExact(sum, e.amount());
            }
        }
        return sum;
    }

    /// The batches of a product with something left, the earliest date first, then the earlier
    /// receipt (§10.5). What goes out takes the earliest first, then goods without a date; a
    /// supplier return takes its own receipt's goods first. What comes back or is found has no
    /// date: nobody has looked at it. Batches together are never more than the stock.
    List<Batch> batches(long product) {
        List<Batch> left = new ArrayList<>();
        long stock = 0;
        for (Movement m : movements(product)) {
            long before = stock;
            stock = Math.addExact(stock, m.thousandths());
            long room = Math.max(0, Math.subtractExact(stock, sumOf(left)));
            if (m.kind() == Kind.RECEIPT) {
                if (m.expiry().isPresent()) {
                    LocalDate expiry = m.expiry().get();
                    long amount = Math.min(m.thousandths(), room);
                    left.add(new Batch(m.document(), m.line(), product, expiry, amount));
                    left.sort(Comparator.comparing(Batch::expiry));
                }
            } else if (m.thousandths() < 0) {
                long amount = Math.negateExact(m.thousandths());
                if (m.kind() == Kind.SUPPLIER_RETURN) {
                    amount = takeOwn(left, m, amount, before);
                }
                takeEarliest(left, amount);
            }
        }
        return left.stream().filter(b -> b.thousandths() > 0).toList();
    }

    private static long sumOf(List<Batch> batches) {
        long sum = 0;
        for (Batch b : batches) {
            sum = Math.addExact(sum, b.thousandths());
        }
        return sum;
    }

    private static void takeEarliest(List<Batch> left, long amount) {
        long rest = amount;
        for (int i = 0; i < left.size(); i++) {
            Batch b = left.get(i);
            long part = Math.min(rest, b.thousandths());
            if (part > 0) {
                left.set(i, with(b, b.thousandths() - part));
                rest -= part;
            }
        }
    }

    /// Takes a supplier return from its own batch, then from goods without a date, and gives what
    /// is still to take.
    private static long takeOwn(List<Batch> left, Movement m, long amount, long stockBefore) {
        long undated = Math.max(0, stockBefore - sumOf(left));
        long rest = amount;
        for (int i = 0; i < left.size(); i++) {
            Batch b = left.get(i);
            if (b.receipt().equals(m.source()) && b.line() == m.sourceLine()) {
                long part = Math.min(amount, b.thousandths());
                left.set(i, with(b, b.thousandths() - part));
                rest -= part;
            }
        }
        return rest - Math.min(rest, undated);
    }

    private static Batch with(Batch b, long thousandths) {
        return new Batch(b.receipt(), b.line(), b.product(), b.expiry(), thousandths);
    }

    /// Batches with a date before today (§10.5).
    List<Batch> expired() {
        return allBatches().stream().filter(b -> b.expiry().isBefore(today)).toList();
    }

    /// Batches that are not expired and whose date is within `days` days from today (§10.5).
    List<Batch> expiringIn(int days) {
        LocalDate last = today.plusDays(days);
        return allBatches().stream()
                .filter(b -> !b.expiry().isBefore(today) && !b.expiry().isAfter(last))
                .toList();
    }

    /// Whether a product has batches left and all of them are expired (§10.5).
    boolean onlyExpired(long product) {
        List<Batch> left = batches(product);
        return !left.isEmpty() && left.stream().allMatch(b -> b.expiry().isBefore(today));
    }

    private List<Batch> allBatches() {
        List<Batch> all = new ArrayList<>();
        for (Product p : products) {
            all.addAll(batches(p.id()));
        }
        all.sort(Comparator.comparing(Batch::expiry));
        return all;
    }

    /// Gross profit of a day (§15): revenue without tax, less the cost without tax of what was sold
    /// on it, and more that of what was given back to stock on it, less its corrections without
    /// tax. The rates are in basis points by product; the tax is taken line by line (§1.4), that of
    /// a refund as a cumulative share (§4.5). A product without a rate has none.
    GrossProfit grossProfit(LocalDate day, long revenueWithoutTax, Map<Long, Integer> rates) {
        long cost = 0;
        long costTax = 0;
        for (Sold s : sold) {
            if (s.day().equals(day)) {
                cost = Math.addExact(cost, s.cost());
                costTax = Math.addExact(costTax, taxInside(s.cost(), rate(rates, s.product())));
            }
        }
        Map<String, Long> quantities = new LinkedHashMap<>();
        for (Refunded r : refunded) {
            Sold s = soldLine(r.sale(), r.line());
            String key = r.line() + " of " + r.sale();
            long before = quantities.getOrDefault(key, 0L);
            long after = Math.addExact(before, r.thousandths());
            quantities.put(key, after);
            if (r.day().equals(day) && r.restock()) {
                long tax = taxInside(s.cost(), rate(rates, s.product()));
                long part =
                        Math.subtractExact(
                                share(tax, after, s.thousandths()),
                                share(tax, before, s.thousandths()));
                cost = Math.subtractExact(cost, r.cost());
                costTax = Math.subtractExact(costTax, part);
            }
        }
        long corrections = 0;
        long correctionsTax = 0;
        for (Movement m : movements) {
            if (m.day().equals(day) && m.kind() == Kind.COST_CORRECTION) {
                long expense = Math.negateExact(m.value());
                corrections = Math.addExact(corrections, expense);
                correctionsTax =
                        Math.addExact(correctionsTax, taxInside(expense, rate(rates, m.product())));
            }
        }
        long amount = Math.subtractExact(revenueWithoutTax, Math.subtractExact(cost, costTax));
        amount = Math.subtractExact(amount, Math.subtractExact(corrections, correctionsTax));
        return new GrossProfit(
                revenueWithoutTax, cost, costTax, corrections, correctionsTax, amount);
    }

    /// The signed value of the movements of one kind on a day, VAT inside: write-offs, own use and
    /// differences of stock-takes stand beside the profit (§15).
    long valueOf(LocalDate day, Kind kind) {
        long sum = 0;
        for (Movement m : movements) {
            if (m.day().equals(day) && m.kind() == kind) {
                sum = Math.addExact(sum, m.value());
            }
        }
        return sum;
    }

    // Arithmetic

    /// What a quantity that leaves stock costs now (§10.2): half-up(value × quantity / stock),
    /// so that all that is left takes the rest; at or below zero at the last known cost.
    long costOf(long product, long thousandths) {
        Figure now = figure(product);
        if (now.stock() <= 0) {
            return share(now.lastCost(), thousandths, 1000);
        }
        return share(now.value(), thousandths, now.stock());
    }

    /// half-up(amount × part / whole), half away from zero (§1.2); `whole` is above zero.
    static long share(long amount, long part, long whole) {
        BigInteger n = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part));
        BigInteger d = BigInteger.valueOf(whole);
        BigInteger two = BigInteger.TWO;
        BigInteger absolute = n.abs().multiply(two).add(d).divide(d.multiply(two));
        return (n.signum() < 0 ? absolute.negate() : absolute).longValueExact();
    }

    /// The tax inside an amount (§1.4), the rate in basis points.
    static long taxInside(long amount, int basisPoints) {
        return share(amount, basisPoints, 10_000L + basisPoints);
    }

    // Rows

    private void move(
            Kind kind, long product, long thousandths, long value, String document, int line) {
        movements.add(
                new Movement(
                        today,
                        kind,
                        product,
                        thousandths,
                        value,
                        document,
                        line,
                        "",
                        0,
                        Optional.empty()));
    }

    private void correct(long product, long expense, String document, int line) {
        if (expense != 0) {
            long value = Math.negateExact(expense);
            move(Kind.COST_CORRECTION, product, 0, value, document, line);
        }
    }

    private List<Movement> entries(long product) {
        find(product);
        return Collections.unmodifiableList(
                movements.stream().filter(m -> m.product() == product).toList());
    }

    private Product find(long product) {
        return products.stream()
                .filter(p -> p.id() == product)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such product"));
    }

    private Sold soldLine(String saleName, int line) {
        return sold.stream()
                .filter(s -> s.sale().equals(saleName) && s.line() == line)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such sale line"));
    }

    private static int rate(Map<Long, Integer> rates, long product) {
        return rates.getOrDefault(product, 0);
    }

    private String document(String kind) {
        String name =
                kind + "-" + (1 + documents.stream().filter(d -> d.startsWith(kind + "-")).count());
        documents.add(name);
        return name;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
