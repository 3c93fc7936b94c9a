/// The page where a manager adds people, changes their roles and PINs, and says what each role may.
@NullMarked
package smena.ui.people;

import org.jspecify.annotations.NullMarked;
