package smena.service.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;
import static smena.service.Refusals.problemOf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.SaleRules;
import smena.domain.catalog.SaleRules.MinimumAge;
import smena.domain.catalog.Unit;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;
import smena.domain.refund.Exchange;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.AgeProof;
import smena.domain.sale.AgeQuestion;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.CounterAnswers;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shift.Shift;
import smena.domain.shop.CashTerms;
import smena.service.TestShop;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Ages and cash: what the law asks at the counter.
class RestrictedGoodsTest {
    private static final String WINE = "2000000001302";
    private static final String CIGARETTES = "2000000001319";
    private static final String BREAD = "2000000000015";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @TempDir Path folder;
    private TestShop shop;
    private Shift shift;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shift = shop.open(0);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theAgeIsAskedOnceABasketAndAgainForAHigherOne() {
        Product beer = aged("Pivo", 18);
        assertEquals(Optional.empty(), asked(scan(BREAD)), "bread asks for nothing");
        AgeQuestion first = asked(tap(beer)).orElseThrow();
        assertEquals(18, first.age());
        assertEquals(LocalDate.of(2008, 11, 22), first.latestBirth());
        assertEquals(Optional.empty(), asked(ages().confirm(shop.cashier(), first, passport())));
        assertEquals(Optional.empty(), asked(tap(beer)), "a second one asks nothing");
        AgeQuestion second = asked(scan(WINE)).orElseThrow();
        assertEquals(21, second.age());
        assertTrue(second.cardOnly());
        ages().confirm(shop.cashier(), second, AgeProof.OBVIOUS);
        assertEquals(Optional.empty(), asked(scan(CIGARETTES)));
        assertEquals(Optional.empty(), asked(pay("card")), "the next basket begins anew");
        assertTrue(asked(scan(WINE)).isPresent());
    }

    @Test
    void theAnswerIsInTheJournalWithWhoAndHow() {
        AgeQuestion asked = asked(scan(WINE)).orElseThrow();
        ages().confirm(shop.cashier(), asked, AgeProof.LICENCE);
        ages().confirm(shop.cashier(), asked, AgeProof.LICENCE);
        List<String> answers = entries(EntryKind.AGE_CHECKED);
        assertEquals(1, answers.size(), "a second click is no second answer");
        assertEquals(
                List.of(Long.toString(shop.cashier().employee().id())),
                shop.query("select person_id from journal where kind = 'AGE_CHECKED'"));
        String payload = answers.getFirst();
        assertTrue(payload.contains("\"proof\":\"LICENCE\""), payload);
        assertTrue(payload.contains("\"answer\":\"YES\""), payload);
        assertTrue(payload.contains("\"born\":\"2005-11-22\""), payload);
    }

