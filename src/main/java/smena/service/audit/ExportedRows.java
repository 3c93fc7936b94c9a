package smena.service.audit;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.service.audit.Finding.About;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// One kind of receipts in one exported table, sales or refunds, in the order of the journal.
/// Beside the sales it keeps what is neither: cash that moved without a receipt.
final class ExportedRows implements AutoCloseable {
    static final String SALE = "SALE-";
    static final String REFUND = "REF-";
    static final String REPAYMENT = "REPAY-";

    private static final String RECEIPT = "BON_ID";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}\\.\\d{1,3}");

    private final Findings findings;
    private final String name;
    private final String kind;
    private final CsvReader<NamedCsvRecord> reader;
    private final Iterator<NamedCsvRecord> rows;
    private final Map<String, NamedCsvRecord> cash = new HashMap<>();
    private @Nullable NamedCsvRecord next;

    private ExportedRows(
            Findings findings, Path file, String kind, CsvReader<NamedCsvRecord> reader) {
        this.findings = findings;
        this.name = String.valueOf(file.getFileName());
        this.reader = reader;
        this.rows = reader.iterator();
        this.kind = kind;
        step();
    }

    /// @param kind what the numbers of its receipts begin with
    static ExportedRows open(Findings findings, Path folder, String name, String kind)
            throws IOException {
        Path file = folder.resolve(name);
        return new ExportedRows(
                findings,
                file,
                kind,
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(file));
    }

    /// A column of a row; empty where there is none.
    static String text(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("");
    }

    /// A number in a column of a row; -1 where there is none.
    static long number(NamedCsvRecord row, String column) {
        String text = text(row, column);
        return NUMBER.matcher(text).matches() ? Long.parseLong(text) : -1;
    }

    /// The row that something else names, as tables say it; 0 for none.
    static String number(long row) {
        return row == 0 ? "" : Long.toString(row);
    }

    /// An amount of money in a column of a row.
    static Optional<Money> money(NamedCsvRecord row, String column) {
        return decimals(row, column, 2).map(Money::of);
    }

    /// A quantity in a column of a row.
    static Optional<Quantity> quantity(NamedCsvRecord row, String column) {
        return decimals(row, column, 3).map(Quantity::new);
    }

    private static Optional<Long> decimals(NamedCsvRecord row, String column, int decimals) {
        String text = text(row, column);
        return DECIMAL.matcher(text).matches() && text.length() - text.indexOf('.') == decimals + 1
                ? Optional.of(Long.parseLong(text.replace(".", "")))
                : Optional.empty();
    }

    String name() {
        return name;
    }

    /// The rows of a receipt. Those of others before them are named as superfluous, unless it has
    /// none.
    List<NamedCsvRecord> of(String wantedNumber) {
        List<NamedCsvRecord> found = new ArrayList<>();
        long wanted = order(wantedNumber);
        while (next != null && order(receipt(next)) < wanted) {
            extra(receipt(next));
            step();
        }
        while (next != null && receipt(next).equals(wantedNumber)) {
            found.add(next);
            step();
        }
        return found;
    }

    /// The row of cash that moved without a sale, once.
    Optional<NamedCsvRecord> cash(String id) {
        return Optional.ofNullable(cash.remove(id));
    }

    /// Names what is left.
    ///
    /// @param withCash whether that is so of cash that moved without a sale
    void finish(boolean withCash) {
        if (withCash) {
            cash.keySet().stream().sorted().forEach(this::extra);
        }
        for (NamedCsvRecord row = next; row != null; row = next) {
            extra(receipt(row));
            step();
        }
    }

    private void extra(String receipt) {
        findings.add(Fault.TABLE_EXTRA, About.ROW, receipt, name);
    }

    private void step() {
        next = read();
        while (next != null && !receipt(next).startsWith(kind)) {
            boolean other = receipt(next).startsWith(REFUND) || receipt(next).startsWith(REPAYMENT);
            if (kind.equals(SALE) && !other) {
                cash.put(receipt(next), next);
            }
            next = read();
        }
    }

    private @Nullable NamedCsvRecord read() {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (CsvParseException | UncheckedIOException e) {
            findings.add(Fault.FILE_CHANGED, About.FILE, name);
            return null;
        }
    }

    private static String receipt(NamedCsvRecord row) {
        return text(row, RECEIPT);
    }

    /// Year and counter of a receipt's number as one; what has no such number comes first.
    private long order(String receipt) {
        int dash = receipt.lastIndexOf('-');
        try {
            long year = Long.parseLong(receipt.substring(kind.length(), dash));
            return year * 1_000_000_000_000L + Long.parseLong(receipt.substring(dash + 1));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
