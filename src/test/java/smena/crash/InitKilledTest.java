package smena.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `smena init` that was killed at any moment can be repeated, and what it made is sound.
@Timeout(180)
class InitKilledTest {
    private static final int KILLS = 4;
    private static final long LONGEST_MILLIS = 1_800;

    @TempDir Path folder;

    @Test
    void itIsRepeatedUntilItIsDone() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int kill = 0; kill < KILLS; kill++) {
            Child init = smena("init", "--shop", "Baraka", "--json");
            long wait = random.nextLong(LONGEST_MILLIS);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(wait));
            init.kill();
        }
        String left = left();
        boolean finished = Files.exists(database()) && !Files.exists(mark());
        Child init = smena("init", "--shop", "Baraka", "--json");
        String said = init.rest();
        assertEquals(
                finished ? 3 : 0, init.end(), () -> "seed " + seed + ": " + said + left + errors());
        assertEquals(0, smena("check").end(), "seed " + seed);
        assertEquals(3, smena("init").end(), "seed " + seed);
    }

    /// SQLite's, of the moment before a new database goes over to its write-ahead log.
    @Test
    void aJournalWithoutItsDatabaseIsInNobodysWay() throws Exception {
        Files.createDirectories(data());
        Files.createFile(mark());
        Path journal = data().resolve("smena.db-journal");
        Files.write(journal, new byte[512]);
        Child init = smena("init", "--shop", "Baraka", "--json");
        init.rest();
        assertEquals(0, init.end(), errors());
        assertFalse(Files.exists(journal));
        assertEquals(0, smena("check").end());
    }

    /// What is in the folder, for the message.
    private String left() throws IOException {
        if (!Files.exists(data())) {
            return "nothing";
        }
        try (Stream<Path> all = Files.walk(data())) {
            return all.map(Path::toString).collect(Collectors.joining(" "));
        }
    }

    /// What the processes said beside their answers.
    private String errors() {
        Path said = folder.resolve("errors.txt");
        try {
            return Files.exists(said) ? Files.readString(said) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Child smena(String... arguments) throws IOException {
        String[] all = new String[arguments.length + 2];
        all[0] = "--data";
        all[1] = data().toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        Path log = folder.resolve("errors.txt");
        return Child.run(Child.Start.plain(List.of(), Map.of(), log), "smena.app.Main", all);
    }

    private Path database() {
        return data().resolve("smena.db");
    }

    private Path mark() {
        return data().resolve("init.unfinished");
    }

    private Path data() {
        return folder.resolve("data");
    }
}
