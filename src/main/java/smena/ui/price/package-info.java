/// Price documents in the office: the list, one of them, a new one.
@NullMarked
package smena.ui.price;

import org.jspecify.annotations.NullMarked;
