@NullMarked
package smena.ui.product;

import org.jspecify.annotations.NullMarked;
