/// Shelf labels: their sizes, what stands on them, and where.
@NullMarked
package smena.domain.label;

import org.jspecify.annotations.NullMarked;
