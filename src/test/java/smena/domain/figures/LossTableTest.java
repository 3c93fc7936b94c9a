package smena.domain.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import smena.domain.figures.LossRow.Sum;
import smena.domain.money.Money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class LossTableTest {
    private static final LossRow DILNOZA = row(1, 204, 12_236_600, 9, 14_500);
    private static final LossRow IVAN = row(2, 261, 19_915_050, 31, 24_500);
    private static final LossRow MALIKA = row(3, 104, 8_109_400, 6, 38_900);

    private static LossRow row(long id, long receipts, long revenue, long voids, long refunds) {
        return new LossRow(
                id,
                "n" + id,
                receipts,
                Money.of(revenue * 100),
                Map.of(
                        LossFigure.VOIDS,
                        new Sum(voids, Money.ZERO),
                        LossFigure.REFUNDS,
                        new Sum(1, Money.of(refunds * 100)),
                        LossFigure.DIFFERENCE,
                        new Sum(2, Money.of(-100))));
    }

    /// The week of the design's picture.
    @Test
    void eachIsSetAgainstTheirReceiptsOrRevenueAndTheShop() {
        LossTable table = LossTable.of(List.of(DILNOZA, IVAN, MALIKA), 6);
        assertEquals(569, table.shop().receipts());
        assertEquals(Money.of(4_026_105_000L), table.shop().revenue());
        assertEquals(new Sum(46, Money.ZERO), table.shop().of(LossFigure.VOIDS));
        assertEquals(Money.of(-300), table.shop().of(LossFigure.DIFFERENCE).amount());
        assertEquals(new BigDecimal("4.4"), DILNOZA.rate(LossFigure.VOIDS).inHundred(1));
        assertEquals(new BigDecimal("11.9"), IVAN.rate(LossFigure.VOIDS).inHundred(1));
        assertEquals(new BigDecimal("8.1"), average(table, LossFigure.VOIDS).inHundred(1));
        assertEquals(new BigDecimal("0.48"), MALIKA.rate(LossFigure.REFUNDS).inHundred(2));
        assertTrue(table.isQuestionable(IVAN, LossFigure.VOIDS));
        assertTrue(table.isQuestionable(MALIKA, LossFigure.REFUNDS));
        assertFalse(table.isQuestionable(IVAN, LossFigure.REFUNDS));
        assertFalse(table.isQuestionable(DILNOZA, LossFigure.VOIDS));
        assertFalse(table.isQuestionable(IVAN, LossFigure.DIFFERENCE), "set against nothing");
        assertEquals(
                new BigDecimal("2.4"),
                IVAN.rate(LossFigure.VOIDS).times(table.others(IVAN, LossFigure.VOIDS)));
    }

    private static LossRate average(LossTable table, LossFigure figure) {
        return table.average(figure).orElseThrow();
    }

    /// 14 in 100 beside 6 in 100 is exactly 1.4 times 10 in 100.
    @Test
    void theThresholdIsExactAndAsksForFiftyReceipts() {
        LossTable table = LossTable.of(List.of(row(1, 100, 1, 14, 0), row(2, 100, 1, 6, 0)), 0);
        assertTrue(table.isQuestionable(table.rows().getFirst(), LossFigure.VOIDS));
        table = LossTable.of(List.of(row(1, 1_000, 1, 139, 0), row(2, 1_000, 1, 61, 0)), 0);
        assertFalse(table.isQuestionable(table.rows().getFirst(), LossFigure.VOIDS));
        table = LossTable.of(List.of(row(1, 49, 1, 40, 0), row(2, 500, 1, 1, 0)), 0);
        assertFalse(table.isQuestionable(table.rows().getFirst(), LossFigure.VOIDS), "49");
        table = LossTable.of(List.of(row(1, 50, 1, 40, 0), row(2, 500, 1, 1, 0)), 0);
        assertTrue(table.isQuestionable(table.rows().getFirst(), LossFigure.VOIDS), "50");
    }

    @Test
    void oneCashierAloneHasNoAverage() {
        LossTable alone = LossTable.of(List.of(IVAN, row(4, 0, 0, 3, 0)), 1);
        assertEquals(Optional.empty(), alone.average(LossFigure.VOIDS));
        assertFalse(alone.isQuestionable(IVAN, LossFigure.VOIDS));
        assertEquals(new BigDecimal("11.9"), IVAN.rate(LossFigure.VOIDS).inHundred(1));
    }

    /// Nothing sold, more given back than sold: no rate, no division by nothing.
    @Test
    void whereNothingWasSoldThereIsOnlyTheFigure() {
        LossRow idle = row(1, 0, 0, 3, 5);
        LossRow gave = row(2, 60, -10, 3, 5);
        LossTable table = LossTable.of(List.of(idle, gave, IVAN), 0);
        for (LossFigure figure : LossFigure.values()) {
            assertFalse(idle.rate(figure).isKnown(), figure.name());
            assertFalse(table.isQuestionable(idle, figure), figure.name());
        }
        assertFalse(gave.rate(LossFigure.REFUNDS).isKnown());
        assertEquals(BigDecimal.ZERO, idle.rate(LossFigure.VOIDS).inHundred(1));
        assertEquals(3, idle.of(LossFigure.VOIDS).count());
        assertEquals(List.of(), LossTable.of(List.of(), 0).rows());
        assertEquals(Optional.empty(), LossTable.of(List.of(), 0).average(LossFigure.VOIDS));
    }
}
