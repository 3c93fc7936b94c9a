package smena.store;

import smena.domain.Refused;
import smena.domain.backup.BackupPurpose;
import smena.domain.catalog.CategoryCard;
import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.PriceList;
import smena.domain.catalog.Product;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductCode;
import smena.domain.catalog.ProductFilter;
import smena.domain.catalog.ProductOrder;
import smena.domain.catalog.ProductState;
import smena.domain.catalog.SaleRules;
import smena.domain.catalog.Unit;
import smena.domain.customer.Customer;
import smena.domain.customer.CustomerFacts;
import smena.domain.customer.DebtFilter;
import smena.domain.customer.Repayment;
import smena.domain.figures.GoodsList;
import smena.domain.figures.Grouping;
import smena.domain.figures.Label;
import smena.domain.figures.LossEntry;
import smena.domain.figures.LossFigure;
import smena.domain.figures.LossQuery;
import smena.domain.figures.ReportQuery;
import smena.domain.figures.SalesFacet;
import smena.domain.figures.SalesFilter;
import smena.domain.figures.Today;
import smena.domain.journal.JournalGroup;
import smena.domain.journal.JournalQuery;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.ShopTaxRate;
import smena.domain.money.TaxBook;
import smena.domain.money.TaxRate;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Employee;
import smena.domain.people.Grant;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.price.PriceDocument;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;
import smena.domain.receipt.ReceiptCode;
import smena.domain.receipt.ReceiptQuery;
import smena.domain.refund.Exchange;
import smena.domain.refund.LooseReturn;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.AgeProof;
import smena.domain.sale.Basket;
import smena.domain.sale.Discount;
import smena.domain.sale.MarkedLine;
import smena.domain.sale.MethodCard;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shift.BusinessPeriod;
import smena.domain.shift.CashCount;
import smena.domain.shift.CashMovement;
import smena.domain.shift.FigureParts;
import smena.domain.shift.FigureRow;
import smena.domain.shift.ReportFigure;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftFilter;
import smena.domain.shop.PrinterRole;
import smena.domain.stock.DocumentKind;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.StockItem;
import smena.domain.stock.StockMovement;
import smena.domain.stock.StockTakeCount;
import smena.domain.stock.StockTakeScope;
import smena.domain.stock.Supplier;
import smena.domain.stock.WriteOffDraft;
import smena.domain.terminal.TerminalOperation;
import smena.domain.terminal.TerminalPurpose;
import smena.service.Services;
import smena.service.TestShop;
import smena.service.catalog.ProductList;
import smena.service.catalog.TestPictures;
import smena.service.clients.ApiClients;
import smena.service.clients.IdempotencyGuard;
import smena.service.clients.IdempotencyGuard.IdempotencyRequest;
import smena.service.customer.Customers;
import smena.service.customer.RepaymentRequest;
import smena.service.figures.GoodsFigures;
import smena.service.ports.CardTerminal.Answer;
import smena.service.ports.PrintJob;
import smena.service.ports.PrintJobs;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintTrouble;
import smena.service.price.PriceDocuments;
import smena.service.shift.ClosingRequest;
import smena.service.stock.Stock;
import smena.service.stock.StockHistory;
import smena.service.stock.StockTakes;
import smena.service.stock.WriteOffDrafts;
import smena.service.supply.ReceiptPhotos;
import smena.service.supply.SupplierReturns;
import smena.service.supply.Suppliers;
import smena.service.terminal.TerminalRequest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A day at a till through the services: everything that somebody may do while it sells, each list
/// and each banner, and the books of the evening.
public final class WholeDay {
    private static final int PAGE = 50;

    private final TestShop shop;
    private final Services till;
    private final Actor cashier;
    private final Actor manager;

    /// @param shop one that nothing was done in yet
    public WholeDay(TestShop shop) {
        this.shop = shop;
        this.till = shop.services();
        this.cashier = shop.cashier();
        this.manager = shop.manager();
    }

    /// From the start to the end of the till.
    public void live() {
        till.started();
        untilTheEnd();
    }

    /// The same at a till that is running.
    void untilTheEnd() {
        morning();
        Shift first = shop.open(100_000);
        baskets();
        selling();
        promotions();
        priceLists();
        prices();
        refunds();
        customers();
        printing(first);
        drawer();
        supply();
        papersLeft();
        programs();
        books(first);
        explained(first);
        evening(first);
        Shift second = shop.open(2);
        Today begun = till.todayFigures().of(manager);
        shop.sell(1);
        till.todayFigures().since(manager, begun);
        till.workList().of(manager);
        till.backups().make(BackupPurpose.DAILY);
        till.backups().makeDaily();
        till.backups().state();
        till.backups().newest();
        shop.close(second, Money.ZERO);
        explained(first);
        explained(second);
        till.printing().reprintZ(manager, 2);
        till.printing().ofZ(2);
        till.stopped();
        shop.setClock(shop.now().plus(Duration.ofDays(2)));
    }

