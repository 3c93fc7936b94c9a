/// Tests of the debt book and of choosing who buys.
@NullMarked
package smena.ui.customer;

import org.jspecify.annotations.NullMarked;
