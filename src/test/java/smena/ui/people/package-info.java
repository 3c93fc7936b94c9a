@NullMarked
package smena.ui.people;

import org.jspecify.annotations.NullMarked;
