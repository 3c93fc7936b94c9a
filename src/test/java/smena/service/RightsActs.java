package smena.service;

import smena.domain.catalog.CategoryCard;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductCode;
import smena.domain.catalog.ProductState;
import smena.domain.catalog.SaleRules;
import smena.domain.catalog.Unit;
import smena.domain.customer.Customer;
import smena.domain.customer.CustomerFacts;
import smena.domain.display.DisplaySetup;
import smena.domain.figures.GoodsList;
import smena.domain.figures.Grouping;
import smena.domain.figures.ReportQuery;
import smena.domain.label.LabelSetup;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.TaxBook;
import smena.domain.people.Actor;
import smena.domain.people.Grant;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.price.PriceDocument;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;
import smena.domain.receipt.ReceiptQuery;
import smena.domain.refund.LooseReturn;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.AgeProof;
import smena.domain.sale.Basket;
import smena.domain.sale.CounterAnswers;
import smena.domain.sale.Discount;
import smena.domain.sale.MarkedLine;
import smena.domain.sale.MethodCard;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Pricing;
import smena.domain.sale.Tender;
import smena.domain.shift.BusinessPeriod;
import smena.domain.shift.CashCount;
import smena.domain.shift.CashMovement;
import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.PrinterTraits;
import smena.domain.shop.ScaleProtocol;
import smena.domain.shop.ScaleSetup;
import smena.domain.shop.ShopSettings;
import smena.domain.stock.CountedItem;
import smena.domain.stock.OrderList;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.StockItem;
import smena.domain.stock.StockTakeScope;
import smena.domain.terminal.TerminalPurpose;
import smena.service.catalog.BulkChanges;
import smena.service.catalog.CatalogImport;
import smena.service.catalog.ProductList;
import smena.service.catalog.TestPictures;
import smena.service.customer.RepaymentRequest;
import smena.service.figures.GoodsFigures;
import smena.service.figures.LossPapers;
import smena.service.figures.SalesPapers;
import smena.service.imports.ChosenColumns;
import smena.service.mxik.GoodsCodesImport;
import smena.service.ports.CardTerminal.Answer;
import smena.service.price.PriceDocuments;
import smena.service.refund.Refunds;
import smena.service.shift.ClosingRequest;
import smena.service.stock.Stock;
import smena.service.stock.StockHistory;
import smena.service.supply.SupplierReturns;
import smena.service.supply.Suppliers;
import smena.service.terminal.TerminalRequest;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Arguments of the acts that made-up ones do not get as far as the question who may do it. What an
/// act needs beforehand the manager does in the same transaction, which is taken back.
final class RightsActs {
    private static final Money MUCH = Money.of(100_000_000);
    private static final PrinterSetup PRINTER =
            new PrinterSetup(new PrinterAddress.Network("10.0.0.5", 9100), PrinterTraits.USUAL);

    private final TestShop shop;
    private final Services till;
    private final Actor manager;
    private final Path picture;
    private UUID received = UUID.randomUUID();
    private long paper;
    private final Map<String, Function<Actor, Object[]>> acts = new LinkedHashMap<>();

    RightsActs(TestShop shop) {
        this.shop = shop;
        this.till = shop.services();
        this.manager = shop.manager();
        this.picture = TestPictures.draw(shop.folder().resolveSibling("rights.png"), "png", 60, 60);
        baskets();
        selling();
        goods();
        prices();
        supply();
        stock();
        people();
        shifts();
        settings();
    }

    /// Arguments for the method of this name, if made-up ones will not do: after what it needs has
    /// been done.
    Optional<Function<Actor, Object[]>> of(String method) {
        return Optional.ofNullable(acts.get(method));
    }

    /// What all of them find: goods whose cost is known.
    void world() {
        received = received();
        paper = writtenOff();
    }

    private void act(String name, Function<Actor, Object[]> arguments) {
        acts.put(name, arguments);
    }

    private static Object[] with(Object... arguments) {
        return arguments;
    }

