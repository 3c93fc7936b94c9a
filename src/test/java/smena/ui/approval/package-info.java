/// Tests of the approval screens.
@NullMarked
package smena.ui.approval;

import org.jspecify.annotations.NullMarked;
