package smena.domain.sale;

/// A sale's number for people: `SALE-2026-00123`. The year is that of the business date, the
/// counter starts anew with it and never goes back.
///
/// @param year four digits
/// @param counter from 1
public record SaleNumber(int year, long counter) {
    private static final int DIGITS = 5;

    @Override
    public String toString() {
        String digits = Long.toString(counter);
        return "SALE-" + year + "-" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }
}
