/// Shelf labels of a shop: how they are printed, and which wait.
@NullMarked
package smena.service.label;

import org.jspecify.annotations.NullMarked;
