package smena.printing.escpos;

import java.nio.charset.Charset;
import java.util.Map;

/// What a printer shows for the bytes of a line in a character table, from the standards and not
/// from the till's own file.
public final class Letters {
    private static final Map<String, String> STANDARDS =
            Map.ofEntries(
                    Map.entry("cp866", "IBM866"),
                    Map.entry("cp1251", "windows-1251"),
                    Map.entry("cp855", "IBM855"),
                    Map.entry("iso8859-5", "ISO-8859-5"),
                    Map.entry("cp437", "IBM437"),
                    Map.entry("cp850", "IBM850"),
                    Map.entry("cp858", "IBM00858"),
                    Map.entry("cp852", "IBM852"),
                    Map.entry("cp857", "IBM857"),
                    Map.entry("cp737", "IBM737"),
                    Map.entry("cp775", "IBM775"),
                    Map.entry("cp1250", "windows-1250"),
                    Map.entry("cp1252", "windows-1252"),
                    Map.entry("cp1253", "windows-1253"),
                    Map.entry("cp1254", "windows-1254"),
                    Map.entry("cp1257", "windows-1257"),
                    Map.entry("iso8859-1", "ISO-8859-1"),
                    Map.entry("iso8859-2", "ISO-8859-2"),
                    Map.entry("iso8859-9", "ISO-8859-9"),
                    Map.entry("iso8859-15", "ISO-8859-15"));

    /// The upper half of STRK1048-2002 as the Unicode Consortium maps it, a row of 16 each.
    private static final String KAZAKH =
            "\u0402\u0403\u201A\u0453\u201E\u2026\u2020\u2021"
                    + "\u20AC\u2030\u0409\u2039\u040A\u049A\u04BA\u040F"
                    + "\u0452\u2018\u2019\u201C\u201D\u2022\u2013\u2014"
                    + "\uFFFD\u2122\u0459\u203A\u045A\u049B\u04BB\u045F"
                    + "\u00A0\u04B0\u04B1\u04D8\u00A4\u04E8\u00A6\u00A7"
                    + "\u0401\u00A9\u0492\u00AB\u00AC\u00AD\u00AE\u04AE"
                    + "\u00B0\u00B1\u0406\u0456\u04E9\u00B5\u00B6\u00B7"
                    + "\u0451\u2116\u0493\u00BB\u04D9\u04A2\u04A3\u04AF";

    private Letters() {}

    public static String shown(String page, byte[] line) {
        if (!page.equals("kz1048")) {
            return new String(line, Charset.forName(STANDARDS.getOrDefault(page, page)));
        }
        StringBuilder text = new StringBuilder();
        for (byte each : line) {
            int code = each & 0xFF;
            if (code < 0x80) {
                text.append((char) code);
            } else if (code < 0xC0) {
                text.append(KAZAKH.charAt(code - 0x80));
            } else {
                text.append((char) ('А' + code - 0xC0));
            }
        }
        return text.toString();
    }
}
