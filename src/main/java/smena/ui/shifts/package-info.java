/// The shifts of the shop: the archive, the Z-report as it was printed, and what each of its
/// figures is made of.
@NullMarked
package smena.ui.shifts;

import org.jspecify.annotations.NullMarked;
