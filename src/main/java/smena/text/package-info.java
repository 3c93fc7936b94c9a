/// What a person reads: the words in four languages, and figures, dates and times as text.
@NullMarked
package smena.text;

import org.jspecify.annotations.NullMarked;
