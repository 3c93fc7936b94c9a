/// Fiscal modules: so far a simulator only, which says on paper that it is one.
@NullMarked
package smena.fiscal;

import org.jspecify.annotations.NullMarked;
