package smena.printing.javapos;

import smena.printing.raster.Bitmap;

/// One call to a JavaPOS printer.
sealed interface JavaPosPiece {
    /// Text with JavaPOS escape sequences in it.
    record Text(String data) implements JavaPosPiece {}

    /// A picture of black dots.
    record Picture(Bitmap dots, boolean centred) implements JavaPosPiece {}

    /// A code that the printer draws by itself; its sizes are dots.
    ///
    /// @param symbology of `POSPrinterConst`
    /// @param digits whether its content stands below it
    record Code(int symbology, String content, int height, int width, boolean digits)
            implements JavaPosPiece {}
}
