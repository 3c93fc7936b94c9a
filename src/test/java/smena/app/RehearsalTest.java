package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.service.TestShop;

import java.nio.file.Path;

class RehearsalTest {
    @TempDir Path folder;

    /// It would sell there, and close the shop's shift.
    @Test
    void aFolderWithATillIsNotRehearsedIn() {
        Path fresh = folder.resolve("fresh");
        assertEquals(fresh, Rehearsal.fresh(fresh.toString()));
        Path shop = folder.resolve("shop");
        new TestShop(shop).close();
        Refused refused = assertThrows(Refused.class, () -> Rehearsal.fresh(shop.toString()));
        assertEquals(new Problem.FolderNotEmpty(shop.toString()), refused.problem());
    }
}
