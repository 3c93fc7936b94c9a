package smena.printing.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import smena.domain.catalog.Unit;
import smena.domain.label.LabelCode;
import smena.domain.label.LabelDensity;
import smena.domain.label.LabelDevice;
import smena.domain.label.LabelLayout;
import smena.domain.label.LabelLook;
import smena.domain.label.LabelPart;
import smena.domain.label.LabelSize;
import smena.domain.label.LabelSymbol;
import smena.domain.label.LabelText;
import smena.domain.label.ShelfLabel;
import smena.domain.label.ShelfOffer;
import smena.domain.label.UnitPrice;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;
import smena.text.Formats;
import smena.text.Language;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// What stands where on a label.
class LabelLayoutTest {
    private static final LabelFont FONT = LabelFont.load();
    private static final String LONG =
            "Kolbasa «Doktorskaya» dudlangan, oʻrogʻlik, vakuumda, sovutilgan, birinchi navli,"
                    + " Toshkent goʻsht kombinati, 450 g";

    private static LabelLayout layout(LabelText text, LabelSize size) {
        return LabelLayout.of(text, size, LabelDensity.DPI_203, FONT, new LabelSymbols());
    }

    private static LabelLayout layout(ShelfLabel label) {
        return layout(Labels.text(label), LabelSize.USUAL);
    }

    private static List<LabelPart.Text> texts(LabelLayout layout) {
        return layout.parts().stream()
                .filter(LabelPart.Text.class::isInstance)
                .map(LabelPart.Text.class::cast)
                .toList();
    }

