package smena.domain.display;

/// The display of two lines of twenty characters.
///
/// @param kind the language it speaks
/// @param place its serial port, or its logical name in JavaPOS; empty for none
/// @param baud bits a second of the port
/// @param codePage the name of its table of characters
/// @param table the number under which it has that table
public record LineDisplaySetup(Kind kind, String place, int baud, String codePage, int table) {
    /// Characters of a line.
    public static final int COLUMNS = 20;

    /// The most characters of its place.
    public static final int LONGEST_PLACE = 200;

    /// No such display.
    public static final LineDisplaySetup NONE =
            new LineDisplaySetup(Kind.NONE, "", 9600, "cp866", 17);

    private static final int HIGHEST_TABLE = 255;

    /// The language a display speaks.
    public enum Kind {
        /// There is none.
        NONE,
        /// Epson's commands for customer displays.
        ESCPOS,
        /// The commands of the CD5220, which many others know as well.
        CD5220,
        /// Whatever its vendor's JavaPOS service speaks.
        JAVAPOS;

        /// Whether it stands at a serial port.
        public boolean isSerial() {
            return this == ESCPOS || this == CD5220;
        }
    }

    /// Whether it can be reached as it is described.
    public boolean isSound() {
        boolean placed = !place.isBlank() && place.length() <= LONGEST_PLACE;
        return (kind == Kind.NONE || placed)
                && baud >= 300
                && baud <= 4_000_000
                && table >= 0
                && table <= HIGHEST_TABLE;
    }
}
