package smena.service.imports;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;

import java.util.ArrayList;
import java.util.List;

/// The rows of a file of products, read as products.
public final class CatalogRows implements AutoCloseable {
    private final OpenFile file;
    private final RowReader reader;
    private @Nullable Line first;

    private CatalogRows(OpenFile file, RowReader reader, Line first) {
        this.file = file;
        this.reader = reader;
        this.first = first;
    }

    /// Opens a file. Refuses one without the headings that are needed, without a row, or with words
    /// for units that have to be asked for.
    public static CatalogRows open(CatalogFile file, ImportTerms terms) {
        CatalogRows rows = begin(file, terms);
        try {
            try (OpenFile units = file.open()) {
                UnitQuestions.ask(units, new UnitText(terms.units()), terms.columns());
            }
            return rows;
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    /// What the file looks like.
    public static CatalogPreview preview(CatalogFile file) {
        return CatalogPreview.of(file);
    }

    /// The words for units that [#open] would ask for.
    public static List<UnitWord> unitWords(CatalogFile file, ImportTerms terms) {
        try (OpenFile units = file.open()) {
            return UnitQuestions.unknown(units, new UnitText(terms.units()), terms.columns());
        }
    }

    private static CatalogRows begin(CatalogFile file, ImportTerms terms) {
        OpenFile open = file.open();
        try {
            Line header = CatalogHead.read(open);
            if (header == null) {
                throw new Refused(new Problem.FileWithoutRows(file.path()));
            }
            RowReader reader = new RowReader(terms.columns().head(header).cells(), terms);
            Line first = open.next();
            if (first == null) {
                throw new Refused(new Problem.FileWithoutRows(file.path()));
            }
            return new CatalogRows(open, reader, first);
        } catch (RuntimeException e) {
            open.close();
            throw e;
        }
    }

    /// Whether prices are made up from barcodes, because the file has no column of them.
    public boolean makesUpPrices() {
        return reader.makesUpPrices();
    }

    /// The next rows; none after the last.
    public List<Row> next(int most) {
        List<Row> rows = new ArrayList<>(most);
        while (rows.size() < most) {
            Line line = first == null ? file.next() : first;
            first = null;
            if (line == null) {
                break;
            }
            rows.add(reader.read(line));
        }
        return rows;
    }

    /// How much of the file has been read, 0 to 100.
    public int percent() {
        return file.percent();
    }

    @Override
    public void close() {
        file.close();
    }
}
