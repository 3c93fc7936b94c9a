/// The shelf labels that wait, and the settings of their printer.
@NullMarked
package smena.ui.label;

import org.jspecify.annotations.NullMarked;