    private static LabelPart.Text named(LabelLayout layout, String text) {
        return texts(layout).stream()
                .filter(part -> part.text().replace(Formats.NBSP, ' ').equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not in " + texts(layout)));
    }

    private static int sizeOfPrice(long sum) {
        ShelfLabel label = Labels.named("Non", sum, "2000000000015");
        String price = Labels.UZBEK.money(label.price()).replace(Formats.NBSP, ' ');
        return named(layout(label), price).size();
    }

    @Test
    void thePriceIsByFarTheLargest() {
        LabelLayout cola = layout(Labels.cola());
        int price = named(cola, "10 900").size();
        texts(cola).stream()
                .filter(part -> part.size() != price)
                .forEach(part -> assertTrue(price > 2 * part.size(), part.toString()));
        assertEquals(84, price, "58 of 220, of 320 dots");
    }

    @Test
    void everythingOfThePictureIsThere() {
        LabelLayout cola = layout(Labels.cola());
        for (String text :
                List.of(
                        "Coca-Cola 1,5 l",
                        "Oʻzbekiston · Ichimliklar",
                        "12 000",
                        "30.11 gacha",
                        "10 900",
                        "soʻm",
                        "1 l — 7 267",
                        "26.11.2026")) {
            named(cola, text);
        }
        assertTrue(cola.parts().stream().anyMatch(LabelPart.Stroke.class::isInstance));
        LabelPart.Text old = named(cola, "12 000");
        LabelPart.Text now = named(cola, "10 900");
        assertTrue(old.x() + FONT.width("12 000", false, old.size()) < now.x(), "side by side");
    }

    @Test
    void whatTheShopDoesNotWantIsNotThere() {
        LabelLook bare = new LabelLook(false, false, false, false, LabelCode.NONE);
        LabelLayout cola =
                layout(Labels.PRESS.text(Labels.cola(), bare, Labels.UZBEK), LabelSize.USUAL);
        assertEquals(
                List.of("Coca-Cola 1,5 l", "10 900", "soʻm"),
                texts(cola).stream().map(p -> p.text().replace(Formats.NBSP, ' ')).toList());
        assertEquals(3, cola.parts().size(), "no rule, no line through a price");
    }

    @Test
    void nineDigitsFallToSixtyPerCent() {
        int usual = sizeOfPrice(10_900);
        assertEquals(usual, sizeOfPrice(999_900));
        assertEquals(usual * 60 / 100, sizeOfPrice(999_999_999));
        assertTrue(sizeOfPrice(9_999_999) < usual);
        assertTrue(sizeOfPrice(99_999_999) < sizeOfPrice(9_999_999));
    }

    @Test
    void aLongNameShrinksOnceAndIsCutThen() {
        LabelLayout one = layout(Labels.named("Non", 4_000, ""));
        int usual = named(one, "Non").size();
        List<LabelPart.Text> two =
                texts(
                        layout(
                                Labels.named(
                                        "Murabbo oʻrikli, uy usulida, shisha idish 450 g", 1, "")));
        assertEquals(usual, two.getFirst().size(), "two lines do not shrink");
        List<LabelPart.Text> cut = texts(layout(Labels.named(LONG, 4_000, "")));
        assertEquals(usual * 80 / 100, cut.get(0).size());
        assertEquals(usual * 80 / 100, cut.get(1).size());
        assertFalse(cut.get(0).text().endsWith("…"));
        assertTrue(cut.get(1).text().endsWith("…"), cut.get(1).text());
        assertTrue(LONG.startsWith(cut.get(0).text()));
    }

    @Test
    void aWordLongerThanTheLabelIsBroken() {
        List<LabelPart.Text> parts = texts(layout(Labels.named("Ш".repeat(90), 4_000, "")));
        assertTrue(parts.get(1).text().endsWith("Ш…"), parts.get(1).text());
    }

    /// Letters that a printer's own font has not.
    @Test
    void theLettersOfUzbekPrint() {
        for (String letter :
                List.of("ʻ", "ʼ", "ў", "қ", "ғ", "ҳ", "Ў", "Қ", "Ғ", "Ҳ", "№", "«", "—")) {
            assertEquals(letter, FONT.printable(letter));
            BufferedImage with = image("Oʻt" + letter);
            assertFalse(same(with, image("Oʻt")), letter + " leaves no dots");
            assertFalse(same(with, image("Oʻt\uFFFF")), letter + " prints as a missing letter");
        }
    }

    @Test
    void aLetterTheFontLacksNeverPrintsAsABox() {
        assertEquals("Choy  5 kg", FONT.printable("Choy 🍵 5 ㎏"));
        assertEquals("", FONT.printable("中文"));
        layout(Labels.named("中文 🍵", 4_000, ""));
    }

    private static BufferedImage image(String name) {
        return Labels.PRESS.image(
                Labels.text(Labels.named(name, 1, "")), LabelSize.USUAL, LabelDensity.DPI_203);
    }

    private static boolean same(BufferedImage one, BufferedImage other) {
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getRaster().getSample(x, y, 0) != other.getRaster().getSample(x, y, 0)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Bars of more characters have room on no shelf; where no square has either, it is typed.
    @Test
    void aCodeOfMoreThan24CharactersIsASquare() {
        String longest = "ABCDEFGHIJ0123456789KLMN";
        assertEquals(Optional.of(LabelSymbol.CODE_128), LabelSymbol.of(LabelCode.BARS, longest));
        assertEquals(
                Optional.of(LabelSymbol.DATA_MATRIX),
                LabelSymbol.of(LabelCode.BARS, longest + "O"));
        String code = "SKU-" + "ABCDEFGHIJ".repeat(40);
        List<LabelPart.Text> typed =
                texts(layout(Labels.text(Labels.named("Non", 9, code)), Labels.size("25x25")));
        assertTrue(
                typed.stream().map(LabelPart.Text::text).noneMatch(code::equals),
                "it is longer than the label");
        assertTrue(
                typed.stream()
                        .map(LabelPart.Text::text)
                        .anyMatch(text -> text.startsWith("SKU-") && text.endsWith("…")),
                typed::toString);
    }

    /// Whatever a product is called and costs, on every size: nothing hangs over the edge, and
    /// nothing stands on anything else.
    @Test
    void nothingOverlapsAndNothingIsCutOff() {
        List<LabelSize> sizes = new ArrayList<>(LabelSize.ROLLS);
        for (String typed :
                List.of(
                        "70x37",
                        "48,5x25,4",
                        "52,5x29,7",
                        "40x60",
                        "25x25",
                        "58x20",
                        "112x150",
                        "30x100")) {
            sizes.add(Labels.size(typed));
        }
        for (LabelSize size : sizes) {
            for (LabelCode code : List.of(LabelCode.BARS, LabelCode.QR, LabelCode.NONE)) {
                for (ShelfLabel label : samples()) {
                    LabelLook look = new LabelLook(true, true, true, true, code);
                    check(Labels.PRESS.text(label, look, Labels.UZBEK), size);
                }
            }
        }
    }

    private static final Validity HAPPY =
            new Validity(
                    LocalDate.of(2026, 11, 1),
                    Optional.empty(),
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    Optional.of(new Validity.Hours(LocalTime.of(18, 0), LocalTime.of(20, 0))));

    private static List<ShelfLabel> samples() {
        List<ShelfLabel> all = new ArrayList<>();
        for (String name : List.of("Non", LONG, "Ш".repeat(200))) {
            for (long sum : new long[] {9, 129_900, 999_999_999}) {
                ShelfLabel plain = Labels.named(name, sum, Labels.COLA_CODE);
                all.add(plain);
                all.add(Labels.named(name, sum, "SKU-2026-000017"));
                all.add(
                        new ShelfLabel(
                                name,
                                "Muzlatilgan mahsulotlar",
                                plain.price(),
                                Optional.of(Money.of(sum * 130)),
                                Optional.empty(),
                                Labels.cola().until(),
                                Labels.cola().unitPrice(),
                                plain.code(),
                                plain.printed()));
            }
        }
        all.add(Labels.named("Non", 9, "SKU-" + "0123456789".repeat(6)));
        all.add(
                new ShelfLabel(
                        "Non",
                        "Muzlatilgan mahsulotlar va boshqa yarim tayyor taomlar, ".repeat(2),
                        Money.of(999_999_999_00L),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new UnitPrice(Unit.KILOGRAM, Money.of(99_999_999_900L))),
                        "SKU-" + "0123456789".repeat(6),
                        Labels.cola().printed()));
        Terms dear = new Terms.FromQuantity(Quantity.of(100), Money.of(99_999_999_900L));
        all.add(offer(dear));
        all.add(offer(new ShelfOffer(dear, Optional.of(HAPPY))));
        return all;
    }

    private static ShelfLabel offer(Terms terms) {
        return offer(new ShelfOffer(terms, Optional.empty()));
    }

    private static ShelfLabel offer(ShelfOffer offer) {
        return new ShelfLabel(
                "Sharbat «Bogʻ» olma 1 l",
                "Ichimliklar",
                Money.of(1_500_000),
                Optional.empty(),
                Optional.of(offer),
                Labels.cola().until(),
                Optional.empty(),
                Labels.COLA_CODE,
                Labels.cola().printed());
    }

    /// The price of one stays the price; what several cost stands beside it.
    @Test
    void threeForTwoStandsBesideThePrice() {
        LabelLayout label = layout(offer(new Terms.Multibuy(3, 2)));
        named(label, "15 000");
        assertTrue(named(label, "2 narxiga 3 ta").bold());
        named(label, "30.11 gacha");
        assertTrue(label.parts().stream().noneMatch(LabelPart.Stroke.class::isInstance));
        named(
                layout(offer(new Terms.FromQuantity(Quantity.of(6), Money.of(1_350_000)))),
                "6 dan 13 500");
    }

    /// The price of any other time stays the price.
    @Test
    void whatHoldsAtSomeHoursSaysWhichAndWhatItCostsThen() {
        ShelfOffer happy =
                new ShelfOffer(new Terms.FixedPrice(Money.of(1_090_000)), Optional.of(HAPPY));
        LabelLayout label = layout(offer(happy));
        named(label, "15 000");
        assertTrue(named(label, "Du–Ju, 18:00–20:00: 10 900").bold());
        named(label, "30.11 gacha");
    }

    private static void check(LabelText text, LabelSize size) {
        LabelLayout layout = layout(text, size);
        String what = size + " " + text;
        Rectangle paper = new Rectangle(layout.width(), layout.height());
        List<Rectangle> taken = new ArrayList<>();
        for (LabelPart part : layout.parts()) {
            if (part instanceof LabelPart.Text(int x, int y, int em, boolean bold, String words)) {
                int high = em * 711 / 1000;
                Rectangle box = new Rectangle(x, y - high, FONT.width(words, bold, em), high);
                assertTrue(paper.contains(box), what + ": " + part + " is cut off");
                for (Rectangle other : taken) {
                    assertFalse(other.intersects(box), what + ": " + part + " stands on another");
                }
                taken.add(box);
            } else if (part instanceof LabelPart.Box(int x, int y, int width, int height)) {
                Rectangle box = new Rectangle(x, y, width, height);
                assertTrue(paper.contains(box), what + ": " + part + " is cut off");
                for (Rectangle other : taken) {
                    assertFalse(other.intersects(box), what + ": " + part + " stands on another");
                }
            }
        }
        assertTrue(texts(layout).stream().anyMatch(p -> p.text().equals(text.price())), what);
    }

    /// For looking at.
    @Test
    void pictures() throws Exception {
        for (LabelSize size : LabelSize.ROLLS) {
            for (LabelDensity density : LabelDevice.DENSITIES) {
                Labels.draw(
                        "cola-" + size.code() + "-" + density.dpi(),
                        Labels.PRESS.image(Labels.text(Labels.cola()), size, density));
            }
        }
        Labels.draw(
                "long",
                Labels.PRESS.image(
                        Labels.text(Labels.named(LONG, 999_999_999, "036000291452")),
                        LabelSize.USUAL,
                        LabelDensity.DPI_203));
        Labels.draw(
                "offer",
                Labels.PRESS.image(
                        Labels.text(offer(new Terms.Multibuy(3, 2))),
                        LabelSize.USUAL,
                        LabelDensity.DPI_203));
        Labels.draw(
                "hours",
                Labels.PRESS.image(
                        Labels.text(
                                offer(
                                        new ShelfOffer(
                                                new Terms.FixedPrice(Money.of(1_090_000)),
                                                Optional.of(HAPPY)))),
                        LabelSize.USUAL,
                        LabelDensity.DPI_203));
        LabelLook square = new LabelLook(true, true, true, true, LabelCode.QR);
        Labels.draw(
                "qr",
                Labels.PRESS.image(
                        Labels.PRESS.text(Labels.cola(), square, Labels.formats(Language.RU)),
                        LabelSize.USUAL,
                        LabelDensity.DPI_203));
    }
}
