/// Pictures of black dots: letters, logo, QR code.
@NullMarked
package smena.printing.raster;

import org.jspecify.annotations.NullMarked;
