package smena.ui.shifts;

import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalLine;
import smena.domain.money.TaxRate;
import smena.domain.shift.FigureRow;
import smena.domain.shift.ReportFigure;
import smena.domain.shift.ReportFigure.Kind;
import smena.domain.shift.ShiftReport;
import smena.text.Formats;
import smena.text.JournalSentences;
import smena.text.Words;

import java.util.List;

/// Figures of a report and their rows in words.
final class FigureWords {
    private static final int PERCENT = 100;

    private final Formats formats;
    private final Words words;

    FigureWords(Formats formats) {
        this.formats = formats;
        this.words = formats.words();
    }

    /// What a figure is called.
    String name(ShiftReport report, ReportFigure figure) {
        return switch (figure.kind()) {
            case REDUCTION -> reduction(figure.key());
            case TAX_SOLD, TAX_RETURNED -> words.get(key(figure), tax(report, figure.key()));
            case METHOD, METHOD_RETURNED ->
                    words.get(key(figure), method(report.methods(), figure.key()));
            case REPAID_WITH ->
                    words.get(key(figure), method(report.repayments().methods(), figure.key()));
            case MOVEMENT -> words.get("paper.movement." + figure.key());
            case ACT -> words.get("figure.ACT." + figure.key());
            default -> words.get(key(figure));
        };
    }

    private static String key(ReportFigure figure) {
        return "figure." + figure.kind().name();
    }

    private String reduction(String key) {
        int slash = key.indexOf('/');
        String name = key.substring(slash + 1);
        return name.isBlank() ? words.get("paper.offer." + key.substring(0, slash)) : name;
    }

    private String tax(ShiftReport report, String code) {
        return report.taxes().stream()
                .map(ShiftReport.Tax::rate)
                .filter(rate -> rate.code().equals(code))
                .map(rate -> tax(rate, report.alikeRates().mark(rate)))
                .findFirst()
                .orElse(code);
    }

    private String tax(TaxRate rate, String mark) {
        return mark.isEmpty() ? tax(rate) : tax(rate) + " (" + mark + ")";
    }

    private String tax(TaxRate rate) {
        String part = "%02d".formatted(rate.basisPoints() % PERCENT).replaceFirst("0+$", "");
        String percent = rate.basisPoints() / PERCENT + (part.isEmpty() ? "" : "," + part) + "%";
        return rate.kind() == TaxRate.Kind.EXEMPT
                ? words.get("paper.taxExempt")
                : words.get("paper.tax", percent);
    }

    private String method(List<ShiftReport.Method> methods, String code) {
        String own =
                methods.stream()
                        .filter(method -> method.code().equals(code))
                        .map(ShiftReport.Method::name)
                        .findFirst()
                        .orElse("");
        return !own.isBlank()
                ? own
                : words.has("paper.method." + code) ? words.get("paper.method." + code) : code;
    }

    /// Whether each row of a figure is a receipt of a sale.
    static boolean isOfReceipts(ReportFigure figure) {
        return switch (figure.kind()) {
            case SALES, SALES_DISCOUNT, SALES_NET, REDUCTION, TAX_SOLD, METHOD, CASH_SALES -> true;
            default -> false;
        };
    }

    /// What a row is called.
    String title(ShiftReport report, FigureRow row) {
        return switch (row.source()) {
            case SALE, REFUND, REPAYMENT -> row.number();
            case MOVEMENT -> words.get("paper.movement." + row.number());
            case COUNT -> words.get("explain.count");
            case PIECES ->
                    words.get(
                            "explain.pieces",
                            row.base().map(formats::money).orElse(""),
                            formats.number(row.place()));
            case ENTRY -> new JournalSentences(formats).kind(EntryKind.valueOf(row.number()));
            case PART -> row.figure().map(figure -> name(report, figure)).orElse("");
            case EARLIER ->
                    words.get(
                            "explain.earlier",
                            row.id(),
                            row.figure().map(figure -> name(report, figure)).orElse(""));
        };
    }

    /// What stands below an entry of the journal: of what it tells, and who it was.
    String note(JournalLine entry, FigureRow row) {
        String details = new JournalSentences(formats).details(entry);
        return details.isEmpty() ? row.note() : details + " · " + row.note();
    }

    /// What stands below it; may be empty.
    String note(ReportFigure of, FigureRow row) {
        boolean part = row.base().isPresent() && !row.base().equals(row.amount().map(m -> m.abs()));
        if (part && (of.kind() == Kind.TAX_SOLD || of.kind() == Kind.TAX_RETURNED)) {
            return words.get("explain.turnover", row.base().map(formats::money).orElse(""));
        }
        boolean document =
                row.source() == FigureRow.Source.SALE
                        || row.source() == FigureRow.Source.REFUND
                        || row.source() == FigureRow.Source.REPAYMENT;
        return part && document
                ? words.get("explain.part", row.base().map(formats::money).orElse(""))
                : row.note();
    }
}
