package smena.service.imports;

/// Counts the characters beyond ASCII that are whole in UTF-8, and the bytes that belong to none.
final class Utf8Count {
    private long whole;
    private long broken;
    private int missing;
    private int least = 0x80;
    private int most = 0xBF;

    /// The next byte, 0 to 255.
    void take(int b) {
        if (missing > 0) {
            if (b >= least && b <= most) {
                missing--;
                least = 0x80;
                most = 0xBF;
                whole += missing == 0 ? 1 : 0;
                return;
            }
            broken++;
            missing = 0;
        }
        if (b >= 0x80) {
            begin(b);
        }
    }

    /// No byte follows.
    void end() {
        broken += missing > 0 ? 1 : 0;
        missing = 0;
    }

    long whole() {
        return whole;
    }

    long broken() {
        return broken;
    }

    /// Source: The Unicode Standard, table 3-7.
    private void begin(int b) {
        missing = b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : 3;
        if (b < 0xC2 || b > 0xF4) {
            broken++;
            missing = 0;
        }
        least = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        most = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    }
}
