package smena.domain.refund;

import java.util.Locale;

/// A refund's number for people: `REF-2026-00007`. The year is that of the business date, the
/// counter starts anew with it and never goes back.
///
/// @param year four digits
/// @param counter from 1
public record RefundNumber(int year, long counter) {
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "REF-%d-%05d", year, counter);
    }
}