    /// What the figures of a shift are made of, and which shifts there are.
    private void explained(Shift shift) {
        for (ReportFigure figure : FigureParts.all(shop.figures(shift.id()))) {
            till.figureRows().explain(manager, shift.id(), figure);
            List<FigureRow> page =
                    till.figureRows().rows(manager, shift.id(), figure, Optional.empty(), 1);
            page.forEach(
                    row ->
                            till.figureRows()
                                    .rows(manager, shift.id(), figure, Optional.of(row), PAGE));
        }
        till.figureRows().causes(manager, shift.id());
        till.figureRows().handovers(manager, shift.id());
        JournalQuery all =
                new JournalQuery(
                        Instant.EPOCH,
                        shop.now(),
                        Optional.of(manager.employee().id()),
                        Optional.of(JournalGroup.DRAWER));
        till.journalReader().lines(manager, all, Optional.empty(), 1).stream()
                .forEach(l -> till.journalReader().lines(manager, all, Optional.of(l), 1));
        till.journalReader().of(manager, List.of(1L, 2L));
        till.journalReader().ofReceipt(manager, till.selling().last().orElseThrow());
        till.reports()
                .months()
                .forEach(
                        month ->
                                till.reports()
                                        .zBefore(
                                                new ShiftFilter(Optional.of(month), true),
                                                Long.MAX_VALUE,
                                                PAGE));
        till.reports().newestZ(PAGE).forEach(z -> till.printing().zPage(z.zNumber().orElseThrow()));
    }

    private void morning() {
        till.settings().isNew();
        till.settings().theme();
        till.settings().language("ru");
        till.settings().change(manager, till.settings().shop(), till.settings().shop());
        methods();
        taxRates();
        till.printerSettings().receipt();
        till.people().people();
        till.people().atLogIn();
        till.people().whoMayApprove(cashier.employee(), Right.DISCOUNT);
        till.people().add(manager, "Jasur", Role.CASHIER, "4711");
        till.people()
                .birthDate(
                        manager,
                        cashier.employee().id(),
                        Optional.empty(),
                        Optional.of(LocalDate.of(1999, 1, 1)));
        people();
        Basket wine = till.baskets().scan(cashier, "2000000001302", Quantity.ONE);
        till.ageChecks()
                .confirm(cashier, till.ageChecks().of(wine).orElseThrow(), AgeProof.LICENCE);
        till.baskets().scan(cashier, "2000000001326", Quantity.of(2));
        MarkedLine water = till.marks().of(till.baskets().open()).getFirst();
        water = till.marks().add(cashier, water, "010200000000132621A1");
        till.marks().remove(cashier, water, water.marks().getFirst());
        till.baskets().cancel(manager);
        wrongPin();
        till.pins().all();
        till.pins().unlock(manager, cashier.employee().id());
        till.pins().set(manager, cashier.employee().id(), "1111");
        till.people().logOut(till.people().logIn(cashier.employee().id(), "1111"));
        till.products()
                .catalog()
                .categories()
                .forEach(c -> till.products().catalog().page(Optional.of(c.id()), 0, PAGE));
        till.products().catalog().page(Optional.empty(), 0, PAGE);
        till.products().catalog().numbered();
        till.products().catalog().taxRates();
        till.products().catalog().search("non", PAGE);
        till.products().catalog().search("hz;tyrf", PAGE);
        till.products().catalog().scanned("7");
        till.products()
                .productCodes()
                .scaleNumber(manager, shop.product(0).id(), Optional.of(7_001L));
        till.products()
                .productCodes()
                .add(
                        manager,
                        shop.product(0).id(),
                        "14780000999995",
                        Optional.of(Quantity.of(12)),
                        Optional.empty());
        till.products()
                .catalog()
                .add(
                        manager,
                        new NewProduct(
                                "Sumalak",
                                "4780000999998",
                                "Bahor",
                                Money.of(900),
                                Unit.PIECE,
                                till.settings().taxRate()));
        cards();
        till.shifts().current();
        till.shifts().lastCashLeft();
        till.shifts().newest(PAGE);
    }

    /// A product's card is written, changed and archived; the list is asked in each of its ways.
    private void cards() {
        ProductCard tea =
                new ProductCard(
                        "Choy",
                        "Bahor",
                        Money.of(900),
                        Unit.PIECE,
                        till.settings().taxRate(),
                        "",
                        Quantity.ZERO,
                        Optional.of(7_003L),
                        false,
                        List.of(ProductCode.single("tea-1"), ProductCode.single("tea-2")),
                        SaleRules.NONE,
                        false);
        long id = till.products().productCards().add(manager, tea).id();
        till.products().productCards().byCode("tea-1");
        till.products().ownCodes().next(List.of());
        categories();
        till.products().productHistory().page(1, Optional.empty(), 20);
        till.products().catalogExport().write(Optional.empty(), sheet());
        till.products().productList().find(id);
        till.products().productList().scanned("tea-1");
        till.products().productList().find(manager, id);
        till.products().productList().counts();
        till.goods().stock().soldByDay(1, 30);
        till.goods().stockHistory().cameLast(manager, 1);
        till.prices().priceDocuments().ahead(1);
        for (boolean all : List.of(true, false)) {
            ProductFilter filter =
                    new ProductFilter(
                            Optional.of("Sharq").filter(_ -> all),
                            Optional.of("VAT12").filter(_ -> all),
                            all,
                            true);
            for (ProductState state : List.of(ProductState.ON_SALE, ProductState.NEAR)) {
                for (String text : List.of("", "non")) {
                    var narrowed = new ProductList.Wanted(text, Optional.of(1L), state, filter);
                    till.products().productList().page(manager, narrowed, Optional.empty(), PAGE);
                }
            }
        }
        sorted();
        ProductCard seen = till.products().productCards().find(id).orElseThrow();
        till.products().productCards().change(manager, id, seen, seen.archived(true));
        for (ProductState state : ProductState.values()) {
            for (Optional<Long> category : List.of(Optional.<Long>empty(), Optional.of(1L))) {
                for (String text : List.of("", "non", "hz;tyrf", "ryajenka", "tea-1")) {
                    var wanted = new ProductList.Wanted(text, category, state);
                    till.products().productList().page(wanted, Optional.empty(), PAGE);
                    till.products().productList().page(wanted, Optional.of(100L), PAGE);
                }
            }
        }
    }

