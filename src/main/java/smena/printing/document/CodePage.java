package smena.printing.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A single-byte character table, as a printer has it.
///
/// Letters the table lacks have no stand-in: their line is printed as a picture. Only punctuation
/// has one: a hyphen for a dash, a straight quote for a curly one.
public final class CodePage {
    private static final String APOSTROPHES = "\u02BB\u02BC\u2018\u2019";

    /// Punctuation and its stand-in, used where a table lacks the first.
    private static final String[] STAND_INS = {
        "\u2013-",
        "\u2014-",
        "\u2212-",
        "\u2010-",
        "\u2011-",
        "\u00D7x",
        "\u2022*",
        "\u00B7.",
        "\u00AB\"",
        "\u00BB\"",
        "\u201C\"",
        "\u201D\"",
        "\u201E\"",
        "\u02BB'",
        "\u02BC'",
        "\u2018'",
        "\u2019'",
        "\u2009 ",
        "\u00A0 ",
        "\u202F ",
    };

    private static final List<CodePage> ALL = CodePages.read();

    private final String name;
    private final List<Integer> tables;
    private final Map<Character, Byte> bytes;

    /// @param tables the numbers under which printers have it, the commonest first
    /// @param letters the characters of the table itself; stand-ins are added
    CodePage(String name, List<Integer> tables, Map<Character, Byte> letters) {
        this.name = name;
        this.tables = tables;
        this.bytes = withStandIns(letters);
    }

    /// The code pages that there are, the one for this country's printers first.
    public static List<CodePage> all() {
        return ALL;
    }

    /// The code page of that name (`cp866`), ignoring case.
    public static Optional<CodePage> named(String name) {
        return ALL.stream().filter(page -> page.name.equalsIgnoreCase(name)).findFirst();
    }

    public String name() {
        return name;
    }

    /// The numbers for `ESC t` that printers are known to have it under, the commonest first.
    public List<Integer> tables() {
        return tables;
    }

    /// Whether every character of the text is in the table.
    public boolean has(String text) {
        return text.chars().allMatch(letter -> bytes.containsKey((char) letter));
    }

    /// The text in this table.
    ///
    /// @throws IllegalArgumentException if the table [lacks][#has] a character
    public byte[] bytes(String text) {
        byte[] encoded = new byte[text.length()];
        for (int i = 0; i < encoded.length; i++) {
            Byte letter = bytes.get(text.charAt(i));
            if (letter == null) {
                throw new IllegalArgumentException(name + " has no " + text.codePointAt(i));
            }
            encoded[i] = letter;
        }
        return encoded;
    }

    private static Map<Character, Byte> withStandIns(Map<Character, Byte> letters) {
        Map<Character, Byte> bytes = new HashMap<>(letters);
        addApostrophes(bytes);
        for (String standIn : STAND_INS) {
            bytes.putIfAbsent(standIn.charAt(0), (byte) standIn.charAt(1));
        }
        return Map.copyOf(bytes);
    }

    /// Uzbek's two apostrophe letters look like the single quotes, where a table has those.
    private static void addApostrophes(Map<Character, Byte> bytes) {
        for (int i = 0; i < 2; i++) {
            Byte quote = bytes.get(APOSTROPHES.charAt(i + 2));
            if (quote != null) {
                bytes.put(APOSTROPHES.charAt(i), quote);
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
