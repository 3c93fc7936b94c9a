package smena.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is left of a text that enters the till.
class TypedTextTest {
    private static final Problem BAD = new Problem.BadName();

    private static String text(int... codePoints) {
        return new String(codePoints, 0, codePoints.length);
    }

    @Test
    void ordinaryTextStaysAsItIs() {
        for (String text :
                new String[] {
                    "Non «Obi»", "Сут 3,2 %", "Gʻisht oʻchoq", "ў қ ғ ҳ", "a  b", "½ ₽ 牛"
                }) {
            assertEquals(text, TypedText.required(text, 80, BAD));
        }
    }

    @Test
    void controlsBecomeBlanks() {
        for (int c = 0; c <= 0x9F; c++) {
            if (Character.isISOControl(c)) {
                assertEquals("a b", TypedText.required(text('a', c, 'b'), 80, BAD), "" + c);
                assertTrue(TypedText.isUnsafe(c));
            }
        }
    }

    /// U+061C, U+200B to U+200F, U+202A to U+202E, U+2060 to U+206F, U+FEFF and their like.
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00AD, 0x061C, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202B,
                0x202C, 0x202D, 0x202E, 0x2060, 0x2064, 0x2066, 0x2067, 0x2068, 0x2069, 0x206F,
                0xFEFF, 0xFFF9, 0xFFFB, 0xE0001, 0xE0041, 0xFFFE, 0xFFFF, 0x3164, 0x115F, 0xD800
            })
    void whatCannotBeSeenIsLeftOut(int c) {
        assertEquals("ab", TypedText.required(text('a', c, 'b'), 80, BAD));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x20, 0x09, 0x0A, 0x0D, 0x85, 0xA0, 0x1680, 0x2000, 0x2007, 0x2009, 0x200B, 0x2028,
                0x2029, 0x202E, 0x202F, 0x205F, 0x3000, 0xFEFF, 0x3164, 0x2800
            })
    void aNameOfNothingElseIsNone(int c) {
        assertEquals("", TypedText.optional(text(c, c, c), 80, BAD));
        assertThrows(Refused.class, () -> TypedText.required(text(c), 80, BAD));
        assertEquals("a b", TypedText.required(text(c) + "a b" + text(c), 80, BAD));
    }

    @Test
    void onlyWhatIsLeftIsCounted() {
        assertEquals("ab", TypedText.required("a" + "\u200B".repeat(100) + "b", 2, BAD));
        assertThrows(Refused.class, () -> TypedText.required("abc", 2, BAD));
    }

    @Test
    void aLineKeepsItsBlanks() {
        assertEquals("  a   b ", TypedText.line("  a \t b\n"));
    }

    @Test
    void ordinaryCharactersAreSafe() {
        for (int c : new int[] {' ', 'a', 'я', 'ʻ', 0xA0, '—', 0x1F600}) {
            assertFalse(TypedText.isUnsafe(c), Integer.toHexString(c));
        }
    }
}
