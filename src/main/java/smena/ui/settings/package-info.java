/// Settings: the overview that leads to each settings page.
@NullMarked
package smena.ui.settings;

import org.jspecify.annotations.NullMarked;
