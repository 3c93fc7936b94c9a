package smena.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import smena.domain.catalog.Product;
import smena.domain.sale.Sale;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.printing.layout.PaperTypesetter;
import smena.service.TestShop;
import smena.service.audit.Verdict;
import smena.text.MoneyStyle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/// The data of every released version, and of the schema before the first migration (`schema-15`),
/// is opened by this one, proves itself, and is sold on with.
class ReleasedFoldersTest {
    private static final Path FOLDERS = ReleasedData.FOLDERS;

    @TempDir Path folder;

    static List<Path> released() throws IOException {
        try (Stream<Path> all = Files.list(FOLDERS)) {
            List<Path> zips = all.filter(p -> p.toString().endsWith(".zip")).sorted().toList();
            assertTrue(!zips.isEmpty());
            return zips;
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void itIsOpenedProvenAndSoldOnWith(Path zip) throws IOException {
        ReleasedData released = new ReleasedData(zip);
        Properties holds = released.holds();
        released.unpack(folder);
        Instant until = Instant.parse(holds.getProperty("until"));
        try (TestShop shop =
                new TestShop(folder, new PaperTypesetter(MoneyStyle.SUM), until.plusSeconds(60))) {
            assertHolds(holds, shop);
            assertFindsWithoutOo(shop);
            Shift shift = shop.open(100_000);
            Sale sale = shop.sell(2);
            assertEquals(following(holds.getProperty("lastNumber")), sale.number());
            ShiftReport z = shop.close(shift, shop.figures(shift.id()).drawer().expected());
            long sold = Long.parseLong(holds.getProperty("soldMinor"));
            assertEquals(sold, z.before().sales().minor());
            assertEquals(sold + sale.total().minor(), z.after().sales().minor());
            assertTrue(shop.services().audit().verify().isSound());
        }
    }

    private static void assertHolds(Properties holds, TestShop shop) {
        Verdict verdict = shop.services().audit().verify();
        assertTrue(verdict.isSound(), verdict::toString);
        assertTrue(verdict.entries() >= Long.parseLong(holds.getProperty("entries")));
        assertEquals(holds.getProperty("sales"), Long.toString(verdict.sales()));
        ShiftReport last = shop.services().reports().newestZ(1).getFirst();
        assertEquals(
                holds.getProperty("expectedMinor"),
                Long.toString(last.drawer().expected().minor()));
        List<String> head =
                shop.query("select hash from journal where seq = " + holds.getProperty("entries"));
        assertEquals(List.of(holds.getProperty("head")), head);
    }

    /// Words that were folded by an older till.
    private static void assertFindsWithoutOo(TestShop shop) {
        for (String typed : List.of("сомса гушт", "goʻsht somsa", "гўштли", "ГУШТЛИ")) {
            assertEquals(
                    List.of("Somsa goʻshtli"),
                    shop.services().products().catalog().search(typed, 5).stream()
                            .map(Product::name)
                            .toList(),
                    typed);
        }
    }

    private static String following(String number) {
        int dash = number.lastIndexOf('-') + 1;
        int next = Integer.parseInt(number.substring(dash)) + 1;
        return number.substring(0, dash) + "%05d".formatted(next);
    }
}
