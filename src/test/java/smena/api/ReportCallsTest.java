package smena.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import smena.api.ApiShop.Reply;
import smena.domain.Problem;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Unit;
import smena.domain.figures.Figures;
import smena.domain.figures.GoodsColumn;
import smena.domain.figures.GoodsList;
import smena.domain.figures.GoodsRow;
import smena.domain.figures.GoodsTable;
import smena.domain.figures.Grouping;
import smena.domain.figures.ReportQuery;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Sale;
import smena.domain.shift.BusinessPeriod;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.domain.stock.CountedItem;
import smena.domain.stock.ReceiptDraft;
import smena.service.Refusals;
import smena.service.Services;
import smena.service.figures.GoodsFigures;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Reports over periods for other programs. Two days are lived before: tax inside the cost and
/// none, what comes back to the shelf and what does not, and goods that were sold before they came.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportCallsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 22);
    private static final String DAYS = "/reports/?from=2026-11-22&to=2026-11-23";

    @TempDir static Path folder;
    private ApiShop api;
    private Services till;
    private ShiftReport z;
    private ShiftReport x;
    private long tea;
    private long nut;
    private long oil;
    private long plain;
    private long dear;

    @BeforeAll
    void live() {
        api = new ApiShop(folder);
        till = api.shop().services();
        tea = product("Choy R");
        nut = product("Yongʻoq R");
        oil = product("Yogʻ R");
        plain = product("Tuz R");
        dear = product("Qimmat R");
        Shift shift = api.shop().open(200_000);
        receive(tea, 10, 5_600, Optional.empty());
        receive(nut, 10, 5_000, Optional.of(""));
        receive(oil, 1, 5_600, Optional.empty());
        receive(dear, 10, 12_000, Optional.empty());
        Sale sale = sell(tea, 4);
        sell(nut, 1);
        sell(oil, 6);
        sell(plain, 1);
        giveBack(sale, 1, true);
        giveBack(sale, 1, false);
        z = api.shop().close(shift, Money.of(10_000_000));
        api.shop().setClock(api.shop().now().plus(Duration.ofDays(1)));
        Shift open = api.shop().open(200_000);
        receive(oil, 10, 6_720, Optional.empty());
        sell(tea, 1);
        x = api.shop().figures(open.id());
    }

    @AfterAll
    void close() {
        assertEquals(List.of(), till.audit().verify().findings());
        api.close();
    }

    private long product(String name) {
        long id =
                till.products()
                        .catalog()
                        .add(
                                api.shop().manager(),
                                new NewProduct(
                                        name, "", "R", Money.of(1_120_000), Unit.PIECE, "VAT12"))
                        .id();
        till.goods().stock().beginCounting(api.shop().manager(), id);
        return id;
    }

    private void receive(long product, long pieces, long soms, Optional<String> tax) {
        ReceiptDraft.Line line =
                new ReceiptDraft.Line(
                        product,
                        Quantity.of(pieces),
                        Optional.of(ReceiptDraft.Cost.ofUnit(Money.of(soms * 100))),
                        tax,
                        Optional.empty(),
                        Optional.empty());
        till.goods()
                .goodsReceipts()
                .book(
                        api.shop().manager(),
                        new ReceiptDraft(UUID.randomUUID(), "R", "", false, List.of(line)));
    }

    private Sale sell(long product, long pieces) {
        return till.selling()
                .pay(
                        api.shop().cashier(),
                        till.baskets().add(api.shop().cashier(), product, Quantity.of(pieces)),
                        api.shop().cash(Money.of(100_000_000)));
    }

    private void giveBack(Sale sale, long pieces, boolean restock) {
        till.refunds()
                .book(
                        api.shop().manager(),
                        RefundOrder.of(
                                UUID.randomUUID(),
                                sale.id(),
                                List.of(RefundOrder.Item.of(1, Quantity.of(pieces), restock)),
                                "x"));
    }

    /// Four of tea less one back on the shelf and one thrown away cost three; the nuts' supplier
    /// pays no tax; the oil that was sold before it came costs five times 1 000 more.
    @Test
    void rowsSayWhatWasSoldWhatCameBackAndWhatWasEarned() {
        String body = api.get(DAYS + "&by=product").body();
        assertRow(
                body,
                tea,
                "56000.00",
                "22400.00",
                "33600.00",
                "3600.00",
                "20000.00,\"gross_profit\":10000.00,\"margin\":33.33");
        assertRow(
                body,
                nut,
                "11200.00",
                "0.00",
                "11200.00",
                "1200.00",
                "5000.00,\"gross_profit\":5000.00,\"margin\":50.00");
        assertRow(
                body,
                oil,
                "67200.00",
                "0.00",
                "67200.00",
                "7200.00",
                "35000.00,\"gross_profit\":25000.00,\"margin\":41.67");
        assertRow(
                body,
                plain,
                "11200.00",
                "0.00",
                "11200.00",
                "1200.00",
                "null,\"gross_profit\":null,\"margin\":null,\"without_cost\":11200.00");
        String second = api.get("/reports/?from=2026-11-23&to=2026-11-23&by=product").body();
        assertRow(second, oil, "0.00", "0.00", "0.00", "0.00", "5000.00,\"gross_profit\":-5000.00");
    }

    private static void assertRow(
            String body,
            long product,
            String sales,
            String refunds,
            String revenue,
            String tax,
            String cost) {
        String key = "{\"key\":\"" + product + "\",";
        assertTrue(body.contains(key), body);
        int from = body.indexOf(key);
        String row = body.substring(from, body.indexOf('}', from));
        String wanted =
                "\"sales\":%s,\"discounts\":0.00,\"refunds\":%s,\"revenue\":%s,\"tax\":%s,\"cost\":%s"
                        .formatted(sales, refunds, revenue, tax, cost);
        assertTrue(row.contains(wanted), row + "\n" + wanted);
    }

    /// A filter stands in the answer; what cannot be told by it is refused with a sentence.
    @Test
    void aReportIsNarrowedByWhatIsAskedFor() throws IOException {
        Map<String, Object> cash = api.get(DAYS + "&by=cashier&method=cash").json();
        assertEquals("cash", cash.get("method"));
        Map<?, ?> total = Objects.requireNonNull((Map<?, ?>) cash.get("total"));
        assertTrue(total.containsKey("tax"));
        assertNull(total.get("tax"), "of some payments nobody knows it");
        Map<String, Object> all = api.get(DAYS + "&by=method").json();
        Map<?, ?> whole = Objects.requireNonNull((Map<?, ?>) all.get("total"));
        assertEquals(whole.get("revenue"), total.get("revenue"), "all was paid in cash");
        assertNotNull(whole.get("tax"), "all payments are for all goods");
        Reply nobody = api.get(DAYS + "&supplier=nobody");
        assertTrue(nobody.status() >= 400, nobody.body());
        Reply refused = api.get(DAYS + "&by=product&method=cash");
        assertTrue(refused.body().contains("Оплаты не делятся по товарам"), refused.body());
        assertTrue(refused.status() >= 400, refused.body());
    }

    @Test
    void everyGroupingHasTheSumOfTheZReportsAndTheX() throws IOException {
        Money sold = z.sales().total().plus(x.sales().total());
        Money back = z.refunds().total().plus(x.refunds().total());
        Money tax =
                z.taxes().stream()
                        .map(t -> t.soldTax().minus(t.returnedTax()))
                        .reduce(Money.ZERO, Money::plus)
                        .plus(
                                x.taxes().stream()
                                        .map(t -> t.soldTax().minus(t.returnedTax()))
                                        .reduce(Money.ZERO, Money::plus));
        for (Grouping grouping : Grouping.values()) {
            Map<String, Object> all = api.get(DAYS + "&by=" + grouping.key()).json();
            Map<?, ?> total = Objects.requireNonNull((Map<?, ?>) all.get("total"));
            assertEquals(Json.money(sold), total.get("sales"), grouping.key());
            assertEquals(Json.money(back), total.get("refunds"), grouping.key());
            assertEquals(Json.money(tax), total.get("tax"), grouping.key());
            assertEquals("40000.00", String.valueOf(total.get("gross_profit")), grouping.key());
        }
        String day = api.get("/reports?from=2026-11-22&to=2026-11-22&by=day").body();
        assertTrue(
                day.contains(
                        "\"revenue\":" + Json.money(z.sales().total().minus(z.refunds().total()))),
                day);
        assertTrue(
                api.get("/reports/?from=2026-11-01&to=2026-11-21").body().contains("\"rows\":[]"));
    }

    /// The shop closed short; the refunds are the manager's, the receipts the cashier's.
    @Test
    void controlTellsWhatCashiersDidBesideSelling() throws IOException {
        String days = "/reports/control/?from=2026-11-22&to=2026-11-23";
        Map<String, Object> all = api.get(days).json();
        Map<?, ?> total = Objects.requireNonNull((Map<?, ?>) all.get("total"));
        assertEquals("5", String.valueOf(total.get("receipts")));
        Map<?, ?> refunds = Objects.requireNonNull((Map<?, ?>) total.get("refunds"));
        assertEquals("2", String.valueOf(refunds.get("count")));
        assertEquals(Json.money(z.refunds().total()), refunds.get("amount"));
        Map<?, ?> difference = Objects.requireNonNull((Map<?, ?>) total.get("difference"));
        assertEquals(Json.money(z.difference().orElseThrow()), difference.get("amount"));
        assertEquals("1", String.valueOf(all.get("shifts")));
        Map<?, ?> manager = person(all, api.shop().manager().employee().id());
        assertEquals(refunds.get("amount"), of(manager, "refunds", "amount"));
        assertEquals(difference.get("amount"), of(manager, "difference", "amount"));
        assertEquals(null, of(manager, "refunds", "rate"), "who sold nothing has no rate");
        Map<?, ?> cashier = person(all, api.shop().cashier().employee().id());
        assertEquals("0.00", String.valueOf(of(cashier, "voids", "rate")));
        assertEquals(false, of(cashier, "voids", "questionable"));
        Map<String, Object> before =
                api.get("/reports/control?from=2026-11-01&to=2026-11-21").json();
        assertEquals(List.of(), before.get("rows"));
    }

    private static Map<?, ?> person(Map<String, Object> all, long id) {
        return rows(all).stream()
                .map(row -> (Map<?, ?>) row)
                .filter(row -> String.valueOf(row.get("cashier")).equals(Long.toString(id)))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Object of(Map<?, ?> row, String figure, String fact) {
        return Objects.requireNonNull((Map<?, ?>) row.get(figure)).get(fact);
    }

    @Test
    void controlIsForWhoSeesFiguresAndAsksForItsPeriod() {
        String days = "/reports/control/?from=2026-11-22&to=2026-11-23";
        Reply senior = api.send(api.request(days, Role.SENIOR).GET());
        assertEquals(403, senior.status());
        assertTrue(senior.body().contains("\"right\":\"SEE_FIGURES\""), senior.body());
        assertEquals(400, api.get("/reports/control/?from=2026-11-22").status());
        assertEquals(400, api.get("/reports/control/?from=2026-11-22&to=2026-11-21").status());
    }

    private static List<?> rows(Map<String, Object> page) {
        return Objects.requireNonNull((List<?>) page.get("rows"));
    }

    @Test
    void aPageGoesOnBehindTheLastKey() throws IOException {
        Map<String, Object> first = api.get(DAYS + "&by=product&limit=3").json();
        assertEquals(3, rows(first).size());
        assertEquals(Long.toString(oil), first.get("next"));
        Map<String, Object> rest = api.get(DAYS + "&by=product&limit=3&after=" + oil).json();
        assertEquals(1, rows(rest).size());
        assertEquals(null, rest.get("next"));
        assertEquals(first.get("total"), rest.get("total"));
    }

    @Test
    void onlyWhoSeesFiguresIsAnsweredAndCostsAreForWhoMaySeeThem() {
        assertEquals(403, api.send(api.request(DAYS, Role.CASHIER).GET()).status());
        Reply senior = api.send(api.request(DAYS, Role.SENIOR).GET());
        assertEquals(403, senior.status());
        assertTrue(senior.body().contains("\"right\":\"SEE_FIGURES\""), senior.body());
        Approval.Ask ask = new Approval.Ask(Right.SEE_FIGURES, "", Money.ZERO);
        Figures seen =
                till.periodReports()
                        .of(
                                api.shop().approved(api.shop().senior(), ask),
                                FIRST,
                                FIRST,
                                Grouping.PRODUCT);
        assertFalse(seen.showsEarnings());
        assertTrue(seen.rows().stream().noneMatch(row -> row.earned().isKnown()));
        FiguresShape shape =
                new FiguresShape(
                        CallerLanguage.all(api.shop().services().clock().getZone())
                                .values()
                                .iterator()
                                .next(),
                        ReportQuery.of(BusinessPeriod.day(FIRST), Grouping.PRODUCT),
                        false);
        assertFalse(shape.row(seen.rows().getFirst()).containsKey("cost"));
        assertFalse(shape.total(seen.total()).containsKey("gross_profit"));
    }

    private GoodsTable goods(GoodsList list, int days, boolean byProfit) {
        return till.goodsFigures()
                .table(
                        Optional.of(api.shop().manager()),
                        new GoodsFigures.Query(list, days, byProfit));
    }

    private static List<Long> products(GoodsTable table) {
        return table.rows().stream().map(GoodsRow::product).toList();
    }

    /// Six of tea, nine of nuts, five of oil, ten that are dear; of one that was sold no cost is
    /// known.
    @Test
    void theStockIsWorthWhatItCostAndWhatItIsSoldFor() {
        GoodsRow mine =
                goods(GoodsList.VALUE, 1, false).rows().stream()
                        .filter(row -> row.of(GoodsColumn.NAME).equals(Optional.of("R")))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Optional.of(5L), mine.of(GoodsColumn.PRODUCTS));
        assertEquals(Optional.of(Money.of(232_200_00)), mine.of(GoodsColumn.VALUE));
        assertEquals(Optional.of(Money.of(324_800_00)), mine.of(GoodsColumn.SELLING));
        assertEquals(Optional.of(3_089), mine.of(GoodsColumn.MARGIN));
        assertEquals(Optional.of(1L), mine.of(GoodsColumn.UNKNOWN));
        assertEquals(
                List.of(Long.toString(232_200_00)),
                api.shop().query("select sum(stock_value) from product"));
    }

    @Test
    void whatCostsMoreThanItsPriceAndWhatBroughtALossIsNamed() {
        assertEquals(List.of(dear), products(goods(GoodsList.LOSS, 2, false)));
        GoodsTable today = goods(GoodsList.LOSS, 1, false);
        assertEquals(List.of(dear, oil), products(today), "a correction is an expense of its day");
        GoodsRow row = today.rows().getFirst();
        assertEquals(Optional.of(Money.of(12_000_00)), row.of(GoodsColumn.COST));
        assertEquals(Optional.of(-714), row.of(GoodsColumn.MARGIN));
    }

    @Test
    void whatLayThereAndWasNotSoldIsNamed() {
        List<Long> dead = products(goods(GoodsList.DEAD, 1, false));
        assertTrue(dead.contains(nut) && dead.contains(dear), dead::toString);
        assertFalse(dead.contains(tea) || dead.contains(oil) || dead.contains(plain));
        List<Long> longer = products(goods(GoodsList.DEAD, 2, false));
        assertFalse(longer.contains(nut) || longer.contains(dear), "they came meanwhile");
        assertTrue(longer.contains(api.shop().product(0).id()));
    }

    /// Nobody knew of it before.
    @Test
    void whatWasOnlyCountedIsNotOld() {
        long found =
                till.products()
                        .catalog()
                        .add(
                                api.shop().manager(),
                                new NewProduct(
                                        "Sanoq", "", "S", Money.of(100_000), Unit.PIECE, "VAT12"))
                        .id();
        till.goods().stock().beginCounting(api.shop().manager(), found);
        List<CountedItem> counted = List.of(new CountedItem(found, Quantity.of(5), Quantity.ZERO));
        till.goods().stockPapers().count(api.shop().manager(), UUID.randomUUID(), counted, "found");
        assertFalse(products(goods(GoodsList.DEAD, 1, false)).contains(found));
        List<CountedItem> more = List.of(new CountedItem(nut, Quantity.of(10), Quantity.of(9)));
        till.goods().stockPapers().count(api.shop().manager(), UUID.randomUUID(), more, "found");
        assertTrue(
                products(goods(GoodsList.DEAD, 1, false)).contains(nut),
                "nine of them lay there before");
        List<CountedItem> less = List.of(new CountedItem(nut, Quantity.of(9), Quantity.of(10)));
        till.goods().stockPapers().count(api.shop().manager(), UUID.randomUUID(), less, "lost");
    }

    @Test
    void whatMostComesFromIsA() {
        GoodsTable turnover = goods(GoodsList.ABC, 2, false);
        assertEquals(List.of(oil, tea, nut, plain), products(turnover));
        assertEquals(
                List.of("A 5455", "A 8182", "B 9091", "B 10000"),
                turnover.rows().stream()
                        .map(
                                row ->
                                        row.of(GoodsColumn.GROUP).orElseThrow()
                                                + " "
                                                + row.of(GoodsColumn.SHARE).orElseThrow())
                        .toList());
        assertEquals(
                List.of("A", "A", "B", "C"),
                goods(GoodsList.ABC, 2, true).rows().stream()
                        .map(row -> row.of(GoodsColumn.GROUP).orElseThrow())
                        .toList());
    }

    @Test
    void figuresOfGoodsAreForWhoMaySeeThem() {
        GoodsFigures.Query dead = new GoodsFigures.Query(GoodsList.DEAD, 1, false);
        Refusals.assertRefused(
                new Problem.NotAllowed(),
                () -> till.goodsFigures().table(Optional.of(api.shop().cashier()), dead));
        Approval.Ask ask = new Approval.Ask(Right.SEE_FIGURES, "", Money.ZERO);
        GoodsTable seen =
                till.goodsFigures()
                        .table(Optional.of(api.shop().approved(api.shop().senior(), ask)), dead);
        assertFalse(seen.columns().contains(GoodsColumn.VALUE));
        assertTrue(seen.rows().getFirst().of(GoodsColumn.VALUE).isEmpty());
        List<String> names =
                seen.rows().stream()
                        .map(row -> String.valueOf(row.of(GoodsColumn.NAME).orElseThrow()))
                        .toList();
        assertEquals(names.stream().sorted().toList(), names, "the order tells no value");
        assertFalse(products(seen).equals(products(goods(GoodsList.DEAD, 1, false))));
        for (GoodsFigures.Query closed :
                List.of(
                        new GoodsFigures.Query(GoodsList.LOSS, 1, false),
                        new GoodsFigures.Query(GoodsList.VALUE, 1, false),
                        new GoodsFigures.Query(GoodsList.ABC, 1, true))) {
            Refusals.assertRefused(
                    new Problem.NotAllowed(),
                    () ->
                            till.goodsFigures()
                                    .table(
                                            Optional.of(
                                                    api.shop().approved(api.shop().senior(), ask)),
                                            closed));
        }
    }

    @Test
    void whatIsWrongIsSaidUnderItsName() {
        for (String query :
                List.of(
                        "from:to=2026-11-22",
                        "to:from=2026-11-22",
                        "from:from=2026-02-30&to=2026-11-22",
                        "to:from=2026-11-23&to=2026-11-22",
                        "by:from=2026-11-22&to=2026-11-22&by=week",
                        "limit:from=2026-11-22&to=2026-11-22&limit=0",
                        "limit:from=2026-11-22&to=2026-11-22&limit=x")) {
            int colon = query.indexOf(':');
            Reply reply = api.get("/reports/?" + query.substring(colon + 1));
            assertEquals(400, reply.status(), query);
            assertTrue(
                    reply.body().startsWith("{\"" + query.substring(0, colon) + "\":[\""),
                    reply.body());
        }
    }
}
