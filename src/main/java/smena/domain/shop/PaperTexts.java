package smena.domain.shop;

import java.util.List;

/// What the shop decides about its receipts.
///
/// @param header lines under the shop's name and address; may be none
/// @param footer the last lines; none for the shop's [footer][ShopSettings#footer] or a word of
///     thanks
/// @param goodsCode whether a line's code of goods is printed
/// @param lineTax whether the tax inside each line is printed
/// @param qr whether the QR code is printed by which a refund is started
/// @param logo whether the logo is printed, where there is one
public record PaperTexts(
        List<String> header,
        List<String> footer,
        boolean goodsCode,
        boolean lineTax,
        boolean qr,
        boolean logo) {

    /// Lines in the header and in the footer.
    public static final int MOST_LINES = 6;

    /// Characters in a line: two lines of the widest paper.
    public static final int LONGEST_LINE = 96;

    /// No texts of its own, everything printed.
    public static final PaperTexts USUAL =
            new PaperTexts(List.of(), List.of(), true, true, true, true);

    public PaperTexts {
        header = List.copyOf(header);
        footer = List.copyOf(footer);
    }

    /// Whether there are no more lines and characters than a receipt takes.
    public boolean fits() {
        return fits(header) && fits(footer);
    }

    private static boolean fits(List<String> lines) {
        return lines.size() <= MOST_LINES
                && lines.stream().allMatch(line -> line.length() <= LONGEST_LINE);
    }
}