    private void baskets() {
        Optional<Discount> twentieth = Optional.of(new Discount.Percent(500));
        act("Baskets.discount(Actor,Optional)", by -> with(by, twentieth));
        act("Baskets.lineDiscount(Actor,int,Optional)", by -> with(by, 1, twentieth));
        act("Baskets.quantity(Actor,int,Quantity)", by -> with(by, 1, Quantity.ONE));
        act("Baskets.cancelParked(Actor,UUID)", by -> with(by, parked()));
        act("Baskets.recall(Actor,UUID)", by -> with(by, parked()));
        act(
                "AgeChecks.confirm(Actor,AgeQuestion,AgeProof)",
                by -> {
                    Basket wine = till.baskets().scan(manager, "2000000001302", Quantity.ONE);
                    return with(by, till.ageChecks().of(wine).orElseThrow(), AgeProof.LICENCE);
                });
        act(
                "Marks.add(Actor,MarkedLine,String)",
                by -> {
                    Basket water = till.baskets().scan(manager, "2000000001326", Quantity.of(2));
                    MarkedLine line = till.marks().of(water).getFirst();
                    return with(by, line, "010200000000132621A1");
                });
    }

    private UUID parked() {
        UUID id = till.baskets().open().id();
        till.baskets().park(manager, "later");
        return id;
    }

    private void selling() {
        act(
                "Repayments.reverse(Actor,UUID,long,String)",
                by -> with(by, UUID.randomUUID(), repaid(), "wrong"));
        act("Repayments.reverse(Actor,long,String)", by -> with(by, repaid(), "wrong"));
        act(
                "Refunds.bookWithoutReceipt(Actor,LooseReturn)",
                by -> with(by, loose(UUID.randomUUID())));
        act(
                "Refunds.bookStored(Actor,String)",
                by -> with(by, Refunds.stored(RefundOrder.whole(UUID.randomUUID(), 1, "torn"))));
        act(
                "Selling.book(Actor,Basket,List,long,CounterAnswers)",
                by -> with(by, onAccount(), debt(), 1L, CounterAnswers.NONE));
        act(
                "Selling.book(Actor,Basket,List,long,CounterAnswers,Consumer)",
                by ->
                        with(
                                by,
                                onAccount(),
                                debt(),
                                1L,
                                CounterAnswers.NONE,
                                (Consumer<Object>) _ -> {}));
        act(
                "Selling.find(Actor,long)",
                by -> {
                    Basket basket = till.baskets().open();
                    return with(by, till.selling().pay(manager, basket, shop.cash(MUCH)).id());
                });
        act("Refunds.find(Actor,long)", by -> with(by, refunded()));
        act(
                "Customers.add(Actor,CustomerFacts)",
                by -> with(by, CustomerFacts.of("Nodira", "901112299").with(terms())));
        act(
                "Customers.change(Actor,long,CustomerFacts)",
                by -> with(by, debtor().id(), debtor().facts().with(terms())));
        act("Selling.pay(Actor,Basket,List)", by -> with(by, onAccount(), debt()));
        act("Selling.book(Actor,Basket,List,long)", by -> with(by, onAccount(), debt(), 1L));
        act(
                "TerminalOperations.decided(Actor,UUID)",
                by -> {
                    TerminalRequest asked = card();
                    till.terminalOperations().asked(manager, asked);
                    till.terminalOperations()
                            .answered(asked.operation(), new Answer.Unknown("silent"));
                    return with(by, asked.operation());
                });
    }

    private TerminalRequest card() {
        Basket basket = till.baskets().open();
        return TerminalRequest.of(
                TerminalPurpose.SALE, basket.id(), shop.method("card"), Pricing.of(basket).total());
    }

    private Customer debtor() {
        return till.customers().search("Rustam", 1).getFirst();
    }

    private static CustomerFacts.Terms terms() {
        return new CustomerFacts.Terms(500, "", Money.of(5_000_000), 10);
    }

    private Basket onAccount() {
        return till.baskets().customer(manager, Optional.of(debtor().id()));
    }

