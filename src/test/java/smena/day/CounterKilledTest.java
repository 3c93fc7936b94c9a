package smena.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Random;

/// A till at the counter is killed twice while it sells, takes back, exchanges and is repaid.
/// [CounterKills] does it by the dozen.
class CounterKilledTest {
    @TempDir Path folder;

    @Test
    void theBooksAreWhatWasAcknowledged() throws Exception {
        long seed = System.nanoTime();
        System.out.println("kills at the counter: seed " + seed);
        CounterKills.Result result = new CounterKills(folder, new Random(seed)).run(2);
        assertEquals(2, result.kills());
        assertTrue(result.inTheMidst() >= result.hadBeenDone(), result::toString);
    }
}
