/// Tests of start-up: folders, the lock, log files.
@NullMarked
package smena.app;

import org.jspecify.annotations.NullMarked;
