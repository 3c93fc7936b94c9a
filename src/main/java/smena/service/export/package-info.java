/// The auditor's folder: the journal, its key, and the figures as tables other programs read.
@NullMarked
package smena.service.export;

import org.jspecify.annotations.NullMarked;
