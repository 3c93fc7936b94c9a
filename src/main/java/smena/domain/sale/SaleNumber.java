package smena.domain.sale;

import java.util.Locale;

/// A sale's number for people: `SALE-2026-00123`. The year is that of the business date, the
/// counter starts anew with it and never goes back.
///
/// @param year four digits
/// @param counter from 1
public record SaleNumber(int year, long counter) {
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "SALE-%d-%05d", year, counter);
    }
}