    private void sorted() {
        ProductList list = till.products().productList();
        for (ProductOrder.By by : ProductOrder.By.values()) {
            var wanted =
                    new ProductList.Wanted("", Optional.of(1L), ProductState.ON_SALE)
                            .sorted(new ProductOrder(by, true));
            List<ListedProduct> first = list.page(manager, wanted, Optional.empty(), PAGE);
            list.page(manager, wanted, Optional.of(first.getLast()), PAGE);
        }
    }

    private void people() {
        Role store = till.roles().add(manager, "Omborchi", "CASHIER");
        till.roles().grant(manager, store, Right.MANAGE_STOCK, Grant.ALLOWED);
        till.roles().rename(manager, store, "Sklad");
        Employee karim = till.people().add(manager, "Karim", store, "4713");
        till.staff().rename(manager, karim, "Karim aka");
        till.staff().role(manager, karim, "CASHIER", Optional.empty());
        till.staff().deactivate(manager, karim.id());
        till.staff().all();
        till.roles().archive(manager, store.code());
    }

    private void methods() {
        List<MethodCard> all = till.paymentMethods().all();
        List<MethodCard> more = new ArrayList<>(all);
        more.add(MethodCard.fresh(PaymentMethod.Kind.WALLET).named("Beepul"));
        List<MethodCard> now = till.paymentMethods().change(manager, all, more);
        till.paymentMethods().change(manager, now, now.reversed());
        till.paymentMethods().change(manager, now.reversed(), now);
    }

    private void taxRates() {
        LocalDate day = till.taxRates().overview().earliest().plusDays(1);
        ShopTaxRate more = ShopTaxRate.of(new TaxRate("LUX", TaxRate.Kind.STANDARD, 2_000));
        taxes(more.named("Lux"));
        taxes(more.named("L").from(day, TaxRate.Kind.STANDARD, 2_500));
        taxes(more.active(false));
    }

    private void taxes(ShopTaxRate wanted) {
        TaxBook book = till.taxRates().overview().book();
        List<ShopTaxRate> all = new ArrayList<>(book.rates());
        all.removeIf(rate -> rate.code().equals(wanted.code()));
        all.add(wanted);
        till.taxRates().change(manager, book, new TaxBook(all, book.usual()));
    }

    private void wrongPin() {
        try {
            till.people().logIn(cashier.employee().id(), "0000");
        } catch (smena.domain.Refused wrong) {
            return;
        }
        throw new AssertionError("a wrong PIN is taken");
    }

    private void baskets() {
        Product product = shop.product(0);
        till.baskets().scan(cashier, product.barcode(), Quantity.ONE);
        till.baskets().add(cashier, shop.product(1).id(), Quantity.ONE);
        till.baskets().add(cashier, shop.product(2).id(), Quantity.ONE);
        till.baskets().quantity(cashier, 1, new Quantity(3000));
        till.baskets().lineDiscount(manager, 1, Optional.of(new Discount.Percent(500)));
        till.baskets().discount(manager, Optional.of(new Discount.Percent(500)));
        till.baskets().remove(manager, 2);
        UUID parked = till.baskets().open().id();
        till.baskets().park(cashier, "Anvar");
        till.baskets().parked();
        till.baskets().recall(cashier, parked);
        till.baskets().cancel(manager);
        shop.fill(1);
        UUID other = till.baskets().open().id();
        till.baskets().park(cashier, "");
        till.baskets().cancelParked(manager, other);
    }

    private void priceLists() {
        PriceList list =
                till.prices()
                        .priceLists()
                        .add(manager, new PriceList(0, "n", Map.of(1L, Money.of(100)), false));
        till.prices()
                .priceLists()
                .change(manager, new PriceList(list.id(), "m", list.prices(), false));
        till.prices().priceLists().all();
        till.prices().priceLists().find(list.id());
        till.prices().priceLists().less(Set.of(1L), 1_000);
        Customer buyer =
                till.customers()
                        .add(
                                manager,
                                CustomerFacts.of("Listed", "")
                                        .with(new CustomerFacts.Terms(0, "m", Money.ZERO, 0)));
        till.customers().priceLists();
        till.baskets().customer(cashier, Optional.of(buyer.id()));
        shop.sell(1);
        till.prices().priceLists().archive(manager, list.id());
    }

