package smena.service.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.backup.BackupPurpose;
import smena.domain.money.Money;
import smena.domain.sale.Basket;
import smena.service.FolderCopies;
import smena.service.Refusals;
import smena.service.TestShop;
import smena.service.backup.BackupResult;
import smena.service.backup.Restore;
import smena.service.integrity.Checkup.State;
import smena.service.integrity.Checkup.Subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A disk that is full, for real: a small file system of its own in a process with a view of its
/// own on the disks. Skipped where the system does not let us make one.
class SmallDiskTest {
    private static final List<String> OWN_VIEW =
            List.of("unshare", "--map-root-user", "--mount", "--propagation", "private");

    @TempDir Path root;

    @Test
    void aFullDiskLosesNothing() throws Exception {
        assumeTrue(mayMount(), "this system lets nobody mount a small file system");
        Path disk = Files.createDirectory(root.resolve("disk"));
        List<String> command = new ArrayList<>(OWN_VIEW);
        command.addAll(
                List.of(
                        "sh",
                        "-c",
                        "mount -t tmpfs -o size=5m tmpfs \"$0\" && exec \"$@\"",
                        disk.toString(),
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Story.class.getName(),
                        disk.toString()));
        // Never into this process's own output, which is how it talks to Maven.
        Path told = root.resolve("told.txt");
        int code =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(told.toFile())
                        .start()
                        .waitFor();
        String story = Files.readString(told);
        assertEquals(0, code, story);
    }

    private static boolean mayMount() throws InterruptedException {
        List<String> trial = new ArrayList<>(OWN_VIEW);
        trial.addAll(List.of("mount", "-t", "tmpfs", "tmpfs", "/mnt"));
        try {
            return new ProcessBuilder(trial)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /// What happens on the small disk, told in order.
    static final class Story {
        private final Path disk;
        private final Path filler;
        private final Path data;
        private TestShop shop;

        private Story(Path disk) throws IOException {
            this.disk = disk;
            this.filler = disk.resolve("filler");
            this.data = Files.createDirectory(disk.resolve("data"));
            halfMade();
            Files.createDirectories(data.resolve("backups"));
            this.shop = new TestShop(data);
        }

        public static void main(String[] args) throws Exception {
            try {
                Story story = new Story(Path.of(args[0]));
                story.inTheMiddleOfASale();
                story.inTheMiddleOfABackup();
                story.inTheMiddleOfARestore();
                story.atAnUpdate();
                story.atTheStart();
                story.readOnly();
            } catch (Throwable e) {
                e.printStackTrace();
                System.exit(1);
            }
        }

        /// The schema is made in steps; the disk is full before the last of them.
        private void halfMade() throws IOException {
            fillUp(120 << 10);
            assertEquals(
                    new Problem.DiskFull(),
                    Refusals.problemOf(() -> TestShop.fromNothing(data).close()));
            Files.delete(filler);
        }

        private void inTheMiddleOfASale() throws IOException {
            shop.open(100_000);
            shop.sell(2);
            fillUp(60 << 10);
            int sold = 1;
            Problem problem = null;
            while (problem == null) {
                try {
                    shop.sell(3);
                    sold++;
                } catch (Refused refusal) {
                    problem = refusal.problem();
                }
                assertTrue(sold < 500, "the disk does not fill");
            }
            assertEquals(new Problem.DiskFull(), problem);
            assertEquals(sold, shop.services().selling().newest(1_000).size());
            Basket basket = shop.services().baskets().open();
            Files.delete(filler);
            if (basket.isEmpty()) {
                basket = shop.fill(1);
            }
            Basket kept = basket;
            shop.services().selling().pay(shop.cashier(), kept, shop.cash(Money.of(100_000_000)));
            shop.services().selling().pay(shop.cashier(), kept, shop.cash(Money.of(100_000_000)));
            assertEquals(sold + 1, shop.services().selling().newest(1_000).size());
            assertSound();
        }

        private void inTheMiddleOfABackup() throws IOException {
            fillUp(500 << 10);
            BackupResult result =
                    shop.services().backups().make(BackupPurpose.SHIFT_CLOSED).getFirst();
            assertEquals(new Problem.DiskFull(), result.problem().orElseThrow());
            try (Stream<Path> left = Files.list(data.resolve("backups"))) {
                assertEquals(List.of(), left.toList());
            }
            shop.sell(1);
            Files.delete(filler);
        }

        private void inTheMiddleOfARestore() throws IOException {
            Path elsewhere = Files.createTempDirectory("smena-elsewhere");
            Path copy = elsewhere.resolve("copy.db");
            shop.services().backups().to(copy);
            shop.close();
            fillUp(100 << 10);
            Map<String, Integer> before = FolderCopies.bytes(data);
            assertEquals(
                    new Problem.DiskFull(),
                    Refusals.problemOf(() -> Restore.in(data, Clock.systemUTC()).run(copy)));
            assertEquals(before, FolderCopies.bytes(data));
            assertTrue(Files.notExists(data.resolve("restore")));
            Files.delete(filler);
            shop.restart();
        }

        /// A newer till changes nothing while there is no room for a copy.
        private void atAnUpdate() throws IOException {
            shop.close();
            fillUp(200 << 10);
            Map<String, Integer> before = FolderCopies.bytes(data);
            assertEquals(
                    new Problem.UpdateWithoutCopy(new Problem.DiskFull()),
                    Refusals.problemOf(shop::update));
            assertEquals(before, FolderCopies.bytes(data));
            Files.delete(filler);
            shop.restart();
        }

        private void atTheStart() throws IOException {
            shop.setClock(shop.now().plus(Duration.ofHours(1)));
            shop.close();
            fillUp(0);
            assertEquals(
                    new Problem.DiskFull(),
                    Refusals.problemOf(
                            () -> {
                                shop.restart();
                                shop.services().started();
                            }));
            shop.close();
            Files.delete(filler);
            shop.restart();
            shop.services().started();
            shop.sell(1);
            assertSound();
        }

        private void readOnly() throws Exception {
            shop.close();
            Map<String, Integer> before = FolderCopies.bytes(data);
            int code =
                    new ProcessBuilder("mount", "-o", "remount,ro", disk.toString())
                            .inheritIO()
                            .start()
                            .waitFor();
            assertEquals(0, code);
            assertEquals(
                    new Problem.FolderNotWritable(data.toString()),
                    Refusals.problemOf(shop::restart));
            assertEquals(before, FolderCopies.bytes(data));
        }

        private void assertSound() {
            assertTrue(
                    shop.services().checkup().run().stream()
                            .filter(f -> f.subject() != Subject.DISK)
                            .noneMatch(f -> f.state() == State.BAD));
        }

        /// Leaves so many bytes.
        private void fillUp(long left) throws IOException {
            long free = Files.getFileStore(disk).getUsableSpace() - left;
            byte[] block = new byte[4_096];
            try (var out = Files.newOutputStream(filler)) {
                for (long i = 0; i < free / block.length; i++) {
                    out.write(block);
                }
            } catch (IOException full) {
                assertEquals(0, left, "more was free than could be written");
            }
        }
    }
}