    private List<Tender> debt() {
        Money total = Pricing.of(till.baskets().open()).total();
        return List.of(new Tender(shop.method("debt"), total, ""));
    }

    private long repaid() {
        onAccount();
        Money total = Pricing.of(till.baskets().open()).total();
        till.customers()
                .change(
                        manager,
                        debtor().id(),
                        debtor().facts().with(new CustomerFacts.Terms(0, "", MUCH, 10)));
        till.selling().pay(manager, till.baskets().open(), debt());
        RepaymentRequest request =
                new RepaymentRequest(UUID.randomUUID(), debtor().id(), total, shop.cash(total));
        return till.repayments().take(manager, request).id();
    }

    private LooseReturn loose(UUID id) {
        long product = shop.product(0).id();
        LooseReturn.Item item =
                new LooseReturn.Item(product, "", Quantity.ONE, true, "", List.of());
        Money price = till.refunds().priceWithoutReceipt(product);
        return new LooseReturn(id, List.of(item), "torn", shop.cash(price));
    }

    private long refunded() {
        return till.refunds().book(manager, RefundOrder.whole(UUID.randomUUID(), 1, "torn")).id();
    }

    private void goods() {
        CategoryCard card = new CategoryCard("Qish", 3, Optional.of(2_500));
        act("Categories.add(Actor,CategoryCard)", by -> with(by, card));
        act(
                "Categories.change(Actor,long,CategoryCard,CategoryCard)",
                by -> with(by, till.products().categories().add(manager, card), card, card));
        List<Long> one = List.of(shop.product(0).id());
        act("BulkChanges.archive(Actor,Collection,boolean)", by -> with(by, one, true));
        act("BulkChanges.category(Actor,Collection,String)", by -> with(by, one, "Bahor"));
        act(
                "BulkChanges.prices(Actor,String,Optional,List)",
                by ->
                        with(
                                by,
                                "dearer",
                                Optional.empty(),
                                List.of(
                                        new BulkChanges.NewPrice(
                                                shop.product(0).id(),
                                                shop.product(0).name(),
                                                shop.product(0).price(),
                                                MUCH))));
        act("ProductCards.add(Actor,ProductCard)", by -> with(by, tea()));
        act("ProductCards.addSent(Actor,ProductCard)", by -> with(by, tea()));
        act(
                "ProductCards.change(Actor,long,ProductCard,ProductCard)",
                by -> with(by, 1L, known(), known().archived(true)));
        act(
                "ProductCards.change(Actor,long,ProductCard,ProductCard,Origin)",
                by ->
                        with(
                                by,
                                1L,
                                known(),
                                known().archived(true),
                                PriceDocument.Origin.values()[0]));
        act(
                "ProductCards.changeLater(Actor,long,ProductCard,ProductCard,Instant)",
                by ->
                        with(
                                by,
                                1L,
                                known(),
                                known().priced(MUCH),
                                shop.now().plus(Duration.ofDays(1))));
        act("ProductPictures.put(Actor,long,Path)", by -> with(by, 1L, picture));
        act("ReceiptGoods.of(Actor,Collection)", by -> with(by, one));
        act("ReceiptGoods.scanned(Actor,String)", by -> with(by, shop.product(0).barcode()));
    }

    private ProductCard known() {
        return till.products().productCards().find(1).orElseThrow();
    }

    private ProductCard tea() {
        return new ProductCard(
                "Choy",
                "Bahor",
                Money.of(900),
                Unit.PIECE,
                till.settings().taxRate(),
                "",
                Quantity.ZERO,
                Optional.empty(),
                false,
                List.of(ProductCode.single("tea-1")),
                SaleRules.NONE,
                false);
    }

