package smena.service.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Barcode;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.ScalePattern;
import smena.domain.catalog.Unit;
import smena.domain.gs1.CodeFault;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.sale.BasketLine;
import smena.service.TestShop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class ScannedCodesTest {
    private static final String PIECE = "4780000000014";
    private static final String GS = "\u001d";

    @TempDir Path folder;
    private TestShop shop;
    private Product piece;
    private Product weighed;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        piece = add("Sharbat 1 l", PIECE, Unit.PIECE);
        weighed = add("Tvorog", "4780000000021", Unit.KILOGRAM);
        codes().scaleNumber(shop.manager(), weighed.id(), Optional.of(711L));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PIECE,
                "04780000000014",
                "]d20104780000000014",
                "010478000000001421ABC" + GS + "93x",
                "(01)04780000000014(10)7"
            })
    void onePieceWhateverCarriesItsNumber(String code) {
        BasketLine line = scan(code, Optional.empty());
        assertEquals(piece.id(), line.productId());
        assertEquals(Quantity.ONE, line.quantity());
    }

    @Test
    void aLabelOfTheScaleSaysTheWeight() {
        BasketLine line = scan(label("22", "00711", "00845"), Optional.empty());
        assertEquals(weighed.id(), line.productId());
        assertEquals(new Quantity(845), line.quantity());
    }

    @Test
    void aWrongCheckDigitIsAnUnknownCodeNeverAWeight() {
        String right = label("22", "00711", "00845");
        char wrong = right.charAt(12) == '0' ? '1' : '0';
        String code = right.substring(0, 12) + wrong;
        assertRefused(new Problem.UnknownBarcode(code), () -> scan(code, Optional.empty()));
        assertTrue(shop.services().baskets().open().isEmpty());
    }

    @Test
    void aProductsOwnCodeBeatsEveryPattern() {
        String code = label("22", "00711", "00500");
        Product own = add("Yorliqdek kodli", code, Unit.PIECE);
        BasketLine line = scan(code, Optional.empty());
        assertEquals(own.id(), line.productId());
        assertEquals(Quantity.ONE, line.quantity());
    }

    @Test
    void aNumberNobodyHasIsNamed() {
        assertRefused(
                new Problem.UnknownScaleNumber(712),
                () -> scan(label("22", "00712", "00845"), Optional.empty()));
        String empty = label("22", "00711", "00000");
        assertRefused(new Problem.UnknownBarcode(empty), () -> scan(empty, Optional.empty()));
    }

    @Test
    void aPackHoldsItsPieces() {
        codes().add(
                        shop.manager(),
                        piece.id(),
                        "14780000000011",
                        Optional.of(Quantity.of(12)),
                        Optional.empty());
        assertEquals(
                PIECE,
                shop.services().products().catalog().find(piece.id()).orElseThrow().barcode());
        assertEquals(Quantity.of(12), scan("14780000000011", Optional.empty()).quantity());
        assertEquals(
                Quantity.of(36),
                scan("14780000000011", Optional.of(Quantity.of(2))).quantity(),
                "two more packs");
    }

    @Test
    void theWeightOfACodeHoldsForWhatIsWeighed() {
        String weight = "3103001234";
        assertEquals(
                new Quantity(1_234),
                scan("010478000000002" + "1" + weight, Optional.empty()).quantity());
        assertEquals(Quantity.ONE, scan("0104780000000014" + weight, Optional.empty()).quantity());
    }

    @Test
    void aShortCodeIsItsLongOne() {
        Product own = add("Cola", "042100005264", Unit.PIECE);
        assertEquals(own.id(), scan("04252614", Optional.empty()).productId());
    }

    @Test
    void aNumberTypedByHandIsTheScales() {
        Product found = shop.services().products().catalog().scanned("711").orElseThrow().product();
        assertEquals(weighed.id(), found.id());
        assertEquals(Optional.empty(), shop.services().products().catalog().scanned("712"));
    }

    @ParameterizedTest
    @CsvSource({
        "]d2010478000000001, CUT",
        "]d20104780000000015, CHECK_DIGIT",
        "010478000000001421ABCDEFGHIJKLMNOPQRSTUVW, NO_SEPARATOR"
    })
    void aBrokenCodeLeavesTheBasketAsItWas(String code, CodeFault fault) {
        scan(PIECE, Optional.empty());
        var before = shop.services().baskets().open();
        assertRefused(new Problem.BrokenCode(fault), () -> scan(code, Optional.empty()));
        assertEquals(before, shop.services().baskets().open());
    }

    /// The price on the label gives the quantity, and the line costs what the label says where a
    /// gram can say it.
    @Test
    void aLabelMaySayThePrice() {
        ScaleLabels labels = shop.services().products().scaleLabels();
        labels.change(
                shop.manager(), labels.patterns(), List.of(ScalePattern.of("28+5+5 price 0")));
        BasketLine line = scan(label("28", "00711", "05625"), Optional.empty());
        assertEquals(new Quantity(1_250), line.quantity());
        assertEquals(Money.of(562_500), line.gross());
        String nothing = label("28", "00711", "00000");
        assertRefused(new Problem.UnknownBarcode(nothing), () -> scan(nothing, Optional.empty()));
    }

    /// Pieces are whole: a price that no number of them has is refused.
    @Test
    void aPriceOfPiecesIsThatOfSoMany() {
        ScaleLabels labels = shop.services().products().scaleLabels();
        labels.change(
                shop.manager(), labels.patterns(), List.of(ScalePattern.of("28+5+5 price 0")));
        codes().scaleNumber(shop.manager(), piece.id(), Optional.of(777L));
        BasketLine line = scan(label("28", "00777", "09000"), Optional.empty());
        assertEquals(Quantity.of(2), line.quantity());
        assertRefused(
                new Problem.NotDivisible("Sharbat 1 l"),
                () -> scan(label("28", "00777", "09001"), Optional.empty()));
    }

    @Test
    void patternsAreTheShopsOwn() {
        ScalePattern pattern = ScalePattern.of("27+4+6 pieces 0");
        ScaleLabels labels = shop.services().products().scaleLabels();
        codes().scaleNumber(shop.manager(), piece.id(), Optional.of(777L));
        String code = label("27", "0777", "000006");
        assertRefused(new Problem.UnknownBarcode(code), () -> scan(code, Optional.empty()));
        assertEquals(
                Optional.of(piece), labels.trial(List.of(pattern), code).orElseThrow().product());
        labels.change(shop.manager(), labels.patterns(), List.of(pattern));
        assertEquals(List.of(pattern), labels.patterns());
        assertEquals(Quantity.of(6), scan(code, Optional.empty()).quantity());
        shop.restart();
        assertEquals(List.of(pattern), shop.services().products().scaleLabels().patterns());
    }

    @Test
    void noCodeIsOfTwoPatternsAndOnlyAManagerChangesThem() {
        ScaleLabels labels = shop.services().products().scaleLabels();
        List<ScalePattern> two =
                List.of(ScalePattern.of("2+6+5 measure 3"), ScalePattern.of("22+5+5 measure 3"));
        assertRefused(
                new Problem.ScalePatternsOverlap("2+6+5 measure 3", "22+5+5 measure 3"),
                () -> labels.change(shop.manager(), labels.patterns(), two));
        assertThrows(
                Refused.class,
                () -> labels.change(shop.cashier(), labels.patterns(), two.subList(0, 1)));
        assertEquals(ScalePattern.USUAL, labels.patterns());
    }

    @Test
    void aNumberAndACodeBelongToOneProduct() {
        assertRefused(
                new Problem.ScaleNumberTaken(711, "Tvorog"),
                () -> codes().scaleNumber(shop.manager(), piece.id(), Optional.of(711L)));
        assertRefused(
                new Problem.BarcodeTaken("04780000000014", "Sharbat 1 l"),
                () ->
                        codes().add(
                                        shop.manager(),
                                        weighed.id(),
                                        "04780000000014",
                                        Optional.empty(),
                                        Optional.empty()));
        assertTrue(shop.services().audit().verify().isSound());
    }

    private BasketLine scan(String code, Optional<Quantity> quantity) {
        return shop.services().baskets().scan(shop.cashier(), code, quantity).lines().getLast();
    }

    private static String label(String prefix, String number, String value) {
        String body = prefix + number + value;
        return body + Barcode.checkDigit(body);
    }

    private ProductCodes codes() {
        return shop.services().products().productCodes();
    }

    private Product add(String name, String code, Unit unit) {
        return shop.services()
                .products()
                .catalog()
                .add(
                        shop.manager(),
                        new NewProduct(name, code, "Non", Money.of(450_000), unit, "VAT12"));
    }
}
