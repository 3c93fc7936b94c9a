package smena.printing;

/// What a receipt printer can do.
///
/// @param columns letters of Font A in a line: 32, 42 or 48
/// @param dots dots in a line: 384, 512 or 576
/// @param codePage the table of letters it is switched to
/// @param table the number it has that table under, for `ESC t`
/// @param drawerPin the pin of the drawer's plug: 0 for pin 2, 1 for pin 5
public record PrinterProfile(
        int columns,
        int dots,
        CodePage codePage,
        int table,
        boolean cutter,
        int drawerPin,
        Raster raster) {

    /// When letters go to the printer as pictures.
    public enum Raster {
        /// Only a line with a letter that the table lacks.
        WHEN_NEEDED,
        /// Every line: for printers whose tables are not known.
        ALWAYS
    }

    public PrinterProfile {
        if (columns * LineLayout.COLUMN_DOTS > dots) {
            throw new IllegalArgumentException(columns + " columns need more than " + dots);
        }
        if (table < 0 || table > 255 || drawerPin < 0 || drawerPin > 1) {
            throw new IllegalArgumentException("table " + table + ", pin " + drawerPin);
        }
    }

    /// A printer of that width with a cutter, the drawer on pin 2, and pictures when needed.
    ///
    /// @param columns 32 (58 mm paper), 42 or 48 (80 mm paper)
    public static PrinterProfile of(int columns, CodePage codePage, int table) {
        int dots =
                switch (columns) {
                    case 32 -> 384;
                    case 42 -> 512;
                    case 48 -> 576;
                    default -> throw new IllegalArgumentException("columns: " + columns);
                };
        return new PrinterProfile(columns, dots, codePage, table, true, 0, Raster.WHEN_NEEDED);
    }

    public PrinterProfile withCutter(boolean has) {
        return new PrinterProfile(columns, dots, codePage, table, has, drawerPin, raster);
    }

    public PrinterProfile withRaster(Raster when) {
        return new PrinterProfile(columns, dots, codePage, table, cutter, drawerPin, when);
    }
}
