/// Loss prevention: what cashiers did beside selling.
@NullMarked
package smena.ui.control;

import org.jspecify.annotations.NullMarked;
