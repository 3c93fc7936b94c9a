package smena.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// The measurements that write rows of their own or grow a till still run on the schema and the
/// services as they are. What they measure is not looked at.
class BenchesRunTest {
    @TempDir Path folder;

    @Test
    void aSaleIsBookedBesideTheSameRows() throws Exception {
        Booking.main(new String[] {"2", folder.toString()});
    }

    @Test
    void aFileIsImportedBesideTheSameRows() throws Exception {
        Importing.main(new String[] {folder.toString(), "50"});
    }

    @Test
    void aDirectoryOfGoodsCodesIsTakenAndSearched() throws Exception {
        GoodsCodeBench.main(new String[] {folder.toString(), "60"});
    }

    @Test
    void aTillGrowsDayByDayAndIsGrownOn() throws Exception {
        Grow.main(new String[] {folder.toString(), "5", "4"});
        Grow.main(new String[] {folder.toString(), "9", "4", "blank"});
        try (GrownTill till = GrownTill.open(folder, new NoPaper(), 4)) {
            assertEquals(9, till.sales());
            assertEquals(0, till.services().printing().waiting());
            assertEquals(3, till.services().shifts().newest(10).size());
            assertTrue(till.services().audit().verify().isSound());
        }
        assertTrue(
                TableSize.all(folder.resolve("smena.db")).stream()
                        .anyMatch(t -> t.name().equals("journal")));
    }
}
