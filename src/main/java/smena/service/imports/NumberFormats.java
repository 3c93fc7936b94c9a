package smena.service.imports;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// How a workbook shows its numbers (ECMA-376, 18.8.30 and 18.8.31): what matters here is whether
/// it is a date, a per cent, or has leading zeros.
final class NumberFormats {
    private static final NumberFormats NONE = new NumberFormats(List.of());
    private static final int MOST = 70_000;
    private static final int LONGEST = 300;

    /// Spreadsheets keep 15 digits; what follows is rounding error.
    private static final MathContext DIGITS = new MathContext(15);

    /// What is a number at all, and small enough to be written out.
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[+-]?(?:\\d{1,40}(?:\\.\\d{0,40})?|\\.\\d{1,40})(?:[eE][+-]?\\d{1,2})?");

    private static final Pattern SHOWN_TEXT =
            Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.|\\[(?![hmsHMS]+])[^\\]]*]");
    private static final Pattern DATE = Pattern.compile("[ymdhsYMDHS]");
    private static final Pattern ZEROS = Pattern.compile("0{2,30}");

    /// The format of each style of a cell.
    private final List<String> formats;

    private NumberFormats(List<String> formats) {
        this.formats = formats;
    }

    static NumberFormats none() {
        return NONE;
    }

    /// Reads the part of a workbook that has its styles.
    static NumberFormats of(SheetXml xml) throws IOException {
        Map<String, String> codes = new HashMap<>();
        List<String> formats = new ArrayList<>();
        boolean cells = false;
        while (xml.next()) {
            if (xml.starts("numFmt") && codes.size() < MOST) {
                codes.put(
                        or(xml.attribute("numFmtId")), shortened(or(xml.attribute("formatCode"))));
            } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                cells = xml.starts("cellXfs");
            } else if (cells && xml.starts("xf") && formats.size() < MOST) {
                String id = or(xml.attribute("numFmtId"));
                formats.add(codes.getOrDefault(id, builtIn(id)));
            }
        }
        return new NumberFormats(formats);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String shortened(String code) {
        String plain = code.substring(0, Math.min(code.length(), LONGEST));
        return SHOWN_TEXT.matcher(plain).replaceAll("").split(";", 2)[0];
    }

    /// The formats without a code of their own; those from 27 on are dates of East Asia.
    private static String builtIn(String id) {
        if (!id.matches("\\d{1,3}")) {
            return "";
        }
        int number = Integer.parseInt(id);
        if (number == 9 || number == 10) {
            return "0%";
        }
        boolean date =
                number >= 14 && number <= 22
                        || number >= 27 && number <= 36
                        || number >= 45 && number <= 47
                        || number >= 50 && number <= 58;
        return date ? "d" : "";
    }

    /// A cell with a number.
    ///
    /// @param style the index of its style; null for none
    /// @param value as the workbook keeps it, such as `4.780000000014E12`
    FileCell cell(@Nullable String style, String value) {
        if (!NUMBER.matcher(value).matches()) {
            return new FileCell(
                    value, value.isEmpty() ? FileCell.Kind.TEXT : FileCell.Kind.ROUNDED);
        }
        String format = format(style);
        BigDecimal exactly = new BigDecimal(value);
        BigDecimal number = exactly.round(DIGITS);
        if (DATE.matcher(format).find()) {
            return new FileCell(number.toPlainString(), FileCell.Kind.DATE);
        }
        if (format.indexOf('%') >= 0) {
            String percent = plain(number.movePointRight(2)) + "%";
            return new FileCell(percent, FileCell.Kind.NUMBER);
        }
        boolean rounded = isWhole(number) && number.precision() - number.scale() > 15;
        String plain = padded(plain(number), format.strip());
        return new FileCell(plain, rounded ? FileCell.Kind.ROUNDED : FileCell.Kind.NUMBER);
    }

    private String format(@Nullable String style) {
        if (style == null || !style.matches("\\d{1,6}")) {
            return "";
        }
        int index = Integer.parseInt(style);
        return index < formats.size() ? formats.get(index) : "";
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String padded(String plain, String format) {
        boolean digits = plain.chars().allMatch(Character::isDigit);
        return digits && ZEROS.matcher(format).matches() && plain.length() < format.length()
                ? "0".repeat(format.length() - plain.length()) + plain
                : plain;
    }
}
