package smena.domain.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class MoneyTest {
    private static final TaxRate VAT = new TaxRate("VAT12", TaxRate.Kind.STANDARD, 1200);

    static Stream<Long> seeds() {
        return new Random(20261122).longs(200).boxed();
    }

    @Test
    void aHalfGoesAwayFromZero() {
        assertEquals(Money.of(1), Money.of(1).times(new Quantity(500)));
        assertEquals(Money.of(-1), Money.of(-1).times(new Quantity(500)));
        assertEquals(Money.of(0), Money.of(1).times(new Quantity(499)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void timesIsTheRoundedProduct(long seed) {
        Random random = new Random(seed);
        long price = random.nextLong(-Money.LARGEST_PRICE.minor(), Money.LARGEST_PRICE.minor());
        long quantity = random.nextLong(Quantity.LARGEST.thousandths());
        BigDecimal exact = BigDecimal.valueOf(price).multiply(BigDecimal.valueOf(quantity, 3));
        assertEquals(
                exact.setScale(0, RoundingMode.HALF_UP).longValueExact(),
                Money.of(price).times(new Quantity(quantity)).minor());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void taxIsInsideTheGrossAndMirrorsItself(long seed) {
        long gross = new Random(seed).nextLong(Money.LARGEST_PRICE.minor());
        BigDecimal exact =
                BigDecimal.valueOf(gross)
                        .multiply(BigDecimal.valueOf(12))
                        .divide(BigDecimal.valueOf(112), 0, RoundingMode.HALF_UP);
        Money tax = Money.of(gross).taxAt(VAT);
        assertEquals(exact.longValueExact(), tax.minor());
        assertEquals(tax.negated(), Money.of(gross).negated().taxAt(VAT));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sharesAddUpToTheWhole(long seed) {
        Random random = new Random(seed);
        List<Money> weights =
                IntStream.range(0, 1 + random.nextInt(40))
                        .mapToObj(_ -> Money.of(random.nextLong(1, 1_000_000_000L)))
                        .toList();
        Money whole = weights.stream().reduce(Money.ZERO, Money::plus);
        Money amount = Money.of(random.nextLong(whole.minor() + 1));
        List<Money> shares = Shares.of(amount, weights);
        assertEquals(amount, shares.stream().reduce(Money.ZERO, Money::plus));
        for (int i = 0; i < shares.size(); i++) {
            assertTrue(shares.get(i).compareTo(weights.get(i)) <= 0, "no more than its weight");
        }
        assertEquals(
                shares.stream().map(Money::negated).toList(), Shares.of(amount.negated(), weights));
    }

    @Test
    void theEarlierOneWinsATie() {
        List<Money> equal = List.of(Money.of(10), Money.of(10), Money.of(10));
        assertEquals(
                List.of(Money.of(34), Money.of(33), Money.of(33)), Shares.of(Money.of(100), equal));
    }

    @Test
    void whatDoesNotFitThrows() {
        assertThrows(ArithmeticException.class, () -> Money.of(Long.MAX_VALUE).plus(Money.of(1)));
        assertThrows(
                ArithmeticException.class, () -> Money.of(Long.MAX_VALUE).times(Quantity.of(2)));
        Money.LARGEST_PRICE.times(Quantity.LARGEST);
    }

    @Test
    void cashRoundsToItsStep() {
        assertEquals(Money.of(5_000), Money.of(5_000).roundedTo(0));
        assertEquals(Money.of(10_000), Money.of(7_500).roundedTo(5_000));
        assertEquals(Money.of(5_000), Money.of(7_499).roundedTo(5_000));
    }

    @Test
    void exemptIsNotZeroPercent() {
        assertThrows(
                IllegalArgumentException.class, () -> new TaxRate("X", TaxRate.Kind.EXEMPT, 1200));
        assertEquals(
                Money.ZERO, Money.of(1_000).taxAt(new TaxRate("EXEMPT", TaxRate.Kind.EXEMPT, 0)));
    }
}
