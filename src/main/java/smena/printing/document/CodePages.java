package smena.printing.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Reads the character tables from `printers/code-pages.tsv`.
public final class CodePages {
    private static final String FILE = "/printers/code-pages.tsv";
    private static final char NO_LETTER = '\uFFFD';

    private CodePages() {}

    /// All of them that this Java runtime supports, in the order of the file.
    static List<CodePage> read() {
        List<CodePage> pages = new ArrayList<>();
        for (String[] fields : rows(FILE)) {
            if (Charset.isSupported(fields[1])) {
                pages.add(page(fields));
            }
        }
        return List.copyOf(pages);
    }

    /// The rows of a bundled resource file, without its comments.
    public static List<String[]> rows(String file) {
        try (InputStream in = CodePages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CodePage page(String[] fields) {
        List<Integer> tables = Arrays.stream(fields[3].split(",")).map(Integer::valueOf).toList();
        return new CodePage(fields[0], tables, bytes(Charset.forName(fields[1]), fields[2]));
    }

    private static Map<Character, Byte> bytes(Charset charset, String changes) {
        char[] letters = new char[256];
        for (int code = 0; code < letters.length; code++) {
            String letter = new String(new byte[] {(byte) code}, charset);
            letters[code] = letter.length() == 1 ? letter.charAt(0) : NO_LETTER;
        }
        for (String change : changes.isEmpty() ? new String[0] : changes.split(",")) {
            letters[HexFormat.fromHexDigits(change, 0, 2)] = change.charAt(3);
        }
        Map<Character, Byte> bytes = new HashMap<>();
        for (int code = 0x20; code < letters.length; code++) {
            if (!Character.isISOControl(letters[code]) && letters[code] != NO_LETTER) {
                bytes.putIfAbsent(letters[code], (byte) code);
            }
        }
        return bytes;
    }
}
