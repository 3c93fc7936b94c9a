package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// A few of the kills that [PrintKills] does by the hundred.
class PrintKilledTest {
    private static final int KILLS = 5;
    private static final int RECEIPTS = 25;

    @TempDir Path folder;

    @Test
    void noReceiptIsLostAndNoneComesTwiceWithoutAMark() throws Exception {
        long seed = System.nanoTime();
        try (PaperWitness witness = new PaperWitness()) {
            PrintKills.Result result =
                    new PrintKills(folder, witness, RECEIPTS, new Random(seed)).run(KILLS);
            assertEquals(List.of(), result.wrong(), () -> "seed " + seed + ", " + result);
        }
    }
}
