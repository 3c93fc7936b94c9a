package smena.service.audit;

import smena.domain.journal.Canonical;
import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;

import java.util.Map;
import java.util.Optional;

/// The contents of a SHIFT_CLOSED entry.
///
/// @param z the number of the Z-report
/// @param counted empty where nobody counted
/// @param hash of the report's text
/// @param at the time by the till's clock; empty where an older till did not write it
/// @param report the report's text; empty where an older till did not write it into the entry
record CloseEntry(
        long shift,
        long person,
        long z,
        Money expected,
        Optional<Money> counted,
        String reason,
        String hash,
        Optional<String> report,
        Optional<Long> at) {

    static CloseEntry of(WrittenEntry entry, PayloadFields payloadFields) {
        long counted = payloadFields.number("counted");
        return new CloseEntry(
                entry.shift(),
                entry.person(),
                payloadFields.number("z"),
                payloadFields.money("expected"),
                counted < 0 ? Optional.empty() : Optional.of(Money.of(counted)),
                payloadFields.text("reason"),
                payloadFields.text("snapshot"),
                payloadFields.has("report")
                        ? Optional.of(text(payloadFields.map("report").values()))
                        : Optional.empty(),
                payloadFields.has("at")
                        ? Optional.of(payloadFields.number("at"))
                        : Optional.empty());
    }

    /// What stays in the drawer.
    Money left() {
        return counted.orElse(expected.isNegative() ? Money.ZERO : expected);
    }

    private static String text(Map<?, ?> report) {
        try {
            return Canonical.write(report);
        } catch (IllegalArgumentException e) {
            throw new PayloadFields.Unreadable("report");
        }
    }
}
