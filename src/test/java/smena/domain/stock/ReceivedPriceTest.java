package smena.domain.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import smena.domain.money.Money;

import java.util.Optional;
import java.util.OptionalInt;

/// Prices of what comes in, in soʻm with a step of 500.
class ReceivedPriceTest {
    private static final long STEP = 50_000;

    @Test
    void theMarkupOfTheCategoryProposesARoundPrice() {
        assertEquals(som(13_500), price(13_200, 10_100, 3_000).proposed(som(10_400)));
        assertEquals(som(13_200), price(13_200, 10_100, 0).proposed(som(10_400)), "none is set");
        assertEquals(
                som(13_200),
                price(13_200, 10_100, 3_000).proposed(Money.LARGEST_PRICE),
                "more than the till takes stays as it is");
    }

    /// The example of the picture: 20 796 before, sold for 24 500, now 25 100.
    @Test
    void theMarkupItHadIsKept() {
        ReceivedPrice yogurt = price(24_500, 20_796, 0);
        assertEquals(som(29_500), yogurt.keeping(som(25_100)));
        assertEquals(OptionalInt.of(2_070), yogurt.rise(som(25_100)));
        assertEquals(OptionalInt.of(-245), ReceivedPrice.margin(som(24_500), som(25_100)));
    }

    @Test
    void noProposalIsBelowTheCost() {
        assertEquals(som(25_500), price(24_500, 0, 0).keeping(som(25_100)), "up to the step");
        assertEquals(som(25_000), price(24_500, 0, 0).keeping(som(25_000)));
        assertEquals(som(25_500), price(10_000, 20_000, 0).keeping(som(25_100)), "sold at a loss");
        assertEquals(
                som(32_500),
                price(10_000, 20_000, 3_000).keeping(som(25_100)),
                "sold at a loss it has no markup to keep, its category has");
        assertEquals(OptionalInt.empty(), price(24_500, 0, 0).rise(som(1)));
        assertEquals(OptionalInt.empty(), ReceivedPrice.markupOf(som(1), Money.ZERO));
    }

    /// @param lastCost 0 where it is not known
    /// @param markup 0 where none is set
    private static ReceivedPrice price(long price, long lastCost, int markup) {
        return new ReceivedPrice(
                som(price),
                Optional.of(som(lastCost)).filter(Money::isPositive),
                Optional.of(markup).filter(points -> points > 0),
                STEP);
    }

    private static Money som(long amount) {
        return Money.of(amount * 100);
    }
}
