package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.backup.BackupPurpose;
import smena.domain.money.Money;
import smena.domain.shift.Shift;
import smena.service.TestShop;
import smena.service.backup.MadeBackup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

class BackupTimerTest {
    private static final Duration LATER = Duration.ofHours(1);

    @TempDir Path folder;

    @Test
    void aClosedShiftIsBackedUpBeforeTheTillEnds() throws IOException {
        Files.createDirectories(folder.resolve("backups"));
        try (TestShop shop = new TestShop(folder)) {
            try (BackupTimer timer = BackupTimer.start(shop.services(), LATER, LATER)) {
                assertEquals(false, timer.thread().isShutdown());
                Shift shift = shop.open(1_000);
                shop.sell(1);
                shop.close(shift, Money.ZERO);
            }
            MadeBackup made = shop.services().backups().state().first().newest().orElseThrow();
            assertEquals(BackupPurpose.SHIFT_CLOSED, made.purpose());
        }
    }

    @Test
    void theDaysBackupComesByItselfAndOnlyOnce() throws Exception {
        Files.createDirectories(folder.resolve("backups"));
        try (TestShop shop = new TestShop(folder);
                BackupTimer timer =
                        BackupTimer.start(shop.services(), Duration.ZERO, Duration.ofMillis(5))) {
            for (int looks = 0; looks < 20; looks++) {
                timer.thread().submit(() -> {}).get();
            }
            while (shop.services().backups().state().first().newest().isEmpty()) {
                timer.thread().submit(() -> {}).get();
            }
            MadeBackup made = shop.services().backups().state().first().newest().orElseThrow();
            assertEquals(BackupPurpose.DAILY, made.purpose());
            for (int looks = 0; looks < 20; looks++) {
                timer.thread().submit(() -> {}).get();
            }
            assertEquals(made, shop.services().backups().state().first().newest().orElseThrow());
            assertTrue(shop.services().lookThrough());
        }
    }
}
