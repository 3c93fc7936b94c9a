package smena.service.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import smena.domain.Refused;
import smena.domain.catalog.Barcode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Files as people have them come in as they are meant, or are refused with the reason.
class TroubledFilesTest {
    @TempDir static Path folder;

    @ParameterizedTest
    @MethodSource("troubles")
    void aFileWith(Trouble trouble) {
        assertEquals(trouble.expected(), read(trouble));
    }

    /// Formulas around each code, as other programs export them, and no end.
    @Test
    void threeHundredThousandRowsCutInTheMiddle() {
        StringBuilder text = new StringBuilder("Прайс-лист\nШтрих-код;Название;Цена\n");
        for (int i = 0; i < 300_000; i++) {
            String code = String.valueOf(478_000_000_000L + i);
            text.append("\"=\"\"").append(code).append(Barcode.checkDigit(code));
            text.append("\"\"\";Товар;12000\n");
        }
        byte[] half = text.substring(0, text.length() / 2).getBytes(StandardCharsets.UTF_8);
        ImportTrial.Outcome outcome = new ImportTrial(folder.resolve("cut")).bytes("cut.csv", half);
        assertEquals(150_000, outcome.products().size() + outcome.refused().size(), 2);
        assertEquals(1, outcome.refused().size(), outcome.refused()::toString);
        assertTrue(outcome.refused().getFirst().startsWith("15000"), outcome.refused()::toString);
    }

    static Stream<Trouble> troubles() {
        return Stream.concat(TroubledTexts.all(), TroubledBooks.all());
    }

    private static List<String> read(Trouble trouble) {
        try {
            ImportTrial.Outcome outcome =
                    new ImportTrial(folder.resolve(trouble.what().replaceAll("\\W", "-")))
                            .bytes(trouble.file(), trouble.bytes());
            List<String> all = new ArrayList<>();
            outcome.products().forEach(product -> all.add(shortened(product)));
            all.addAll(outcome.refused());
            all.addAll(outcome.remarks());
            return all;
        } catch (Refused refused) {
            return List.of(refused.problem().getClass().getSimpleName());
        }
    }

    private static String shortened(String product) {
        return product.replace("|PIECE|VAT12|Прочее", "");
    }
}
