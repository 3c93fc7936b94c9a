package smena.domain.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import smena.domain.money.Money;
import smena.domain.shift.DifferenceCauses.Cause;
import smena.domain.shift.DifferenceCauses.Clue;
import smena.domain.shift.DifferenceCauses.Found;
import smena.domain.shop.Denominations;

import java.util.List;

/// What is worth looking at, the likeliest first.
class DifferenceCausesTest {
    private static final List<FigureRow> ROWS =
            List.of(FigureRow.part(ReportFigure.of(ReportFigure.Kind.SALES), Money.of(1)));
    private static final Found ALL = new Found(ROWS, ROWS, ROWS, ROWS, ROWS, ROWS);
    private static final Found NONE =
            new Found(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    @Test
    void missingMoneyBeginsWithReceiptsAndMoneyTooMuchWithOtherPayments() {
        assertEquals(
                List.of(
                        Clue.RECEIPT,
                        Clue.OTHER_PAYMENT,
                        Clue.MOVEMENT,
                        Clue.MOVEMENT_TURNED,
                        Clue.REPAYMENT,
                        Clue.REFUND,
                        Clue.NOT_BOOKED),
                clues(-6_001_00, ALL));
        assertEquals(
                List.of(
                        Clue.OTHER_PAYMENT,
                        Clue.REFUND,
                        Clue.RECEIPT,
                        Clue.MOVEMENT,
                        Clue.MOVEMENT_TURNED,
                        Clue.REPAYMENT,
                        Clue.NOT_BOOKED),
                clues(6_001_00, ALL));
    }

    @Test
    void aNoteExplainsItsOwnWorthAndTwiceIt() {
        Cause one = causes(-5_000_00, NONE).getFirst();
        assertEquals(Clue.MISCOUNTED, one.clue());
        assertEquals(Money.of(5_000_00), one.denomination().orElseThrow());
        assertEquals(1, one.pieces());
        Cause two = causes(40_000_00, NONE).getFirst();
        assertEquals(Money.of(20_000_00), two.denomination().orElseThrow());
        assertEquals(2, two.pieces());
    }

    @Test
    void aNoteTakenForTenTimesItsWorthIsNineTimesItOff() {
        Cause taken = causes(45_000_00, NONE).getFirst();
        assertEquals(Clue.TAKEN_FOR_OTHER, taken.clue());
        assertEquals(Money.of(5_000_00), taken.denomination().orElseThrow());
    }

    @Test
    void whereNothingSpeaksForAnythingSomethingWasNotBooked() {
        assertEquals(List.of(Clue.NOT_BOOKED), clues(-6_001_00, NONE));
        assertEquals(List.of(), clues(0, ALL));
    }

    private static List<Clue> clues(long difference, Found found) {
        return causes(difference, found).stream().map(Cause::clue).toList();
    }

    private static List<Cause> causes(long difference, Found found) {
        return DifferenceCauses.of(Money.of(difference), found, Denominations.NOTES).causes();
    }
}
