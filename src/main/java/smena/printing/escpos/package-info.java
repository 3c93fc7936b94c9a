/// ESC/POS: commands, encoder, printer profiles, status.
@NullMarked
package smena.printing.escpos;

import org.jspecify.annotations.NullMarked;
