package smena.ui.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.Product;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductCode;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.service.TestShop;
import smena.service.catalog.Favourites;
import smena.service.catalog.ProductCards;
import smena.service.catalog.ProductCards.Numbered;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.Overlay;
import smena.ui.kit.TestWords;
import smena.ui.shell.TestUi;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A card is typed, saved, refused, and changed by two people at once.
class ProductFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String CODE = "4780000777770";
    private static final String BOX = "14780000777777";

    @TempDir Path folder;
    private final Background background = Overlay.atOnce(_ -> {});
    private Optional<Numbered> saved = Optional.empty();
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aNewProductIsTypedFieldByField() {
        ProductForm form = form(Optional.empty());
        assertEquals(0, form.changesProperty().get());
        form.save();
        assertEquals(new Problem.BadName(), form.problemProperty().get());
        form.text(ProductInput.NAME).set("Kvas");
        form.text(ProductInput.CATEGORY).set("Ichimliklar");
        form.save();
        assertEquals(new Problem.BadPrice(), form.problemProperty().get());
        form.text(ProductInput.PRICE).set("12000");
        form.addCode(CODE);
        form.addCode(" " + CODE);
        form.addCode(BOX);
        assertEquals(2, form.codes().size());
        form.codes().getLast().packProperty().set("12");
        form.codes().getLast().priceProperty().set("130000");
        form.text(ProductInput.SINGLES).set(ProductInput.ON);
        form.text(ProductInput.AGE).set("18");
        assertEquals("22.11.2026", form.text(ProductInput.AGE_FROM).get());
        form.text(ProductInput.MARKED).set(ProductInput.ON);
        form.text(ProductInput.MARKED_FROM).set("1.4.2026");
        form.text(ProductInput.LOW_STOCK).set("2,5");
        form.text(ProductInput.SCALE_NUMBER).set("712");
        assertEquals(9, form.changesProperty().get());
        form.codeProperty().set("kvas-1");
        form.save();
        assertNull(form.problemProperty().get());
        ProductCard card =
                shop.services().products().productCards().find(saved().id()).orElseThrow();
        assertEquals(
                List.of(
                        ProductCode.single(CODE),
                        ProductCode.single("kvas-1"),
                        ProductCode.pack(BOX, Quantity.of(12), Optional.of(Money.of(13_000_000)))),
                card.codes());
        assertEquals(18, card.rules().ageOn(TODAY));
        assertEquals(Optional.of(LocalDate.of(2026, 4, 1)), card.rules().markedFrom());
        assertEquals(new Quantity(2_500), card.lowStock());
        assertEquals(Optional.of(712L), card.scaleNumber());
        assertEquals(0, form.changesProperty().get());
        assertEquals(card, ProductDraft.of(card).card());
    }

    @Test
    void whatIsTypedBackIsUnchangedAndWhatIsDiscardedToo() {
        ProductForm form = form(first());
        String price = form.text(ProductInput.PRICE).get();
        form.text(ProductInput.PRICE).set("1");
        form.text(ProductInput.NO_CASH).set(ProductInput.ON);
        assertEquals(2, form.changesProperty().get());
        form.text(ProductInput.PRICE).set(price);
        form.text(ProductInput.NO_CASH).set("");
        assertEquals(0, form.changesProperty().get());
        form.text(ProductInput.NAME).set("Boshqa");
        form.drop(form.codes().getFirst());
        form.discard();
        assertEquals(0, form.changesProperty().get());
        assertEquals(1, form.codes().size());
    }

    @Test
    void aDayThatIsNoneAndACodeOfAnotherAreSaid() {
        ProductForm form = form(first());
        form.text(ProductInput.NO_CASH).set(ProductInput.ON);
        form.text(ProductInput.NO_CASH_FROM).set("31.02.2026");
        form.save();
        assertEquals(new Problem.BadDay(), form.problemProperty().get());
        assertEquals(
                Optional.of(ProductInput.NO_CASH_FROM),
                ProductFaults.at(new Problem.BadDay(), form.draft()));
        Product other = shop.product(1);
        form.addCode(other.barcode());
        assertEquals(
                new Problem.BarcodeTaken(other.barcode(), other.name()),
                form.problemProperty().get());
        assertEquals(1, form.codes().size());
        form.addCode(shop.product(0).barcode());
        assertNull(form.problemProperty().get());
        assertEquals(1, form.codes().size());
        form.addCode("a b");
        assertEquals(new Problem.BadBarcode("a b"), form.problemProperty().get());
    }

    /// It needs no price, and keeps the one that it had.
    @Test
    void aProductWhosePriceTheTillAsksFor() {
        ProductForm form = form(first());
        form.text(ProductInput.OPEN_PRICE).set(ProductInput.ON);
        form.text(ProductInput.PRICE).set("");
        form.text(ProductInput.SHORT_NAME).set(" Non ");
        form.save();
        assertNull(form.problemProperty().get());
        ProductCard card = first().orElseThrow().card();
        assertEquals(true, card.facts().isOpenPrice());
        assertEquals("Non", card.facts().shortName());
        assertEquals(shop.product(0).price(), card.price());
        assertEquals(card, ProductDraft.of(card).card());
    }

    /// Whatever is typed, the others follow; a typed price is not rounded, one that follows is.
    @Test
    void costMarkupPriceAndMarginFollowOneAnother() {
        ProductForm form = form(first());
        var price = form.text(ProductInput.PRICE);
        price.set("14500");
        LinkedPrice linked = new LinkedPrice(price, Optional.of(Money.of(1_190_000)), 50_000);
        assertEquals("11900", linked.costProperty().get());
        assertEquals("21,8", linked.markupProperty().get());
        assertEquals("17,9", linked.marginProperty().get());
        price.set("15001");
        assertEquals("26,1", linked.markupProperty().get());
        linked.markup("26,1");
        assertEquals("15000", price.get());
        assertEquals("20,7", linked.marginProperty().get());
        assertEquals("26,1", linked.markupProperty().get(), "as it was typed");
        linked.margin("50");
        assertEquals("24000", price.get(), "23 800 rounded");
        linked.margin("100");
        assertEquals("24000", price.get());
        linked.cost("20000");
        assertEquals("40500", price.get(), "101,7 % as before");
        price.set("100");
        assertEquals(true, linked.belowProperty().get());
        assertEquals("", linked.markupProperty().get());
        linked.cost("");
        assertEquals("", linked.marginProperty().get());
        assertEquals(false, linked.belowProperty().get());
    }

    /// The card is kept at once, the price waits in a document of its own.
    @Test
    void aPriceOfALaterDayIsADocumentOfItsOwn() {
        ProductForm form = form(first());
        String before = form.text(ProductInput.PRICE).get();
        form.text(ProductInput.PRICE).set("7000");
        form.text(ProductInput.LOW_STOCK).set("8");
        form.moment().whenProperty().set(PriceMoment.When.LATER);
        for (String day : List.of("", "31.02.2027", "21.11.2026")) {
            form.moment().dayProperty().set(day);
            form.save();
            assertEquals(new Problem.NoPriceTime(), form.problemProperty().get(), day);
        }
        form.moment().dayProperty().set("01.12.2026");
        form.moment().timeProperty().set("08:00");
        form.save();
        assertNull(form.problemProperty().get());
        assertEquals(Quantity.of(8), first().orElseThrow().card().lowStock());
        assertEquals(before, form.text(ProductInput.PRICE).get());
        assertEquals(shop.product(0).price(), first().orElseThrow().card().price());
        var planned = shop.services().prices().priceDocuments().planned();
        assertEquals(1, planned.size());
        assertEquals(Optional.of(Instant.parse("2026-12-01T08:00:00Z")), planned.getFirst().due());
        assertEquals(PriceMoment.When.NOW, form.moment().whenProperty().get());
    }

    /// The card and the price of a later day are kept together, or neither is.
    @Test
    void whereThePriceIsRefusedTheCardIsAsItWas() {
        ProductCard before = first().orElseThrow().card();
        ProductForm form = form(first());
        form.text(ProductInput.PRICE).set("7000");
        form.text(ProductInput.LOW_STOCK).set("8");
        form.moment().whenProperty().set(PriceMoment.When.LATER);
        form.moment().dayProperty().set("01.12.2029");
        form.save();
        assertEquals(new Problem.BadPriceTime(), form.problemProperty().get());
        assertEquals(before, first().orElseThrow().card());
        form.moment().dayProperty().set("01.12.2026");
        form.text(ProductInput.SOLD).set("");
        form.save();
        assertEquals(new Problem.ProductNotSold(before.name()), form.problemProperty().get());
        assertEquals(before, first().orElseThrow().card());
        assertEquals(List.of(), shop.services().prices().priceDocuments().planned());
        form.text(ProductInput.SOLD).set(ProductInput.ON);
        form.save();
        assertNull(form.problemProperty().get(), "nobody else has changed it");
        assertEquals(1, shop.services().prices().priceDocuments().planned().size());
    }

    /// Nobody sells bread for a barcode: such a price is asked about first.
    @Test
    void aPriceLikeABarcodeIsAskedAbout() {
        ProductForm form = form(first());
        form.text(ProductInput.PRICE).set("478001234,5");
        form.save();
        assertEquals(Optional.empty(), saved);
        form.doubt().confirm();
        assertEquals(Money.of(47_800_123_450L), saved().card().price());
    }

    /// Whoever saves second keeps what they typed, and gets what the other has changed.
    @Test
    void twoPeopleAtOneCard() {
        ProductForm form = form(first());
        ProductCards cards = shop.services().products().productCards();
        form.text(ProductInput.PRICE).set("7000");
        ProductCard seen = first().orElseThrow().card();
        ProductCard other =
                new ProductCard(
                        "Boshqa",
                        seen.category(),
                        Money.of(650_000),
                        seen.unit(),
                        seen.taxCode(),
                        seen.goodsCode(),
                        seen.lowStock(),
                        seen.scaleNumber(),
                        false,
                        seen.codes(),
                        seen.rules(),
                        false);
        cards.change(shop.manager(), shop.product(0).id(), seen, other);
        form.save();
        assertEquals(new Problem.ProductChanged("Boshqa"), form.problemProperty().get());
        assertEquals("Boshqa", form.text(ProductInput.NAME).get());
        assertEquals("7000", form.text(ProductInput.PRICE).get());
        assertEquals("6500", form.kept().text(ProductInput.PRICE));
        assertEquals(1, form.changesProperty().get());
        form.save();
        assertEquals(Money.of(700_000), saved().card().price());
        assertEquals("Boshqa", saved().card().name());
    }

    /// Codes are of one product, not of one person: each keeps what they have added, and what
    /// either took away is gone.
    @Test
    void twoPeopleAtTheCodesOfOneCard() {
        ProductCard seen = first().orElseThrow().card();
        String old = seen.barcode();
        ProductCards cards = shop.services().products().productCards();
        long id = shop.product(0).id();
        ProductCard three = coded(seen, old, "first", "second");
        cards.change(shop.manager(), id, seen, three);
        ProductForm form = form(first());
        form.addCode(CODE);
        row(form, "first").packProperty().set("6");
        form.drop(row(form, "second"));
        cards.change(shop.manager(), id, three, coded(seen, "first", "second", BOX));
        form.save();
        assertEquals(new Problem.ProductChanged(seen.name()), form.problemProperty().get());
        assertEquals(1, form.changesProperty().get());
        form.save();
        assertEquals(
                List.of(
                        ProductCode.single(BOX),
                        ProductCode.single(CODE),
                        ProductCode.pack("first", Quantity.of(6), Optional.empty())),
                saved().card().codes());
    }

    private static CodeRow row(ProductForm form, String code) {
        return form.codes().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static ProductCard coded(ProductCard card, String... codes) {
        return new ProductCard(
                card.name(),
                card.category(),
                card.price(),
                card.unit(),
                card.taxCode(),
                card.goodsCode(),
                card.lowStock(),
                card.scaleNumber(),
                false,
                Stream.of(codes).map(ProductCode::single).toList(),
                card.rules(),
                false);
    }

    @Test
    void itGoesToTheArchiveAndBack() {
        ProductForm form = form(first());
        form.archive(true);
        assertEquals(true, saved().card().isArchived());
        form.archive(false);
        assertEquals(false, saved().card().isArchived());
        assertEquals(first().orElseThrow().card(), saved().card());
    }

    /// With the rest of the card, or not at all.
    @Test
    void aProductIsPutOnTheButtonsOfTheTillWithItsCard() {
        Favourites favourites = shop.services().products().favourites();
        long id = shop.product(0).id();
        boolean before = favourites.has(id);
        ProductForm form = form(first());
        form.text(ProductInput.FAVOURITE).set(before ? "" : ProductInput.ON);
        assertEquals(1, form.changesProperty().get());
        assertEquals(before, favourites.has(id));
        form.save();
        assertEquals(!before, favourites.has(id));
        assertEquals(0, form.changesProperty().get());
        form.text(ProductInput.SHELF).set("B-7");
        form.save();
        assertEquals(!before, favourites.has(id));
        assertEquals(0, form.changesProperty().get());

        ProductForm bad = form(Optional.empty());
        bad.text(ProductInput.NAME).set("Kvas");
        bad.text(ProductInput.CATEGORY).set("Ichimliklar");
        bad.text(ProductInput.PRICE).set("12000");
        bad.text(ProductInput.SOLD).set("");
        bad.text(ProductInput.FAVOURITE).set(ProductInput.ON);
        long all = shop.services().products().productList().counts().sold();
        bad.save();
        assertTrue(bad.problemProperty().get() instanceof Problem.ProductNotFound);
        bad.text(ProductInput.SOLD).set(ProductInput.ON);
        bad.save();
        assertTrue(favourites.has(saved().id()));
        assertEquals(all + 1, shop.services().products().productList().counts().sold());
    }

    /// All but what only one of them can have.
    @Test
    void aCopyIsANewProductThatBeginsLikeAnother() {
        Numbered first = first().orElseThrow();
        ProductForm form = form(Optional.empty());
        form.copy(first.card());
        assertTrue(form.changesProperty().get() > 0);
        form.text(ProductInput.NAME).set("Yangi non");
        form.save();
        assertNull(form.problemProperty().get());
        assertTrue(saved().id() != first.id());
        ProductCard card = saved().card();
        assertEquals("Yangi non", card.name());
        assertEquals(List.of(), card.codes());
        assertEquals(first.card().price(), card.price());
        assertEquals(first.card().category(), card.category());
        assertEquals(first.card().facts(), card.facts());
    }

    private Numbered saved() {
        return saved.orElseThrow();
    }

    private Optional<Numbered> first() {
        long id = shop.product(0).id();
        return shop.services()
                .products()
                .productCards()
                .find(id)
                .map(card -> new Numbered(id, card));
    }

    private ProductForm form(Optional<Numbered> known) {
        return new ProductForm(
                new ProductForm.Services(
                        shop.services().products().productCards(),
                        shop.services().products().ownCodes(),
                        shop.services().products().favourites(),
                        TestUi.of(TestWords.in(Language.UZ), background, shop.manager()).actions(),
                        background,
                        Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC)),
                known,
                known.map(Numbered::card)
                        .map(ProductDraft::of)
                        .orElse(ProductDraft.fresh(shop.services().settings().taxRate())),
                now -> saved = Optional.of(now));
    }
}
