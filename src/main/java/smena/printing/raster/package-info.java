/// Pictures of black dots: text, logo, QR code.
@NullMarked
package smena.printing.raster;

import org.jspecify.annotations.NullMarked;
