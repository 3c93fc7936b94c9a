@NullMarked
package smena.ui.printjob;

import org.jspecify.annotations.NullMarked;
