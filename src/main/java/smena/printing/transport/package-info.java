/// Ways to a printer: network, serial line, device file, spooler, screen.
@NullMarked
package smena.printing.transport;

import org.jspecify.annotations.NullMarked;
