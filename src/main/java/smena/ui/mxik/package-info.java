/// The directory of goods codes on the screen: how it is taken in, and how a code is chosen.
@NullMarked
package smena.ui.mxik;

import org.jspecify.annotations.NullMarked;
