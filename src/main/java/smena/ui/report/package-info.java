/// The X-report and the last receipts.
@NullMarked
package smena.ui.report;

import org.jspecify.annotations.NullMarked;