    private void prices() {
        Map<Long, Money> dearer = Map.of(1L, Money.of(50_000_000));
        PriceDocuments.Wanted now = new PriceDocuments.Wanted("dearer", Optional.empty(), dearer);
        act("PriceDocuments.make(Actor,Wanted)", by -> with(by, now));
        act(
                "PriceDocuments.undo(Actor,long)",
                by -> with(by, till.prices().priceDocuments().make(manager, now).id()));
        act("Promotions.add(Actor,Promotion)", by -> with(by, promotion()));
        act(
                "Promotions.change(Actor,Promotion)",
                by -> with(by, till.prices().promotions().add(manager, promotion())));
    }

    private Promotion promotion() {
        return new Promotion(
                0,
                "a tenth",
                new Terms.PercentOff(1_000),
                new Promotion.Range(Set.of(1L), Set.of()),
                Validity.since(till.prices().promotions().today()));
    }

    private void supply() {
        act("GoodsReceipts.book(Actor,ReceiptDraft)", by -> with(by, draft(false)));
        act("GoodsReceipts.book(Actor,ReceiptDraft,boolean)", by -> with(by, draft(true), true));
        act("ReceiptPhotos.add(Actor,ReceiptDraft,List)", by -> with(by, draft(false), List.of()));
        act("ReceiptPhotos.addBooked(Actor,UUID,List)", by -> with(by, received, List.of()));
        act(
                "SupplierReturns.book(Actor,UUID,long,List,String)",
                by ->
                        with(
                                by,
                                UUID.randomUUID(),
                                1L,
                                List.of(new SupplierReturns.Item(1, Quantity.ONE)),
                                ""));
        act(
                "Suppliers.pay(Actor,Payment)",
                by ->
                        with(
                                by,
                                new Suppliers.Payment(
                                        UUID.randomUUID(), supplier(), Money.of(1_000), true, "")));
        act(
                "Suppliers.payOut(Actor,long,String,Money,String)",
                by -> {
                    String name = "Janub" + UUID.randomUUID();
                    till.goods().suppliers().add(manager, name.substring(0, 20));
                    return with(
                            by,
                            till.shifts().current().orElseThrow().id(),
                            name.substring(0, 20),
                            Money.of(1_000),
                            "");
                });
        act(
                "Suppliers.correct(Actor,Correction)",
                by ->
                        with(
                                by,
                                new Suppliers.Correction(
                                        UUID.randomUUID(), supplier(), Money.of(5), "rounded")));
    }

    private long supplier() {
        return till.goods().suppliers().add(manager, "Gʻarb").id();
    }

