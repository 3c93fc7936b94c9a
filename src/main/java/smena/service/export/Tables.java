package smena.service.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import smena.domain.SpreadsheetText;
import smena.service.audit.ExportIndex;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// All tables, open at once while the receipts are read in a single pass.
final class Tables implements AutoCloseable {
    private final Map<TableKind, Table> tables = new EnumMap<>(TableKind.class);

    private record Table(ExportFile file, CsvWriter csv) {}

    Tables(Path folder) throws IOException {
        for (TableKind kind : TableKind.values()) {
            ExportFile file = new ExportFile(folder, kind.file());
            Writer letters = new OutputStreamWriter(file, StandardCharsets.UTF_8);
            CsvWriter csv =
                    CsvWriter.builder()
                            .fieldSeparator(';')
                            .lineDelimiter(LineDelimiter.CRLF)
                            .build(letters);
            tables.put(kind, new Table(file, csv));
            List<String> head = new ArrayList<>(kind.keys());
            head.addAll(kind.columns());
            csv.writeRecord(head);
        }
    }

    /// Adds a row: the values of the closing it belongs to, then those of the table's own columns.
    void row(TableKind kind, ClosingKey closingKey, String... values) {
        if (values.length != kind.columns().size()) {
            throw new IllegalArgumentException(kind + " has " + kind.columns().size() + " columns");
        }
        List<String> row = new ArrayList<>(values.length + 3);
        row.add(SpreadsheetText.harmless(closingKey.till()));
        row.add(closingKey.made());
        row.add(closingKey.number());
        for (int i = 0; i < values.length; i++) {
            boolean number = TableKind.decimals(kind.columns().get(i)).isPresent();
            row.add(number ? values[i] : SpreadsheetText.harmless(values[i]));
        }
        Table table = tables.get(kind);
        if (table != null) {
            table.csv().writeRecord(row);
        }
    }

    /// Their entries in the index, once they are closed.
    List<ExportIndex.Entry> entries() {
        return tables.values().stream().map(table -> table.file().entry()).toList();
    }

    @Override
    public void close() throws IOException {
        for (Table table : tables.values()) {
            table.csv().close();
        }
    }
}
