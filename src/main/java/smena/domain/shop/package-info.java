/// What a shop sets for itself.
@NullMarked
package smena.domain.shop;

import org.jspecify.annotations.NullMarked;
