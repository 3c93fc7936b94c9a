package smena.service.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Rows of a CSV file: UTF-8, semicolons.
final class CsvRows implements RowWriter {
    private final CsvWriter csv;

    CsvRows(OutputStream out) {
        Writer letters = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        csv =
                CsvWriter.builder()
                        .fieldSeparator(';')
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(letters);
    }

    @Override
    public void row(List<SheetCell> cells) {
        csv.writeRecord(cells.stream().map(SheetCell::text).toList());
    }

    @Override
    public void end() throws IOException {
        csv.close();
    }
}
