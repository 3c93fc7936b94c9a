package smena.service.audit;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.NewProduct;
import smena.domain.catalog.OwnerType;
import smena.domain.catalog.PriceList;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductFacts;
import smena.domain.catalog.Unit;
import smena.domain.customer.CustomerFacts;
import smena.domain.customer.Repayment;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Grant;
import smena.domain.people.Limit;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.price.PriceDocument;
import smena.domain.refund.LooseReturn;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shift.CashCount;
import smena.domain.shift.CashMovement;
import smena.domain.shift.Shift;
import smena.domain.shop.PrinterRole;
import smena.domain.stock.CountedItem;
import smena.domain.stock.PaperDates;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockItem;
import smena.domain.terminal.TerminalOperation;
import smena.domain.terminal.TerminalPurpose;
import smena.service.Services;
import smena.service.TestShop;
import smena.service.catalog.TestPictures;
import smena.service.clients.ApiClients;
import smena.service.clients.IdempotencyGuard;
import smena.service.clients.IdempotencyGuard.IdempotencyRequest;
import smena.service.customer.RepaymentRequest;
import smena.service.ports.CardTerminal.Answer;
import smena.service.price.PriceDocuments;
import smena.service.price.PriceDocuments.Wanted;
import smena.service.shift.GivenDrawer;
import smena.service.supply.ReceiptPhotos;
import smena.service.supply.SupplierReturns;
import smena.service.supply.Suppliers;
import smena.service.terminal.TerminalOperations;
import smena.service.terminal.TerminalRequest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The books of two days, and after them everything else that a journal tells of: people, programs
/// and their answers, approvals, settings, products.
final class FullBooks {
    private static @Nullable Path made;

    private FullBooks() {}

