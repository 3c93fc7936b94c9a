package smena.service.audit;

import java.io.IOException;

/// One exported table beside the journal: its rows in the order of the entries that tell of them.
interface ExportedRule extends JournalCounterpart, AutoCloseable {
    @Override
    void close() throws IOException;
}
