package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The contents of a SHIFT_OPENED entry. An older till recorded neither name nor time nor count.
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

    /// The person's name, the time by the till's clock, and the row of the count with its pieces.
    record Details(String by, long at, long count, List<Long> pieces) {}

    static OpenEntry of(WrittenEntry entry, PayloadFields payloadFields) {
        return new OpenEntry(
                entry.shift(),
                entry.person(),
                entry.offset(),
                payloadFields.money("openingCash"),
                payloadFields.money("difference"),
                LocalDate.parse(payloadFields.text("businessDate")),
                payloadFields.has("at") ? Optional.of(details(payloadFields)) : Optional.empty());
    }

    private static Details details(PayloadFields payloadFields) {
        return new Details(
                payloadFields.text("by"),
                payloadFields.number("at"),
                payloadFields.number("count"),
                pieces(payloadFields));
    }

    /// Denomination and number of pieces, alternating.
    static List<Long> pieces(PayloadFields payloadFields) {
        return payloadFields.list("pieces").stream()
                .flatMap(pair -> PayloadFields.list(pair).stream())
                .map(PayloadFields::number)
                .toList();
    }
}
