package smena.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import smena.ui.kit.KeyClock.Moment;
import smena.ui.kit.ScanDetector.Answer;
import smena.ui.kit.ScanDetector.End;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

class ScanDetectorTest {
    private final ScanDetector detector = new ScanDetector(ScanDetector.Timing.USUAL);
    private long now = TimeUnit.HOURS.toNanos(1);
    private long calm;

    @Test
    void aBurstEndedByEnterIsAScan() {
        assertEquals(
                List.of(Answer.PASS, Answer.PASS, Answer.PASS, Answer.RECOGNISED, Answer.SWALLOW),
                keys("47801", 5));
        assertEquals(3, detector.landed());
        assertEquals(Optional.of("47801"), end(after(5)));
    }

    @Test
    void aBurstEndedByAPauseIsAScan() {
        keys("4780000000014", 12);
        assertEquals(Optional.empty(), pause(after(50)));
        assertEquals(Optional.of("4780000000014"), pause(after(60)));
        assertEquals(Optional.empty(), pause(after(60)));
    }

    @Test
    void aCodeThatMayGoOnIsWaitedForLonger() {
        keys("4780123", 12);
        assertEquals(Optional.empty(), pause(after(110)));
        assertEquals(Optional.of("4780123"), pause(after(150)));
        assertEquals(Optional.empty(), pause(after(60)));
    }

    @Test
    void aHandIsNoScanner() {
        assertEquals(List.of(Answer.PASS), keys("4780123456789", 60).stream().distinct().toList());
        assertEquals(Optional.empty(), end(after(60)));
    }

    @Test
    void amongAmountsAFewFastDigitsAreTyping() {
        ScanDetector among =
                new ScanDetector(
                        ScanDetector.Timing.USUAL, () -> ScanDetector.SHORTEST_AMONG_AMOUNTS);
        for (char digit : "5000000".toCharArray()) {
            assertEquals(Answer.PASS, among.character(digit, after(1), false));
        }
        assertEquals(Optional.empty(), code(among.end(after(1), false)));
        for (char digit : "2000000".toCharArray()) {
            among.character(digit, after(1), false);
        }
        assertEquals(Answer.RECOGNISED, among.character('4', after(1), false));
        assertEquals(Optional.of("20000004"), code(among.end(after(1), false)));
    }

    @Test
    void threeFastKeysAreNoScan() {
        keys("478", 5);
        assertEquals(Optional.empty(), end(after(5)));
    }

    @Test
    void whatWasTypedBeforeIsNotPartOfTheCode() {
        keys("3", 0);
        after(400);
        keys("47801", 5);
        assertEquals(Optional.of("47801"), end(after(5)));
    }

    @Test
    void enterLongAfterTheBurstIsAnEnter() {
        keys("47801", 5);
        assertEquals(Optional.empty(), end(after(300)));
    }

    @Test
    void aStumbleTearsNoRecognisedCode() {
        keys("47801", 5);
        after(85);
        keys("23", 5);
        assertEquals(Optional.of("4780123"), end(after(5)));
    }

    @Test
    void aKeyHeldDownIsNoScan() {
        assertEquals(List.of(Answer.PASS), keys("000000000", 30).stream().distinct().toList());
        assertEquals(Optional.empty(), end(after(30)));
    }

    @Test
    void aCodeMayBeginWithTheSameDigitManyTimes() {
        keys("000000012", 5);
        assertEquals(7, detector.landed());
        assertEquals(Optional.of("000000012"), end(after(5)));
    }

