package smena.printing.document;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.BitSet;

/// Which characters the paper's font has. Documents are laid out without a font at hand, so a file
/// beside the font lists them.
final class PaperLetters {
    private static final String FILE = "/fonts/letters.txt";
    private static final int HEX = 16;
    private static final BitSet ALL = read();

    private PaperLetters() {}

    /// Whether the font has it.
    static boolean has(int code) {
        return code < 0x10000 && ALL.get(code);
    }

    /// What is written in place of a character the font lacks: the plain characters it stands for,
    /// such as `kg` for `㎏`; empty where there are none.
    static String standIn(int code) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.codePoints().allMatch(PaperLetters::has) ? plain.toString() : "";
    }

    private static BitSet read() {
        BitSet all = new BitSet(0x10000);
        try (InputStream in = PaperLetters.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new FileNotFoundException(FILE);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
                    .lines()
                    .map(line -> line.split("-"))
                    .forEach(
                            ends ->
                                    all.set(
                                            Integer.parseInt(ends[0], HEX),
                                            Integer.parseInt(ends[ends.length - 1], HEX) + 1));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
