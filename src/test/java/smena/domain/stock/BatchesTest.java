package smena.domain.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Which goods go first, by the day they keep to: `domain.md` §10.5.
class BatchesTest {
    private static final Batch LATE = batch(1, 5, 4);
    private static final Batch EARLY = batch(2, 3, 2);

    @Test
    void theEarliestGoesFirstAndThenWhatHasNoDay() {
        assertEquals(
                List.of(batch(2, 3, 0), batch(1, 5, 3)),
                Batches.take(List.of(LATE, EARLY), Quantity.of(3)));
        assertEquals(
                List.of(batch(2, 3, 0), batch(1, 5, 0)),
                Batches.take(List.of(LATE, EARLY), Quantity.of(9)));
        assertEquals(List.of(), Batches.take(List.of(), Quantity.ONE));
    }

    @Test
    void aReturnTakesItsOwnReceiptsGoodsFirstAndThenWhatHasNoDay() {
        assertEquals(List.of(batch(1, 5, 0)), returned(9, 5, 1));
        assertEquals(List.of(batch(1, 5, 0), batch(2, 3, 1)), returned(9, 8, 1));
        assertEquals(List.of(batch(1, 5, 0), batch(2, 3, 1)), returned(6, 5, 1));
    }

    @Test
    void aReturnOfGoodsWithoutADayLeavesTheBatches() {
        assertEquals(List.of(), returned(9, 3, 4));
        assertEquals(List.of(batch(2, 3, 0)), returned(9, 5, 4));
        assertEquals(List.of(batch(2, 3, 1)), returned(6, 1, 4), "all of it has a day");
    }

    /// So much goes back of what the receipt has brought, and so much was there.
    private static List<Batch> returned(long before, long pieces, long receipt) {
        StockLine line =
                new StockLine(
                        1,
                        7,
                        Quantity.of(pieces),
                        Optional.of(Money.ZERO),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(1));
        StockChange gone = shelf(before).returnToSupplier(Quantity.of(pieces), Money.ZERO);
        return Batches.booked(List.of(LATE, EARLY), 3, line, gone, Optional.of(receipt));
    }

    @Test
    void whatMetStockBelowZeroIsGoneAlready() {
        assertEquals(List.of(batch(3, 9, 6)), received(-4));
        assertEquals(List.of(batch(3, 9, 0)), received(-12));
        assertEquals(List.of(batch(3, 9, 10)), received(0));
    }

    private static List<Batch> received(long before) {
        StockLine line =
                new StockLine(
                        1,
                        7,
                        Quantity.of(10),
                        Optional.of(Money.ZERO),
                        "",
                        Optional.empty(),
                        Optional.of(LocalDate.of(2030, 1, 9)),
                        Optional.empty());
        StockChange came = shelf(before).receive(Quantity.of(10), Money.ZERO);
        return Batches.booked(List.of(), 3, line, came, Optional.empty());
    }

    private static OnHand shelf(long pieces) {
        return new OnHand(Quantity.of(pieces), Optional.empty(), Optional.empty());
    }

    private static Batch batch(long document, int day, long left) {
        return new Batch(
                document,
                1,
                7,
                LocalDate.of(2030, 1, day),
                Quantity.of(document == 3 ? 10 : 4),
                Quantity.of(left));
    }
}
