package smena.domain.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Category;
import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.TaxRate;

import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

class BasketTest {
    private static final TaxRate VAT = new TaxRate("VAT12", TaxRate.Kind.STANDARD, 1200);

    static Stream<Long> seeds() {
        return new Random(11).longs(200).boxed();
    }

    @Test
    void piecesOfOneProductShareALine() {
        Basket basket =
                empty().plus(product(1, Unit.PIECE, 4_000), "", Quantity.ONE)
                        .plus(product(2, Unit.KILOGRAM, 22_000), "", new Quantity(845))
                        .plus(product(1, Unit.PIECE, 4_000), "", Quantity.ONE)
                        .plus(product(2, Unit.KILOGRAM, 22_000), "", new Quantity(100));
        assertEquals(3, basket.lines().size(), "each weighing is a line of its own");
        assertEquals(Quantity.of(2), basket.lines().getFirst().quantity());
    }

    @Test
    void badQuantitiesAreRefused() {
        Basket one = empty().plus(product(1, Unit.PIECE, 4_000), "", Quantity.ONE);
        assertProblem(new Problem.BadQuantity(), () -> one.withQuantity(1, Quantity.ZERO));
        assertProblem(
                new Problem.BadQuantity(), () -> one.withQuantity(1, Quantity.of(10_000_000)));
        assertProblem(
                new Problem.NotDivisible("Product 1"),
                () -> one.withQuantity(1, new Quantity(1_500)));
        assertProblem(new Problem.LineNotFound(), () -> one.withQuantity(7, Quantity.ONE));
    }

    @Test
    void noMoreOffThanThereIs() {
        Basket one = empty().plus(product(1, Unit.PIECE, 4_000), "", Quantity.ONE);
        Discount all = new Discount.Amount(Money.of(4_001));
        assertProblem(
                new Problem.DiscountTooLarge(Money.of(4_000)),
                () -> one.withDiscount(Optional.of(all)));
        assertProblem(
                new Problem.BadAmount(),
                () -> one.withLineDiscount(1, Optional.of(new Discount.Percent(10_001))));
        assertProblem(
                new Problem.BasketEmpty(),
                () -> empty().withDiscount(Optional.of(new Discount.Percent(500))));
    }

    @Test
    void aDiscountOutlivesFewerPieces() {
        Basket two = empty().plus(product(1, Unit.PIECE, 4_000), "", Quantity.of(2));
        Basket less =
                two.withDiscount(Optional.of(new Discount.Amount(Money.of(5_000))))
                        .withQuantity(1, Quantity.ONE);
        assertEquals(Money.ZERO, Pricing.of(less).total());
    }

    @Test
    void aBasketHasAnEnd() {
        Basket full = empty();
        for (int i = 1; i <= Basket.MOST_LINES; i++) {
            full = full.plus(product(i, Unit.PIECE, 100), "", Quantity.ONE);
        }
        Basket basket = full;
        assertProblem(
                new Problem.BasketFull(Basket.MOST_LINES),
                () -> basket.plus(product(0, Unit.PIECE, 100), "", Quantity.ONE));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theLinesAddUp(long seed) {
        Random random = new Random(seed);
        Basket basket = empty();
        for (int i = 1; i <= 1 + random.nextInt(20); i++) {
            Product product = product(i, Unit.KILOGRAM, random.nextLong(1, 50_000_000));
            basket = basket.plus(product, "", new Quantity(random.nextLong(1, 20_000)));
            if (random.nextBoolean()) {
                Discount percent = new Discount.Percent(random.nextInt(1, 10_000));
                basket = basket.withLineDiscount(i, Optional.of(percent));
            }
        }
        Money before = Pricing.of(basket).total();
        if (before.isPositive()) {
            Discount off = new Discount.Amount(Money.of(random.nextLong(1, before.minor() + 1)));
            basket = basket.withDiscount(Optional.of(off));
        }
        Pricing pricing = Pricing.of(basket);
        Money total =
                pricing.lines().stream().map(Pricing.Line::total).reduce(Money.ZERO, Money::plus);
        assertEquals(pricing.total(), total);
        assertEquals(pricing.gross(), pricing.total().plus(pricing.discount()));
        for (Pricing.Line line : pricing.lines()) {
            assertTrue(!line.total().isNegative(), "no line below nothing");
            assertEquals(line.total().taxAt(VAT), line.tax());
        }
    }

    private static Basket empty() {
        return Basket.empty(new UUID(1, 2));
    }

    private static Product product(long id, Unit unit, long price) {
        return new Product(
                id,
                "Product " + id,
                "",
                new Category(1, "Non", 0),
                Money.of(price),
                unit,
                VAT,
                "",
                Optional.empty(),
                Quantity.ZERO);
    }

    private static void assertProblem(Problem problem, Runnable act) {
        assertEquals(problem, assertThrows(Refused.class, act::run).problem());
    }
}