    private ReceiptDraft draft(boolean fromDrawer) {
        ReceiptDraft.Line line =
                new ReceiptDraft.Line(
                        shop.product(0).id(),
                        Quantity.of(10),
                        Optional.of(ReceiptDraft.Cost.ofUnit(Money.of(10_000))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return new ReceiptDraft(UUID.randomUUID(), "Sharq", "1", fromDrawer, List.of(line));
    }

    private UUID received() {
        return till.goods().goodsReceipts().book(manager, draft(false)).head().uuid();
    }

    private void stock() {
        StockItem one = new StockItem(shop.product(0).id(), Quantity.ONE);
        act(
                "StockPapers.writeOff(Actor,UUID,List,String)",
                by -> with(by, UUID.randomUUID(), List.of(one), "broken"));
        act(
                "StockPapers.ownUse(Actor,UUID,List,String)",
                by -> with(by, UUID.randomUUID(), List.of(one), "tea"));
        act(
                "StockPapers.count(Actor,UUID,List,String)",
                by ->
                        with(
                                by,
                                UUID.randomUUID(),
                                List.of(
                                        new CountedItem(
                                                shop.product(0).id(), Quantity.ONE, Quantity.ONE)),
                                ""));
        act("StockTakes.compare(Actor,UUID)", by -> with(by, taken()));
        act("StockTakes.finish(Actor,UUID)", by -> with(by, taken()));
        OrderList.Line line =
                new OrderList.Line(
                        "Sharq",
                        "1",
                        "Choy",
                        Unit.PIECE,
                        Quantity.ONE,
                        Quantity.ONE,
                        Optional.empty());
        OrderList list = new OrderList(till.customers().today(), List.of(line));
        act("Reorders.pages(Actor,OrderList)", by -> with(by, list));
        act("Reorders.print(Actor,OrderList)", by -> with(by, list));
        act(
                "Reorders.write(Actor,OrderList,Path)",
                by -> with(by, list, shop.folder().resolveSibling("order.xlsx")));
        act(
                "GoodsFigures.table(Optional,Query)",
                by ->
                        with(
                                Optional.of(by),
                                new GoodsFigures.Query(GoodsList.values()[0], 1, false)));
        act(
                "LossPrevention.table(Optional,LocalDate,LocalDate)",
                by -> with(Optional.of(by), till.customers().today(), till.customers().today()));
        act(
                "ExpenseReports.of(Optional,LocalDate,LocalDate)",
                by -> with(Optional.of(by), till.customers().today(), till.customers().today()));
        act(
                "ExpenseReports.write(Optional,LocalDate,LocalDate,Path,UnaryOperator)",
                by ->
                        with(
                                Optional.of(by),
                                till.customers().today(),
                                till.customers().today(),
                                shop.folder().resolve("expenses.csv"),
                                UnaryOperator.<String>identity()));
        act(
                "HourPapers.of(Actor,LocalDate,int,Optional)",
                by -> with(by, till.customers().today(), 9, Optional.empty()));
        act("PeriodReports.of(Optional,ReportQuery)", by -> with(Optional.of(by), days()));
        act("PeriodReports.compared(Optional,ReportQuery)", by -> with(Optional.of(by), days()));
        act(
                "SalesPapers.pages(Optional,ReportQuery,String)",
                by -> with(Optional.of(by), days(), "uz"));
        act(
                "SalesPapers.write(Optional,ReportQuery,Path,Wording)",
                by ->
                        with(
                                Optional.of(by),
                                days(),
                                shop.folder().resolve("sales.csv"),
                                new SalesPapers.Wording(
                                        "uz",
                                        UnaryOperator.identity(),
                                        (_, label) -> label.name(),
                                        report ->
                                                List.of(
                                                        report.query()
                                                                .period()
                                                                .from()
                                                                .toString()))));
        act(
                "LossPapers.print(Actor,LocalDate,LocalDate)",
                by -> with(by, till.customers().today(), till.customers().today()));
        act(
                "LossPapers.pages(Optional,LocalDate,LocalDate,String)",
                by ->
                        with(
                                Optional.of(by),
                                till.customers().today(),
                                till.customers().today(),
                                "uz"));
        act(
                "LossPapers.write(Optional,LocalDate,LocalDate,Path,Wording)",
                by ->
                        with(
                                Optional.of(by),
                                till.customers().today(),
                                till.customers().today(),
                                shop.folder().resolve("control.csv"),
                                new LossPapers.Wording("uz", UnaryOperator.identity())));
        act("Stock.page(Actor,Query)", by -> with(by, new Stock.Query("", false, 0, 10)));
        act(
                "StockHistory.page(Actor,Query,Optional,int)",
                by -> with(by, StockHistory.Query.all(shop.product(0).id()), Optional.empty(), 10));
        act(
                "Stock.movements(Actor,long,long,int)",
                by -> with(by, shop.product(0).id(), Long.MAX_VALUE, 10));
        act("StockHistory.cameLast(Actor,long)", by -> with(by, shop.product(0).id()));
        act("StockHistory.acts(Actor,long,int)", by -> with(by, Long.MAX_VALUE, 10));
        act("StockHistory.paper(Actor,long)", by -> with(by, paper));
        act(
                "StockTakeArchive.find(Actor,long)",
                by -> with(by, till.goods().stockTakes().finish(manager, taken()).head().id()));
        act(
                "StockTakeArchive.before(Actor,long,int)",
                by -> {
                    till.goods().stockTakes().finish(manager, taken());
                    return with(by, Long.MAX_VALUE, 10);
                });
        act(
                "ProductList.page(Actor,Wanted,Optional,int)",
                by ->
                        with(
                                by,
                                new ProductList.Wanted("", Optional.empty(), ProductState.ON_SALE),
                                Optional.empty(),
                                200));
        act("ProductList.find(Actor,long)", by -> with(by, shop.product(0).id()));
        act("Stock.find(Actor,long)", by -> with(by, shop.product(0).id()));
        act("SupplierReturns.of(Actor,long)", by -> with(by, 1L));
        act("GoodsReceipts.keep(Actor,ReceiptDraft)", by -> with(by, draft(false)));
        act("GoodsReceipts.discard(Actor,UUID)", by -> with(by, UUID.randomUUID()));
        Path none = shop.folder().resolveSibling("none.csv");
        act(
                "CatalogImport.run(Path,Order,Watcher)",
                by ->
                        with(
                                none,
                                new CatalogImport.Order(
                                        Optional.of(by),
                                        Optional.empty(),
                                        "",
                                        false,
                                        ChosenColumns.NONE,
                                        Map.of(),
                                        false,
                                        true),
                                nobody(CatalogImport.Watcher.class)));
        act(
                "GoodsCodesImport.run(Path,Order,Watcher)",
                by ->
                        with(
                                none,
                                new GoodsCodesImport.Order(
                                        Optional.of(by), Optional.empty(), Map.of(), false, false),
                                nobody(GoodsCodesImport.Watcher.class)));
        act("Suppliers.debts(Actor,boolean)", by -> with(by, false));
        act(
                "Receipts.before(Actor,ReceiptQuery,long,int)",
                by -> with(by, ReceiptQuery.ALL, Long.MAX_VALUE, 10));
        act(
                "CatalogExport.write(Optional,Path)",
                by -> with(Optional.of(by), shop.folder().resolveSibling("goods.csv")));
    }

    private long writtenOff() {
        StockItem one = new StockItem(shop.product(0).id(), Quantity.ONE);
        return till.goods()
                .stockPapers()
                .writeOff(manager, UUID.randomUUID(), List.of(one), "broken")
                .head()
                .id();
    }

    private UUID taken() {
        UUID id = UUID.randomUUID();
        StockTakeScope one = new StockTakeScope.Products(Set.of(shop.product(0).id()));
        till.goods().stockTakes().begin(manager, id, one, true);
        till.goods().stockTakes().counting().add(manager, id, shop.product(0).id(), Quantity.of(3));
        till.goods().stockTakes().compare(manager, id);
        return id;
    }

    private void people() {
        act(
                "Roles.grant(Actor,Role,Right,Grant)",
                by -> with(by, shop.role("SENIOR"), Right.VOID, Grant.DENIED));
        act(
                "Staff.role(Actor,Employee,String,Optional)",
                by -> with(by, shop.person(Role.SENIOR), "CASHIER", Optional.empty()));
        act(
                "Staff.reactivate(Actor,long,String)",
                by -> {
                    Role role = shop.person(Role.CASHIER).role();
                    long id = till.people().add(manager, "Jasur", role, "4711").id();
                    till.staff().deactivate(manager, id);
                    return with(by, id, "4711");
                });
        act("Rollbacks.acknowledge(Actor,String)", by -> with(by, "known"));
        act(
                "Favourites.keeping(Actor,boolean,Supplier)",
                by ->
                        with(
                                by,
                                true,
                                (Supplier<?>) () -> till.products().productCards().add(by, tea())));
    }

    private void shifts() {
        act("TodayFigures.since(Actor,Today)", by -> with(by, till.todayFigures().of(manager)));
        act(
                "Shifts.move(Actor,Kind,Money,String)",
                by -> with(by, CashMovement.Kind.PAY_IN, Money.of(100), "change"));
        act(
                "Shifts.move(Actor,long,Kind,Money,String)",
                by -> with(by, 1L, CashMovement.Kind.PAY_IN, Money.of(100), "change"));
        act(
                "Shifts.open(Actor,CashCount)",
                by -> {
                    counted();
                    till.shifts().close(manager, 1, new ClosingRequest("test", true, false));
                    return with(by, CashCount.total(MUCH));
                });
        act(
                "Shifts.close(Actor,long,ClosingRequest)",
                by -> {
                    counted();
                    return with(by, 1L, new ClosingRequest("test", true, false));
                });
        act(
                "Shifts.close(Actor,long,CashCount,ClosingRequest)",
                by -> {
                    till.baskets().cancel(manager);
                    ClosingRequest closing = new ClosingRequest("test", true, false);
                    return with(by, 1L, CashCount.total(MUCH), closing);
                });
        act(
                "Shifts.compare(Actor)",
                by -> {
                    counted();
                    return with(by);
                });
        act(
                "Shifts.comparison(Actor)",
                by -> {
                    counted();
                    return with(by);
                });
        act(
                "Printing.reprintZ(Actor,long)",
                by -> {
                    counted();
                    till.shifts().close(manager, 1, new ClosingRequest("test", true, false));
                    return with(by, 1L);
                });
        act("PrintDecisions.again(Actor,long)", by -> with(by, receiptJob()));
        act("PrintDecisions.printed(Actor,long)", by -> with(by, receiptJob()));
        act("PrintDecisions.cancel(Actor,long,String)", by -> with(by, receiptJob(), "torn"));
        act(
                "PrintDecisions.redirect(Actor,long,PrinterRole)",
                by -> with(by, receiptJob(), PrinterRole.SCREEN));
    }

    private void counted() {
        till.baskets().cancel(manager);
        till.shifts().count(manager, CashCount.total(MUCH));
    }

    private long receiptJob() {
        return till.printing().ofSale(1).orElseThrow().id();
    }

    private void settings() {
        act(
                "PrinterSettings.change(Actor,PrinterRole,Optional,Optional)",
                by ->
                        with(
                                by,
                                PrinterRole.RECEIPT,
                                Optional.of(till.printerSettings().receipt()),
                                Optional.of(PRINTER)));
        ShopSettings now = till.settings().shop();
        act("Settings.change(Actor,ShopSettings,ShopSettings)", by -> with(by, now, now));
        act(
                "Settings.count(Actor,List,List)",
                by -> with(by, till.settings().counted(), till.settings().counted()));
        List<MethodCard> methods = till.paymentMethods().all();
        List<MethodCard> more = new ArrayList<>(methods);
        more.add(MethodCard.fresh(PaymentMethod.Kind.WALLET).named("Beepul"));
        act("PaymentMethods.change(Actor,List,List)", by -> with(by, methods, more));
        TaxBook taxes = till.taxRates().overview().book();
        act("TaxRateSettings.change(Actor,TaxBook,TaxBook)", by -> with(by, taxes, taxes));
        act(
                "Backups.choose(Actor,BackupPlaces,Optional,Optional,boolean)",
                by -> with(by, till.backups().places(), Optional.empty(), Optional.empty(), true));
        DisplaySetup display = till.displays().setup();
        act(
                "DisplaySettings.change(Actor,DisplaySetup,DisplaySetup)",
                by -> with(by, display, display));
        LabelSetup labels = till.prices().labelSettings().setup();
        act(
                "LabelSettings.change(Actor,LabelSetup,LabelSetup)",
                by -> with(by, labels, LabelSetup.USUAL));
        act("LabelSettings.choose(Actor,LabelSetup,LabelSetup)", by -> with(by, labels, labels));
        act("PaperDesign.logo(Actor,Path)", by -> with(by, picture));
        act(
                "ScaleSettings.change(Actor,Optional,Optional)",
                by ->
                        with(
                                by,
                                till.scale().scale(),
                                Optional.of(ScaleSetup.usual(ScaleProtocol.values()[0], "COM3"))));
    }

    /// Somebody who is told of the steps of an act, and says nothing to it.
    private ReportQuery days() {
        return ReportQuery.of(BusinessPeriod.day(till.customers().today()), Grouping.PRODUCT);
    }

    private static <T> T nobody(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, _) -> method.getReturnType() == boolean.class ? false : null));
    }
}
