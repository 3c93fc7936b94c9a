package smena.printing.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;

class PaperLettersTest {
    @Test
    void theListIsThatOfTheFont() throws IOException, FontFormatException {
        Font plain = font("DejaVuSansMono.ttf");
        Font bold = font("DejaVuSansMono-Bold.ttf");
        for (int code = 0x21; code < 0x10000; code++) {
            boolean letter = !Character.isISOControl(code) && !Character.isSurrogate((char) code);
            boolean drawn = letter && plain.canDisplay(code) && bold.canDisplay(code);
            assertEquals(drawn, PaperLetters.has(code), Integer.toHexString(code));
        }
    }

    private static Font font(String file) throws IOException, FontFormatException {
        try (InputStream in = PaperLettersTest.class.getResourceAsStream("/fonts/" + file)) {
            return Font.createFont(Font.TRUETYPE_FONT, assertNotNullAnd(in));
        }
    }

    private static InputStream assertNotNullAnd(InputStream in) {
        assertNotNull(in);
        return in;
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '!',
            value = {
                "Yabloko 🍎,Yabloko ,🍎",
                "🍎🍏🍎,?,🍎🍏",
                "10 ㎏,10 kg,!!",
                "Café №㏄,Café №cc,!!",
                "Ｃｏｌａ ５,Cola 5,!!",
                "𝐌ilk,Milk,!!",
                "Чай 茶,Чай ,茶",
                "Нон қора ўзбек ғишт ҳалво,Нон қора ўзбек ғишт ҳалво,!!",
                "Oʻzbek gʻoza «№» €,Oʻzbek gʻoza «№» €,!!",
                "❤️ Шоколад,❤ Шоколад,!!"
            })
    void whatTheFontLacksIsWrittenOtherwiseOrLeftOut(String text, String paper, String missing) {
        assertEquals(paper.strip(), PaperText.clean(text).strip());
        assertEquals(missing, PaperText.missing(text));
    }
}
