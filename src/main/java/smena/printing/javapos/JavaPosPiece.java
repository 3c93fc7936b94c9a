package smena.printing.javapos;

import smena.printing.raster.Bitmap;

/// One call to a JavaPOS printer.
sealed interface JavaPosPiece {
    /// Letters with escape sequences of JavaPOS in them.
    record Text(String data) implements JavaPosPiece {}

    /// Dots.
    record Picture(Bitmap dots, boolean centred) implements JavaPosPiece {}

    /// A code that the printer draws by itself; its sizes are dots.
    ///
    /// @param symbology of `POSPrinterConst`
    /// @param digits whether its content stands below it
    record Code(int symbology, String content, int height, int width, boolean digits)
            implements JavaPosPiece {}
}
