/// The office's figures of goods.
@NullMarked
package smena.ui.figures;

import org.jspecify.annotations.NullMarked;
