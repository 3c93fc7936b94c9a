package smena.domain.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static smena.domain.promotion.Shelf.category;
import static smena.domain.promotion.Shelf.line;
import static smena.domain.promotion.Shelf.product;
import static smena.domain.promotion.Shelf.weighed;

import org.junit.jupiter.api.Test;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.promotion.OfferedLine.Pack;
import smena.domain.promotion.Terms.FixedPrice;
import smena.domain.promotion.Terms.FromQuantity;
import smena.domain.promotion.Terms.Multibuy;
import smena.domain.promotion.Terms.PercentOff;

import java.util.List;
import java.util.Optional;

/// The rules of `domain.md` §12.2, each with an example that can be reckoned by hand.
class OffersTest {
    private static final Multibuy THREE_FOR_TWO = new Multibuy(3, 2);

    @Test
    void percentIsHalfUpOfTheGross() {
        var tenth = product(1, new PercentOff(1_000), 7);
        assertEquals(List.of(574_600L), saved(List.of(tenth), 0, weighed(1, 7, 6_800_000, 845)));
        assertEquals(List.of(1L), saved(List.of(tenth), 0, line(1, 7, 5, 1)), "half goes up");
        assertEquals(List.of(0L), saved(List.of(tenth), 0, line(1, 8, 5_000, 1)), "another");
    }

    @Test
    void aFixedPriceIsNeverHigher() {
        var nine = product(1, new FixedPrice(Money.of(900)), 7);
        assertEquals(List.of(300L), saved(List.of(nine), 0, line(1, 7, 1_000, 3)));
        assertEquals(List.of(0L), saved(List.of(nine), 0, line(1, 7, 900, 3)));
        assertEquals(List.of(0L), saved(List.of(nine), 0, line(1, 7, 500, 3)));
    }

    @Test
    void aPriceFromAQuantityOnCountsAllLinesOfTheProduct() {
        var ten = product(1, new FromQuantity(Quantity.of(10), Money.of(900)), 7, 8);
        assertEquals(List.of(0L), saved(List.of(ten), 0, line(1, 7, 1_000, 9)));
        assertEquals(List.of(1_000L), saved(List.of(ten), 0, line(1, 7, 1_000, 10)));
        assertEquals(
                List.of(600L, 0L, 400L),
                saved(
                        List.of(ten),
                        0,
                        line(1, 7, 1_000, 6),
                        line(2, 8, 1_000, 9),
                        line(3, 7, 1_000, 4)));
        assertEquals(
                Reduction.Kind.QUANTITY,
                reductions(List.of(ten), 0, line(1, 7, 1_000, 10)).getFirst().get().kind());
    }

    @Test
    void packsArePaidAsPacksAndTheRestByThePiece() {
        Pack six = new Pack(Quantity.of(6), Money.of(5_000));
        Pack ten = new Pack(Quantity.of(10), Money.of(7_500));
        assertEquals(List.of(0L), saved(List.of(), 0, line(1, 7, 1_000, 5, six)));
        assertEquals(List.of(1_000L), saved(List.of(), 0, line(1, 7, 1_000, 6, six)));
        assertEquals(List.of(2_000L), saved(List.of(), 0, line(1, 7, 1_000, 13, six)));
        assertEquals(
                List.of(3_500L),
                saved(List.of(), 0, line(1, 7, 1_000, 16, six, ten)),
                "one of each");
        assertEquals(
                List.of(2_500L),
                saved(List.of(), 0, line(1, 7, 1_000, 11, six, ten)),
                "a ten and one by the piece");
        Pack dear = new Pack(Quantity.of(6), Money.of(6_001));
        assertEquals(List.of(0L), saved(List.of(), 0, line(1, 7, 1_000, 6, dear)));
        Pack halfKilo = new Pack(new Quantity(500), Money.of(400));
        assertEquals(
                List.of(200L),
                saved(List.of(), 0, Shelf.packed(weighed(1, 7, 1_000, 1_200), halfKilo)));
    }

    @Test
    void theBestOneOnlyAndTiesToTheOlder() {
        var tenth = product(5, new PercentOff(1_000), 7);
        var other = product(2, new FixedPrice(Money.of(900)), 7);
        assertEquals(
                2L,
                reductions(List.of(tenth, other), 1_000, line(1, 7, 1_000, 1))
                        .getFirst()
                        .get()
                        .promotion()
                        .get(),
                "three that take off 100: the oldest promotion");
        Pack pair = new Pack(Quantity.of(2), Money.of(1_800));
        assertEquals(
                Reduction.Kind.PACK,
                reductions(List.of(tenth), 0, line(1, 7, 1_000, 2, pair)).getFirst().get().kind());
        assertEquals(
                new Reduction(Reduction.Kind.CUSTOMER, "", Optional.empty(), Money.of(110)),
                reductions(List.of(tenth), 1_100, line(1, 7, 1_000, 1)).getFirst().get());
        assertEquals(
                List.of(100L, 50L),
                saved(List.of(tenth), 500, line(1, 7, 1_000, 1), line(2, 8, 1_000, 1)));
    }

