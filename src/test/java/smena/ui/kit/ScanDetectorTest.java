package smena.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import smena.ui.kit.ScanDetector.Answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

class ScanDetectorTest {
    private final ScanDetector detector = new ScanDetector(ScanDetector.Timing.USUAL);
    private long now = TimeUnit.HOURS.toNanos(1);

    @Test
    void aBurstEndedByEnterIsAScan() {
        assertEquals(
                List.of(Answer.PASS, Answer.PASS, Answer.PASS, Answer.RECOGNISED, Answer.SWALLOW),
                keys("47801", 5));
        assertEquals(3, detector.landed());
        assertEquals(Optional.of("47801"), detector.end(after(5)));
    }

    @Test
    void aBurstEndedByAPauseIsAScan() {
        keys("4780123", 12);
        assertEquals(Optional.empty(), detector.pause(after(50)));
        assertEquals(Optional.of("4780123"), detector.pause(after(60)));
        assertEquals(Optional.empty(), detector.pause(after(60)));
    }

    @Test
    void aHandIsNoScanner() {
        assertEquals(List.of(Answer.PASS), keys("4780123456789", 60).stream().distinct().toList());
        assertEquals(Optional.empty(), detector.end(after(60)));
    }

    @Test
    void amongAmountsAFewFastDigitsAreTyping() {
        ScanDetector among =
                new ScanDetector(
                        ScanDetector.Timing.USUAL, () -> ScanDetector.SHORTEST_AMONG_AMOUNTS);
        for (char digit : "5000000".toCharArray()) {
            assertEquals(Answer.PASS, among.character(digit, after(1)));
        }
        assertEquals(Optional.empty(), among.end(after(1)));
        for (char digit : "2000000".toCharArray()) {
            among.character(digit, after(1));
        }
        assertEquals(Answer.RECOGNISED, among.character('4', after(1)));
        assertEquals(Optional.of("20000004"), among.end(after(1)));
    }

    @Test
    void threeFastKeysAreNoScan() {
        keys("478", 5);
        assertEquals(Optional.empty(), detector.end(after(5)));
    }

    @Test
    void whatWasTypedBeforeIsNotPartOfTheCode() {
        keys("3", 0);
        after(400);
        keys("47801", 5);
        assertEquals(Optional.of("47801"), detector.end(after(5)));
    }

    @Test
    void enterLongAfterTheBurstIsAnEnter() {
        keys("47801", 5);
        assertEquals(Optional.empty(), detector.end(after(300)));
    }

    @Test
    void aStumbleTearsNoRecognisedCode() {
        keys("47801", 5);
        after(85);
        keys("23", 5);
        assertEquals(Optional.of("4780123"), detector.end(after(5)));
    }

    @Test
    void aKeyHeldDownIsNoScan() {
        assertEquals(List.of(Answer.PASS), keys("000000000", 30).stream().distinct().toList());
        assertEquals(Optional.empty(), detector.end(after(30)));
    }

    @Test
    void aCodeMayBeginWithTheSameDigitManyTimes() {
        keys("000000012", 5);
        assertEquals(7, detector.landed());
        assertEquals(Optional.of("000000012"), detector.end(after(5)));
    }

    @Test
    void anotherKeyBreaksTheBurst() {
        keys("4780", 5);
        detector.forget();
        assertEquals(Optional.empty(), detector.end(after(5)));
    }

    private List<Answer> keys(String keys, long gapMillis) {
        List<Answer> answers = new ArrayList<>();
        for (char key : keys.toCharArray()) {
            answers.add(detector.character(key, after(gapMillis)));
        }
        return answers;
    }

    private long after(long millis) {
        now += TimeUnit.MILLISECONDS.toNanos(millis);
        return now;
    }
}
