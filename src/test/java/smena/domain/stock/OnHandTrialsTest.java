package smena.domain.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.trials.Trials;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Random lives of a shelf beside figures that are worked out in another way.
class OnHandTrialsTest {
    private static final int STEPS = 40;

    @Test
    void valueAndQuantityAreTheSumOfWhatMovedAndNothingIsOddAtZero() {
        Trials.run("shelf", 40, OnHandTrialsTest::live);
    }

    private static void live(Trials.Draw draw) {
        OnHand now = OnHand.NOTHING;
        Quantity quantity = Quantity.ZERO;
        Money value = Money.ZERO;
        List<Sold> sold = new ArrayList<>();
        for (int i = 0; i < draw.between(1, STEPS); i++) {
            StockChange change = step(draw, now, sold);
            quantity = quantity.plus(change.quantity());
            value = value.plus(change.worth());
            check(now, change, quantity, value);
            now = change.after();
        }
    }

    private record Sold(Quantity quantity, Optional<Money> cost) {}

    private static StockChange step(Trials.Draw draw, OnHand now, List<Sold> sold) {
        Quantity amount = new Quantity(draw.between(1, 3) * (draw.below(2) == 0 ? 1_000L : 333L));
        return switch (draw.below(5)) {
            case 0 -> now.receive(amount, Money.of(draw.below(2_000)));
            case 1 -> sold.isEmpty() ? now.find(amount) : back(draw, now, sold);
            case 2 -> now.find(amount);
            case 3 -> now.returnToSupplier(amount, Money.of(draw.below(2_000)));
            default -> {
                StockChange taken = now.take(amount);
                sold.add(new Sold(amount, taken.value().map(Money::negated)));
                yield taken;
            }
        };
    }

    private static StockChange back(Trials.Draw draw, OnHand now, List<Sold> sold) {
        Sold line = sold.remove(draw.below(sold.size()));
        return now.putBack(line.quantity(), line.cost());
    }

    private static void check(OnHand before, StockChange change, Quantity quantity, Money value) {
        OnHand after = change.after();
        assertEquals(quantity, after.quantity());
        assertEquals(value, after.value().orElse(Money.ZERO));
        assertEquals(after.value().isPresent(), after.lastCost().isPresent());
        assertTrue(after.lastCost().map(m -> !m.isNegative()).orElse(true));
        int sign = Long.signum(after.quantity().thousandths());
        int worth = Long.signum(after.value().orElse(Money.ZERO).minor());
        assertTrue(worth == 0 || worth == sign, after + " is worth nothing else");
        if (change.quantity().thousandths() < 0) {
            took(before, change);
        }
        if (before.quantity().thousandths() >= 0 && change.quantity().thousandths() > 0) {
            assertEquals(Money.ZERO, change.correction(), "nothing was sold too cheaply");
        }
    }

    /// What left the value is the share in exact fractions, half up.
    private static void took(OnHand before, StockChange change) {
        BigDecimal amount = BigDecimal.valueOf(-change.quantity().thousandths());
        BigDecimal whole =
                before.quantity().thousandths() > 0
                        ? BigDecimal.valueOf(before.quantity().thousandths())
                        : BigDecimal.valueOf(1_000);
        Optional<Money> of =
                before.quantity().thousandths() > 0 ? before.value() : before.lastCost();
        long share =
                of.map(m -> BigDecimal.valueOf(m.minor()).multiply(amount))
                        .map(m -> m.divide(whole, 0, RoundingMode.HALF_UP))
                        .map(BigDecimal::longValueExact)
                        .orElse(0L);
        assertEquals(Money.of(-share), change.worth());
    }
}
