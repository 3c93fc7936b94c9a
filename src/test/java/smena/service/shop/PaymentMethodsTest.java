package smena.service.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.customer.Repayment;
import smena.domain.money.Money;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.MethodCard;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.PaymentMethod.Kind;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftHours;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.ShopSettings;
import smena.printing.layout.PaperTypesetter;
import smena.printing.layout.PlainPaper;
import smena.service.TestShop;
import smena.service.customer.RepaymentRequest;
import smena.text.MoneyStyle;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The settings of a shop that two managers change, and its ways to pay.
class PaymentMethodsTest {
    @TempDir private Path folder;
    private TestShop shop;
    private PaymentMethods methods;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        methods = shop.services().paymentMethods();
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.close();
    }

    private List<MethodCard> change(List<MethodCard> wanted) {
        return methods.change(shop.manager(), methods.all(), wanted);
    }

    private List<MethodCard> with(Kind kind, String name) {
        List<MethodCard> all = new ArrayList<>(methods.all());
        all.add(MethodCard.fresh(kind).named(name));
        return all;
    }

    private static MethodCard of(List<MethodCard> all, String code) {
        return all.stream().filter(c -> c.method().code().equals(code)).findFirst().orElseThrow();
    }

    private List<MethodCard> archived(String code) {
        return methods.all().stream()
                .map(card -> card.method().code().equals(code) ? card.active(false) : card)
                .toList();
    }

    private List<String> offered() {
        return shop.services().selling().methods().stream().map(PaymentMethod::code).toList();
    }

    private long changes() {
        return Long.parseLong(
                shop.query("select count(*) from journal where kind = 'SETTING_CHANGED'")
                        .getFirst());
    }

    /// Renamed twice, and to a name with the sign that the journal parts with.
    @Test
    void aReceiptKeepsTheNamesOfItsTime() {
        Shift shift = shop.open(100);
        change(renamed("click", "Click | Up"));
        Sale first = paid("click");
        Refund back =
                shop.services()
                        .refunds()
                        .book(
                                shop.cashier(),
                                RefundOrder.whole(UUID.randomUUID(), first.id(), "x"));
        change(renamed("click", "Clicker"));
        Sale second = paid("click");
        shop.close(shift, Money.of(100_00));
        change(renamed("click", "Tap"));
        shop.open(100);
        change(renamed("card", "Karta"));
        assertEquals("Click | Up", name(first));
        assertEquals("Clicker", name(second));
        assertEquals("Tap", name(paid("click")));
        assertEquals(
                "Click | Up",
                shop.services()
                        .refunds()
                        .find(back.id())
                        .orElseThrow()
                        .payments()
                        .getFirst()
                        .method()
                        .name());
        Sale found = shop.services().receipts().byNumber(first.number());
        assertEquals("Click | Up", found.payments().getFirst().method().name());
    }

    /// The page itself, printed again.
    @Test
    void aReceiptPrintedAgainNamesItsMethodAsTheFirstDid(@TempDir Path other) {
        try (TestShop printing = new TestShop(other, new PaperTypesetter(MoneyStyle.SUM))) {
            shop.close();
            shop = printing;
            methods = printing.services().paymentMethods();
            printing.open(100);
            Sale sale = paid("click");
            change(renamed("click", "Renamed"));
            long job = printing.services().printing().reprint(printing.manager(), sale);
            byte[] page = printing.services().printJobs(Set.of(PrinterRole.RECEIPT)).bodyOf(job);
            String text = PlainPaper.of(page, 48);
            assertTrue(text.contains("Click"), text);
            assertFalse(text.contains("Renamed"), text);
        }
        shop = new TestShop(folder);
    }

    /// A slip that comes out after the method was renamed, and one that is looked at then.
    @Test
    void aSlipOfARepaymentKeepsTheNamesOfItsTime(@TempDir Path other) {
        try (TestShop printing = new TestShop(other, new PaperTypesetter(MoneyStyle.SUM))) {
            shop.close();
            shop = printing;
            methods = printing.services().paymentMethods();
            printing.open(100);
            Repayment taken = repaid("click");
            change(renamed("click", "Renamed"));
            Repayment later = repaid("click");
            assertTrue(slip(taken).contains("Click"), slip(taken));
            assertFalse(slip(taken).contains("Renamed"), slip(taken));
            assertTrue(slip(later).contains("Renamed"), slip(later));
            Repayment found = printing.services().repayments().find(taken.id()).orElseThrow();
            assertEquals("Click", found.payments().getFirst().method().name());
        }
        shop = new TestShop(folder);
    }

    /// Bought on account and paid back at once.
    private Repayment repaid(String code) {
        long debtor = shop.services().customers().search("Rustam", 1).getFirst().id();
        shop.fill(1);
        Basket basket = shop.services().baskets().customer(shop.cashier(), Optional.of(debtor));
        Money due = Pricing.of(basket).total();
        List<Tender> debt = List.of(new Tender(shop.method("debt"), due, ""));
        shop.services().selling().pay(shop.cashier(), basket, debt);
        List<Tender> back = List.of(new Tender(shop.method(code), due, ""));
        return shop.services()
                .repayments()
                .take(shop.cashier(), new RepaymentRequest(UUID.randomUUID(), debtor, due, back));
    }

    private String slip(Repayment taken) {
        String job =
                shop.query(
                                "select id from print_job where document = 'REPAYMENT' and kind ="
                                        + " 'PAPER' and source_id = "
                                        + taken.id())
                        .getFirst();
        byte[] page =
                shop.services().printJobs(Set.of(PrinterRole.RECEIPT)).bodyOf(Long.parseLong(job));
        return PlainPaper.of(page, 48);
    }

    private List<MethodCard> renamed(String code, String name) {
        return methods.all().stream()
                .map(card -> card.method().code().equals(code) ? card.named(name) : card)
                .toList();
    }

    private Sale paid(String code) {
        Money due = Pricing.of(shop.fill(1)).total();
        return shop.services()
                .selling()
                .pay(
                        shop.cashier(),
                        shop.services().baskets().open(),
                        List.of(new Tender(shop.method(code), due, "")));
    }

    private String name(Sale sale) {
        return shop.services()
                .selling()
                .find(sale.id())
                .orElseThrow()
                .payments()
                .getFirst()
                .method()
                .name();
    }

    @Test
    void aNewMethodIsOfferedAtOnceAndJournalled() {
        long before = changes();
        change(with(Kind.WALLET, "  Beepul "));
        change(with(Kind.CARD, "Хумо"));
        change(with(Kind.WALLET, "Beepul!"));
        List<MethodCard> all = methods.all();
        assertEquals("Beepul", of(all, "beepul").method().name());
        assertEquals(Kind.CARD, of(all, "card-2").method().kind());
        assertEquals("Beepul!", of(all, "beepul-2").method().name());
        assertEquals("beepul-2", offered().getLast());
        shop.open(100);
        PaymentMethod humo = of(all, "card-2").method();
        Money due = Pricing.of(shop.fill(1)).total();
        Sale sale =
                shop.services()
                        .selling()
                        .pay(
                                shop.cashier(),
                                shop.services().baskets().open(),
                                List.of(new Tender(humo, due, "")));
        change(archived("card-2"));
        assertFalse(offered().contains("card-2"));
        Sale kept = shop.services().selling().find(sale.id()).orElseThrow();
        assertEquals("Хумо", kept.payments().getFirst().method().name());
        shop.services()
                .refunds()
                .book(shop.cashier(), RefundOrder.whole(UUID.randomUUID(), sale.id(), "torn"));
        assertEquals(before + 4, changes());
    }

    @Test
    void theyAreRenamedAndPutInOrder() {
        long before = changes();
        List<MethodCard> all = new ArrayList<>(methods.all());
        Collections.swap(all, 0, 1);
        all.replaceAll(c -> c.method().code().equals("click") ? c.named("Click Up") : c);
        change(all);
        assertEquals(List.of("card", "cash", "click"), offered().subList(0, 3));
        assertEquals("Click Up", shop.method("click").name());
        assertEquals(before + 3, changes());
        change(methods.all());
        assertEquals(before + 3, changes(), "nothing changed");
    }

    @Test
    void whatNoShopCanHaveIsRefused() {
        assertRefused(new Problem.LastCashMethod(), () -> change(archived("cash")));
        assertRefused(
                new Problem.MethodNameTaken("CLICK"), () -> change(with(Kind.WALLET, "CLICK")));
        for (String name : List.of("", "   ", "x".repeat(41), "\u200B")) {
            assertRefused(new Problem.BadName(), () -> change(with(Kind.WALLET, name)));
        }
        assertRefused(
                new Problem.BadSetting("payment.kind"), () -> change(with(Kind.CASH, "Kassa")));
        assertRefused(
                new Problem.BadSetting("payment.kind"), () -> change(with(Kind.DEBT, "Nasiya")));
        assertRefused(
                new Problem.MethodsChangedMeanwhile(), () -> change(methods.all().subList(0, 2)));
        assertThrows(
                Refused.class,
                () -> methods.change(shop.cashier(), methods.all(), archived("click")));
        change(archived("click"));
        change(with(Kind.WALLET, "Click"));
        assertRefused(
                new Problem.MethodNameTaken("Click"),
                () -> change(methods.all().stream().map(c -> c.active(true)).toList()));
        assertRefused(
                new Problem.TooManyMethods(30),
                () -> {
                    List<MethodCard> many = new ArrayList<>(methods.all());
                    for (int i = 0; many.size() < 31; i++) {
                        many.add(MethodCard.fresh(Kind.WALLET).named("w" + i));
                    }
                    change(many);
                });
        assertTrue(methods.all().size() < 30);
    }

    @Test
    void whoSavesSecondIsTold() {
        List<MethodCard> seen = methods.all();
        change(with(Kind.WALLET, "Beepul"));
        assertRefused(
                new Problem.MethodsChangedMeanwhile(),
                () -> methods.change(shop.manager(), seen, archived("click")));
        Settings settings = shop.services().settings();
        ShopSettings before = settings.shop();
        settings.change(shop.manager(), before, named(before, "Non", before.address()));
        settings.change(shop.manager(), before, named(before, before.name(), "Navoiy 1"));
        assertEquals("Non", settings.shop().name(), "what the other has changed stays");
        assertEquals("Navoiy 1", settings.shop().address());
        assertRefused(
                new Problem.SettingChangedMeanwhile("shop.name", "Non"),
                () -> settings.change(shop.manager(), before, named(before, "Sut", "Navoiy 1")));
        assertRefused(
                new Problem.SettingChangedMeanwhile(
                        List.of(
                                new Problem.ChangedSetting("shop.name", "Non"),
                                new Problem.ChangedSetting("shop.address", "Navoiy 1"))),
                () -> settings.change(shop.manager(), before, named(before, "Sut", "")));
        settings.change(shop.manager(), settings.shop(), named(before, "Sut", "Navoiy 1"));
        assertEquals("Sut", settings.shop().name());
        ShopSettings longer = hours(settings.shop(), 10, 12);
        settings.change(shop.manager(), settings.shop(), longer);
        assertEquals(Duration.ofHours(12), settings.shop().hours().stopAfter());
        assertRefused(
                new Problem.BadSetting("shift.stopHours"),
                () -> settings.change(shop.manager(), longer, hours(longer, 10, 9)));
        assertThrows(
                Refused.class, () -> settings.change(shop.cashier(), longer, hours(longer, 1, 2)));
    }

    private static ShopSettings named(ShopSettings s, String name, String address) {
        return new ShopSettings(
                name,
                address,
                s.taxId(),
                s.phone(),
                s.till(),
                s.currency(),
                s.language(),
                s.footer(),
                s.cashStep(),
                s.hideZeroDecimals(),
                s.differenceLimit(),
                s.hours(),
                s.stock(),
                s.sound());
    }

    private static ShopSettings hours(ShopSettings s, int warn, int stop) {
        return new ShopSettings(
                s.name(),
                s.address(),
                s.taxId(),
                s.phone(),
                s.till(),
                s.currency(),
                s.language(),
                s.footer(),
                s.cashStep(),
                s.hideZeroDecimals(),
                s.differenceLimit(),
                new ShiftHours(Duration.ofHours(warn), Duration.ofHours(stop)),
                s.stock(),
                s.sound());
    }
}
