/// Tests of write-offs and of goods near their date.
@NullMarked
package smena.ui.writeoff;

import org.jspecify.annotations.NullMarked;
