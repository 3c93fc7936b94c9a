package smena.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;
import static smena.service.Refusals.problemOf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import smena.domain.Problem;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.sale.Basket;
import smena.domain.sale.Discount;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Pricing;
import smena.domain.sale.Tender;
import smena.domain.shift.CashCount;
import smena.domain.shift.CashMovement;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftHours;
import smena.domain.shop.ShopSettings;
import smena.service.shift.ClosingRequest;
import smena.service.shop.Setup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// What a screen asks for before it lets somebody go on, the service asks for too: other callers
/// have no screen.
class ServiceChecksTest {
    private static final List<String> BLANKS = List.of("", " ", "\t\n", "\u00A0", "\u200B\u3000");

    @TempDir Path folder;
    private TestShop shop;

    @BeforeEach
    void openShop() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Test
    void aCountHasPiecesThatMakeSenseAndAddUp() {
        CashCount tooMany = CashCount.of(List.of(pieces(200_000, 100_001)));
        CashCount negative =
                new CashCount(List.of(pieces(1_000, 5), pieces(500, -1)), Money.of(4_500_00));
        CashCount wrongSum = new CashCount(List.of(pieces(1_000, 5)), Money.of(1));
        CashCount noNote = new CashCount(List.of(pieces(0, 5)), Money.ZERO);
        assertRefused(
                new Problem.TooManyPieces(100_000),
                () -> shop.services().shifts().open(shop.manager(), tooMany));
        for (CashCount bad : List.of(negative, wrongSum, noNote)) {
            assertRefused(
                    new Problem.BadCount(),
                    () -> shop.services().shifts().open(shop.manager(), bad));
        }
        shop.open(0);
        for (CashCount bad : List.of(negative, wrongSum, noNote)) {
            assertRefused(
                    new Problem.BadCount(),
                    () -> shop.services().shifts().count(shop.cashier(), bad));
        }
        for (long bad : new long[] {-1, Money.LARGEST_PRICE.minor() * 100 + 1}) {
            assertRefused(
                    new Problem.BadAmount(),
                    () -> shop.services().shifts().count(shop.cashier(), total(bad)));
        }
    }

    @Test
    void cashMovesWithAnAmountAndAReason() {
        shop.open(100_000);
        for (String blank : BLANKS) {
            assertRefused(new Problem.BadReason(), () -> move(Money.of(100), blank));
            assertRefused(
                    new Problem.BadReason(),
                    () -> shop.services().printing().openDrawer(shop.manager(), blank));
        }
        assertRefused(new Problem.BadReason(), () -> move(Money.of(100), "x".repeat(201)));
        assertRefused(new Problem.BadAmount(), () -> move(Money.ZERO, "change"));
        assertRefused(new Problem.BadAmount(), () -> move(Money.of(-1), "change"));
    }

    @Test
    void closingWithoutACountNeedsAManagerAndAReason() {
        Shift shift = shop.open(100_000);
        for (String blank : BLANKS) {
            assertRefused(
                    new Problem.ReasonNeeded(),
                    () ->
                            shop.services()
                                    .shifts()
                                    .close(
                                            shop.manager(),
                                            shift.id(),
                                            new ClosingRequest(blank, false, true)));
        }
        shop.services().shifts().count(shop.manager(), total(0));
        assertRefused(
                new Problem.ReasonNeeded(),
                () ->
                        shop.services()
                                .shifts()
                                .close(
                                        shop.manager(),
                                        shift.id(),
                                        new ClosingRequest("\u00A0", false, false)));
    }

    @Test
    void discountsAreAboveNothingAndAtMostTheWhole() {
        Basket basket = shop.fill(1);
        Money price = Pricing.of(basket).total();
        for (Discount bad :
                List.of(
                        new Discount.Percent(0),
                        new Discount.Percent(-1),
                        new Discount.Percent(10_001),
                        new Discount.Amount(Money.ZERO),
                        new Discount.Amount(Money.of(-1)))) {
            assertRefused(new Problem.BadAmount(), () -> discount(bad));
            assertRefused(new Problem.BadAmount(), () -> lineDiscount(bad));
        }
        Discount tooMuch = new Discount.Amount(price.plus(Money.of(1)));
        assertRefused(new Problem.DiscountTooLarge(price), () -> discount(tooMuch));
        assertRefused(new Problem.DiscountTooLarge(price), () -> lineDiscount(tooMuch));
    }

    @Test
    void quantitiesAreSellable() {
        shop.fill(1);
        for (long bad : new long[] {0, -1000, 10_000_000}) {
            assertRefused(new Problem.BadQuantity(), () -> quantity(new Quantity(bad)));
        }
        assertTrue(problemOf(() -> quantity(new Quantity(500))) instanceof Problem.NotDivisible);
    }