    private void prices() {
        Instant tomorrow = shop.now().plus(Duration.ofDays(1));
        PriceDocuments documents = till.prices().priceDocuments();
        Map<Long, Money> prices = Map.of(1L, Money.of(50_000), 2L, Money.of(60_000));
        PriceDocument planned =
                documents.make(
                        manager, new PriceDocuments.Wanted("n", Optional.of(tomorrow), prices));
        documents.applyDue();
        documents.cancel(manager, planned.id());
        PriceDocument done =
                documents.make(manager, new PriceDocuments.Wanted("n", Optional.empty(), prices));
        documents.lines(done.id(), 0, PAGE);
        documents.undo(manager, done.id());
        documents.page(Optional.empty(), PAGE);
        documents.history(1, Optional.empty(), PAGE);
        Promotion promotion =
                till.prices()
                        .promotions()
                        .add(
                                manager,
                                new Promotion(
                                        0,
                                        "l",
                                        new Terms.PercentOff(100),
                                        new Promotion.Range(Set.of(1L), Set.of(1L)),
                                        Validity.since(till.prices().promotions().today())));
        till.prices().promotionLabels().look();
        till.prices().promotions().end(manager, promotion.id());
        till.prices().promotionLabels().look();
        till.prices().labelQueue().put(manager, 3);
        till.prices().labelQueue().count();
        till.prices().shelfLabels().first(PAGE);
        till.prices()
                .labelQueue()
                .takeOff(manager, till.prices().labelQueue().page(Optional.empty(), PAGE));
        till.prices().labelQueue().clear(manager);
    }

    private void promotions() {
        Promotion promotion =
                till.prices()
                        .promotions()
                        .add(
                                manager,
                                new Promotion(
                                        0,
                                        "n",
                                        new Terms.PercentOff(100),
                                        new Promotion.Range(Set.of(1L), Set.of()),
                                        Validity.since(till.prices().promotions().today())));
        till.prices().promotions().change(manager, promotion);
        till.prices().promotions().all();
        shop.sell(1);
        till.prices().promotions().end(manager, promotion.id());
    }

    private void selling() {
        till.selling().methods();
        Basket basket = shop.fill(3);
        Sale sale = till.selling().pay(cashier, basket, shop.cash(Money.of(100_000_000)));
        till.selling().pay(cashier, basket, shop.cash(Money.of(100_000_000)));
        for (int i = 0; i < 3; i++) {
            shop.sell(2);
        }
        terminal();
        till.products().pictures().put(shop.manager(), 1, picture());
        till.products().pictures().products();
        till.setup().forTraining();
        till.products().pictures().of(1);
        till.products().favourites().products();
        till.selling().last();
        till.selling().find(sale.id());
        till.selling().newest(PAGE);
        till.selling().before(2, PAGE);
    }

    private void categories() {
        CategoryCard card = new CategoryCard("Qish", 3, Optional.of(2_500));
        long id = till.products().categories().add(manager, card);
        CategoryCard other = new CategoryCard("Qish", 4, Optional.empty());
        till.products().categories().change(manager, id, card, other);
        till.products().categories().move(manager, id, -1);
        ProductCard moved = till.products().productCards().find(1).orElseThrow();
        ProductCard there =
                till.products().productCards().change(manager, 1, moved, moved.in("Qish"));
        till.products()
                .productCards()
                .change(manager, 1, there, there.with(there.facts().openPrice(true)));
        ProductCard open = till.products().productCards().find(1).orElseThrow();
        till.products()
                .productCards()
                .change(manager, 1, open, open.with(open.facts().openPrice(false)));
        till.products()
                .categories()
                .join(manager, id, till.products().categories().all().getFirst().id());
        till.products().categories().archive(manager, id, false);
    }

