/// The command line: what the till does without its window.
@NullMarked
package smena.cli;

import org.jspecify.annotations.NullMarked;
