package smena.service.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.service.TestShop;

import java.nio.file.Path;
import java.util.List;

class AuditTest {
    @TempDir Path folder;

    @Test
    void booksThatWereKeptWellHold() {
        TwoDays.keep(folder);
        try (TestShop shop = new TestShop(folder)) {
            Verdict verdict = shop.services().audit().verify();
            assertEquals(List.of(), verdict.findings());
            assertTrue(verdict.isSound());
            assertEquals(14, verdict.sales());
            assertEquals(2, verdict.zReports());
        }
    }
}