    private static Path sheet() {
        try {
            Path file = Files.createTempFile("smena", ".csv");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Path picture() {
        try {
            Path file = Files.createTempFile("smena", ".png");
            file.toFile().deleteOnExit();
            return TestPictures.draw(file, "png", 60, 60);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void terminal() {
        Basket basket = shop.fill(1);
        TerminalRequest asked =
                TerminalRequest.of(
                        TerminalPurpose.SALE,
                        basket.id(),
                        shop.method("card"),
                        Pricing.of(basket).total());
        till.terminalOperations().asked(cashier, asked);
        TerminalOperation paid =
                till.terminalOperations()
                        .answered(asked.operation(), new Answer.Approved("A-1", "1234"));
        till.selling().pay(cashier, basket, List.of(paid.tender()));
    }

    private void refunds() {
        Sale sale = shop.sell(3);
        till.refunds().of(sale.id());
        RefundOrder part =
                RefundOrder.of(
                        UUID.randomUUID(),
                        sale.id(),
                        List.of(RefundOrder.Item.of(1, Quantity.ONE, true)),
                        "torn");
        till.refunds().book(cashier, part);
        Refund refund = till.refunds().book(cashier, part);
        Exchange exchange =
                till.refunds()
                        .exchange(
                                cashier,
                                RefundOrder.whole(UUID.randomUUID(), sale.id(), "x"),
                                shop.fill(5),
                                shop.cash(Money.of(100_000_000)));
        till.refunds().of(exchange.sale().id());
        till.refunds().find(refund.id());
        till.refunds().ofSale(sale.id());
        till.refunds().status(sale.id());
        till.selling().isBooked(sale.id());
        till.printing().ofRefund(refund.id());
        till.printing().reprint(cashier, refund);
        Product product = shop.product(0);
        Money price = till.refunds().priceWithoutReceipt(product.id());
        till.refunds().isMarked(product.id());
        looselyWithMark(product, price);
        account();
        till.receipts().byCode(ReceiptCode.of(sale).text());
        receipts(product);
    }

    /// What a refund asks of the account of a customer.
    private void account() {
        try (Database database = Database.open(shop.folder().resolve("smena.db"))) {
            database.read(
                    tx -> {
                        tx.returns().returnedOnAccount(1);
                        tx.returns().exchangedBy(1);
                        return tx.returns().repaid(1);
                    });
        }
    }

    private void looselyWithMark(Product product, Money price) {
        LooseReturn.Item item =
                new LooseReturn.Item(product.id(), "", Quantity.ONE, true, "", List.of("no mark"));
        LooseReturn loose =
                new LooseReturn(UUID.randomUUID(), List.of(item), "x", shop.cash(price));
        try {
            till.refunds().bookWithoutReceipt(manager, loose);
        } catch (smena.domain.Refused unknown) {
            return;
        }
        throw new AssertionError("a mark that was never sold came back");
    }

    /// Each thing that may be known of a receipt, and some together.
    private void receipts(Product product) {
        Optional<LocalDate> day = Optional.of(LocalDate.of(2026, 11, 22));
        ReceiptQuery all = ReceiptQuery.ALL;
        List<ReceiptQuery> asked =
                List.of(
                        all,
                        all.number("1"),
                        all.number("1").product(product.id()).cardDigits("1"),
                        all.shift(1),
                        all.days(day, day),
                        all.days(day, Optional.empty()).cashier(1),
                        all.times(Optional.of(LocalTime.MIN), Optional.of(LocalTime.MAX)),
                        all.paid(Money.of(1)),
                        all.paid(Money.of(1)).days(day, day),
                        all.product(product.id()),
                        all.product(product.id()).days(day, day).cashier(1),
                        all.cashier(1),
                        all.customer(1),
                        all.cardDigits("4417"),
                        all.cardDigits("4417").product(product.id()));
        asked.forEach(query -> till.receipts().newest(query, PAGE));
    }

    private void customers() {
        var customers = till.customers();
        Customer rustam = customers.search("Rustam", PAGE).getFirst();
        customers.known("901112233");
        customers.count(DebtFilter.OVERDUE, "");
        customers.page(DebtFilter.OWING, "a", Optional.of(rustam), PAGE);
        customers.change(manager, rustam.id(), rustam.facts().with(CustomerFacts.Terms.NONE));
        customers.change(manager, rustam.id(), rustam.facts());
        till.baskets().customer(cashier, Optional.of(rustam.id()));
        Money owed = Pricing.of(shop.fill(1)).total();
        Sale back =
                till.selling()
                        .pay(
                                cashier,
                                till.baskets().open(),
                                List.of(new Tender(shop.method("debt"), owed, "")));
        till.refunds().book(cashier, RefundOrder.whole(UUID.randomUUID(), back.id(), "torn"));
        till.baskets().customer(cashier, Optional.of(rustam.id()));
        Basket basket = shop.fill(1);
        Money total = Pricing.of(basket).total();
        till.selling().pay(cashier, basket, List.of(new Tender(shop.method("debt"), total, "")));
        RepaymentRequest request =
                new RepaymentRequest(UUID.randomUUID(), rustam.id(), total, shop.cash(total));
        Repayment paid = till.repayments().take(cashier, request);
        till.repayments().take(cashier, request);
        till.repayments().reverse(manager, paid.id(), "xato");
        customers.correct(manager, rustam.id(), total.negated(), "kechildi");
        customers.account(rustam.id(), Long.MAX_VALUE, PAGE);
        customers.open(rustam.id());
        customers.ageing();
        customers.printStatement(cashier, rustam.id());
        customers.printStatement(cashier, Customers.EVERYBODY);
        customers.retire(manager, rustam.id());
    }

    private void printing(Shift shift) {
        PrintJobs jobs = till.printJobs(PrinterRole.REAL);
        jobs.recover();
        till.printing().ofSale(1);
        till.printing().printX(manager, shift.id());
        till.printing().printTest(PrinterRole.RECEIPT);
        till.printing().openDrawer(manager, "change");
        List<PrintOutcome> outcomes =
                List.of(
                        new PrintOutcome.Confirmed(),
                        new PrintOutcome.Unknown(PrintTrouble.BROKEN_OFF),
                        new PrintOutcome.Failed(PrintTrouble.PAGE_UNREADABLE),
                        new PrintOutcome.NothingSent(PrintTrouble.OFFLINE),
                        new PrintOutcome.Unknown(PrintTrouble.NO_PAPER),
                        new PrintOutcome.Sent());
        for (PrintOutcome outcome : outcomes) {
            PrintJob job = jobs.next().orElseThrow();
            jobs.bodyOf(job.id());
            jobs.sending(job.id());
            banner();
            jobs.finished(job.id(), outcome);
            banner();
        }
        var decisions = till.printDecisions();
        decisions
                .open(PAGE)
                .forEach(
                        job -> {
                            till.printing().page(job.id());
                            till.printing().find(job.id());
                        });
        decisions.again(manager, decisions.open(PAGE).getFirst().id());
        decisions.redirect(manager, decisions.open(PAGE).getFirst().id(), PrinterRole.SCREEN);
        decisions.cancel(manager, decisions.open(PAGE).getFirst().id(), "torn");
        till.printing().reprintLast(cashier);
    }

    /// What the banner asks for at each event of a paper.
    private void banner() {
        till.printing().waiting();
        till.printDecisions().unsettled();
        till.printDecisions().newest(1);
        till.printDecisions().open(200);
    }

    /// Goods from the receipt to the shelf and back to the supplier, and the supplier paid.
    private void supply() {
        long product = till.products().catalog().add(manager, loose("Supplied")).id();
        till.goods().stock().beginCounting(manager, product);
        ReceiptDraft.Line line =
                new ReceiptDraft.Line(
                        product,
                        Quantity.of(10),
                        Optional.of(ReceiptDraft.Cost.ofUnit(Money.of(10_000))),
                        Optional.empty(),
                        Optional.of(Money.of(20_000)),
                        Optional.of(LocalDate.parse("2030-01-31")));
        ReceiptDraft draft =
                new ReceiptDraft(UUID.randomUUID(), "Supplier", "1", true, List.of(line));
        till.goods().goodsReceipts().keep(manager, draft);
        till.goods().goodsReceipts().drafts();
        till.goods().goodsReceipts().draft(draft.uuid());
        till.goods().goodsReceipts().upcoming();
        photographed(draft);
        long receipt = till.goods().goodsReceipts().book(manager, draft).head().id();
        photographedLater(draft.uuid());
        till.goods().supplierReturns().of(manager, receipt);
        till.goods()
                .supplierReturns()
                .book(
                        manager,
                        UUID.randomUUID(),
                        receipt,
                        List.of(new SupplierReturns.Item(1, Quantity.ONE)),
                        "");
        StockItem one = new StockItem(product, Quantity.ONE);
        till.goods().stockPapers().writeOff(manager, UUID.randomUUID(), List.of(one), "broken");
        stockTakes(product);
        till.goods().stock().movements(manager, product, Long.MAX_VALUE, PAGE);
        StockHistory history = till.goods().stockHistory();
        var first = history.page(manager, StockHistory.Query.all(product), Optional.empty(), 1);
        history.page(
                manager,
                new StockHistory.Query(
                        product,
                        Set.of(StockMovement.Kind.SALE),
                        Optional.of(LocalDate.parse("2026-01-01")),
                        Optional.of(LocalDate.parse("2030-01-01"))),
                first.stream().findFirst(),
                PAGE);
        history.acts(manager, Long.MAX_VALUE, PAGE);
        history.paper(manager, receipt);
        till.goods().stock().expiring(LocalDate.parse("2030-01-31"), Optional.empty(), PAGE);
        till.goods().stock().batches(product);
        till.goods().expiry().terms();
        till.ageChecks().look(till.baskets().open());
        till.goods().stock().toOrder(7, Optional.empty(), PAGE);
        for (boolean low : new boolean[] {false, true}) {
            till.goods().stock().page(manager, new Stock.Query("", low, 0, PAGE));
            till.goods().stock().page(manager, new Stock.Query("sup", low, 0, PAGE));
        }
        Supplier other = till.goods().suppliers().add(manager, "Other");
        till.goods().suppliers().rename(manager, other.id(), "Another");
        till.goods().suppliers().all(false);
        till.goods().suppliers().debts(manager, false);
        till.goods()
                .suppliers()
                .correct(
                        manager,
                        new Suppliers.Correction(
                                UUID.randomUUID(), other.id(), Money.of(5), "put right"));
        till.goods()
                .suppliers()
                .pay(
                        manager,
                        new Suppliers.Payment(
                                UUID.randomUUID(), other.id(), Money.of(1_000), true, ""));
        till.goods().suppliers().unpaid(manager, other.id());
        till.goods().suppliers().ledger(manager, other.id(), Long.MAX_VALUE, PAGE);
        till.goods().goodsReceipts().ofSupplier(other.id(), Long.MAX_VALUE, PAGE);
        till.goods().goodsReceipts().before(Long.MAX_VALUE, PAGE);
        till.goods().goodsReceipts().ofNumber("Another", "1");
        till.goods().goodsReceipts().again("Another");
        till.goods().receiptGoods().of(manager, List.of(product));
        till.goods().receiptGoods().scanned(manager, shop.product(0).barcode());
    }

    /// One of everything, counted twice, and one of a category, given up.
    private void stockTakes(long product) {
        StockTakes takes = till.goods().stockTakes();
        UUID all = UUID.randomUUID();
        takes.begin(manager, all, Set.of(), true);
        takes.counting().add(manager, all, product, Quantity.of(3));
        takes.counting().add(manager, all, shop.product(0).id(), Quantity.of(3));
        StockTakeCount count = takes.counting().add(manager, all, product, Quantity.ONE);
        takes.counting().mend(manager, all, count.last(), Quantity.of(3));
        takes.counts(all, 0, PAGE);
        takes.uncounted(all, 0, PAGE);
        takes.progress(all);
        takes.compare(manager, all);
        takes.countAgain(manager, all, Set.of(shop.product(0).id()));
        takes.compare(manager, all);
        takes.explain(manager, all, product, "x");
        takes.finish(manager, all);
        takes.archive()
                .find(
                        manager,
                        takes.archive().before(manager, Long.MAX_VALUE, PAGE).getFirst().paper());
        UUID some = UUID.randomUUID();
        long category = till.products().categories().all().getFirst().id();
        takes.begin(manager, some, Set.of(category), true);
        long other = takes.uncounted(some, 0, PAGE).getFirst().product();
        StockTakeCount one = takes.counting().add(manager, some, other, Quantity.ONE);
        takes.counting().remove(manager, some, one.last());
        takes.giveUp(manager, some);
        UUID shelves = UUID.randomUUID();
        takes.scopes().shelves();
        takes.scopes().suppliers();
        for (StockTakeScope none :
                List.of(
                        new StockTakeScope.Shelves(Set.of("nowhere")),
                        new StockTakeScope.Suppliers(Set.of(0L)))) {
            try {
                takes.begin(manager, shelves, none, true);
            } catch (Refused nothingThere) {
                takes.find(shelves);
            }
        }
        takes.begin(
                manager,
                shelves,
                new StockTakeScope.Products(Set.of(shop.product(0).id(), product)),
                true);
        try {
            takes.begin(
                    manager, UUID.randomUUID(), new StockTakeScope.Products(Set.of(product)), true);
        } catch (Refused sameProduct) {
            takes.find(shelves);
        }
        long listed = takes.uncounted(shelves, 0, PAGE).getFirst().product();
        takes.counting().add(manager, shelves, listed, Quantity.ONE);
        takes.progress(shelves);
        takes.printUncounted(manager, shelves);
        takes.giveUp(manager, shelves);
    }

    private static NewProduct loose(String name) {
        return new NewProduct(name, "", "Bahor", Money.of(15_000), Unit.PIECE, "VAT12");
    }

    private void drawer() {
        Approval.Ask ask = new Approval.Ask(Right.MOVE_CASH, "PAY_IN", Money.of(5000));
        till.shifts()
                .move(
                        shop.approved(cashier, ask),
                        CashMovement.Kind.PAY_IN,
                        Money.of(5000),
                        "change");
        till.printing().testDrawer(manager);
    }

    /// All that waits comes out.
    private void papersLeft() {
        PrintJobs jobs = till.printJobs(PrinterRole.REAL);
        for (var next = jobs.next(); next.isPresent(); next = jobs.next()) {
            long job = next.get().id();
            jobs.bodyOf(job);
            jobs.sending(job);
            jobs.finished(job, new PrintOutcome.Sent());
        }
        enoughPapers();
        till.pageRetention().step();
    }

    /// So many that older pages may go.
    private void enoughPapers() {
        shop.run(
                """
                insert into print_job (printer, kind, document, source_id, copy_no, state,
                    queued_at, changed_at, language)
                with recursive n (i) as (select 1 union all select i + 1 from n where i < 100)
                select 'RECEIPT', 'PAPER', 'NONE', 1, i, 'SENT', %1$d, %1$d, 'uz' from n"""
                        .formatted(shop.now().toEpochMilli()));
    }

    /// What a backup and a program that sells ask of the books.
    private void losses() {
        LocalDate day = LocalDate.ofInstant(shop.now(), till.clock().getZone());
        LocalDate from = day.minusDays(7);
        till.lossPrevention().table(Optional.of(manager), from, day);
        narrowed(BusinessPeriod.own(from, day));
        till.lossPapers().print(manager, from, day);
        till.expenseReports().of(Optional.of(manager), from, day);
        for (LossFigure figure : LossFigure.values()) {
            for (LossQuery.Cut cut : LossQuery.Cut.values()) {
                if (cut != LossQuery.Cut.AFTER_TOTAL || figure.isCount()) {
                    LossQuery query =
                            new LossQuery(manager.employee().id(), figure, from, day, cut);
                    till.lossPrevention().counts(manager, query);
                    till.lossPrevention().page(manager, query, Optional.empty(), PAGE);
                    LossEntry.Place after = new LossEntry.Place(1, 1, 1, 1);
                    till.lossPrevention().page(manager, query, Optional.of(after), PAGE);
                }
            }
        }
    }

    /// Reports that are narrowed in each way, and what an hour of one is made of.
    private void narrowed(BusinessPeriod period) {
        ReportQuery days = ReportQuery.of(period, Grouping.DAY);
        for (SalesFacet facet : SalesFacet.values()) {
            till.salesFilters().choices(facet);
            Label one = new Label(facet == SalesFacet.METHOD ? "cash" : "1", "x");
            SalesFilter filter = SalesFilter.NONE.with(facet, Optional.of(one));
            till.periodReports().of(Optional.of(manager), days.of(filter));
        }
        SalesFilter customer =
                SalesFilter.NONE.with(SalesFacet.CUSTOMER, Optional.of(new Label("1", "x")));
        till.periodReports()
                .of(Optional.of(manager), ReportQuery.of(period, Grouping.METHOD).of(customer));
        till.hourPapers().of(manager, period.to(), 9, Optional.empty());
    }

    private void books(Shift shift) {
        losses();
        Basket basket = shop.fill(1);
        till.baskets().cancel(manager);
        till.selling().book(manager, basket, shop.cash(Money.of(100_000_000)), shift.id());
        ReadOnlyDatabase.read(
                shop.folder().resolve("smena.db"),
                tx -> {
                    tx.journal().after(1).close();
                    tx.drawerCounts().payloads(List.of(1L));
                    tx.drawerCounts().approvers(List.of(1L));
                    return tx.journal().find(1).isPresent() && tx.journal().salesAfter(1) > 0;
                });
    }

    private void programs() {
        ApiClients.Made made = till.apiClients().make(manager, "scales", manager.employee().id());
        till.apiClients().all();
        till.apiClients().recognise(made.token());
        IdempotencyRequest request = new IdempotencyRequest(made.client(), "key", "0".repeat(64));
        till.idempotency().meet(request, () -> new IdempotencyGuard.Reply(200, "{}"));
        till.idempotency().before(request);
        till.apiClients().withdraw(manager, made.client().id());
    }

    private void evening(Shift shift) {
        till.reports().x(manager, shift.id());
        till.shifts().count(cashier, CashCount.total(Money.of(100)));
        till.shifts().compare(manager);
        till.reports().xOnCommandLine(shift.id());
        till.shifts().close(manager, shift.id(), new ClosingRequest("test", false, false));
        till.reports().zOf(shift.id());
        till.reports().z(1);
        till.reports().newestZ(PAGE);
        for (Grouping grouping : Grouping.values()) {
            till.periodReports().of(shift.businessDate(), shift.businessDate(), grouping);
            till.periodReports()
                    .compared(
                            Optional.of(manager),
                            ReportQuery.of(BusinessPeriod.week(shift.businessDate()), grouping));
        }
        till.periodReports()
                .compared(
                        Optional.of(manager),
                        new ReportQuery(
                                BusinessPeriod.week(shift.businessDate()),
                                Grouping.DAY,
                                Optional.of(
                                        new ReportQuery.Only(
                                                Grouping.PRODUCT,
                                                Label.of(Long.toString(shop.product(0).id()))))));
        for (Grouping by : Grouping.values()) {
            ofOne(shift, by);
        }
        shop.run("delete from frozen_report where grouping = 'TAX'");
        till.frozenFigures().fill();
        till.frozenFigures().rebuild();
        for (GoodsList list : GoodsList.values()) {
            till.goodsFigures().table(Optional.of(manager), new GoodsFigures.Query(list, 1, false));
        }
        till.shifts().find(shift.id());
    }

    /// By the hour, which nothing is frozen for.
    private void ofOne(Shift shift, Grouping by) {
        LocalDate day = shift.businessDate();
        till.periodReports().of(day, day, by).rows().stream()
                .limit(1)
                .map(row -> Optional.of(new ReportQuery.Only(by, row.label())))
                .map(only -> new ReportQuery(BusinessPeriod.day(day), Grouping.HOUR, only))
                .filter(ReportQuery::isPossible)
                .forEach(query -> till.periodReports().compared(Optional.of(manager), query));
    }

    /// The paper of a booked receipt is found again.
    private void photographedLater(UUID receipt) {
        ReceiptPhotos photos = shop.services().goods().receiptPhotos();
        photos.addBooked(shop.manager(), receipt, photos.read(receipt, List.of(picture())));
        photos.of(receipt);
    }

    /// One photograph stays, one is taken away again.
    private void photographed(ReceiptDraft draft) {
        ReceiptPhotos photos = shop.services().goods().receiptPhotos();
        photos.add(shop.manager(), draft, photos.read(draft.uuid(), List.of(picture())));
        long number = photos.of(draft.uuid()).getFirst();
        photos.picture(draft.uuid(), number);
        photos.add(shop.manager(), draft, photos.read(draft.uuid(), List.of(picture())));
        photos.remove(shop.manager(), draft.uuid(), number + 1);
        WriteOffDrafts drafts = shop.services().goods().writeOffDrafts();
        WriteOffDraft gone =
                new WriteOffDraft(
                        UUID.randomUUID(),
                        DocumentKind.WRITE_OFF,
                        "broken",
                        List.of(new StockItem(shop.product(0).id(), Quantity.ONE)));
        drafts.keep(shop.manager(), gone);
        drafts.all();
        drafts.discard(shop.manager(), gone.uuid());
    }
}
