/// The state's directory of goods codes (MXIK/IKPU): what a code means, and whether it still holds.
@NullMarked
package smena.domain.mxik;

import org.jspecify.annotations.NullMarked;
