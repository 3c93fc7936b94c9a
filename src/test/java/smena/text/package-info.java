/// Tests of the words, figures and times a person reads.
@NullMarked
package smena.text;

import org.jspecify.annotations.NullMarked;