    /// Copies of the same books for whoever asks: they take seconds to make.
    static synchronized void keep(Path folder) throws IOException {
        Path books = made;
        if (books == null) {
            Path own = Files.createTempDirectory("full-books");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(own)));
            books = Files.createDirectory(own.resolve("shop"));
            make(books);
            made = books;
        }
        BookCopies.of(books, folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path folder) {
        TwoDays.keep(folder);
        try (TestShop shop = new TestShop(folder)) {
            Services till = shop.services();
            shop.setClock(java.time.Instant.parse("2027-01-01T08:00:00Z"));
            till.started();
            people(till, shop.manager());
            programs(till, shop.manager());
            goods(till, shop.manager());
            approvals(shop);
            refunds(shop);
            debts(shop);
            supply(shop);
            terminal(shop);
            pictures(shop, folder);
            prices(shop);
            till.settings().change(shop.manager(), till.settings().shop(), till.settings().shop());
            till.printerSettings()
                    .change(
                            shop.manager(),
                            PrinterRole.REPORT,
                            till.printerSettings().report(),
                            Optional.empty());
            till.settings().theme("dark");
            till.settings().language("ru");
            till.stopped();
        }
    }

    /// A document that came into force, one that took it back, one that was due, one that is
    /// planned and one that was cancelled.
    private static void prices(TestShop shop) {
        PriceDocuments prices = shop.services().prices().priceDocuments();
        Map<Long, Money> some = Map.of(2L, Money.of(777_00), 3L, Money.of(888_00));
        PriceDocument done =
                prices.make(shop.manager(), new Wanted("Yangi narx", Optional.empty(), some));
        prices.undo(shop.manager(), done.id());
        for (int hours : List.of(1, 30, 31)) {
            Optional<Instant> due = Optional.of(shop.now().plus(Duration.ofHours(hours)));
            prices.make(shop.manager(), new Wanted("Kelasi narx", due, some));
        }
        shop.setClock(shop.now().plus(Duration.ofHours(2)));
        prices.applyDue();
        prices.cancel(shop.manager(), prices.planned().getLast().id());
    }

    private static void pictures(TestShop shop, Path folder) {
        Path file = TestPictures.draw(folder.resolveSibling("picture.png"), "png", 60, 60);
        shop.services().products().pictures().put(shop.manager(), 3, file);
        shop.services().products().pictures().put(shop.manager(), 5, file);
        shop.services().products().pictures().remove(shop.manager(), 5);
        shop.services().products().favourites().add(shop.manager(), 3);
        ReceiptDraft paper = draft(UUID.randomUUID(), shop.product(1).id(), "10", false, 200_000);
        ReceiptPhotos photos = shop.services().goods().receiptPhotos();
        List<ReceiptPhotos.Small> one = photos.read(paper.uuid(), List.of(file));
        photos.add(shop.manager(), paper, one);
        photos.add(shop.manager(), paper, one);
        shop.services().goods().goodsReceipts().book(shop.manager(), paper);
        Path later = TestPictures.draw(folder.resolveSibling("later.png"), "png", 60, 70);
        photos.addBooked(shop.manager(), paper.uuid(), photos.read(paper.uuid(), List.of(later)));
    }

    /// A payment that is answered and booked, and one that nobody has answered yet.
    private static void terminal(TestShop shop) {
        TerminalOperations terminal = shop.services().terminalOperations();
        Basket basket = shop.fill(1);
        Money due = Pricing.of(basket).total();
        TerminalRequest asked =
                TerminalRequest.of(TerminalPurpose.SALE, basket.id(), shop.method("card"), due);
        terminal.asked(shop.cashier(), asked);
        TerminalOperation paid =
                terminal.answered(asked.operation(), new Answer.Approved("A-1", "1234"));
        shop.services().selling().pay(shop.cashier(), basket, List.of(paid.tender()));
        terminal.asked(
                shop.cashier(),
                TerminalRequest.of(
                        TerminalPurpose.REPAYMENT,
                        UUID.randomUUID(),
                        shop.method("card"),
                        Money.of(100_00)));
    }

    /// Goods on credit and from the drawer, sold below zero and received again, sent back, written
    /// off, counted; a supplier who is paid, and whose balance is put right.
    private static void supply(TestShop shop) {
        Services till = shop.services();
        Actor by = shop.manager();
        long product = till.products().catalog().search("Sumalak", 1).getFirst().id();
        till.goods().stock().beginCounting(by, product);
        StockDocument first = receive(shop, product, "7", false, 300_000);
        till.selling()
                .pay(
                        shop.cashier(),
                        till.baskets().add(shop.cashier(), product, Quantity.of(5)),
                        shop.cash(Money.of(100_000_000)));
        Actor senior = Actor.of(shop.person(Role.SENIOR));
        ReceiptDraft second = draft(UUID.randomUUID(), product, "8", true, 400_000);
        Approval.Ask ask =
                new Approval.Ask(
                        Right.MANAGE_STOCK,
                        Approval.subject(second.uuid(), second),
                        Money.of(1_600_000));
        till.goods().goodsReceipts().book(shop.approved(senior, ask), second);
        till.goods()
                .supplierReturns()
                .book(
                        by,
                        UUID.randomUUID(),
                        first.head().id(),
                        List.of(new SupplierReturns.Item(1, Quantity.ONE)),
                        "stale");
        StockItem one = new StockItem(product, Quantity.ONE);
        till.goods().stockPapers().writeOff(by, UUID.randomUUID(), List.of(one), "broken");
        CountedItem counted = new CountedItem(product, Quantity.of(3), Quantity.of(1));
        till.goods().stockPapers().count(by, UUID.randomUUID(), List.of(counted), "");
        long known = shop.product(0).id();
        receive(shop, known, "9", false, 100_000);
        till.goods()
                .suppliers()
                .pay(
                        by,
                        new Suppliers.Payment(
                                UUID.randomUUID(),
                                first.head().supplier().orElseThrow().id(),
                                Money.of(500_000),
                                false,
                                "bank"));
        till.goods()
                .suppliers()
                .correct(
                        by,
                        new Suppliers.Correction(
                                UUID.randomUUID(),
                                first.head().supplier().orElseThrow().id(),
                                Money.of(-300),
                                "rounded by them"));
    }

    private static StockDocument receive(
            TestShop shop, long product, String number, boolean drawer, long cost) {
        return shop.services()
                .goods()
                .goodsReceipts()
                .book(shop.manager(), draft(UUID.randomUUID(), product, number, drawer, cost));
    }

    private static ReceiptDraft draft(
            UUID uuid, long product, String number, boolean drawer, long cost) {
        ReceiptDraft.Line line =
                new ReceiptDraft.Line(
                        product,
                        Quantity.of(4),
                        Optional.of(ReceiptDraft.Cost.ofUnit(Money.of(cost))),
                        Optional.empty(),
                        Optional.of(Money.of(910_000)),
                        Optional.of(LocalDate.parse("2030-01-31")));
        PaperDates dates =
                new PaperDates(
                        Optional.of(LocalDate.parse("2026-11-20")),
                        Optional.of(LocalDate.parse("2026-12-10")));
        return new ReceiptDraft(uuid, "Sharq", number, drawer, dates, List.of(line));
    }

    private static void people(Services till, Actor manager) {
        till.people().add(manager, "Jasur", Role.CASHIER, "4711");
        till.people().add(manager, "Malika", Role.SENIOR, "4712");
        till.roles().grant(manager, Role.CASHIER, Right.VOID, Grant.ALLOWED);
        till.roles()
                .grant(manager, Role.SENIOR, Right.REFUND, Grant.upTo(Limit.upTo(Money.of(5), 3)));
        Role guard = till.roles().add(manager, "Omborchi", "CASHIER");
        long left = till.people().add(manager, "Karim", guard, "4713").id();
        till.staff().deactivate(manager, left);
    }

    private static void programs(Services till, Actor manager) {
        till.apiClients().shopKey();
        ApiClients.Made kept = till.apiClients().make(manager, "web", manager.employee().id());
        ApiClients.Made gone = till.apiClients().make(manager, "old", manager.employee().id());
        till.apiClients().withdraw(manager, gone.client().id());
        for (String key : new String[] {"a", "b", "c"}) {
            till.idempotency()
                    .meet(
                            new IdempotencyRequest(kept.client(), key, key.repeat(64)),
                            () -> new IdempotencyGuard.Reply(201, "{\"is\":\"" + key + "\"}"));
        }
    }

    private static void goods(Services till, Actor manager) {
        till.products()
                .catalog()
                .add(
                        manager,
                        new NewProduct(
                                "Sumalak",
                                "SUM-1",
                                "Bahor",
                                Money.of(900_000),
                                Unit.PIECE,
                                "VAT12"));
        ProductCard card = till.products().productCards().find(2).orElseThrow();
        till.products()
                .productCards()
                .change(
                        manager,
                        2,
                        card,
                        card.with(
                                new ProductFacts(
                                        "1500482",
                                        "796",
                                        Optional.of(OwnerType.RESALE),
                                        true,
                                        "A-3",
                                        "Sharq",
                                        Quantity.of(40),
                                        10)));
    }

    /// A sale on account above the limit, a repayment in two ways, one that was taken back, a
    /// correction.
    private static void debts(TestShop shop) {
        Services till = shop.services();
        till.prices()
                .priceLists()
                .add(
                        shop.manager(),
                        new PriceList(0, "Ulgurji", Map.of(1L, Money.of(390_000)), false));
        long customer = till.customers().search("Rustam", 1).getFirst().id();
        till.customers()
                .change(
                        shop.manager(),
                        customer,
                        CustomerFacts.of("Rustam Qodirov", "901112233")
                                .with(new CustomerFacts.Terms(0, "Ulgurji", Money.ZERO, 0)));
        till.baskets().customer(shop.cashier(), Optional.of(customer));
        Basket basket = shop.fill(2);
        Money total = Pricing.of(basket).total();
        Approval.Ask over = new Approval.Ask(Right.EXCEED_LIMIT, basket.id().toString(), total);
        till.selling()
                .pay(
                        shop.approved(shop.cashier(), over),
                        basket,
                        List.of(new Tender(shop.method("debt"), total, "")));
        Money half = Money.of(300_000);
        Repayment paid =
                till.repayments()
                        .take(
                                shop.cashier(),
                                new RepaymentRequest(
                                        UUID.randomUUID(),
                                        customer,
                                        half.plus(half),
                                        List.of(
                                                new Tender(shop.method("card"), half, "4411"),
                                                new Tender(shop.method("cash"), half, ""))));
        till.repayments().reverse(shop.manager(), paid.id(), "xato");
        till.customers().correct(shop.manager(), customer, Money.of(-100_000), "kechildi");
    }

    /// One that is used for a movement, one for a third count, and one that nobody uses.
    private static void approvals(TestShop shop) {
        Services till = shop.services();
        Shift shift = till.shifts().current().orElseThrow();
        Approval.Ask pay = new Approval.Ask(Right.MOVE_CASH, "PAY_IN", Money.of(5_000));
        till.shifts()
                .move(
                        shop.approved(shop.cashier(), pay),
                        CashMovement.Kind.PAY_IN,
                        Money.of(5_000),
                        "change");
        till.handovers().count(shop.manager(), CashCount.total(Money.of(7_000)));
        GivenDrawer given = till.handovers().give(shop.manager(), "333333");
        till.handovers().take(given, shop.person(Role.CASHIER).id(), "1111");
        till.shifts().count(shop.cashier(), CashCount.total(Money.of(1_000)));
        till.shifts().count(shop.cashier(), CashCount.total(Money.of(2_000)));
        Approval.Ask recount =
                new Approval.Ask(Right.RECOUNT, Long.toString(shift.id()), Money.ZERO);
        till.shifts()
                .count(shop.approved(shop.cashier(), recount), CashCount.total(Money.of(3_000)));
        shop.approved(shop.cashier(), new Approval.Ask(Right.NO_SALE, "", Money.ZERO));
    }

    /// A part of a sale, the rest of it in exchange for another, and something without a receipt.
    private static void refunds(TestShop shop) {
        Services till = shop.services();
        Sale sale = shop.sell(3);
        till.refunds()
                .book(
                        shop.cashier(),
                        RefundOrder.of(
                                UUID.randomUUID(),
                                sale.id(),
                                List.of(
                                        new RefundOrder.Item(
                                                1, Quantity.ONE, true, "torn", List.of()),
                                        RefundOrder.Item.of(2, Quantity.ONE, false)),
                                "x"));
        till.refunds()
                .exchange(
                        shop.cashier(),
                        RefundOrder.whole(UUID.randomUUID(), sale.id(), "y"),
                        shop.fill(4),
                        shop.cash(Money.of(100_000_000)));
        UUID id = UUID.randomUUID();
        Money price = till.refunds().priceWithoutReceipt(shop.product(0).id());
        Approval.Ask ask = new Approval.Ask(Right.REFUND_WITHOUT_RECEIPT, id.toString(), price);
        till.refunds()
                .bookWithoutReceipt(
                        shop.approved(shop.cashier(), ask),
                        new LooseReturn(
                                id,
                                List.of(
                                        new LooseReturn.Item(
                                                shop.product(0).id(),
                                                "",
                                                Quantity.ONE,
                                                true,
                                                "",
                                                List.of())),
                                "z",
                                shop.cash(price)));
    }
}
