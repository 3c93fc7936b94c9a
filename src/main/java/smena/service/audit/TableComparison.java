package smena.service.audit;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import smena.domain.SpreadsheetText;
import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.service.audit.Finding.About;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Compares the columns of exported rows with their entry.
final class TableComparison {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    private final Findings findings;
    private final WrittenEntry entry;
    private final About about;
    private final String name;

    TableComparison(Findings findings, WrittenEntry entry, About about, String name) {
        this.findings = findings;
        this.entry = entry;
        this.about = about;
        this.name = name;
    }

    void check(ExportedRows table, NamedCsvRecord row, String column, String journal) {
        check(table.name(), row, column, journal);
    }

    void check(ExportedRows table, NamedCsvRecord row, String column, Money journal) {
        check(table.name(), row, column, journal);
    }

    void check(String table, NamedCsvRecord row, String column, String journal) {
        same(table, column, ExportedRows.text(row, column), SpreadsheetText.harmless(journal));
    }

    void check(String table, NamedCsvRecord row, String column, Money journal) {
        same(table, column, ExportedRows.text(row, column), text(journal));
    }

    void check(String table, NamedCsvRecord row, String column, Quantity journal) {
        same(
                table,
                column,
                ExportedRows.text(row, column),
                BigDecimal.valueOf(journal.thousandths(), 3).toPlainString());
    }

    /// An amount that may not be known.
    void check(String table, NamedCsvRecord row, String column, Optional<Money> journal) {
        String says = journal.map(TableComparison::text).orElse("");
        same(table, column, ExportedRows.text(row, column), says);
    }

    /// A row of cash, in whichever table: each has the amount in a column of its own.
    void amount(ExportedRows table, NamedCsvRecord row, Money journal) {
        for (String column : List.of("BON_BRUTTO", "BASISWAEH_BETRAG", "STK_BR", "POS_BRUTTO")) {
            if (row.findField(column).isPresent()) {
                check(table, row, column, journal);
            }
        }
    }

    void sum(ExportedRows table, List<NamedCsvRecord> rows, String column, Money journal) {
        Money sum = Money.ZERO;
        for (NamedCsvRecord row : rows) {
            Optional<Money> amount = ExportedRows.money(row, column);
            if (amount.isEmpty()) {
                findings.add(Fault.FILE_CHANGED, About.FILE, table.name());
                return;
            }
            sum = sum.plus(amount.get());
        }
        same(table, column, text(sum), text(journal));
    }

    void count(ExportedRows table, List<NamedCsvRecord> rows, int journal) {
        if (rows.size() < journal) {
            findings.add(Fault.TABLE_MISSING, entry, about, name, table.name());
        } else if (rows.size() > journal) {
            findings.add(Fault.TABLE_EXTRA, entry, about, name, table.name());
        }
    }

    void same(ExportedRows table, String column, String row, String journal) {
        same(table.name(), column, row, journal);
    }

    void same(String table, String column, String row, String journal) {
        if (!row.equals(journal)) {
            String place = table + " " + column;
            findings.add(Fault.TABLE_DIFFERS, entry, about, name, place, row, journal);
        }
    }

    /// A moment as tables say it.
    ///
    /// @param offset from UTC, in seconds
    /// @param at in milliseconds
    static String time(long offset, long at) {
        ZoneOffset zone = ZoneOffset.ofTotalSeconds(Math.toIntExact(offset));
        return SECOND.format(Instant.ofEpochMilli(at).atOffset(zone));
    }

    private static String text(Money amount) {
        return BigDecimal.valueOf(amount.minor(), 2).toPlainString();
    }
}
