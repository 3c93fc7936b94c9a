package smena.domain.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

class SettlementTest {
    private static final PaymentMethod CASH =
            new PaymentMethod(1, "cash", PaymentMethod.Kind.CASH, "", true, false);
    private static final PaymentMethod CARD =
            new PaymentMethod(2, "card", PaymentMethod.Kind.CARD, "", false, false);

    static Stream<Long> seeds() {
        return new Random(7).longs(300).boxed();
    }

    @Test
    void nothingMoreIsPaidOnceNothingIsDue() {
        Money total = Money.of(100_00);
        Tender cash = new Tender(CASH, total, "");
        Tender card = new Tender(CARD, total, "");
        Tender more = new Tender(CASH, Money.of(50_00), "");
        for (List<Tender> twice :
                List.of(
                        List.of(cash, more),
                        List.of(card, more),
                        List.of(cash, card),
                        List.of(card, card),
                        List.of(more, more, more))) {
            Refused refused = assertThrows(Refused.class, () -> Settlement.of(total, twice, 0));
            assertEquals(new Problem.NothingDue(), refused.problem(), twice.toString());
        }
        // 100.30 less 100.00 by card: what is left rounds to nothing, but is not paid yet.
        assertEquals(
                Money.of(-30),
                Settlement.of(Money.of(100_30), List.of(card, more), 100).rounding());
    }

    @Test
    void cashGivesChange() {
        Settlement paid = Settlement.of(Money.of(41_090_00), List.of(cash(50_000_00)), 0);
        assertEquals(Money.of(8_910_00), paid.change());
        assertEquals(Money.of(41_090_00), paid.payments().getFirst().applied());
    }

    @Test
    void tooLittleSaysHowMuchIsMissing() {
        Refused refusal =
                assertThrows(
                        Refused.class, () -> Settlement.of(Money.of(1_000), List.of(cash(999)), 0));
        assertEquals(new Problem.TooLittlePaid(Money.of(1)), refusal.problem());
    }

    @Test
    void cardAboveTheRestSaysTheRest() {
        Refused refusal =
                assertThrows(
                        Refused.class,
                        () -> Settlement.of(Money.of(1_000), List.of(card(400), card(601)), 0));
        assertEquals(new Problem.TooMuchByCard(Money.of(600)), refusal.problem());
    }

    @Test
    void onlyCashIsRounded() {
        assertEquals(
                Money.ZERO,
                Settlement.of(Money.of(12_340), List.of(card(12_340)), 5_000).rounding());
        Settlement mixed =
                Settlement.of(Money.of(12_340), List.of(card(2_000), cash(20_000)), 5_000);
        assertEquals(Money.of(-340), mixed.rounding());
        assertEquals(Money.of(10_000), mixed.change());
    }

    @Test
    void aCardNumberIsCutToItsLastFour() {
        assertEquals("*3456", new Tender(CARD, Money.of(1), "8600 1234 5678 3456").reference());
        assertEquals("RRN 123456", new Tender(CARD, Money.of(1), "RRN 123456").reference());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void appliedAddsUpToTotalAndRounding(long seed) {
        Random random = new Random(seed);
        Money total = Money.of(random.nextLong(1, 100_000_000));
        long step = List.of(0L, 5_000L, 10_000L, 100_000L).get(random.nextInt(4));
        List<Tender> tenders = new ArrayList<>();
        Money left = total;
        while (tenders.size() < random.nextInt(4) && left.minor() > 1) {
            Money part = Money.of(random.nextLong(1, left.minor()));
            tenders.add(new Tender(CARD, part, ""));
            left = left.minus(part);
        }
        tenders.add(new Tender(CASH, left.plus(Money.of(random.nextLong(100_000, 900_000))), ""));
        Settlement paid = Settlement.of(total, tenders, step);
        Money applied =
                paid.payments().stream().map(Payment::applied).reduce(Money.ZERO, Money::plus);
        assertEquals(total.plus(paid.rounding()), applied);
        for (Payment payment : paid.payments()) {
            assertEquals(payment.tendered().minus(payment.change()), payment.applied());
            assertEquals(payment.method().givesChange(), payment.change().isPositive());
        }
    }

    @Test
    void whatIsDueFollowsWhatWasTendered() {
        List<Tender> card = List.of(card(2_000));
        assertEquals(Money.of(10_340), Settlement.due(Money.of(12_340), card, CARD, 5_000));
        assertEquals(Money.of(10_000), Settlement.due(Money.of(12_340), card, CASH, 5_000));
        assertEquals(Money.ZERO, Settlement.due(Money.of(1_000), card, CARD, 0));
        // 112.21: with 50.00 in cash the card pays the exact rest, and nothing is rounded.
        List<Tender> cash = List.of(cash(5_000));
        assertEquals(Money.of(6_221), Settlement.due(Money.of(11_221), cash, CARD, 5_000));
        assertEquals(Money.of(5_000), Settlement.due(Money.of(11_221), cash, CASH, 5_000));
        assertEquals(
                Money.ZERO,
                Settlement.of(Money.of(11_221), List.of(cash(5_000), card(6_221)), 5_000)
                        .rounding());
        assertEquals(
                Money.ZERO, Settlement.due(Money.of(11_221), List.of(cash(10_000)), CARD, 5_000));
    }

    private static Tender cash(long amount) {
        return new Tender(CASH, Money.of(amount), "");
    }

    private static Tender card(long amount) {
        return new Tender(CARD, Money.of(amount), "");
    }
}
