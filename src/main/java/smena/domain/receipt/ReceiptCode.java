package smena.domain.receipt;

import smena.domain.sale.Sale;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the QR code of a receipt holds: `SALE-2026-00123:7F3A91C055DE20B4`, the number of the sale
/// and the first digits of its journal entry's hash. It has only characters that QR codes store in
/// the compact alphanumeric mode, and that no keyboard layout of a scanner turns into lower case.
///
/// @param number the sale's number for people
/// @param piece of the hash: 16 hex digits, upper case
public record ReceiptCode(String number, String piece) {
    private static final int PIECE = 16;

    private static final Pattern CODE =
            Pattern.compile("(SALE-[0-9]{4}-[0-9]{5,15}):([0-9A-F]{" + PIECE + "})");

    /// The code of a sale.
    public static ReceiptCode of(Sale sale) {
        return of(sale.number(), sale.hash());
    }

    /// The code of the sale of this number, whose entry has this hash.
    public static ReceiptCode of(String number, String hash) {
        return new ReceiptCode(number, hash.substring(0, PIECE).toUpperCase(Locale.ROOT));
    }

    /// Reads what was scanned; empty for what is no code of a receipt.
    public static Optional<ReceiptCode> read(String scanned) {
        Matcher matcher = CODE.matcher(scanned.strip().toUpperCase(Locale.ROOT));
        return matcher.matches()
                ? Optional.of(new ReceiptCode(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /// As it is printed.
    public String text() {
        return number + ":" + piece;
    }
}
