package smena.domain.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.util.Optional;

/// The sentences of `domain.md` §10.2, one by one. Amounts here are whole soʻm.
class OnHandTest {
    @Test
    void aReceiptBringsItsCostIn() {
        StockChange change = OnHand.NOTHING.receive(pieces(10), som(70_000));
        assertEquals(onHand(10, 70_000, 7_000), change.after());
        assertEquals(Optional.of(som(70_000)), change.value());
        assertEquals(Money.ZERO, change.correction());
        OnHand after = change.after().receive(pieces(5), som(45_000)).after();
        assertEquals(
                new OnHand(pieces(15), Optional.of(som(115_000)), Optional.of(Money.of(766_667))),
                after,
                "115,000 / 15 is 7,666.67");
    }

    @Test
    void aSaleTakesItsShareOfTheValueAndTheLastUnitTheRest() {
        OnHand three = new OnHand(pieces(3), Optional.of(Money.of(100)), Optional.of(Money.of(33)));
        StockChange first = three.take(pieces(1));
        assertEquals(Optional.of(Money.of(-33)), first.value());
        StockChange second = first.after().take(pieces(1));
        assertEquals(Optional.of(Money.of(-34)), second.value(), "33.5 goes up");
        StockChange third = second.after().take(pieces(1));
        assertEquals(Optional.of(Money.of(-33)), third.value());
        assertEquals(Optional.of(Money.ZERO), third.after().value());
        assertEquals(Optional.of(Money.of(33)), third.after().lastCost());
    }

    @Test
    void atOrBelowZeroASaleTakesTheLastKnownCost() {
        OnHand gone = onHand(10, 70_000, 7_000).take(pieces(10)).after();
        assertEquals(onHand(0, 0, 7_000), gone);
        StockChange two = gone.take(pieces(2));
        assertEquals(Optional.of(som(-14_000)), two.value());
        assertEquals(onHand(-2, -14_000, 7_000), two.after());
        assertEquals(Optional.of(som(-21_000)), two.after().take(pieces(3)).value());
    }

    @Test
    void aSaleOverTheEndIsAtTheAverageToo() {
        StockChange five = onHand(3, 21_000, 6_000).take(pieces(5));
        assertEquals(Optional.of(som(-35_000)), five.value());
        assertEquals(onHand(-2, -14_000, 6_000), five.after());
    }

    @Test
    void theWorkedExampleOfAReceiptThatMeetsStockBelowZero() {
        StockChange change = onHand(-5, -35_000, 7_000).receive(pieces(10), som(80_000));
        assertEquals(som(-5_000), change.correction(), "an expense");
        assertEquals(onHand(5, 40_000, 8_000), change.after());
        assertEquals(Optional.of(som(8_000)), change.after().unitCost());
    }

    @Test
    void aReceiptThatDoesNotReachZeroCorrectsWhatItCovers() {
        StockChange change = onHand(-5, -35_000, 7_000).receive(pieces(3), som(24_000));
        assertEquals(som(-3_000), change.correction());
        assertEquals(onHand(-2, -14_000, 8_000), change.after());
        StockChange exact = change.after().receive(pieces(2), som(13_000));
        assertEquals(som(1_000), exact.correction());
        assertEquals(onHand(0, 0, 6_500), exact.after());
    }

    @Test
    void whatWasSoldWithoutAKnownCostIsAnExpenseOnceItIsKnown() {
        OnHand below = OnHand.NOTHING.take(pieces(5)).after();
        assertEquals(new OnHand(pieces(-5), Optional.empty(), Optional.empty()), below);
        StockChange change = below.receive(pieces(10), som(80_000));
        assertEquals(som(-40_000), change.correction());
        assertEquals(onHand(5, 40_000, 8_000), change.after());
    }

    @Test
    void goodsWithoutAKnownCostAreValuedAtTheFirstReceiptAndThatIsNoGain() {
        OnHand found = OnHand.NOTHING.find(pieces(10)).after();
        assertEquals(new OnHand(pieces(10), Optional.empty(), Optional.empty()), found);
        assertEquals(Optional.empty(), found.take(pieces(1)).value());
        StockChange change = found.receive(pieces(5), som(40_000));
        assertEquals(Money.ZERO, change.correction());
        assertEquals(som(80_000), change.valuation());
        assertEquals(onHand(15, 120_000, 8_000), change.after());
    }

    @Test
    void aRefundReturnsTheCostOfItsLine() {
        StockChange change = onHand(2, 20_000, 10_000).putBack(pieces(1), Optional.of(som(7_000)));
        assertEquals(Optional.of(som(7_000)), change.value());
        assertEquals(onHand(3, 27_000, 9_000), change.after());
    }

    @Test
    void whatComesBackWithoutAKnownCostDoesNotMoveTheAverage() {
        StockChange change = onHand(2, 20_000, 10_000).putBack(pieces(1), Optional.empty());
        assertEquals(Optional.empty(), change.value());
        assertEquals(som(10_000), change.valuation());
        assertEquals(onHand(3, 30_000, 10_000), change.after());
    }

    @Test
    void aRefundThatMeetsStockBelowZeroLeavesNoOddAverage() {
        StockChange change = onHand(-2, -14_000, 7_000).putBack(pieces(3), Optional.of(som(3_000)));
        assertEquals(Optional.of(som(3_000)), change.value());
        assertEquals(som(12_000), change.correction());
        assertEquals(onHand(1, 1_000, 1_000), change.after());
    }

    @Test
    void aSupplierReturnTakesItsReceiptsCostAndTheDifferenceIsACorrection() {
        StockChange change = onHand(20, 150_000, 7_500).returnToSupplier(pieces(2), som(16_000));
        assertEquals(Optional.of(som(-16_000)), change.value());
        assertEquals(som(1_000), change.correction());
        assertEquals(onHand(18, 135_000, 7_500), change.after());
    }

    @Test
    void aCountFindsAtTheAverage() {
        assertEquals(onHand(6, 42_000, 7_000), onHand(4, 28_000, 7_000).find(pieces(2)).after());
        StockChange below = onHand(-5, -35_000, 7_000).find(pieces(15));
        assertEquals(onHand(10, 70_000, 7_000), below.after());
        assertEquals(Money.ZERO, below.correction());
    }

    @Test
    void weighedGoodsCostTheirShare() {
        OnHand flour =
                new OnHand(new Quantity(10_000), Optional.of(som(68_000)), Optional.of(som(6_800)));
        assertEquals(Optional.of(Money.of(-574_600)), flour.take(new Quantity(845)).value());
    }

    private static OnHand onHand(long pieces, long value, long unit) {
        return new OnHand(pieces(pieces), Optional.of(som(value)), Optional.of(som(unit)));
    }

    private static Quantity pieces(long pieces) {
        return Quantity.of(pieces);
    }

    private static Money som(long som) {
        return Money.of(100 * som);
    }
}
