/// Printers and drawers with JavaPOS services of their vendor.
@NullMarked
package smena.printing.javapos;

import org.jspecify.annotations.NullMarked;
