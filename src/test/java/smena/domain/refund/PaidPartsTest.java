package smena.domain.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Tender;

import java.util.List;
import java.util.Optional;

/// The order in which money goes back, and what rounding of cash adds up to.
class PaidPartsTest {
    private static final long STEP = 100_00;
    private static final PaymentMethod CASH = method(1, "cash", PaymentMethod.Kind.CASH);
    private static final PaymentMethod CARD = method(2, "card", PaymentMethod.Kind.CARD);
    private static final PaymentMethod CLICK = method(3, "click", PaymentMethod.Kind.WALLET);
    private static final PaymentMethod DEBT = method(4, "debt", PaymentMethod.Kind.DEBT);
    private static final PaymentMethod EXCHANGE =
            method(5, "exchange", PaymentMethod.Kind.EXCHANGE);

    @Test
    void onAccountFirstThenAsTenderedCashLast() {
        PaidParts paid =
                paid(
                        400_00,
                        pay(CASH, 100_00),
                        pay(CLICK, 100_00),
                        pay(DEBT, 100_00),
                        pay(CARD, 100_00));
        assertEquals(
                List.of(pay(DEBT, 100_00), pay(CLICK, 100_00), pay(CARD, 50_00)),
                paid.usual(Money.of(250_00), 0, CASH).payments());
        PaidParts then = paid.after(List.of(pay(DEBT, 100_00), pay(CLICK, 60_00)), Money.ZERO);
        assertEquals(
                List.of(pay(CLICK, 40_00), pay(CARD, 100_00), pay(CASH, 10_00)),
                then.usual(Money.of(150_00), 0, CASH).payments());
    }

    /// 12,345 in cash was 12,300: the parts of it add up to that.
    @Test
    void cashIsRoundedCumulativelyAndTheLastTakesTheRest() {
        PaidParts paid = paid(12_345_00, pay(CASH, 12_300_00));
        RefundSettlement first = paid.usual(Money.of(4_160_00), STEP, CASH);
        assertEquals(List.of(pay(CASH, 4_200_00)), first.payments());
        assertEquals(Money.of(40_00), first.rounding());
        PaidParts then = paid.after(first.payments(), first.rounding());
        RefundSettlement second = then.usual(Money.of(8_100_00), STEP, CASH);
        assertEquals(List.of(pay(CASH, 8_100_00)), second.payments());
        PaidParts last = then.after(second.payments(), second.rounding());
        RefundSettlement third = last.usual(Money.of(85_00), STEP, CASH);
        assertEquals(List.of(pay(CASH, 0)), third.payments());
        assertEquals(Money.of(-85_00), third.rounding());
    }

    /// Paid before the shop rounded: the rest is what was paid, not a multiple of the step.
    @Test
    void theRestIsExactWhateverTheStepIsNow() {
        PaidParts paid = paid(12_345_00, pay(CASH, 12_345_00));
        RefundSettlement first = paid.usual(Money.of(12_000_00), STEP, CASH);
        PaidParts then = paid.after(first.payments(), first.rounding());
        RefundSettlement rest = then.usual(Money.of(345_00), STEP, CASH);
        assertEquals(List.of(pay(CASH, 345_00)), rest.payments());
        assertTrue(rest.rounding().isZero());
    }

    @Test
    void anotherWayIsSaidToBeOne() {
        PaidParts paid = paid(10_000_00, pay(CARD, 10_000_00));
        RefundSettlement inCash =
                paid.asked(
                        Money.of(1_234_00),
                        List.of(new Tender(CASH, Money.of(1_200_00), "")),
                        STEP,
                        CASH);
        assertFalse(inCash.usual());
        assertEquals(Money.of(-34_00), inCash.rounding());
        RefundSettlement asPaid =
                paid.asked(
                        Money.of(1_234_00),
                        List.of(new Tender(CARD, Money.of(1_234_00), "")),
                        STEP,
                        CASH);
        assertTrue(asPaid.usual());
    }

    @Test
    void whatDoesNotAddUpOrHasNoAccountIsRefused() {
        PaidParts paid = paid(10_000_00, pay(CARD, 10_000_00));
        Money due = Money.of(1_234_00);
        assertRefused(
                new Problem.PayoutDiffers(due),
                () -> paid.asked(due, List.of(tender(CARD, 1_000_00)), STEP, CASH));
        assertRefused(
                new Problem.PayoutDiffers(due),
                () -> paid.asked(due, List.of(tender(CARD, 2_000_00)), STEP, CASH));
        assertRefused(
                new Problem.PayoutDiffers(Money.of(1_200_00)),
                () -> paid.asked(due, List.of(tender(CASH, 1_300_00)), STEP, CASH));
        assertRefused(new Problem.PayoutDiffers(due), () -> paid.asked(due, List.of(), STEP, CASH));
        assertRefused(
                new Problem.MethodNotFound("debt"),
                () -> paid.asked(due, List.of(tender(DEBT, 1_234_00)), STEP, CASH));
        assertRefused(
                new Problem.MethodNotFound("exchange"),
                () -> paid.asked(due, List.of(tender(EXCHANGE, 1_234_00)), STEP, CASH));
        assertRefused(
                new Problem.BadAmount(),
                () -> paid.asked(due, List.of(tender(CARD, -1_234_00)), STEP, CASH));
    }

