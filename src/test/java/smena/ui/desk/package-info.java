/// Tests of the desk screens.
@NullMarked
package smena.ui.desk;

import org.jspecify.annotations.NullMarked;
