package smena.domain.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.Shares;
import smena.domain.money.TaxRate;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Sale;
import smena.trials.Trials;
import smena.trials.Trials.Draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Any sequence of partial refunds ends exactly at what was paid, and none gives back more.
class RefundTrialsTest {
    private static final TaxRate VAT = new TaxRate("VAT12", TaxRate.Kind.STANDARD, 1200);
    private static final long[] STEPS = {0, 1, 50_00, 100_00, 500_00, 1000_00};
    private static final PaymentMethod CASH = method(1, PaymentMethod.Kind.CASH);
    private static final List<PaymentMethod> OTHERS =
            List.of(
                    method(2, PaymentMethod.Kind.CARD),
                    method(3, PaymentMethod.Kind.WALLET),
                    method(4, PaymentMethod.Kind.DEBT),
                    method(5, PaymentMethod.Kind.TRANSFER));

    @Test
    void anySequenceEndsAtWhatWasPaid() {
        Trials.run("refunds of a sale", 40, RefundTrialsTest::sequence);
    }

    @Test
    void sharesEndExactlyAndNeverGoBack() {
        Trials.run(
                "shares",
                40,
                draw -> {
                    Money whole = Money.of(draw.below(2_000_000_000) - 1_000_000_000L);
                    Quantity of = new Quantity(draw.between(1, 9_999_999));
                    Money before = Money.ZERO;
                    long part = 0;
                    while (part < of.thousandths()) {
                        part = Math.min(of.thousandths(), part + draw.between(1, 3_000_000));
                        Money now = Shares.upTo(whole, new Quantity(part), of);
                        assertTrue(now.abs().compareTo(before.abs()) >= 0);
                        before = now;
                    }
                    assertEquals(whole, before);
                });
    }

    private static void sequence(Draw draw) {
        List<SoldLine> lines = new ArrayList<>();
        int count = draw.between(1, 5);
        for (int i = 0; i < count; i++) {
            lines.add(line(draw, i + 1));
        }
        Money total = sum(lines.stream().map(l -> l.sold().total()).toList());
        long step = STEPS[draw.below(STEPS.length)];
        List<Refund.Payment> paid = paid(draw, total, step);
        Money applied = sum(paid.stream().map(Refund.Payment::applied).toList());
        PaidParts state = PaidParts.of(total, paid, false);
        Money back = Money.ZERO;
        Money rounding = Money.ZERO;
        while (lines.stream().anyMatch(l -> !l.isDone())) {
            Portion all = Portion.NONE;
            for (int i = 0; i < lines.size(); i++) {
                Quantity quantity = part(draw, lines.get(i));
                if (quantity.thousandths() > 0) {
                    Portion portion = lines.get(i).next(quantity);
                    assertNotNegative(portion);
                    assertEquals(portion.total(), portion.gross().minus(portion.discount()));
                    lines.set(i, after(lines.get(i), portion));
                    all = all.plus(portion);
                }
            }
            if (all.quantity().thousandths() == 0) {
                continue;
            }
            long stepNow = STEPS[draw.below(STEPS.length)];
            RefundSettlement settled = state.usual(all.total(), stepNow, CASH);
            assertTrue(settled.usual());
            Money given = sum(settled.payments().stream().map(Refund.Payment::applied).toList());
            assertEquals(
                    all.total().plus(settled.rounding()), given, "applied is total + rounding");
            settled.payments().forEach(p -> assertTrue(!p.applied().isNegative()));
            state = state.after(settled.payments(), settled.rounding());
            back = back.plus(given);
            rounding = rounding.plus(settled.rounding());
            assertTrue(back.compareTo(applied) <= 0, "never more than was paid");
        }
        assertEquals(applied, back, "all that was paid");
        assertEquals(applied.minus(total), rounding, "the sale's rounding");
        lines.forEach(RefundTrialsTest::assertEnded);
        state.parts().forEach(p -> assertEquals(Money.ZERO, p.left()));
        assertEquals(Money.ZERO, state.cashLeft());
    }

    private static void assertEnded(SoldLine line) {
        assertEquals(line.sold().gross(), line.back().gross());
        assertEquals(line.sold().discount(), line.back().discount());
        assertEquals(line.sold().total(), line.back().total());
        assertEquals(line.sold().tax(), line.back().tax());
        assertEquals(line.cost().orElseThrow(), line.back().cost());
        Money reductions = sum(line.reductionsUpTo(line.sold().quantity()));
        assertEquals(line.sold().discount(), reductions, "the parts of a discount add up");
    }

    private static void assertNotNegative(Portion portion) {
        for (Money amount :
                List.of(
                        portion.gross(),
                        portion.discount(),
                        portion.total(),
                        portion.tax(),
                        portion.cost())) {
            assertTrue(!amount.isNegative(), portion.toString());
        }
    }

    private static SoldLine line(Draw draw, int number) {
        boolean pieces = draw.below(2) == 0;
        Quantity quantity =
                pieces ? Quantity.of(draw.between(1, 9)) : new Quantity(draw.between(1, 5_000));
        Money price = Money.of(draw.between(1, 10_000_000));
        Money gross = price.times(quantity);
        List<Money> reductions = new ArrayList<>();
        Money left = gross;
        for (int i = draw.below(4); i > 0 && left.isPositive(); i--) {
            Money off = Money.of(draw.below((int) Math.min(left.minor(), 1_000_000)) + 1L);
            reductions.add(off);
            left = left.minus(off);
        }
        Money discount = gross.minus(left);
        Sale.Line sold =
                new Sale.Line(
                        number,
                        number,
                        "",
                        "x",
                        pieces ? Unit.PIECE : Unit.KILOGRAM,
                        price,
                        quantity,
                        gross,
                        discount,
                        left,
                        VAT,
                        left.taxAt(VAT),
                        "");
        boolean named = draw.below(2) == 0 || reductions.isEmpty();
        return new SoldLine(
                sold,
                Optional.of(Money.of(draw.below(5_000_000))),
                named ? reductions : reductions.subList(1, reductions.size()),
                List.of(),
                false,
                Portion.NONE);
    }

    /// Some of the total in other ways, the rest in cash.
    private static List<Refund.Payment> paid(Draw draw, Money total, long step) {
        List<Refund.Payment> paid = new ArrayList<>();
        Money rest = total;
        for (int i = draw.below(4); i > 0 && rest.isPositive(); i--) {
            boolean all = draw.below(5) == 0;
            long most = Math.min(rest.minor(), Integer.MAX_VALUE - 1L);
            Money amount = all ? rest : Money.of(draw.below((int) most) + 1L);
            paid.add(pay(OTHERS.get(draw.below(OTHERS.size())), amount));
            rest = rest.minus(amount);
        }
        if (rest.isPositive() || paid.isEmpty()) {
            paid.add(draw.below(paid.size() + 1), pay(CASH, rest.roundedTo(step)));
        }
        return paid;
    }

    private static Quantity part(Draw draw, SoldLine line) {
        long left = line.left().thousandths();
        if (left == 0 || draw.below(3) == 1) {
            return Quantity.ZERO;
        }
        if (draw.below(2) == 0) {
            return line.left();
        }
        return line.sold().unit().isDivisible()
                ? new Quantity(draw.between(1, (int) left))
                : Quantity.of(draw.between(1, (int) (left / 1000)));
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

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }

    private static Refund.Payment pay(PaymentMethod method, Money amount) {
        return new Refund.Payment(method, amount, "", "", Optional.empty());
    }

    private static PaymentMethod method(long id, PaymentMethod.Kind kind) {
        return new PaymentMethod(id, kind.name(), kind, "", false, false);
    }
}
