package smena.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.nio.file.Path;

/// JavaFX cannot switch on tabular figures, so the shipped family must have them as it is.
class FontTest {
    private static final String NEEDED = "ʻʼўқғҳёЎҚҒҲЁ№«»–—…×·−\u00A0";

    @ParameterizedTest
    @ValueSource(strings = {"Regular", "Medium", "Bold"})
    void writesUzbekAndAlignsFigures(String weight) throws Exception {
        Path file = Path.of("fxml/theme/fonts/Roboto-" + weight + ".ttf");
        Font font = Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont(100f);
        String missing =
                NEEDED.codePoints()
                        .filter(c -> !font.canDisplay(c))
                        .mapToObj(Character::toString)
                        .reduce("", String::concat);
        assertEquals("", missing);
        assertEquals(1, "0123456789".chars().mapToObj(c -> advance(font, c)).distinct().count());
    }

    private static float advance(Font font, int character) {
        FontRenderContext context = new FontRenderContext(null, true, true);
        return font.createGlyphVector(context, Character.toString(character))
                .getGlyphMetrics(0)
                .getAdvance();
    }
}
