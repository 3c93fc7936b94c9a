/// The first page of the office: what the day has brought so far, and what needs somebody.
@NullMarked
package smena.ui.today;

import org.jspecify.annotations.NullMarked;
