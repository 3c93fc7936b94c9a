/// The printer page: how printers are reached, what they are like, what the receipt says.
@NullMarked
package smena.ui.printer;

import org.jspecify.annotations.NullMarked;
