package smena.service.imports;

import smena.domain.catalog.Barcode;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Barcodes as written in files: one or several in a cell, with or without what spreadsheets put
/// around or into them.
final class CodeText {
    private static final int LONGEST = 400;
    private static final int LONGEST_CODE = 64;
    private static final Pattern OWN_SEPARATOR = Pattern.compile("\\|");
    private static final int LONGEST_NONE = 20;

    /// What people write where there is no code.
    private static final Pattern NONE =
            Pattern.compile(
                    "[-–—_.*?]+|0+|б/[нк]|н/д|нет|без кода|без штрих-?кода|n/?a|none|no|no code"
                            + "|yo[ʻ‘’'`]q|йўқ|kodsiz|кодсиз",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LOST_ZERO_LENGTH = 11;
    private static final Pattern SURE_SEPARATORS = Pattern.compile("[,;|]");

    /// A slash or a blank may be part of a code, but not between two runs of eight or more digits.
    private static final Pattern LONG_DIGITS = Pattern.compile("\\d{8,}(?:[ /,;|]+\\d{8,})+");

    private static final Pattern ANY_SEPARATORS = Pattern.compile("[ /,;|]+");
    private static final Pattern NO_DECIMALS = Pattern.compile("([\\d ]{6,})[.,]0{1,3}");
    private static final Pattern SPACED = Pattern.compile("\\d+(?:[ -]\\d+)+");
    private static final Pattern MARKS = Pattern.compile("^['`\u2018\u2019\"=]+|['`\u2019\"]+$");

    private CodeText() {}

    /// The codes of a cell.
    ///
    /// @param codes as the shop wrote them; none where the product is picked by hand
    /// @param mended the code whose leading zero was put back; empty for none
    record Codes(List<String> codes, String mended) {}

    /// Reads a cell.
    static Parsed<Codes> read(FileCell cell) {
        if (cell.kind() == FileCell.Kind.ROUNDED) {
            return Parsed.not(Refusal.DIGITS_LOST);
        }
        if (isNone(cell.text())) {
            return Parsed.of(new Codes(List.of(), ""));
        }
        if (isDigits(cell.text())) {
            return codes(List.of(cell.text()));
        }
        String text = unmarked(cell.text());
        if (text.isEmpty()) {
            return Parsed.of(new Codes(List.of(), ""));
        }
        if (text.length() > LONGEST) {
            return Parsed.not(Refusal.NO_BARCODE);
        }
        return codes(parts(text));
    }

    private static boolean isNone(String text) {
        return text.length() < LONGEST_NONE && NONE.matcher(text).matches();
    }

    /// The codes of a cell that a till has written: as they are, `a|b`.
    static Parsed<Codes> own(FileCell cell) {
        if (cell.kind() == FileCell.Kind.ROUNDED) {
            return Parsed.not(Refusal.DIGITS_LOST);
        }
        List<String> codes = new ArrayList<>();
        for (String part : OWN_SEPARATOR.split(cell.text())) {
            Optional<Barcode> code = Barcode.read(part);
            if (code.isEmpty() && !part.isBlank()) {
                return Parsed.not(Refusal.NO_BARCODE);
            }
            code.ifPresent(read -> codes.add(read.code()));
        }
        boolean wrong =
                codes.stream()
                        .map(Barcode::new)
                        .anyMatch(c -> c.isDigits() && c.code().length() == 13 && !c.isGtin());
        return wrong
                ? Parsed.not(Refusal.BAD_CHECK_DIGIT)
                : Parsed.of(new Codes(List.copyOf(codes), ""));
    }

    private static Parsed<Codes> codes(List<String> parts) {
        Map<String, String> byNumber = new LinkedHashMap<>();
        String mended = "";
        for (String part : parts) {
            Parsed<String> code = code(part);
            if (code.value().isEmpty()) {
                return Parsed.not(code.why());
            }
            String right = code.value().get();
            if (hasLostZero(right)) {
                right = "0" + right;
                mended = right;
            }
            byNumber.putIfAbsent(Barcode.number(right), right);
        }
        return Parsed.of(new Codes(List.copyOf(byNumber.values()), mended));
    }

    private static List<String> parts(String text) {
        if (ScientificNumber.isOne(text) || NO_DECIMALS.matcher(text).matches()) {
            return List.of(text);
        }
        Pattern between = LONG_DIGITS.matcher(text).matches() ? ANY_SEPARATORS : SURE_SEPARATORS;
        List<String> parts = new ArrayList<>();
        for (String part : between.split(text)) {
            String code = unmarked(part);
            if (!code.isEmpty()) {
                parts.add(code);
            }
        }
        return parts;
    }

    /// Most codes are; they need no further look.
    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST_CODE;
    }

    private static Parsed<String> code(String part) {
        if (isDigits(part)) {
            return checked(part);
        }
        if (ScientificNumber.isOne(part)) {
            return ScientificNumber.whole(part)
                    .map(CodeText::checked)
                    .orElseGet(() -> Parsed.not(Refusal.DIGITS_LOST));
        }
        var whole = NO_DECIMALS.matcher(part);
        String text = whole.matches() ? whole.group(1).strip() : part;
        return checked(SPACED.matcher(text).matches() ? joined(text).orElse(text) : text);
    }

    /// Digits in groups, as they are printed under the bars or with thousands set apart.
    private static Optional<String> joined(String text) {
        String digits = text.replaceAll("[ -]", "");
        boolean gtin = digits.length() >= 12 && new Barcode(digits).isGtin();
        return gtin ? Optional.of(digits) : Optional.empty();
    }

    /// An EAN or UPC code has a check digit; other codes are the shop's own.
    private static Parsed<String> checked(String code) {
        Optional<Barcode> barcode = Barcode.read(code);
        if (barcode.isEmpty()) {
            return Parsed.not(Refusal.NO_BARCODE);
        }
        boolean hasCheckDigit =
                barcode.get().isDigits() && List.of(8, 12, 13, 14).contains(code.length());
        return hasCheckDigit && !barcode.get().isGtin()
                ? Parsed.not(Refusal.BAD_CHECK_DIGIT)
                : Parsed.of(code);
    }

    /// A spreadsheet takes the zero away that a UPC code begins with.
    private static boolean hasLostZero(String code) {
        return code.length() == LOST_ZERO_LENGTH && new Barcode("0" + code).isGtin();
    }

    private static String unmarked(String text) {
        String narrow =
                text.chars().allMatch(c -> c < 0x7F)
                        ? text
                        : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return MARKS.matcher(narrow.strip()).replaceAll("").strip();
    }
}
