/// Settings: the way to each page of how the till is set up.
@NullMarked
package smena.ui.settings;

import org.jspecify.annotations.NullMarked;
