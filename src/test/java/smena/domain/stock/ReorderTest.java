package smena.domain.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import smena.domain.catalog.Unit;
import smena.domain.money.Quantity;

import java.util.Optional;

/// How much to order: `domain.md` §10.6.
class ReorderTest {
    private static final int WEEK = 7;

    @Test
    void whatAWeekSellsIsRoundedUp() {
        assertEquals(new Quantity(250), sold(Unit.KILOGRAM, 1_000).soldIn(WEEK));
        assertEquals(new Quantity(251), sold(Unit.KILOGRAM, 1_001).soldIn(WEEK));
        assertEquals(new Quantity(2_250), sold(Unit.KILOGRAM, 9_000).amount(WEEK));
        assertEquals(Quantity.of(3), sold(Unit.PIECE, 9_000).amount(WEEK), "whole pieces");
    }

    @Test
    void itIsFilledUpToWhatIsSetOrToItsLimit() {
        assertEquals(Quantity.of(8), piece(2, 10, 0).amount(WEEK), "no less than the limit");
        assertEquals(Quantity.of(18), piece(2, 5, 20).amount(WEEK));
        assertEquals(Quantity.of(3), piece(2, 5, 4).amount(WEEK), "full is not below the limit");
        assertEquals(Quantity.of(1), piece(5, 5, 0).amount(WEEK), "nothing is missing");
        assertEquals(Quantity.of(7), piece(-2, 5, 0).amount(WEEK), "what was sold and not there");
    }

    private static Reorder sold(Unit unit, long thousandths) {
        return reorder(unit, 0, 0, 0, thousandths);
    }

    private static Reorder piece(long stock, long low, long fillTo) {
        return reorder(Unit.PIECE, stock, low, fillTo, 4_000);
    }

    /// @param fillTo 0 where none is set
    private static Reorder reorder(Unit unit, long stock, long low, long fillTo, long sold) {
        return new Reorder(
                1,
                "Tuz",
                unit,
                0,
                Optional.empty(),
                Quantity.of(stock),
                Quantity.of(low),
                Optional.of(Quantity.of(fillTo)).filter(full -> full.thousandths() > 0),
                "",
                Optional.empty(),
                new Quantity(sold),
                28);
    }
}
