package smena.domain.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.trials.Trials;
import smena.trials.Trials.Draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// However a payment is split: what is applied adds up to total and rounding, only cash gives
/// change, only cash is rounded, and what is offered as due is exactly enough.
class SplitTrialsTest {
    private static final List<Long> STEPS = List.of(0L, 1L, 5_000L, 10_000L, 50_000L, 100_000L);
    private static final int MOST_PARTS = 6;
    private static final int LARGEST = 50_000_000;

    @Test
    void anySplit() {
        Trials.run("splits of a payment", 80, SplitTrialsTest::split);
    }

    private static void split(Draw draw) {
        Money total = Money.of(draw.between(1, LARGEST));
        long step = STEPS.get(draw.below(STEPS.size()));
        List<Tender> tenders = new ArrayList<>();
        for (int part = draw.below(MOST_PARTS); part > 0; part--) {
            PaymentMethod method = method(draw);
            Money due = Settlement.due(total, tenders, method, step);
            // Nobody has coins smaller than what cash is rounded to.
            long least = method.kind().isRounded() ? Math.max(step, 1) : 1;
            int most = Math.toIntExact((due.minor() - 1) / least);
            if (most > 0) {
                List<Tender> more = new ArrayList<>(tenders);
                more.add(tender(method, Money.of(draw.between(1, most) * least)));
                // A part that leaves nothing to pay once cash is rounded is the last one.
                if (isTooLittle(total, more, step)) {
                    tenders = more;
                }
            }
        }
        PaymentMethod last = method(draw);
        Money due = Settlement.due(total, tenders, last, step);
        Money over = last.givesChange() ? Money.of(draw.below(LARGEST)) : Money.ZERO;
        if (due.plus(over).isPositive()) {
            tenders.add(tender(last, due.plus(over)));
        }
        check(total, tenders, step, over);
    }

    private static void check(Money total, List<Tender> tenders, long step, Money over) {
        Settlement paid = Settlement.of(total, tenders, step);
        Money applied = Money.ZERO;
        Money change = Money.ZERO;
        boolean cash = false;
        for (int i = 0; i < tenders.size(); i++) {
            Payment payment = paid.payments().get(i);
            Tender tender = tenders.get(i);
            applied = applied.plus(payment.applied());
            change = change.plus(payment.change());
            cash |= payment.method().kind().isRounded();
            assertEquals(tender.amount(), payment.tendered());
            assertEquals(payment.tendered().minus(payment.change()), payment.applied());
            assertFalse(payment.applied().isNegative());
            assertTrue(payment.change().isZero() || payment.method().givesChange());
            assertEquals(tender.reference(), payment.reference());
            assertEquals(tender.card().digits(), payment.cardDigits());
        }
        assertEquals(total.plus(paid.rounding()), applied);
        assertEquals(over, change);
        assertEquals(change, paid.change());
        assertTrue(cash || paid.rounding().isZero(), "only cash is rounded");
        assertTrue(paid.rounding().abs().minor() * 2 <= Math.max(step, 1));
    }

    private static boolean isTooLittle(Money total, List<Tender> tenders, long step) {
        try {
            Settlement.of(total, tenders, step);
            return false;
        } catch (Refused refused) {
            return refused.problem() instanceof Problem.TooLittlePaid;
        }
    }

    private static PaymentMethod method(Draw draw) {
        List<PaymentMethod> all =
                PaymentMethod.USUAL.stream().filter(m -> m.kind().mayBeChosen()).toList();
        return all.get(draw.below(all.size()));
    }

    private static Tender tender(PaymentMethod method, Money amount) {
        return method.kind().isByCard()
                ? new Tender(
                        method,
                        amount,
                        "4711",
                        new CardSlip("8600123456781234", Optional.of(UUID.randomUUID())))
                : new Tender(method, amount, "");
    }
}
