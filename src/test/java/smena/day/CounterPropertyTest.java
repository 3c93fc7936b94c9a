package smena.day;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import smena.service.TestShop;
import smena.trials.Trials;
import smena.trials.Trials.Draw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Random shifts of sales in several ways at once, refunds, exchanges and repayments, some of them
/// broken off midway: X, Z, journal, accounts, stock and `verify` agree with a plain model. Each is
/// a new shop's, so that one that fails can be made small.
@ResourceLock(FailingStep.DRIVER)
class CounterPropertyTest {
    @TempDir Path folder;
    private final CounterTally tally = new CounterTally();

    @Test
    void theBooksAgreeWithThePlainSums() throws IOException, SQLException {
        Path made = Files.createDirectory(folder.resolve("made"));
        new TestShop(made).close();
        try (FailingStep failing = FailingStep.open(folder)) {
            Trials.run("shifts at the counter", 1, draw -> day(made, failing, draw));
        }
        boolean few = Integer.getInteger("smena.trials", 25) < 25;
        System.out.println("shifts at the counter: " + tally);
        assertTrue(few || tally.broken() > 0, "nothing broke off");
    }

    private void day(Path made, FailingStep failing, Draw draw) {
        Path copy = copied(made);
        try (TestShop shop = new TestShop(copy)) {
            new CounterDay(shop, failing, draw, tally).run();
        } finally {
            failing.disarm();
            deleted(copy);
        }
    }

    private Path copied(Path made) {
        try {
            Path copy = Files.createTempDirectory(folder, "shop");
            for (Path file : walked(made)) {
                Path to = copy.resolve(made.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleted(Path copy) {
        try {
            for (Path file : walked(copy).reversed()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> walked(Path from) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            return all.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
