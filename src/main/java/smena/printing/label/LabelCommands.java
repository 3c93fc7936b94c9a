package smena.printing.label;

import smena.domain.label.LabelDensity;
import smena.domain.label.LabelLanguage;
import smena.domain.label.LabelSize;
import smena.printing.raster.Bitmap;

/// Writes a label in the language of a printer. The label is one picture in each of them, so that
/// what prints does not depend on the printer's own fonts and its way to draw bars.
interface LabelCommands {
    /// What goes to the printer for one label.
    byte[] bytes(Sticker label);

    /// A label as a printer needs to know it.
    ///
    /// @param dots the label in dots
    /// @param gap between two labels of the roll, in tenths of a millimetre
    /// @param copies how many come out, one after the other
    record Sticker(Bitmap dots, LabelSize size, LabelDensity density, int gap, int copies) {}

    /// The commands of a language.
    static LabelCommands of(LabelLanguage language) {
        return switch (language) {
            case TSPL -> new TsplCommands();
            case ZPL -> new ZplCommands();
            case EPL -> new EplCommands();
        };
    }

    /// The rows with white as ones, as TSPL and EPL take them.
    static byte[] inverted(Bitmap dots) {
        byte[] rows = new byte[dots.rows().length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (byte) ~dots.rows()[i];
        }
        return rows;
    }
}
