/// The journal: every entry as a sentence, the verification of the books, and what an auditor takes
/// along.
@NullMarked
package smena.ui.journal;

import org.jspecify.annotations.NullMarked;
