package smena.service.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.customer.CustomerFacts;
import smena.domain.figures.Figures;
import smena.domain.figures.Grouping;
import smena.domain.figures.Label;
import smena.domain.figures.ReportQuery;
import smena.domain.figures.SalesFacet;
import smena.domain.figures.SalesFilter;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Buyer;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shift.BusinessPeriod;
import smena.domain.shift.Shift;
import smena.service.TestShop;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/// Three days of random sales to two customers and nobody, of two suppliers' goods and others, in
/// two ways to pay: reports that are narrowed at random, beside a plain list. Another seed:
/// `-Dsmena.seed=…`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilteredReportsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 22);
    private static final BusinessPeriod DAYS = BusinessPeriod.own(FIRST, FIRST.plusDays(2));
    private static final int TRIALS = 150;

    @TempDir static Path folder;

    private final long seed = Long.getLong("smena.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<Part> lines = new ArrayList<>();
    private final List<Part> payments = new ArrayList<>();
    private final List<Long> customers = new ArrayList<>();
    private TestShop shop;

    /// @param receipt 0 for what came back
    private record Part(
            long receipt,
            LocalDate day,
            Map<SalesFacet, String> keys,
            String product,
            long amount) {
        boolean fits(SalesFilter filter) {
            return filter.by().entrySet().stream()
                    .allMatch(each -> each.getValue().key().equals(keys.get(each.getKey())));
        }
    }

    @BeforeAll
    void live() {
        System.out.println("filtered reports: seed " + seed);
        shop = new TestShop(folder);
        for (String name : List.of("Sut zavodi", "Non")) {
            shop.services().goods().suppliers().add(shop.manager(), name);
        }
        for (int i = 0; i < 6; i++) {
            if (i % 3 < 2) {
                shop.run(
                        "update product set supplier_id = %d where id = %d"
                                .formatted(i % 3 + 1, shop.product(i).id()));
            }
        }
        for (String name : List.of("Nodira", "Karim")) {
            customers.add(
                    shop.services()
                            .customers()
                            .add(shop.manager(), CustomerFacts.of(name, ""))
                            .id());
        }
        for (int day = 0; day < 3; day++) {
            Shift shift = shop.open(1_000_000);
            List<Sale> sold = new ArrayList<>();
            for (int receipt = 0; receipt < 8; receipt++) {
                sold.add(sell());
                shop.setClock(shop.now().plus(Duration.ofMinutes(random.nextInt(60))));
            }
            giveBack(sold.get(random.nextInt(sold.size())));
            shop.close(shift, Money.of(1_000_000_00));
            shop.setClock(shift.openedAt().plus(Duration.ofDays(1)));
        }
    }

    @AfterAll
    void close() {
        shop.close();
    }

    private Sale sell() {
        Actor by = random.nextBoolean() ? shop.cashier() : shop.senior();
        var baskets = shop.services().baskets();
        baskets.open();
        Optional<Long> customer =
                Optional.of(random.nextInt(3)).filter(i -> i < 2).map(customers::get);
        if (customer.isPresent()) {
            baskets.customer(by, customer);
        }
        var basket = baskets.add(by, product(), Quantity.of(1 + random.nextInt(3)));
        basket = baskets.add(by, product(), Quantity.of(1));
        List<Tender> tenders = new ArrayList<>();
        if (random.nextBoolean()) {
            tenders.add(new Tender(shop.method("card"), Money.of(100_00), "1"));
        }
        tenders.addAll(shop.cash(Money.of(100_000_000)));
        Sale sale = shop.services().selling().pay(by, basket, tenders);
        Map<SalesFacet, String> whose = whose(by, customer);
        for (Sale.Line line : sale.lines()) {
            lines.add(
                    new Part(
                            sale.id(),
                            sale.businessDate(),
                            goods(whose, line.productId()),
                            Long.toString(line.productId()),
                            line.total().minor()));
        }
        for (var paid : sale.payments()) {
            payments.add(
                    new Part(
                            sale.id(),
                            sale.businessDate(),
                            paid(whose, paid.method().code()),
                            "",
                            paid.applied().minor()));
        }
        return sale;
    }

    private long product() {
        return shop.product(random.nextInt(6)).id();
    }

    private void giveBack(Sale sale) {
        var back =
                shop.services()
                        .refunds()
                        .book(
                                shop.manager(),
                                RefundOrder.of(
                                        UUID.randomUUID(),
                                        sale.id(),
                                        List.of(
                                                RefundOrder.Item.of(
                                                        1,
                                                        sale.lines().getFirst().quantity(),
                                                        true)),
                                        "x"));
        Map<SalesFacet, String> whose = whose(shop.manager(), sale.buyer().map(Buyer::id));
        for (var line : back.lines()) {
            lines.add(
                    new Part(
                            0,
                            sale.businessDate(),
                            goods(whose, line.productId()),
                            Long.toString(line.productId()),
                            line.total().minor()));
        }
        for (var paid : back.payments()) {
            payments.add(
                    new Part(
                            0,
                            sale.businessDate(),
                            paid(whose, paid.method().code()),
                            "",
                            paid.applied().minor()));
        }
    }

    private static Map<SalesFacet, String> whose(Actor by, Optional<Long> customer) {
        Map<SalesFacet, String> keys = new EnumMap<>(SalesFacet.class);
        keys.put(SalesFacet.CASHIER, Long.toString(by.employee().id()));
        customer.ifPresent(row -> keys.put(SalesFacet.CUSTOMER, row.toString()));
        return keys;
    }

    private Map<SalesFacet, String> goods(Map<SalesFacet, String> whose, long product) {
        Map<SalesFacet, String> keys = new EnumMap<>(whose);
        String of = " from product where id = " + product;
        keys.put(SalesFacet.CATEGORY, shop.query("select category_id" + of).getFirst());
        String supplier = shop.query("select coalesce(supplier_id, 0)" + of).getFirst();
        if (!supplier.equals("0")) {
            keys.put(SalesFacet.SUPPLIER, supplier);
        }
        return keys;
    }

    private static Map<SalesFacet, String> paid(Map<SalesFacet, String> whose, String method) {
        Map<SalesFacet, String> keys = new EnumMap<>(whose);
        keys.put(SalesFacet.METHOD, method);
        return keys;
    }

    @Test
    void whateverIsAskedForIsThatOfThePlainList() {
        int told = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            SalesFilter filter = filter();
            Grouping grouping = Grouping.values()[random.nextInt(Grouping.values().length)];
            ReportQuery query = ReportQuery.of(DAYS, grouping).of(filter);
            if (!isTold(grouping, filter)) {
                Refused why = assertThrows(Refused.class, () -> figures(query));
                assertEquals(new Problem.ReportImpossible(), why.problem());
                assertThrows(
                        Refused.class,
                        () ->
                                shop.services()
                                        .periodReports()
                                        .compared(Optional.of(shop.manager()), query));
                continue;
            }
            told++;
            boolean paid =
                    grouping == Grouping.METHOD || filter.by().containsKey(SalesFacet.METHOD);
            List<Part> parts =
                    (paid ? payments : lines).stream().filter(part -> part.fits(filter)).toList();
            Figures figures = figures(query);
            String what = "seed " + seed + ", " + query;
            assertEquals(text(parts), text(figures.total()), what);
            key(grouping).ifPresent(key -> assertEquals(texts(parts, key), texts(figures), what));
            if (filter.by().containsKey(SalesFacet.METHOD)) {
                assertFalse(figures.total().earned().isKnown(), what);
            }
        }
        assertTrue(told > 20 && told < TRIALS, "seed " + seed + ": " + told);
    }

    private SalesFilter filter() {
        SalesFilter filter = SalesFilter.NONE;
        for (SalesFacet facet : SalesFacet.values()) {
            if (random.nextInt(3) == 0) {
                List<Label> choices =
                        facet == SalesFacet.CUSTOMER
                                ? shop.services().salesFilters().customers("", 10)
                                : shop.services().salesFilters().choices(facet);
                filter =
                        filter.with(
                                facet, Optional.of(choices.get(random.nextInt(choices.size()))));
            }
        }
        return filter;
    }

    private static boolean isTold(Grouping grouping, SalesFilter filter) {
        boolean payments =
                grouping == Grouping.METHOD || filter.by().containsKey(SalesFacet.METHOD);
        boolean goods =
                Set.of(Grouping.PRODUCT, Grouping.CATEGORY, Grouping.TAX).contains(grouping)
                        || filter.by().containsKey(SalesFacet.CATEGORY)
                        || filter.by().containsKey(SalesFacet.SUPPLIER);
        return !(payments && goods);
    }

    private static Optional<Function<Part, String>> key(Grouping grouping) {
        return switch (grouping) {
            case DAY -> Optional.of(part -> part.day.toString());
            case PRODUCT -> Optional.of(part -> part.product);
            case CATEGORY ->
                    Optional.of(part -> Objects.requireNonNull(part.keys.get(SalesFacet.CATEGORY)));
            case CASHIER ->
                    Optional.of(part -> Objects.requireNonNull(part.keys.get(SalesFacet.CASHIER)));
            case METHOD ->
                    Optional.of(part -> Objects.requireNonNull(part.keys.get(SalesFacet.METHOD)));
            case HOUR, TAX -> Optional.empty();
        };
    }

    private Figures figures(ReportQuery query) {
        return shop.services().periodReports().of(Optional.of(shop.manager()), query);
    }

    private static Map<String, String> texts(List<Part> parts, Function<Part, String> key) {
        Map<String, List<Part>> rows = new TreeMap<>();
        parts.forEach(
                part -> rows.computeIfAbsent(key.apply(part), _ -> new ArrayList<>()).add(part));
        Map<String, String> texts = new TreeMap<>();
        rows.forEach((row, all) -> texts.put(row, text(all)));
        return texts;
    }

    private static String text(List<Part> parts) {
        Set<Long> receipts = new HashSet<>();
        long sales = 0;
        long refunds = 0;
        for (Part part : parts) {
            if (part.receipt == 0) {
                refunds += part.amount;
            } else {
                receipts.add(part.receipt);
                sales += part.amount;
            }
        }
        return receipts.size() + " " + sales + " " + refunds;
    }

    private static Map<String, String> texts(Figures figures) {
        Map<String, String> texts = new TreeMap<>();
        figures.rows().forEach(row -> texts.put(row.label().key(), text(row)));
        return texts;
    }

    private static String text(Figures.Row row) {
        return row.receipts() + " " + row.sales().minor() + " " + row.refunds().minor();
    }

    /// Names, rows, codes and cards as they are typed, and what there is not.
    @Test
    void whatIsTypedIsFound() {
        SalesFilters filters = shop.services().salesFilters();
        SalesFilter read =
                filters.read(
                        Map.of(
                                SalesFacet.SUPPLIER,
                                "non",
                                SalesFacet.METHOD,
                                "card",
                                SalesFacet.CUSTOMER,
                                "karim",
                                SalesFacet.CASHIER,
                                Long.toString(shop.cashier().employee().id())));
        assertEquals("2", read.of(SalesFacet.SUPPLIER).orElseThrow().key());
        assertEquals("card", read.of(SalesFacet.METHOD).orElseThrow().key());
        assertEquals("Karim", read.of(SalesFacet.CUSTOMER).orElseThrow().name());
        assertEquals(
                shop.cashier().employee().name(), read.of(SalesFacet.CASHIER).orElseThrow().name());
        for (SalesFacet facet : SalesFacet.values()) {
            assertThrows(Refused.class, () -> filters.read(Map.of(facet, "yoʻq narsa")));
        }
    }
}