    @Test
    void noTakesWhatAskedOutOfTheBasketAndNothingElse() {
        scan(BREAD);
        scan(WINE);
        AgeQuestion asked = asked(scan(CIGARETTES)).orElseThrow();
        Basket left = ages().refuse(shop.cashier(), asked);
        assertEquals(List.of("Non «Obi»"), left.lines().stream().map(BasketLine::name).toList());
        assertEquals(left, shop.services().baskets().open());
        assertEquals(Optional.empty(), asked(left));
        assertTrue(entries(EntryKind.AGE_CHECKED).getFirst().contains("\"NO\""));
        assertEquals(2, entries(EntryKind.LINE_VOIDED).size());
        assertTrue(asked(scan(WINE)).isPresent(), "whoever was refused is asked again");
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    @Test
    void noToTheHigherAgeLeavesTheLowerToBeAsked() {
        tap(aged("Pivo", 18));
        AgeQuestion asked = asked(scan(WINE)).orElseThrow();
        Basket left = ages().refuse(shop.cashier(), asked);
        assertEquals(18, asked(left).orElseThrow().age());
        Basket none = ages().refuse(shop.cashier(), asked(left).orElseThrow());
        assertTrue(none.isEmpty());
        assertTrue(shop.services().baskets().open().isEmpty());
    }

    /// What is left is priced anew, as after any other line that is taken out.
    @Test
    void noTakesTheOfferWithItThatTheLineHadBrought() {
        Product bread = shop.services().products().catalog().byBarcode(BREAD).orElseThrow();
        Product beer = aged("Pivo", 18);
        shop.services()
                .prices()
                .promotions()
                .add(
                        shop.manager(),
                        new Promotion(
                                0,
                                "Ikkinchisi bepul",
                                new Terms.Multibuy(2, 1),
                                new Promotion.Range(Set.of(bread.id(), beer.id()), Set.of()),
                                Validity.since(shop.services().prices().promotions().today())));
        scan(BREAD);
        Basket both = tap(beer);
        assertTrue(both.lines().getFirst().offer().isPresent(), "the bread is free");
        Basket left = ages().refuse(shop.cashier(), asked(both).orElseThrow());
        assertEquals(Optional.empty(), left.lines().getFirst().offer());
        assertEquals(bread.price(), Pricing.of(left).total());
        assertEquals(left, shop.services().baskets().open());
        assertEquals(bread.price(), pay("cash"));
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    @Test
    void noLeavesTheCustomerInAnEmptyBasket() {
        long rustam = shop.services().customers().search("Rustam", 1).getFirst().id();
        shop.services().baskets().customer(shop.cashier(), Optional.of(rustam));
        Basket left = ages().refuse(shop.cashier(), asked(scan(WINE)).orElseThrow());
        assertTrue(left.isEmpty());
        assertEquals(Optional.of(rustam), left.customer());
        assertEquals(left, shop.services().baskets().open());
    }

    @Test
    void nothingIsPaidBeforeTheAgeWasAnswered() {
        Basket basket = scan(WINE);
        List<Tender> card = tender("card", basket);
        assertRefused(
                new Problem.AgeNotChecked("Vino «Sharq» oq 0,75 l", 21),
                () -> shop.services().selling().pay(shop.cashier(), basket, card));
        confirm();
        assertEquals(1, shop.services().selling().pay(shop.cashier(), basket, card).seq());
    }

    @Test
    void theAnswerOutlivesACrashAndParking() {
        scan(WINE);
        confirm();
        shop.restart();
        Basket basket = shop.services().baskets().open();
        assertEquals(Optional.empty(), asked(basket));
        shop.services().baskets().park(shop.cashier(), "");
        assertTrue(asked(scan(WINE)).isPresent(), "another customer");
        shop.services().baskets().cancel(shop.manager());
        assertEquals(
                Optional.empty(),
                asked(shop.services().baskets().recall(shop.cashier(), basket.id())));
    }

    @Test
    void anAnswerIsForTheBasketThatWasAsked() {
        AgeQuestion asked = asked(scan(WINE)).orElseThrow();
        shop.services().baskets().park(shop.cashier(), "");
        scan(WINE);
        assertRefused(
                new Problem.BasketChanged(),
                () -> ages().confirm(shop.cashier(), asked, passport()));
        assertRefused(new Problem.BasketChanged(), () -> ages().refuse(shop.cashier(), asked));
    }

    @Test
    void aRuleHoldsFromItsDayOn() {
        Product tea = product("Choy");
        shop.services()
                .products()
                .productRules()
                .set(
                        shop.manager(),
                        tea.id(),
                        new SaleRules(
                                Optional.of(new MinimumAge(18, LocalDate.of(2026, 11, 23))),
                                Optional.of(LocalDate.of(2026, 11, 23))));
        Basket basket = tap(tea);
        assertEquals(Optional.empty(), asked(basket));
        // 23:59 and 00:00 of the shop, which is five hours before UTC.
        shop.setClock(Instant.parse("2026-11-22T18:59:59Z"));
        assertEquals(Optional.empty(), asked(basket));
        shop.setClock(Instant.parse("2026-11-22T19:00:00Z"));
        assertEquals(18, asked(basket).orElseThrow().age());
        confirm();
        assertRefused(new Problem.NotForCash("Choy"), () -> pay("cash"));
    }

    @Test
    void aSellerWhoIsTooYoungNeedsSomebodyWhoIsNot() {
        long cashier = shop.cashier().employee().id();
        shop.services()
                .people()
                .birthDate(
                        shop.manager(),
                        cashier,
                        Optional.empty(),
                        Optional.of(LocalDate.of(2005, 11, 23)));
        shop.services()
                .people()
                .birthDate(
                        shop.manager(),
                        shop.senior().employee().id(),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2008, 1, 1)));
        AgeQuestion asked = asked(scan(WINE)).orElseThrow();
        Approval.Ask ask =
                new Approval.Ask(Right.CONFIRM_AGE, asked.basket().toString(), Money.ZERO);
        assertRefused(
                new Problem.ApprovalNeeded(ask),
                () -> ages().confirm(shop.cashier(), asked, passport()));
        Actor byTheYoung = approved(ask, shop.senior(), "2222");
        assertRefused(
                new Problem.ApproverTooYoung(21),
                () -> ages().confirm(byTheYoung, asked, passport()));
        ages().confirm(approved(ask, shop.manager(), "333333"), asked, passport());
        assertEquals(Optional.empty(), asked(shop.services().baskets().open()));
        // The day after, the cashier is 21.
        pay("card");
        shop.setClock(Instant.parse("2026-11-23T04:00:00Z"));
        scan(WINE);
        confirm();
    }

