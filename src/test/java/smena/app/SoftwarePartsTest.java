package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import smena.ui.settings.SoftwarePart;

import java.util.List;

class SoftwarePartsTest {
    private static final List<String> WITHOUT_A_VERSION = List.of("Roboto", "DejaVu Sans Mono");

    /// Also what is listed and no longer used would be found.
    @Test
    void eachHasTheVersionThatRunsAndALicence() {
        List<SoftwarePart> parts = SoftwareParts.all();
        assertTrue(parts.size() > 30, parts::toString);
        List<String> without =
                parts.stream().filter(p -> p.version().isEmpty()).map(SoftwarePart::name).toList();
        assertEquals(WITHOUT_A_VERSION, without);
        assertTrue(parts.stream().noneMatch(p -> p.licence().isBlank()), parts::toString);
    }

    @Test
    void aVersionIsThatOfTheLibraryAndOfNoneWithALongerName() {
        List<String> lines = List.of("# said", "", "core | a.b | MIT", "core-x | a.b | EPL-2.0");
        List<String> jars = List.of("core-x-2.0.jar", "core-1.5.4-linux-aarch64.jar");
        assertEquals(
                List.of(
                        new SoftwarePart("core", "1.5.4", "MIT"),
                        new SoftwarePart("core-x", "2.0", "EPL-2.0")),
                SoftwareParts.of(lines, jars));
    }
}