    /// What a line gets by itself and what it takes part in are compared by their age alone.
    @Test
    void tiesBetweenAGroupAndALineByItselfGoToTheOlder() {
        OfferedLine two = line(1, 7, 1_000, 2);
        var half = product(2, new PercentOff(5_000), 7);
        var older = category(1, new Multibuy(2, 1), 1);
        var younger = category(3, new Multibuy(2, 1), 1);
        assertEquals(Optional.of(1L), by(List.of(older, half), 0, two));
        assertEquals(Optional.of(2L), by(List.of(half, younger), 0, two));
        assertEquals(Optional.of(3L), by(List.of(younger), 5_000, two), "before the customer's");
        Pack pair = new Pack(Quantity.of(2), Money.of(1_000));
        assertEquals(
                Optional.empty(),
                by(List.of(older), 0, line(1, 7, 1_000, 2, pair)),
                "after the pack");
    }

    private static Optional<Long> by(List<Promotion> promotions, int customer, OfferedLine line) {
        return reductions(promotions, customer, line).getFirst().get().promotion();
    }

    @Test
    void theCheapestOfEachGroupIsFree() {
        var promotion = category(1, THREE_FOR_TWO, 1);
        assertEquals(List.of(0L), saved(List.of(promotion), 0, line(1, 7, 1_000, 2)));
        assertEquals(List.of(1_000L), saved(List.of(promotion), 0, line(1, 7, 1_000, 5)));
        assertEquals(
                List.of(0L, 0L, 600L, 0L, 0L, 100L),
                saved(
                        List.of(promotion),
                        0,
                        line(1, 1, 1_000, 1),
                        line(2, 2, 800, 1),
                        line(3, 3, 600, 1),
                        line(4, 4, 400, 1),
                        line(5, 5, 200, 1),
                        line(6, 6, 100, 1)),
                "the dearest three go together");
        assertEquals(
                List.of(0L), saved(List.of(promotion), 0, weighed(1, 7, 1_000, 9_000)), "pieces");
    }

    @Test
    void ofTheSamePriceTheOlderLineIsFree() {
        var promotion = category(1, THREE_FOR_TWO, 1);
        assertEquals(
                List.of(1_000L, 1_000L, 0L, 0L, 0L, 0L),
                saved(
                        List.of(promotion),
                        0,
                        line(1, 9, 1_000, 1),
                        line(2, 8, 1_000, 1),
                        line(3, 7, 1_000, 1),
                        line(4, 6, 1_000, 1),
                        line(5, 5, 1_000, 1),
                        line(6, 4, 1_000, 1)));
        assertEquals(
                List.of(1_000L, 50L, 0L),
                saved(
                        List.of(promotion),
                        500,
                        line(1, 9, 1_000, 2),
                        line(2, 8, 1_000, 1),
                        line(3, 7, 1_000, 1)),
                "the older of those who are not needed gets the customer's discount");
    }

    @Test
    void aLineStaysOutWhereItSavesMoreAlone() {
        var promotion = category(1, THREE_FOR_TWO, 1);
        var half = product(2, new PercentOff(5_000), 3);
        assertEquals(
                List.of(0L, 0L, 500L),
                saved(
                        List.of(promotion, half),
                        0,
                        line(1, 1, 1_000, 1),
                        line(2, 2, 100, 1),
                        line(3, 3, 1_000, 1)));
    }

    @Test
    void twoPromotionsShareTheLinesForTheMost() {
        var threes = category(1, THREE_FOR_TWO, 1);
        var pairs = product(2, new Multibuy(2, 1), 3, 4);
        assertEquals(
                List.of(0L, 700L),
                saved(List.of(threes, pairs), 0, line(1, 3, 500, 1), line(2, 4, 700, 2)),
                "the two dear ones as a pair, not all three");
    }

    private static List<Long> saved(
            List<Promotion> promotions, int customer, OfferedLine... lines) {
        return reductions(promotions, customer, lines).stream()
                .map(r -> r.map(Reduction::amount).orElse(Money.ZERO).minor())
                .toList();
    }

    private static List<Optional<Reduction>> reductions(
            List<Promotion> promotions, int customer, OfferedLine... lines) {
        return new Offers(promotions, customer).of(List.of(lines));
    }
}
