package smena.domain.gs1;

import java.time.LocalDate;
import java.time.YearMonth;

/// Dates of six digits, which leave the century to the reader.
final class GsDate {
    /// The years that two digits mean: those of this century. Source: GS1 General Specifications,
    /// 7.12, whose window moves to the next century from 2050 on.
    private static final int CENTURY = 2000;

    private GsDate() {}

    /// The month of `YYMMDD`.
    static YearMonth month(String value) {
        int year = Integer.parseInt(value.substring(0, 2));
        return YearMonth.of(CENTURY + year, Integer.parseInt(value.substring(2, 4)));
    }

    /// The day of `YYMMDD`; day 00 is the last of the month.
    static LocalDate day(String value) {
        int day = Integer.parseInt(value.substring(4, 6));
        YearMonth month = month(value);
        return day == 0 ? month.atEndOfMonth() : month.atDay(day);
    }
}