    @Test
    void aMethodNobodyMayChooseIsNoMethod() {
        shop.open(0);
        Basket basket = shop.fill(1);
        PaymentMethod exchange =
                PaymentMethod.USUAL.stream()
                        .filter(method -> !method.kind().mayBeChosen())
                        .findFirst()
                        .orElseThrow();
        Tender tender = new Tender(exchange, Pricing.of(basket).total(), "");
        assertRefused(
                new Problem.MethodNotFound("exchange"),
                () -> shop.services().selling().pay(shop.cashier(), basket, List.of(tender)));
    }

    @Test
    void aProductHasANameACategoryAPriceAndARate() {
        for (String blank : BLANKS) {
            assertRefused(new Problem.BadName(), () -> add(blank, "", "Non", 100, "VAT12"));
            assertRefused(new Problem.BadName(), () -> add("Non", "", blank, 100, "VAT12"));
        }
        assertRefused(new Problem.BadName(), () -> add("x".repeat(301), "", "Non", 100, "VAT12"));
        for (long bad : new long[] {0, -1, Money.LARGEST_PRICE.minor() + 1}) {
            assertRefused(new Problem.BadPrice(), () -> add("Non", "", "Non", bad, "VAT12"));
        }
        assertRefused(new Problem.BadTaxRate("VAT99"), () -> add("Non", "", "Non", 100, "VAT99"));
        Product added = add(" \u00A0Yangi\tnon ", " ABC-1 ", " Non ", 100, "VAT12");
        assertEquals("Yangi non", added.name());
        assertEquals("ABC-1", added.barcode());
        assertEquals("Non", added.category().name());
    }

    @Test
    void pinsAreLongEnoughAndNamesAreThere() {
        for (String bad : List.of("", "123", "123456789", "12a4", "١٢٣٤", " 1234")) {
            assertRefused(
                    new Problem.BadPin(4),
                    () -> shop.services().people().add(shop.manager(), "N", Role.CASHIER, bad));
        }
        assertRefused(
                new Problem.BadPin(6),
                () -> shop.services().people().add(shop.manager(), "N", Role.MANAGER, "12345"));
        for (String blank : BLANKS) {
            assertRefused(
                    new Problem.BadName(),
                    () ->
                            shop.services()
                                    .people()
                                    .add(shop.manager(), blank, Role.CASHIER, "1234"));
            assertRefused(
                    new Problem.BadName(),
                    () -> shop.services().apiClients().make(shop.manager(), blank, 1));
        }
    }

    @Test
    void anApprovalNeedsItsReasonAndSomebodyWhoMay() {
        Approval.Ask ask = new Approval.Ask(Right.VOID, "", Money.ZERO);
        for (String blank : BLANKS) {
            assertRefused(
                    new Problem.BadReason(),
                    () ->
                            shop.services()
                                    .people()
                                    .approve(
                                            shop.person(Role.CASHIER),
                                            ask,
                                            shop.person(Role.MANAGER).id(),
                                            "333333",
                                            blank));
        }
        assertRefused(
                new Problem.ApprovalNotValid(),
                () ->
                        shop.services()
                                .people()
                                .approve(
                                        shop.person(Role.SENIOR),
                                        ask,
                                        shop.person(Role.CASHIER).id(),
                                        "1111",
                                        "mistake"));
    }

    @Test
    void parkedSalesPrintJobsAndLabelsKeepTheirLimits() {
        shop.fill(1);
        assertRefused(
                new Problem.BadName(),
                () -> shop.services().baskets().park(shop.cashier(), "x".repeat(61)));
        shop.services().baskets().park(shop.cashier(), "\u00A0");
        assertEquals("", shop.services().baskets().parked().getFirst().label());
        assertRefused(
                new Problem.BasketNotFound(),
                () -> shop.services().baskets().recall(shop.cashier(), new UUID(1, 2)));
        for (String blank : BLANKS) {
            assertRefused(
                    new Problem.BadReason(),
                    () -> shop.services().printDecisions().cancel(shop.manager(), 1, blank));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "1234567890", "30123456x", "３０１２３４５６７"})
    void aTaxIdHasNineDigits(String bad) {
        assertRefused(new Problem.BadTaxId(), () -> change(s -> with(s, s.name(), bad, 0)));
    }

