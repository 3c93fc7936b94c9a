/// Tests of the printer page.
@NullMarked
package smena.ui.printer;

import org.jspecify.annotations.NullMarked;
