/// The office's page of suppliers: what each is owed and until when, their ledgers, and what is
/// done with them.
@NullMarked
package smena.ui.supplier;

import org.jspecify.annotations.NullMarked;
