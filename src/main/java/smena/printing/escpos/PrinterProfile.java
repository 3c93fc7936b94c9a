package smena.printing.escpos;

import smena.printing.document.CodePage;
import smena.printing.document.LineLayout;

/// What a receipt printer can do.
///
/// @param columns characters of Font A in a line: 32, 42 or 48
/// @param dots dots in a line: 384, 512 or 576
/// @param codePage the character table it is switched to
/// @param table the number it has that table under, for `ESC t`
/// @param drawerPin the pin of the drawer's plug: 0 for pin 2, 1 for pin 5
/// @param qr whether it draws QR codes by itself; otherwise they go as pictures
/// @param logo whether the shop's logo is printed
public record PrinterProfile(
        int columns,
        int dots,
        CodePage codePage,
        int table,
        boolean cutter,
        int drawerPin,
        Raster raster,
        boolean qr,
        boolean logo,
        Buzzer buzzer) {
    /// When text goes to the printer as pictures.
    public enum Raster {
        /// Only a line with a character that the table lacks.
        WHEN_NEEDED,
        /// Every line: for printers whose tables are not known.
        ALWAYS
    }

    /// How a printer is made to beep after a receipt.
    public enum Buzzer {
        NONE,
        /// `ESC B n t`, as most printers from China have it.
        ESC_B,
        /// `ESC ( A`, as Epson has it.
        EPSON
    }

    public PrinterProfile {
        if (columns * LineLayout.COLUMN_DOTS > dots) {
            throw new IllegalArgumentException(columns + " columns need more than " + dots);
        }
        if (table < 0 || table > 255 || drawerPin < 0 || drawerPin > 1) {
            throw new IllegalArgumentException("table " + table + ", pin " + drawerPin);
        }
    }

    /// A printer of that width with a cutter, the drawer on pin 2, its own QR codes, the logo, and
    /// text as pictures when needed. It does not beep.
    ///
    /// @param columns 32 (58 mm paper), 42 or 48 (80 mm paper)
    public static PrinterProfile of(int columns, CodePage codePage, int table) {
        return new PrinterProfile(
                columns,
                dots(columns),
                codePage,
                table,
                true,
                0,
                Raster.WHEN_NEEDED,
                true,
                true,
                Buzzer.NONE);
    }

    private static int dots(int columns) {
        return switch (columns) {
            case 32 -> 384;
            case 42 -> 512;
            case 48 -> 576;
            default -> throw new IllegalArgumentException("columns: " + columns);
        };
    }

    public PrinterProfile withDots(int inALine) {
        return new PrinterProfile(
                columns, inALine, codePage, table, cutter, drawerPin, raster, qr, logo, buzzer);
    }

    public PrinterProfile withCutter(boolean has) {
        return new PrinterProfile(
                columns, dots, codePage, table, has, drawerPin, raster, qr, logo, buzzer);
    }

    public PrinterProfile withDrawerPin(int pin) {
        return new PrinterProfile(
                columns, dots, codePage, table, cutter, pin, raster, qr, logo, buzzer);
    }

    public PrinterProfile withRaster(Raster when) {
        return new PrinterProfile(
                columns, dots, codePage, table, cutter, drawerPin, when, qr, logo, buzzer);
    }

    public PrinterProfile withQr(boolean own) {
        return new PrinterProfile(
                columns, dots, codePage, table, cutter, drawerPin, raster, own, logo, buzzer);
    }

    public PrinterProfile withLogo(boolean printed) {
        return new PrinterProfile(
                columns, dots, codePage, table, cutter, drawerPin, raster, qr, printed, buzzer);
    }

    public PrinterProfile withBuzzer(Buzzer how) {
        return new PrinterProfile(
                columns, dots, codePage, table, cutter, drawerPin, raster, qr, logo, how);
    }
}