    @Test
    void anotherKeyBreaksTheBurst() {
        keys("4780", 5);
        assertEquals(new End.None(), detector.interrupt(after(5)));
        assertEquals(List.of(Answer.SWALLOW), keys("9", 5));
        assertEquals(new End.Torn(), detector.end(after(5), false));
        assertEquals(List.of(Answer.PASS, Answer.PASS), keys("12", 80));
        detector.interrupt(after(80));

        keys("47", 5);
        detector.interrupt(after(5));
        assertEquals(List.of(Answer.RECOGNISED, Answer.SWALLOW), keys("80", 5));
        assertEquals(new End.Torn(), detector.end(after(5), false));

        keys("4780000", 5);
        detector.interrupt(after(5));
        keys("000014", 5);
        assertEquals(new End.Code("4780000000014"), detector.end(after(5), false));
    }

    @Test
    void anotherKeyRightAfterAWholeCodeLosesNothing() {
        keys("4780000000014", 5);
        assertEquals(new End.Code("4780000000014"), detector.interrupt(after(40)));
        assertEquals(new End.None(), detector.interrupt(after(40)));
    }

    @Test
    void keysThatWaitedTogetherBelongTogether() {
        for (int before = 2; before <= 12; before++) {
            String code = "4780000000014";
            keys(code.substring(0, before), 8);
            stall(250);
            for (char key : code.substring(before).toCharArray()) {
                detector.character(key, heldUp(1), false);
            }
            assertEquals(new End.Code(code), detector.end(heldUp(1), false), "after " + before);
            calmDown();
        }
    }

    @Test
    void whatMayHaveBeenTypedBeforeTheStallIsAskedForAgain() {
        keys("5", 8);
        stall(250);
        for (char key : "ABC-4711".toCharArray()) {
            detector.character(key, heldUp(1), false);
        }
        assertEquals(new End.Torn(), detector.end(heldUp(1), false));
        calmDown();
        keys("4", 8);
        stall(900);
        for (char key : "780000000014".toCharArray()) {
            detector.character(key, heldUp(1), false);
        }
        assertEquals(new End.Code("4780000000014"), detector.end(heldUp(1), false));
    }

    @Test
    void wordsAndAmountsThatWaitedAreTyping() {
        keys("s", 100);
        stall(900);
        for (char key : "metana 20".toCharArray()) {
            assertEquals(Answer.PASS, detector.character(key, heldUp(1), true));
        }
        assertEquals(new End.None(), detector.end(heldUp(1), true));
        calmDown();
        keys("5", 100);
        stall(600);
        for (char key : "00000".toCharArray()) {
            assertEquals(Answer.PASS, detector.character(key, heldUp(1), false));
        }
        assertEquals(new End.None(), detector.end(heldUp(1), false));
    }

    /// In a text field as well: nobody types nine letters in a quarter of a second.
    @Test
    void lettersThatNoHandTypesSoFastAreAScanThoughTheyWaited() {
        stall(250);
        Answer last = Answer.PASS;
        for (char key : "KOFE-250G".toCharArray()) {
            last = detector.character(key, heldUp(1), true);
        }
        assertEquals(Answer.SWALLOW, last);
        assertEquals(new End.Code("KOFE-250G"), detector.end(heldUp(1), true));
    }

    /// However long they waited: a code in a text field is not searched for but sold.
    @Test
    void lettersAndDigitsThatWaitedTogetherBeforeEnterAreACode() {
        for (String code : List.of("KOFE-250G", "]E04780000000014")) {
            stall(1_500);
            for (char key : code.toCharArray()) {
                assertEquals(Answer.PASS, detector.character(key, heldUp(1), true));
            }
            assertEquals(new End.Code(code), detector.end(heldUp(1), true));
            calmDown();
        }
        for (String typed : List.of("smetana", "metana 20", "KOFE-250")) {
            keys(typed, 100);
            assertEquals(new End.None(), detector.end(after(100), true));
        }
    }

