package smena.service.export;

import java.io.IOException;
import java.util.List;

/// How the rows of a kind of file are written.
interface RowWriter {
    void row(List<SheetCell> cells) throws IOException;

    /// Ends the table and gives its file back.
    void end() throws IOException;
}