    @Test
    void settingsStayWithinTheirRanges() {
        for (String blank : BLANKS) {
            assertRefused(new Problem.BadName(), () -> change(s -> with(s, blank, "", 0)));
        }
        assertRefused(new Problem.BadName(), () -> change(s -> with(s, "x".repeat(81), "", 0)));
        for (long step : new long[] {-1, 200_000_01}) {
            assertRefused(
                    new Problem.BadSetting("money.cashStep"),
                    () -> change(s -> with(s, s.name(), "", step)));
        }
        for (int[] hours : new int[][] {{0, 24}, {20, 19}, {20, 1_000}, {-1, -1}}) {
            assertRefused(
                    new Problem.BadSetting("shift.stopHours"),
                    () -> change(s -> with(s, s.language(), hours[0], hours[1])));
        }
        for (String language : List.of("", "de", "UZ", "uz_Cyrl")) {
            assertRefused(
                    new Problem.BadSetting("shop.language"),
                    () -> change(s -> with(s, language, 20, 24)));
            assertRefused(
                    new Problem.BadSetting("till.language"),
                    () -> shop.services().settings().language(language));
        }
        assertRefused(
                new Problem.BadSetting("till.theme"),
                () -> shop.services().settings().theme("pink"));
        ShopSettings before = shop.services().settings().shop();
        change(s -> with(s, " Yangi ", "301234567", 100_00));
        ShopSettings after = shop.services().settings().shop();
        assertEquals("Yangi", after.name());
        assertEquals(before.hours(), after.hours());
    }

    @Test
    void aNewShopIsCheckedLikeItsForm(@TempDir Path other) {
        try (Services fresh = Services.open(other, Clock.systemUTC(), new BlankPages())) {
            Setup setup = fresh.setup();
            assertRefused(
                    new Problem.BadName(), () -> setup.shop(details("\u00A0", ""), "N", "654321"));
            assertRefused(
                    new Problem.BadTaxId(), () -> setup.shop(details("N", "1"), "N", "654321"));
            assertRefused(new Problem.BadPin(6), () -> setup.shop(details("N", ""), "N", "1234"));
            assertRefused(new Problem.BadName(), () -> setup.shop(details("N", ""), " ", "654321"));
            assertRefused(
                    new Problem.BadTaxRate("X"),
                    () -> setup.shop(new Setup.ShopDetails("N", "", "", "X", "uz"), "N", "654321"));
            assertTrue(fresh.settings().isNew());
        }
    }

    private static Setup.ShopDetails details(String name, String taxId) {
        return new Setup.ShopDetails(name, "", taxId, "VAT12", "uz");
    }

    private CashMovement move(Money amount, String reason) {
        return shop.services()
                .shifts()
                .move(shop.manager(), CashMovement.Kind.PAY_IN, amount, reason);
    }

    private Basket discount(Discount off) {
        return shop.services().baskets().discount(shop.manager(), Optional.of(off));
    }

    private Basket lineDiscount(Discount off) {
        return shop.services().baskets().lineDiscount(shop.manager(), 1, Optional.of(off));
    }

    private Basket quantity(Quantity quantity) {
        return shop.services().baskets().quantity(shop.manager(), 1, quantity);
    }

    private Product add(String name, String code, String category, long price, String tax) {
        NewProduct product = new NewProduct(name, code, category, Money.of(price), Unit.PIECE, tax);
        return shop.services().products().catalog().add(shop.manager(), product);
    }

    private ShopSettings change(UnaryOperator<ShopSettings> change) {
        shop.services()
                .settings()
                .change(
                        shop.manager(),
                        shop.services().settings().shop(),
                        change.apply(shop.services().settings().shop()));
        return shop.services().settings().shop();
    }

    private static ShopSettings with(ShopSettings s, String name, String taxId, long step) {
        return new ShopSettings(
                name,
                s.address(),
                taxId,
                s.phone(),
                s.till(),
                s.currency(),
                s.language(),
                s.footer(),
                step,
                s.hideZeroDecimals(),
                s.differenceLimit(),
                s.hours(),
                s.stock(),
                s.sound());
    }

    private static ShopSettings with(ShopSettings s, String language, int warn, int stop) {
        return new ShopSettings(
                s.name(),
                s.address(),
                s.taxId(),
                s.phone(),
                s.till(),
                s.currency(),
                language,
                s.footer(),
                s.cashStep(),
                s.hideZeroDecimals(),
                s.differenceLimit(),
                new ShiftHours(Duration.ofHours(warn), Duration.ofHours(stop)),
                s.stock(),
                s.sound());
    }

    private static CashCount.Line pieces(long soms, long pieces) {
        return new CashCount.Line(Money.of(soms * 100), pieces);
    }

    private static CashCount total(long minor) {
        return CashCount.total(Money.of(minor));
    }
}
