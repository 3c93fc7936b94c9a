package smena.domain.shop;

/// What a printer is like.
///
/// @param profile the name of the model it was chosen as; empty for none
/// @param columns characters in a line: 32 on 58 mm paper, 42 or 48 on 80 mm
/// @param codePage the character table, such as `cp866`
/// @param table the printer's own number for that table, 0 to 255
/// @param cutter whether it cuts
/// @param drawerPin the pin of the drawer's plug: 0 for pin 2, 1 for pin 5
/// @param alwaysRaster whether every line is sent as a picture
/// @param qr whether it draws QR codes by itself
/// @param logo whether the shop's logo is printed
/// @param buzzer whether it beeps after a receipt
public record PrinterTraits(
        String profile,
        int columns,
        String codePage,
        int table,
        boolean cutter,
        int drawerPin,
        boolean alwaysRaster,
        boolean qr,
        boolean logo,
        boolean buzzer) {
    /// An 80 mm printer with a cutter, as most are.
    public static final PrinterTraits USUAL =
            new PrinterTraits("", 48, "cp866", 17, true, 0, false, true, true, false);

    public PrinterTraits {
        if (!fits(columns)) {
            throw new IllegalArgumentException("columns: " + columns);
        }
        if (codePage.isBlank() || table < 0 || table > 255) {
            throw new IllegalArgumentException("table of letters: " + codePage + ":" + table);
        }
        if (drawerPin < 0 || drawerPin > 1) {
            throw new IllegalArgumentException("drawer pin: " + drawerPin);
        }
    }

    /// Whether paper has this many columns.
    public static boolean fits(int columns) {
        return columns == 32 || columns == 42 || columns == 48;
    }

    /// The same printer with another width and character table.
    public PrinterTraits with(int newColumns, String newCodePage, int newTable) {
        return new PrinterTraits(
                profile,
                newColumns,
                newCodePage,
                newTable,
                cutter,
                drawerPin,
                alwaysRaster,
                qr,
                logo,
                buzzer);
    }
}
