package smena.domain.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

import smena.domain.Problem;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.TaxRate;
import smena.domain.sale.Sale;

import java.util.List;
import java.util.Optional;

/// Shares of a line that comes back bit by bit.
class SoldLineTest {
    private static final TaxRate VAT = new TaxRate("VAT12", TaxRate.Kind.STANDARD, 1200);

    /// 0.845 kg at 68,000 less 10 % is 51,714.00; 0.300 kg of it 18,360.00.
    @Test
    void weighedGoodsWithADiscount() {
        SoldLine line = line(Unit.KILOGRAM, 68_000_00, 845, 5_746_00, List.of());
        assertEquals(Money.of(51_714_00), line.sold().total());
        Portion part = line.next(new Quantity(300));
        assertEquals(Money.of(18_360_00), part.total());
        assertEquals(Money.of(2_040_00), part.discount());
        assertEquals(Money.of(20_400_00), part.gross());
        Portion rest = after(line, part).next(new Quantity(545));
        assertEquals(Money.of(51_714_00), part.plus(rest).total());
        assertEquals(line.sold().tax(), part.plus(rest).tax());
        assertEquals(line.sold().gross(), part.plus(rest).gross());
    }

    /// Three for 100.00: 33.33, 33.34, 33.33.
    @Test
    void theLastUnitTakesTheRest() {
        SoldLine line = line(Unit.PIECE, 50_00, 3000, 50_00, List.of());
        Portion first = line.next(Quantity.ONE);
        SoldLine then = after(line, first);
        Portion second = then.next(Quantity.ONE);
        Portion third = after(then, second).next(Quantity.ONE);
        assertEquals(
                List.of(Money.of(33_33), Money.of(33_34), Money.of(33_33)),
                List.of(first.total(), second.total(), third.total()));
    }

    @Test
    void eachReductionAndWhatNoneTellsOfHasItsShare() {
        SoldLine line =
                line(Unit.PIECE, 10_00, 3000, 10_00, List.of(Money.of(5_00), Money.of(2_00)));
        assertEquals(
                List.of(Money.of(1_67), Money.of(67), Money.of(1_00)),
                line.reductionsUpTo(Quantity.ONE));
        assertEquals(Money.of(3_34), line.next(Quantity.ONE).discount());
        assertEquals(Money.of(10_00), line.next(Quantity.of(3)).discount());
    }

    @Test
    void noMoreThanIsLeftAndNoPartOfAPiece() {
        SoldLine line = line(Unit.PIECE, 10_00, 2000, 0, List.of());
        SoldLine then = after(line, line.next(Quantity.ONE));
        assertRefused(
                new Problem.MoreThanLeft("x", Quantity.ONE, Unit.PIECE),
                () -> then.next(Quantity.of(2)));
        assertRefused(new Problem.NotDivisible("x"), () -> then.next(new Quantity(500)));
        assertRefused(new Problem.BadQuantity(), () -> then.next(Quantity.ZERO));
        assertRefused(new Problem.BadQuantity(), () -> then.next(new Quantity(-1000)));
    }

    private static SoldLine after(SoldLine line, Portion portion) {
        return new SoldLine(
                line.sold(),
                line.cost(),
                line.reductions(),
                line.marks(),
                line.isMarked(),
                line.back().plus(portion));
    }

    private static SoldLine line(
            Unit unit, long price, long thousandths, long discount, List<Money> reductions) {
        Quantity quantity = new Quantity(thousandths);
        Money gross = Money.of(price).times(quantity);
        Money total = gross.minus(Money.of(discount));
        Sale.Line sold =
                new Sale.Line(
                        1,
                        1,
                        "",
                        "x",
                        unit,
                        Money.of(price),
                        quantity,
                        gross,
                        Money.of(discount),
                        total,
                        VAT,
                        total.taxAt(VAT),
                        "");
        return new SoldLine(
                sold, Optional.of(Money.of(777)), reductions, List.of(), false, Portion.NONE);
    }
}
