package smena.service.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.money.Money;
import smena.service.TestRates;
import smena.service.TestShop;
import smena.service.export.ExportWords;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Tax rates of a shop as an export names them: by what they take.
class ExportedRatesTest {
    @TempDir private Path folder;

    /// Exempt is no percentage, and two rates that take the same are one of DSFinV-K's.
    @Test
    void aKeyStandsOnceForEachZ() throws IOException {
        Path target = folder.resolve("audit");
        Path key = folder.resolve("kept.pub");
        try (TestShop shop = new TestShop(Files.createDirectory(folder.resolve("shop")))) {
            TestRates rates = new TestRates(shop);
            rates.change(TestRates.fresh("LUX", 1200));
            rates.change(TestRates.fresh("SMALL", 999));
            rates.give(1, "LUX");
            rates.give(2, "EXEMPT");
            rates.give(3, "SMALL");
            Money cash = Money.of(100_000_000);
            var shift = shop.open(100_000);
            shop.sell(4);
            shop.close(shift, cash);
            Files.copy(folder.resolve("shop/keys/journal.pub"), key);
            shop.services().export().write(target, new ExportWords("read me\r\n", "Smena 1"));
        }
        assertEquals(
                List.of("5 not taxable", "2200 VAT12, LUX", "12000 EXEMPT", "1999 SMALL"),
                rows(target.resolve("vat.csv"), "UST_SCHLUESSEL", "UST_BESCHR"));
        assertEquals(
                List.of("12000 Umsatz", "1999 Umsatz", "2200 Umsatz"),
                rows(target.resolve("businesscases.csv"), "UST_SCHLUESSEL", "GV_TYP").stream()
                        .filter(row -> row.endsWith("Umsatz"))
                        .sorted()
                        .toList());
        assertEquals(List.of(), ExportCheck.verify(target, key).findings());
    }

    private static List<String> rows(Path file, String first, String second) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(file)) {
            return csv.stream()
                    .map(row -> row.getField(first) + " " + row.getField(second))
                    .toList();
        }
    }
}
