/// The day of the drawer: opening, counting, closing and the papers of it.
@NullMarked
package smena.ui.shift;

import org.jspecify.annotations.NullMarked;
