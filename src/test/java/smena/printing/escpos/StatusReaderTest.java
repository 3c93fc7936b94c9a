package smena.printing.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import smena.printing.escpos.StatusReader.Said;
import smena.printing.transport.PrinterStatusTracker;
import smena.service.ports.PrintTrouble;
import smena.service.ports.PrinterStatus;
import smena.service.ports.PrinterStatus.Sign;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

class StatusReaderTest {
    private static List<Said> read(int... bytes) {
        StatusReader reader = new StatusReader();
        return Arrays.stream(bytes).mapToObj(reader::accept).flatMap(Optional::stream).toList();
    }

    private static Set<Sign> signs(String names) {
        return names.equals("-")
                ? Set.of()
                : Arrays.stream(names.split(" ")).map(Sign::valueOf).collect(Collectors.toSet());
    }

    /// Bytes as the published command set has them: bit 1 and bit 4 stand, bit 0 and bit 7 do not.
    @ParameterizedTest
    @CsvSource({
        "1, 12, -",
        "1, 16, -",
        "1, 1A, OFFLINE",
        "2, 12, -",
        "2, 16, COVER_OPEN",
        "2, 32, NO_PAPER",
        "2, 52, OTHER_ERROR",
        "3, 12, -",
        "3, 1A, CUTTER_ERROR",
        "3, 32, OTHER_ERROR",
        "3, 52, OTHER_ERROR",
        "4, 12, -",
        "4, 1E, PAPER_LOW",
        "4, 72, NO_PAPER",
        "4, 7E, PAPER_LOW NO_PAPER"
    })
    void realTimeAnswers(int question, String hex, String signs) {
        int said = Integer.parseInt(hex, 16);
        assertEquals(List.of(new Said.RealTime(said)), read(said));
        assertEquals(signs(signs), StatusBits.realTime(question, said));
    }

    @ParameterizedTest
    @CsvSource({"00, -", "03, PAPER_LOW", "0C, NO_PAPER", "0F, PAPER_LOW NO_PAPER", "60, -"})
    void thePaperSensor(String hex, String signs) {
        assertEquals(List.of(new Said.PaperSensor(signs(signs))), read(Integer.parseInt(hex, 16)));
    }

    @ParameterizedTest
    @CsvSource({
        "10000000, -",
        "14000F0F, PAPER_LOW NO_PAPER",
        "18000C0F, OFFLINE NO_PAPER",
        "3800000F, OFFLINE COVER_OPEN",
        "1808000F, OFFLINE CUTTER_ERROR",
        "1820000F, OFFLINE OTHER_ERROR",
        "1000030F, PAPER_LOW"
    })
    void automaticStatus(String hex, String signs) {
        int[] bytes = new int[4];
        for (int i = 0; i < 4; i++) {
            bytes[i] = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        }
        assertEquals(List.of(new Said.Automatic(signs(signs))), read(bytes));
    }

    @Test
    void allThreeAreToldApart() {
        assertEquals(
                List.of(
                        new Said.RealTime(0x12),
                        new Said.Automatic(Set.of(Sign.PAPER_LOW)),
                        new Said.PaperSensor(Set.of()),
                        new Said.RealTime(0x1A)),
                read(0x12, 0x10, 0x00, 0x03, 0x0F, 0x00, 0x1A));
    }

    @ParameterizedTest
    @CsvSource({"FF", "80", "11", "13", "01", "02", "04", "08", "61"})
    void rubbish(String hex) {
        assertEquals(List.of(new Said.Rubbish()), read(Integer.parseInt(hex, 16)));
    }

    @Test
    void anAutomaticStatusThatBreaksOffIsRubbish() {
        assertEquals(List.of(new Said.Rubbish(), new Said.RealTime(0x12)), read(0x10, 0x12, 0x12));
    }

    @Test
    void theReasonAPersonCanPutRightComesFirst() {
        Set<Sign> all = Set.of(Sign.values());
        assertEquals(Optional.of(PrintTrouble.COVER_OPEN), PrinterStatus.of(all).trouble());
        assertEquals(
                Optional.of(PrintTrouble.CUTTER),
                PrinterStatus.of(Set.of(Sign.OFFLINE, Sign.CUTTER_ERROR, Sign.OTHER_ERROR))
                        .trouble());
        assertEquals(Optional.empty(), PrinterStatus.of(Set.of(Sign.PAPER_LOW)).trouble());
    }

    @Test
    void aPrinterIsBelievedForTwoMinutesAndASilentOneLeftAloneForTen() {
        AtomicLong time = new AtomicLong();
        PrinterStatusTracker printerStatusTracker = new PrinterStatusTracker(time::get);
        assertTrue(printerStatusTracker.worthAsking());
        printerStatusTracker.heard(PrinterStatus.of(Set.of(Sign.OFFLINE, Sign.NO_PAPER)));
        assertEquals(Optional.of(PrintTrouble.NO_PAPER), printerStatusTracker.holdsBack());
        time.addAndGet(Duration.ofMinutes(2).toNanos());
        assertEquals(Optional.empty(), printerStatusTracker.holdsBack());
        printerStatusTracker.heard(PrinterStatus.of(Set.of(Sign.NO_PAPER)));
        assertEquals(
                Optional.empty(), printerStatusTracker.holdsBack(), "one that is online prints");
        printerStatusTracker.heard(PrinterStatus.SILENT);
        assertFalse(printerStatusTracker.worthAsking());
        time.addAndGet(Duration.ofMinutes(10).toNanos());
        assertTrue(printerStatusTracker.worthAsking());
        printerStatusTracker.wasWrong();
        printerStatusTracker.heard(PrinterStatus.of(Set.of(Sign.OFFLINE)));
        assertEquals(Optional.empty(), printerStatusTracker.holdsBack());
    }
}
