/// Files that are taken in: which column is what, what would go in, and how far it is.
@NullMarked
package smena.ui.imports;

import org.jspecify.annotations.NullMarked;
