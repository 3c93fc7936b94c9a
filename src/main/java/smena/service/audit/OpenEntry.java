package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a SHIFT_OPENED entry says. An older till wrote neither name nor time nor count.
///
/// @param shift its number
/// @param person who opened it
/// @param details what an older till did not write
record OpenEntry(
        long shift,
        long person,
        long offset,
        Money openingCash,
        Money difference,
        LocalDate businessDate,
        Optional<Details> details) {

    /// Who by name, when by the till's clock, and the row of the count with its pieces.
    record Details(String by, long at, long count, List<Long> pieces) {}

    static OpenEntry of(WrittenEntry entry, Facts facts) {
        return new OpenEntry(
                entry.shift(),
                entry.person(),
                entry.offset(),
                facts.money("openingCash"),
                facts.money("difference"),
                LocalDate.parse(facts.text("businessDate")),
                facts.has("at") ? Optional.of(details(facts)) : Optional.empty());
    }

    private static Details details(Facts facts) {
        return new Details(
                facts.text("by"), facts.number("at"), facts.number("count"), pieces(facts));
    }

    /// Denomination and number, one after the other.
    static List<Long> pieces(Facts facts) {
        return facts.list("pieces").stream()
                .flatMap(pair -> Facts.list(pair).stream())
                .map(Facts::number)
                .toList();
    }
}
