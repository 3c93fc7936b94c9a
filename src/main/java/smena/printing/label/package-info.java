/// Shelf labels as pictures, as the commands of label printers, and as sheets.
@NullMarked
package smena.printing.label;

import org.jspecify.annotations.NullMarked;
