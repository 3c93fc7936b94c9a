/// Tests of the command line over real data folders.
@NullMarked
package smena.cli;

import org.jspecify.annotations.NullMarked;