    @Test
    void aDateOfBirthIsADayInThePast() {
        long id = shop.cashier().employee().id();
        for (LocalDate bad :
                List.of(
                        LocalDate.of(2026, 11, 22),
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(1899, 12, 31))) {
            assertRefused(
                    new Problem.BadBirthDate(),
                    () ->
                            shop.services()
                                    .people()
                                    .birthDate(
                                            shop.manager(),
                                            id,
                                            Optional.empty(),
                                            Optional.of(bad)));
        }
        problemOf(
                () ->
                        shop.services()
                                .people()
                                .birthDate(
                                        shop.cashier(),
                                        id,
                                        Optional.empty(),
                                        Optional.of(LONG_AGO)));
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    @Test
    void onlyWhoMayEditTheCatalogueSetsRules() {
        Product tea = product("Choy");
        SaleRules rules = aged(18);
        problemOf(
                () ->
                        shop.services()
                                .products()
                                .productRules()
                                .set(shop.cashier(), tea.id(), rules));
        for (int bad : List.of(0, -1, 100)) {
            assertRefused(
                    new Problem.BadMinimumAge(),
                    () ->
                            shop.services()
                                    .products()
                                    .productRules()
                                    .set(shop.manager(), tea.id(), aged(bad)));
        }
        assertRefused(
                new Problem.ProductNotFound(999_999),
                () ->
                        shop.services()
                                .products()
                                .productRules()
                                .set(shop.manager(), 999_999, rules));
        shop.services().products().productRules().set(shop.manager(), tea.id(), rules);
        int before = entries(EntryKind.CATALOGUE_CHANGED).size();
        shop.services().products().productRules().set(shop.manager(), tea.id(), rules);
        assertEquals(before, entries(EntryKind.CATALOGUE_CHANGED).size(), "nothing changed");
        assertEquals(rules, shop.services().products().productRules().of(tea.id()));
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    @Test
    void whatIsNotForCashIsPaidByCardOrWallet() {
        scan(BREAD);
        Basket basket = scan(WINE);
        confirm();
        assertRefused(new Problem.NotForCash("Vino «Sharq» oq 0,75 l"), () -> pay("cash"));
        Money all = Pricing.of(basket).total();
        List<Tender> split =
                List.of(
                        new Tender(shop.method("card"), all.minus(Money.of(400_000)), ""),
                        new Tender(shop.method("cash"), Money.of(400_000), ""));
        assertRefused(
                new Problem.NotForCash("Vino «Sharq» oq 0,75 l"),
                () -> shop.services().selling().pay(shop.cashier(), basket, split));
        pay("click");
        assertEquals(Optional.of(1L), shop.services().selling().last().map(Sale::seq));
    }

    /// Cash that comes back as wine is cash for wine.
    @Test
    void whatWasPaidInCashIsNotExchangedForWhatIsNotForCash() {
        Sale inCash = soldBread("cash");
        Basket wine = scan(WINE);
        confirm();
        Money rest = Pricing.of(wine).total().minus(inCash.total());
        List<Tender> byCard = List.of(new Tender(shop.method("card"), rest, ""));
        assertRefused(
                new Problem.NotForCash("Vino «Sharq» oq 0,75 l"),
                () -> exchange(inCash, wine, byCard));
        assertEquals(List.of("0"), shop.query("select count(*) from refund"));
        shop.services().baskets().park(shop.cashier(), "");
        Sale onCard = soldBread("card");
        shop.services().baskets().recall(shop.cashier(), wine.id());
        assertEquals(wine.lines().size(), exchange(onCard, wine, byCard).sale().lines().size());
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    /// The card's part is set off first, so nothing of the cash is touched.
    @Test
    void onlyThePartThatWasPaidInCashCountsAsCash() {
        tap(priced("Piyola", 5_000_000));
        Basket cups = shop.services().baskets().open();
        Money total = Pricing.of(cups).total();
        Money small = Money.of(100_000);
        Sale split =
                shop.services()
                        .selling()
                        .pay(
                                shop.cashier(),
                                cups,
                                List.of(
                                        new Tender(shop.method("card"), total.minus(small), ""),
                                        new Tender(shop.method("cash"), small, "")));
        Product cheap = priced("Sigaret", 4_900_000);
        shop.services()
                .products()
                .productRules()
                .set(
                        shop.manager(),
                        cheap.id(),
                        new SaleRules(Optional.empty(), Optional.of(LONG_AGO)));
        Basket basket = tap(cheap);
        assertEquals(cheap.price(), exchange(split, basket, List.of()).sale().total());
    }

    @Test
    void aReceiptAboveTheLimitIsNotSettledByReturnedCash() {
        Sale inCash = soldBread("cash");
        Basket dear = tap(priced("Pech", 2_500_000_001L));
        List<Tender> byCard =
                List.of(
                        new Tender(
                                shop.method("card"),
                                Pricing.of(dear).total().minus(inCash.total()),
                                ""));
        assertRefused(
                new Problem.CashAboveLimit(Money.of(2_500_000_000L)),
                () -> exchange(inCash, dear, byCard));
    }

    private Sale soldBread(String method) {
        return shop.services()
                .selling()
                .pay(shop.cashier(), scan(BREAD), tender(method, scanned()));
    }

    private Basket scanned() {
        return shop.services().baskets().open();
    }

    private Exchange exchange(Sale back, Basket basket, List<Tender> tenders) {
        RefundOrder order = RefundOrder.whole(UUID.randomUUID(), back.id(), "Almashtirish");
        return shop.services().refunds().exchange(shop.cashier(), order, basket, tenders);
    }

    @Test
    void aReceiptAboveTheLimitTakesNoCash() {
        Product oven = priced("Pech", 2_500_000_000L);
        tap(oven);
        assertEquals(
                Money.of(2_500_000_000L),
                pay("cash", Money.of(2_600_000_000L)),
                "what was tendered does not count");
        tap(priced("Pech 2", 2_500_000_001L));
        Problem tooMuch = new Problem.CashAboveLimit(Money.of(2_500_000_000L));
        assertRefused(tooMuch, () -> pay("cash"));
        pay("card");
        shop.services()
                .cashTerms()
                .change(
                        shop.manager(),
                        shop.services().cashTerms().terms(),
                        new CashTerms(Optional.of(Money.of(100)), LocalDate.of(2026, 11, 23)));
        scan(BREAD);
        pay("cash");
        shop.setClock(Instant.parse("2026-11-23T04:00:00Z"));
        scan(BREAD);
        assertRefused(new Problem.CashAboveLimit(Money.of(100)), () -> pay("cash"));
        shop.services()
                .cashTerms()
                .change(
                        shop.manager(),
                        shop.services().cashTerms().terms(),
                        new CashTerms(Optional.empty(), LONG_AGO));
        pay("cash");
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    @Test
    void theLimitIsTheManagersToChange() {
        assertEquals(CashTerms.USUAL, shop.services().cashTerms().terms());
        problemOf(
                () ->
                        shop.services()
                                .cashTerms()
                                .change(
                                        shop.senior(),
                                        shop.services().cashTerms().terms(),
                                        CashTerms.USUAL));
        CashTerms nothing = new CashTerms(Optional.of(Money.ZERO), LONG_AGO);
        assertRefused(
                new Problem.BadSetting("law.cashLimit"),
                () ->
                        shop.services()
                                .cashTerms()
                                .change(
                                        shop.manager(),
                                        shop.services().cashTerms().terms(),
                                        nothing));
        assertFalse(CashTerms.USUAL.limitOn(LocalDate.of(2026, 3, 31)).isPresent());
        assertTrue(CashTerms.USUAL.limitOn(LocalDate.of(2026, 4, 1)).isPresent());
    }

    @Test
    void aProgramAnswersBeforehandOrIsRefused() {
        Product wine = shop.services().products().catalog().byBarcode(WINE).orElseThrow();
        Product beer = aged("Pivo", 18);
        Basket basket =
                Basket.empty(UUID.randomUUID())
                        .plusLine(beer, Quantity.ONE, beer.price())
                        .plusLine(wine, Quantity.ONE, wine.price());
        List<Tender> card = tender("card", basket);
        assertRefused(
                new Problem.AgeNotChecked(wine.name(), 21),
                () -> sell(basket, card, CounterAnswers.NONE));
        assertRefused(
                new Problem.AgeNotChecked(wine.name(), 21),
                () -> sell(basket, card, new CounterAnswers(Set.of(1))));
        assertEquals(List.of(), entries(EntryKind.AGE_CHECKED));
        sell(basket, card, new CounterAnswers(Set.of(2)));
        assertTrue(entries(EntryKind.AGE_CHECKED).getFirst().contains("PROGRAM"));
    }

    private Sale sell(Basket basket, List<Tender> tenders, CounterAnswers answers) {
        return shop.services().selling().book(shop.cashier(), basket, tenders, shift.id(), answers);
    }

    private AgeChecks ages() {
        return shop.services().ageChecks();
    }

    private Optional<AgeQuestion> asked(Basket basket) {
        return ages().of(basket);
    }

    private Optional<AgeQuestion> asked(Money ignored) {
        return asked(shop.services().baskets().open());
    }

    private static AgeProof passport() {
        return AgeProof.PASSPORT;
    }

    private void confirm() {
        Basket basket = shop.services().baskets().open();
        ages().confirm(shop.cashier(), asked(basket).orElseThrow(), passport());
    }

    private Basket scan(String code) {
        return shop.services().baskets().scan(shop.cashier(), code, Quantity.ONE);
    }

    private Basket tap(Product product) {
        return shop.services().baskets().add(shop.cashier(), product.id(), Quantity.ONE);
    }

    private List<Tender> tender(String method, Basket basket) {
        return List.of(new Tender(shop.method(method), Pricing.of(basket).total(), ""));
    }

    private Money pay(String method) {
        return pay(method, Pricing.of(shop.services().baskets().open()).total());
    }

    private Money pay(String method, Money tendered) {
        Basket basket = shop.services().baskets().open();
        Tender tender = new Tender(shop.method(method), tendered, "");
        return shop.services().selling().pay(shop.cashier(), basket, List.of(tender)).total();
    }

    private Actor approved(Approval.Ask ask, Actor by, String pin) {
        return shop.services()
                .people()
                .approve(shop.cashier().employee(), ask, by.employee().id(), pin, "");
    }

    private List<String> entries(EntryKind kind) {
        return shop.query("select payload from journal where kind = '" + kind + "' order by seq");
    }

    private Product product(String name) {
        return priced(name, 500_000);
    }

    private Product priced(String name, long minor) {
        return shop.services()
                .products()
                .catalog()
                .add(
                        shop.manager(),
                        new NewProduct(name, "", "Choy", Money.of(minor), Unit.PIECE, "VAT12"));
    }

    private Product aged(String name, int years) {
        Product product = product(name);
        shop.services().products().productRules().set(shop.manager(), product.id(), aged(years));
        return product;
    }

    private static SaleRules aged(int years) {
        return new SaleRules(Optional.of(new MinimumAge(years, LONG_AGO)), Optional.empty());
    }
}
