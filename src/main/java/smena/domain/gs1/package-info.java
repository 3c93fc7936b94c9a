/// Codes that say more than a number: GS1 element strings, as DataMatrix and Code 128 hold them.
@NullMarked
package smena.domain.gs1;

import org.jspecify.annotations.NullMarked;
