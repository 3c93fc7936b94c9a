package smena.ui.today;

import smena.domain.money.Money;
import smena.domain.work.WorkItem;
import smena.domain.work.WorkKind;
import smena.domain.work.WorkLook;
import smena.text.Formats;
import smena.text.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a row of the work list says.
final class WorkWords {
    private static final long SOM = 100;

    private WorkWords() {}

    /// `Долги просрочены`, `Недостача вчера`.
    static String title(WorkItem item, LocalDate today, Formats f) {
        Words words = f.words();
        if (item.kind() != WorkKind.DIFFERENCE) {
            return words.get("work." + item.kind());
        }
        boolean isShort = item.amount().filter(Money::isNegative).isPresent();
        String what = words.get(isShort ? "work.SHORT" : "work.OVER");
        LocalDate day = item.day().orElse(today);
        if (day.equals(today)) {
            return words.get("work.onToday", what);
        }
        return day.plusDays(1).equals(today)
                ? words.get("work.onYesterday", what)
                : words.get("work.onDay", what, f.day(day));
    }

    /// `3 покупателя, до 34 дней`.
    static String line(WorkItem item, LocalDate today, Instant now, Formats f) {
        Words words = f.words();
        return switch (item.kind()) {
            case NO_SHIFT, JOURNAL, CLOCK -> words.get("work." + item.kind() + ".line");
            case DEBTS ->
                    words.get(
                            "work.DEBTS.line",
                            words.count("work.customers", item.count()),
                            words.count("work.days", item.number()));
            case DIFFERENCE -> words.get("work.DIFFERENCE.line", item.number(), names(item));
            case LOSS, LOW, LABELS -> names(item);
            case EXPIRY -> expiry(item, today, f);
            case BACKUP, SECOND_COPY ->
                    item.at()
                            .map(at -> words.get("work.lastCopy", f.moment(at, now)))
                            .orElseGet(() -> words.get("work.noCopy"));
            case PRINTER -> words.get("work.PRINTER.line");
        };
    }

    private static String names(WorkItem item) {
        return String.join(", ", item.names());
    }

    private static String expiry(WorkItem item, LocalDate today, Formats f) {
        LocalDate day = item.day().orElse(today);
        String key = day.isBefore(today) ? "work.EXPIRY.past" : "work.EXPIRY.line";
        return f.words().get(key, item.names().getFirst(), f.day(day));
    }

    /// What stands at the right: `486 000`, `7`, `99+`.
    static String figure(WorkItem item, Formats f) {
        Optional<Money> amount = item.amount();
        if (amount.isPresent()) {
            Money whole = amount.get().roundedTo(SOM);
            return item.kind() == WorkKind.DIFFERENCE ? f.signed(whole) : f.money(whole);
        }
        return item.count() == 0 ? "" : f.number(item.count()) + (item.more() ? "+" : "");
    }

    /// `В порядке: принтер, журнал, копия в 12:00`; empty where nothing is.
    static String well(WorkLook look, Instant now, Formats f) {
        String all =
                look.well().stream()
                        .filter(kind -> kind != WorkKind.NO_SHIFT && kind != WorkKind.SECOND_COPY)
                        .map(kind -> well(kind, look, now, f))
                        .collect(Collectors.joining(", "));
        return all.isEmpty() ? "" : f.words().get("work.well", all);
    }

    private static String well(WorkKind kind, WorkLook look, Instant now, Formats f) {
        if (kind == WorkKind.BACKUP && look.backup().isPresent()) {
            Instant at = look.backup().get();
            String when = f.date(at).equals(f.date(now)) ? f.time(at) : f.moment(at, now);
            return f.words().get("work.well.BACKUP", when);
        }
        return f.words().get("work.well." + kind);
    }
}
