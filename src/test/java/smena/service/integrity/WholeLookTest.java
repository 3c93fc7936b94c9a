package smena.service.integrity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.backup.BackupPurpose;
import smena.service.TestShop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// The look at everything comes once a day, when nobody sells.
class WholeLookTest {
    @TempDir Path folder;
    private TestShop shop;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve("backups"));
        shop = new TestShop(folder);
        assertTrue(look().take());
        shop.services().backups().make(BackupPurpose.ON_DEMAND);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void itIsTakenOnceADay() {
        later(Duration.ofHours(3));
        assertFalse(look().isDue());
        aDayLater();
        assertTrue(look().isDue());
        assertTrue(look().take());
        assertFalse(look().isDue());
        shop.restart();
        assertFalse(look().isDue());
    }

    @Test
    void itWaitsForAQuietMoment() {
        later(Duration.ofDays(1));
        shop.services().backups().make(BackupPurpose.ON_DEMAND);
        later(Duration.ofMinutes(9));
        assertFalse(look().isDue());
        later(Duration.ofMinutes(2));
        assertTrue(look().isDue());
    }

    @Test
    void aTillThatIsNeverQuietIsLookedAtAllTheSame() {
        later(Duration.ofDays(2));
        shop.services().backups().make(BackupPurpose.ON_DEMAND);
        assertTrue(look().isDue());
    }

    private WholeLook look() {
        return shop.services().wholeLook();
    }

    private void later(Duration time) {
        shop.setClock(shop.now().plus(time));
    }

    /// A quiet moment then, even where a manager had to confirm the clock first.
    private void aDayLater() {
        later(Duration.ofDays(1));
        later(Duration.ofMinutes(11));
    }
}
