package smena.service.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import smena.domain.Problem;
import smena.domain.backup.BackupPurpose;
import smena.domain.sale.Basket;
import smena.service.FolderCopies;
import smena.service.Refusals;
import smena.service.TestShop;
import smena.service.backup.Backups;
import smena.service.backup.Restore;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

/// A damaged database is recognised, named in a sentence and left as it was found, and the newest
/// verified backup can be put in its place.
class DamageTest {
    private static final int PAGE = 4_096;

    @TempDir Path root;
    private TestShop shop;
    private Path data;

    @BeforeEach
    void sell() throws IOException {
        data = Files.createDirectories(root.resolve("data"));
        Files.createDirectories(data.resolve("backups"));
        shop = new TestShop(data);
        shop.services().started();
        shop.open(100_000);
        for (int i = 0; i < 20; i++) {
            shop.sell(5);
        }
        shop.services().backups().make(BackupPurpose.DAILY);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /// What happens to files.
    enum Damage {
        HALF {
            @Override
            void to(Path file) throws IOException {
                resize(file, Files.size(file) / 2 / PAGE * PAGE);
            }
        },
        A_PAGE_SHORT {
            @Override
            void to(Path file) throws IOException {
                resize(file, Files.size(file) - PAGE);
            }
        },
        A_FEW_BYTES_LEFT {
            @Override
            void to(Path file) throws IOException {
                resize(file, 700);
            }
        },
        EMPTY {
            @Override
            void to(Path file) throws IOException {
                resize(file, 0);
            }
        },
        NO_HEADER {
            @Override
            void to(Path file) throws IOException {
                write(file, 0, new byte[100]);
            }
        },
        A_FOLDER {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
                Files.createDirectory(file);
            }
        };

        abstract void to(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void isRecognisedAndLeftAlone(Damage damage) throws Exception {
        shop.close();
        damage.to(database());
        assertDamaged(data);
        Path newest = Backups.newest(data).orElseThrow().file();
        Restore.in(data, java.time.Clock.systemUTC()).run(newest);
        shop.restart();
        assertEquals(20, shop.services().selling().newest(100).size());
        shop.sell(1);
    }

    /// The file is whole, but somebody or something changed what it says: looking is allowed,
    /// selling is not until a manager has looked.
    @Test
    void aChangedEntryAtTheEndIsSeenAtTheStart() throws Exception {
        String guard =
                shop.query("select sql from sqlite_schema where name = 'journal_is_never_changed'")
                        .getFirst();
        shop.close();
        shop.run("drop trigger journal_is_never_changed");
        shop.run(
                "update journal set offset_s = offset_s + 60"
                        + " where seq = (select max(seq) from journal)");
        shop.run(guard);
        shop.restart();
        assertEquals(
                Rollbacks.Kind.JOURNAL_BROKEN,
                shop.services().rollbacks().found().orElseThrow().kind());
        assertTrue(Refusals.problemOf(() -> shop.sell(1)) instanceof Problem.JournalBroken);
        shop.services().rollbacks().acknowledge(shop.manager(), "seen");
        shop.sell(1);
        shop.restart();
        assertTrue(shop.services().rollbacks().found().isEmpty());
    }

    /// Every page that holds a part of a table or an index, one after the other.
    @Test
    void aZeroedPageIsRecognisedWhereverItIs() throws Exception {
        shop.close();
        byte[] sound = Files.readAllBytes(database());
        int looked = 0;
        for (int page = 1; page < sound.length / PAGE; page += 7) {
            if (!isTree(sound, page)) {
                continue;
            }
            byte[] broken = sound.clone();
            Arrays.fill(broken, page * PAGE, (page + 1) * PAGE, (byte) 0);
            Files.write(database(), broken);
            assertDamaged(data);
            looked++;
        }
        assertTrue(looked > 5, () -> "pages looked at");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void flippedBytesInAPagesHeaderAreRecognised(long seed) throws Exception {
        shop.close();
        byte[] bytes = Files.readAllBytes(database());
        Random random = new Random(seed);
        int page = random.nextInt(1, bytes.length / PAGE);
        while (!isTree(bytes, page)) {
            page = random.nextInt(1, bytes.length / PAGE);
        }
        for (int i = 0; i < 8; i++) {
            bytes[page * PAGE + i] ^= (byte) random.nextInt(1, 256);
        }
        Files.write(database(), bytes);
        assertDamaged(data);
    }

    @Test
    void anEmptyFileBesideItsNewestEntriesIsNotANewTill() throws Exception {
        Path killed = FolderCopies.of(data, root.resolve("killed"));
        resize(killed.resolve("smena.db"), 0);
        assertDamaged(killed);
    }

    @Test
    void theNewestEntriesOfAnotherTillAreNotTakenIn() throws Exception {
        Path other = Files.createDirectory(root.resolve("other"));
        try (TestShop another = new TestShop(other)) {
            another.open(5);
            another.sell(2);
            shop.close();
            Files.copy(other.resolve("smena.db-wal"), data.resolve("smena.db-wal"));
            assertDamaged(data);
        }
    }

    @Test
    void aDatabaseThatIsGoneIsNotANewTill() throws Exception {
        shop.close();
        Files.delete(database());
        Problem problem = Refusals.problemOf(shop::restart);
        assertEquals(new Problem.DatabaseMissing(database().toString()), problem);
        assertFalse(Files.exists(database()));
    }

    @Test
    void afterTheFirstDamageNothingMoreIsWritten() throws Exception {
        Basket basket = shop.fill(1);
        shop.restart();
        shop.services().started();
        try (RandomAccessFile file = new RandomAccessFile(database().toFile(), "rw")) {
            long pages = file.length() / PAGE;
            for (long page = 1; page < pages; page++) {
                file.seek(page * PAGE);
                file.write(new byte[PAGE]);
            }
        }
        Problem damaged = new Problem.DatabaseDamaged(database().toString());
        Problem first =
                Refusals.problemOf(
                        () -> {
                            shop.services().lookThrough();
                            shop.services()
                                    .selling()
                                    .pay(shop.cashier(), basket, java.util.List.of());
                        });
        assertEquals(damaged, first);
        Map<String, Integer> before = FolderCopies.bytes(data);
        assertEquals(damaged, Refusals.problemOf(() -> shop.services().started()));
        shop.close();
        Map<String, Integer> after = FolderCopies.bytes(data);
        before.remove("smena.db-shm");
        after.remove("smena.db-shm");
        assertEquals(before, after);
    }

    private static void assertDamaged(Path folder) throws IOException {
        Path file = folder.resolve("smena.db");
        Map<String, Integer> before = FolderCopies.bytes(folder);
        Problem problem = Refusals.problemOf(() -> new TestShop(folder).close());
        assertEquals(new Problem.DatabaseDamaged(file.toString()), problem);
        assertEquals(before, FolderCopies.bytes(folder));
    }

    private static boolean isTree(byte[] bytes, int page) {
        return switch (bytes[page * PAGE]) {
            case 2, 5, 10, 13 -> true;
            default -> false;
        };
    }

    private static void resize(Path file, long size) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(size);
        }
    }

    private static void write(Path file, long at, byte[] bytes) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(at);
            open.write(bytes);
        }
    }

    private Path database() {
        return data.resolve("smena.db");
    }
}
