/// Tests of the page of other programs.
@NullMarked
package smena.ui.programs;

import org.jspecify.annotations.NullMarked;
