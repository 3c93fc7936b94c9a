/// The till's papers: receipts, reports, slips, the test page, and how they look.
@NullMarked
package smena.printing.layout;

import org.jspecify.annotations.NullMarked;
