package smena.service.audit;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import smena.domain.journal.WrittenEntry;
import smena.files.OwnFiles;
import smena.files.OwnFolder;
import smena.service.audit.Finding.About;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Photographs of suppliers' papers: a row each in the order of the journal, and the file it names,
/// whose digest the entry tells. The index does not list them: there may be thousands.
final class ExportedPhotos implements ExportedRule {
    static final String FILE = "goods_photos.csv";
    private static final String ROWS = "receipt_photo";

    /// A photograph that is kept is far smaller.
    private static final int LARGEST = 1 << 20;

    private final Findings findings;
    private final Path folder;
    private final String till;
    private final ExportedList rows;
    private final Set<String> files = new TreeSet<>();

    ExportedPhotos(Findings findings, Path folder, String till) throws IOException {
        this.findings = findings;
        this.folder = folder;
        this.till = till;
        this.rows = ExportedList.open(findings, folder, FILE);
    }

    @Override
    public void told(WrittenEntry entry, PayloadFields payload) {
        if (!payload.has("rows") || payload.isNumber("rows")) {
            return;
        }
        for (Object item : payload.list("rows")) {
            PayloadFields row = PayloadFields.row(item);
            if (row.text("table").equals(ROWS)) {
                photo(entry, payload.text("number"), row);
            }
        }
    }

    private void photo(WrittenEntry entry, String paper, PayloadFields says) {
        String id = Long.toString(says.number("id"));
        String file = ExportPhotos.told(says.text("picture"));
        Optional<NamedCsvRecord> found =
                rows.take(row -> ExportedRows.text(row, "FOTO_ID").equals(id));
        if (found.isEmpty()) {
            findings.add(Fault.TABLE_MISSING, entry, About.ROW, ROWS + " " + id, FILE);
        } else {
            TableComparison check = rows.compare(entry, found.get(), till);
            check.check(FILE, found.get(), "DOKUMENT_NR", paper);
            check.check(FILE, found.get(), "DATEI", file);
        }
        if (files.add(file)) {
            compare(entry, file);
        }
    }

    private void compare(WrittenEntry entry, String name) {
        Path file = folder.resolve(name);
        if (!OwnFiles.isFolder(folder.resolve(ExportPhotos.FOLDER)) || !OwnFiles.isFile(file)) {
            findings.add(Fault.FILE_MISSING, entry, About.FILE, name);
        } else if (!isWhole(file)) {
            findings.add(Fault.FILE_CHANGED, entry, About.FILE, name);
        }
    }

    private static boolean isWhole(Path file) {
        try {
            return ExportPhotos.holds(file, OwnFiles.readBytes(file, LARGEST));
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void end(JournalEnd end) {
        rows.finish();
        Path photos = folder.resolve(ExportPhotos.FOLDER);
        if (!OwnFiles.isThere(photos)) {
            return;
        }
        if (!OwnFiles.isFolder(photos)) {
            findings.add(Fault.FILE_EXTRA, About.FILE, ExportPhotos.FOLDER);
            return;
        }
        try {
            OwnFolder.names(photos).stream()
                    .map(name -> ExportPhotos.FOLDER + "/" + name)
                    .filter(name -> !files.contains(name))
                    .forEach(name -> findings.add(Fault.FILE_EXTRA, About.FILE, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