    @Test
    void aSlowScannerOnASlowComputerIsNotTakenForItsRest() {
        assertEquals(List.of(Answer.PASS), keys("478", 50).stream().distinct().toList());
        stall(50);
        detector.character('0', after(0), false);
        for (char key : "000000014".toCharArray()) {
            detector.character(key, slowly(), false);
        }
        assertEquals(new End.Code("4780000000014", true), detector.end(slowly(), false));
        calmDown();

        keys("ABC", 50);
        stall(50);
        detector.character('-', after(0), false);
        for (char key : "000000015".toCharArray()) {
            detector.character(key, slowly(), false);
        }
        assertEquals(new End.Torn(), detector.end(slowly(), false));
        calmDown();

        keys("3", 50);
        stall(90);
        detector.character('4', after(0), false);
        for (char key : "780000000014".toCharArray()) {
            detector.character(key, slowly(), false);
        }
        assertEquals(new End.Code("4780000000014"), detector.end(slowly(), false));
    }

    /// A key that came 50 ms later, and was handled before the thread was free again.
    private Moment slowly() {
        long before = now;
        now += TimeUnit.MILLISECONDS.toNanos(50);
        return new Moment(now, before - TimeUnit.MILLISECONDS.toNanos(17));
    }

    @Test
    void aTypistOnASlowComputerIsNoScanner() {
        for (char key : "4780000000014".toCharArray()) {
            now += TimeUnit.MILLISECONDS.toNanos(80);
            Moment moment = new Moment(now, now - TimeUnit.MILLISECONDS.toNanos(70));
            assertEquals(Answer.PASS, detector.character(key, moment, true));
        }
    }

    @Test
    void theRestOfATornCodeIsNeitherACodeNorTyped() {
        keys("4780123", 5);
        assertEquals(Optional.of("4780123"), pause(after(260)));
        assertEquals(List.of(Answer.PASS, Answer.RECOGNISED, Answer.SWALLOW), keys("014", 5));
        assertEquals(1, detector.landed());
        assertEquals(new End.Torn(), detector.end(after(5), false));

        keys("4780123", 5);
        assertEquals(Optional.of("4780123"), pause(after(710)));
        assertEquals(new End.Torn(), restAndEnter("4"));

        keys("4780123", 5);
        assertEquals(Optional.of("4780123"), pause(after(710)));
        assertEquals(new End.Rest(), detector.end(after(5), false));
        assertEquals(new End.None(), detector.end(after(5), false));
    }

    @Test
    void partsOfATornCodeAreJoinedOnlyWhereTheyMakeAWholeOne() {
        keys("4780000", 5);
        after(200);
        keys("000014", 5);
        assertEquals(new End.Code("4780000000014"), detector.end(after(5), false));
        keys("4780000", 5);
        after(200);
        keys("000015", 5);
        assertEquals(new End.Torn(), detector.end(after(5), false));
    }

    private End restAndEnter(String rest) {
        keys(rest, 5);
        return detector.end(after(5), false);
    }

    private Optional<String> end(Moment moment) {
        return code(detector.end(moment, false));
    }

    private Optional<String> pause(Moment moment) {
        return code(detector.pause(moment));
    }

    private static Optional<String> code(End end) {
        return end instanceof End.Code(String code, _) ? Optional.of(code) : Optional.empty();
    }

    private List<Answer> keys(String keys, long gapMillis) {
        List<Answer> answers = new ArrayList<>();
        for (char key : keys.toCharArray()) {
            answers.add(detector.character(key, after(gapMillis), false));
        }
        return answers;
    }

    /// The moment `millis` later; nothing waited.
    private Moment after(long millis) {
        now += TimeUnit.MILLISECONDS.toNanos(millis);
        return new Moment(now, now);
    }

    /// The program is held up for `millis`; keys wait from now on.
    private void stall(long millis) {
        calm = now - TimeUnit.MILLISECONDS.toNanos(17);
        now += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /// The moment `millis` later; the key may have waited since the stall began.
    private Moment heldUp(long millis) {
        now += TimeUnit.MILLISECONDS.toNanos(millis);
        return new Moment(now, calm);
    }

    private void calmDown() {
        after(2_000);
    }
}
