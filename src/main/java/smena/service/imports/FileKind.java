package smena.service.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// What a file is, by how it begins; its name may say something else.
enum FileKind {
    /// XLSX, or another ZIP.
    PACKED_BOOK,
    GZIP,
    /// A workbook of Excel 97 to 2003, or one with a password.
    OLD_BOOK,
    /// A web page or XML, which many programs save under the name of a workbook.
    WEB_PAGE,
    /// Neither text nor a workbook.
    OTHER,
    TEXT;

    /// How many bytes [#of] looks at.
    static final int HEAD = 1024;

    private static final List<String> PAGES =
            List.of(
                    "<!doctype",
                    "<html",
                    "<head",
                    "<meta",
                    "<table",
                    "<?xml",
                    "<body",
                    "<style",
                    "mime-version:");
    private static final List<String> OTHERS =
            List.of(
                    "%pdf-",
                    "{\\rtf",
                    "\u0089png",
                    "rar!",
                    "7z\u00BC\u00AF",
                    "\u00FF\u00D8\u00FF",
                    "gif8",
                    "sqlite format 3",
                    "\u0028\u00B5\u002F\u00FD",
                    "bzh",
                    "\u00FD7zxz");

    /// @param head the first bytes, at most [#HEAD] of them
    static FileKind of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
            return PACKED_BOOK;
        }
        if (text.startsWith("\u001F\u008B")) {
            return GZIP;
        }
        if (text.startsWith("\u00D0\u00CF\u0011\u00E0") || isOldSheet(text)) {
            return OLD_BOOK;
        }
        String start = plain(text);
        if (PAGES.stream().anyMatch(start::startsWith)) {
            return WEB_PAGE;
        }
        return OTHERS.stream().anyMatch(start::startsWith) ? OTHER : TEXT;
    }

    /// BIFF 2 to 8 without a container: a record "beginning of file" of four bytes or more.
    private static boolean isOldSheet(String text) {
        return text.length() > 4
                && text.charAt(0) == 9
                && List.of(0, 2, 4, 8).contains((int) text.charAt(1))
                && List.of(4, 6, 8, 16).contains((int) text.charAt(2))
                && text.charAt(3) == 0;
    }

    /// Without byte-order marks, the zeros of UTF-16, and blanks in front.
    private static String plain(String text) {
        return text.replace("\u00EF\u00BB\u00BF", "")
                .replaceAll("^(?:\u00FF\u00FE|\u00FE\u00FF)+", "")
                .replace("\0", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
    }
}
