/// The pages of the settings about scales: the one at the till, and the labels of others.
@NullMarked
package smena.ui.scales;

import org.jspecify.annotations.NullMarked;
