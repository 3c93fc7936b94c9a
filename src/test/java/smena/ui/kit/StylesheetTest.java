package smena.ui.kit;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// What the stylesheet must not ask for, because the processor pays for it at every sale.
class StylesheetTest {
    /// JavaFX paints the whole window where nothing but a pointer has changed, and a style that is
    /// applied again sets it again: after each scan everything was painted twice.
    @Test
    void changesNoPointerAndCastsNoShadow() throws IOException {
        try (InputStream sheet =
                Objects.requireNonNull(Theme.class.getResourceAsStream("/fxml/theme/till.css"))) {
            String rules = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            assertFalse(rules.contains("-fx-cursor:"));
            assertFalse(rules.contains("dropshadow("));
        }
    }
}