    /// Back 51,020, sale 34,250: the difference of 16,770 is rounded to 16,800, and nothing else.
    @Test
    void onlyTheDifferenceOfAnExchangeIsRounded() {
        PaidParts paid = paid(51_020_00, pay(CASH, 51_000_00));
        PaidParts then = paid.afterSetOff(Money.of(34_250_00));
        RefundSettlement rest = then.usual(Money.of(16_770_00), STEP, CASH);
        assertEquals(List.of(pay(CASH, 16_800_00)), rest.payments());
        assertEquals(Money.of(30_00), rest.rounding());
    }

    /// What was set off stays with the card that paid for it.
    @Test
    void aSetOffTakesFromTheWayThatWouldHaveGoneBack() {
        PaidParts paid = paid(100_00, pay(CARD, 60_00), pay(CASH, 40_00));
        PaidParts then = paid.after(List.of(pay(EXCHANGE, 70_00)), Money.ZERO);
        assertEquals(Money.ZERO, then.parts().getFirst().left());
        assertEquals(Money.of(30_00), then.cashLeft());
        assertEquals(List.of(pay(CARD, 60_00), pay(CASH, 10_00)), paid.exactly(Money.of(70_00)));
    }

    @Test
    void noMoreThanIsOwedGoesToAnAccount() {
        Refund.Payment onAccount =
                new Refund.Payment(DEBT, Money.of(100_00), "", "", Optional.of(7L));
        PaidParts paid = PaidParts.of(Money.of(100_00), List.of(onAccount), false);
        PaidParts capped =
                paid.owing(
                        customer -> customer == 7 ? 30_00 : 0,
                        _ -> List.of(pay(CASH, 20_00), pay(CLICK, 40_00), pay(CARD, 40_00)));
        assertEquals(
                List.of(Money.of(30_00), Money.of(40_00), Money.of(10_00), Money.of(20_00)),
                capped.usual(Money.of(100_00), 0, CASH).payments().stream()
                        .map(Refund.Payment::applied)
                        .toList());
        assertEquals(
                List.of(DEBT, CLICK, CARD, CASH),
                capped.usual(Money.of(100_00), 0, CASH).payments().stream()
                        .map(Refund.Payment::method)
                        .toList());
    }

    /// Two payouts to one account are one payout.
    @Test
    void noMoreThanIsOwedGoesToAnAccountInSeveralPayouts() {
        Refund.Payment onAccount =
                new Refund.Payment(DEBT, Money.of(100_00), "", "", Optional.of(7L));
        PaidParts paid =
                PaidParts.of(Money.of(100_00), List.of(onAccount), false)
                        .owing(_ -> 30_00, _ -> List.of(pay(CASH, 70_00)));
        Money due = Money.of(60_00);
        assertRefused(
                new Problem.MethodNotFound("debt"),
                () -> paid.asked(due, List.of(tender(DEBT, 30_00), tender(DEBT, 30_00)), 0, CASH));
        assertRefused(
                new Problem.MethodNotFound("debt"),
                () ->
                        paid.asked(
                                due,
                                List.of(
                                        tender(DEBT, 20_00),
                                        tender(CASH, 29_99),
                                        tender(DEBT, 10_01)),
                                0,
                                CASH));
        List<Tender> within =
                List.of(tender(DEBT, 20_00), tender(DEBT, 10_00), tender(CASH, 30_00));
        assertTrue(paid.asked(due, within, 0, CASH).usual());
    }

    private static Tender tender(PaymentMethod method, long amount) {
        return new Tender(method, Money.of(amount), "");
    }

    private static PaidParts paid(long total, Refund.Payment... payments) {
        return PaidParts.of(Money.of(total), List.of(payments), false);
    }

    private static Refund.Payment pay(PaymentMethod method, long amount) {
        return new Refund.Payment(method, Money.of(amount), "", "", Optional.empty());
    }

    private static PaymentMethod method(long id, String code, PaymentMethod.Kind kind) {
        return new PaymentMethod(id, code, kind, "", false, false);
    }
}
