package smena.text;

import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Figures, dates and times as a person in the shop reads them: `100 000,00`, `0,845`,
/// `22.11.2026`.
///
/// Figures look the same in all languages of one shop, for they stand on the same price tags;
/// only the currency's name and the names of hours and minutes are translated.
public final class Formats {
    /// Groups digits and holds an amount and its currency on one line.
    public static final char NBSP = '\u00A0';

    /// The minus sign, as wide as a figure.
    public static final char MINUS = '\u2212';

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Words words;
    private final MoneyStyle style;
    private final ZoneId zone;

    /// Formats for these words, this way of writing amounts and the shop's time zone.
    public Formats(Words words, MoneyStyle style, ZoneId zone) {
        this.words = words;
        this.style = style;
        this.zone = zone;
    }

    /// The words these formats are made with.
    public Words words() {
        return words;
    }

    /// The amount without its currency: `100 000,00`, or `100 000` where the shop says so.
    public String money(Money amount) {
        String whole = grouped(Math.abs(amount.minor() / 100));
        long part = Math.abs(amount.minor() % 100);
        String decimals = part == 0 && style.hidesZeroDecimals() ? "" : "," + padded(part, 2);
        return sign(amount.isNegative()) + whole + decimals;
    }

    /// The amount with its currency: `100 000 soʻm`.
    public String moneyWithCurrency(Money amount) {
        return money(amount) + NBSP + currency();
    }

    /// The difference with its sign always shown: `+500`, `−6 000`, `0`.
    public String signed(Money amount) {
        return amount.isPositive() ? "+" + money(amount) : money(amount);
    }

    /// The currency's sign: `soʻm`.
    public String currency() {
        return words.get(style.currencyKey());
    }

    /// The quantity without needless zeros: `2`, `0,845`, `1,5`.
    public String quantity(Quantity quantity) {
        long thousandths = quantity.thousandths();
        String whole = grouped(Math.abs(thousandths / 1000));
        String part = padded(Math.abs(thousandths % 1000), 3).replaceFirst("0+$", "");
        return sign(thousandths < 0) + whole + (part.isEmpty() ? "" : "," + part);
    }

    /// The same with its sign always shown: `+2`, `−0,845`, `0`.
    public String signed(Quantity quantity) {
        return quantity.thousandths() > 0 ? "+" + quantity(quantity) : quantity(quantity);
    }

    /// A weight in kilograms as a scale shows it, of so many grams: `1,250`, `−0,015`.
    public String weight(long grams) {
        String whole = grouped(Math.abs(grams / 1000));
        return sign(grams < 0) + whole + "," + padded(Math.abs(grams % 1000), 3);
    }

    /// Any whole number, grouped: `12 345`.
    public String number(long number) {
        return sign(number < 0) + grouped(Math.abs(number));
    }

    /// `22.11.2026`
    public String date(Instant moment) {
        return DATE.format(moment.atZone(zone));
    }

    /// `22.11.2026`
    public String date(LocalDate day) {
        return DATE.format(day);
    }

    /// `09:02`
    public String time(Instant moment) {
        return TIME.format(moment.atZone(zone));
    }

    /// `09:02`, as the shop's clock showed it then, wherever it is now.
    ///
    /// @param offsetSeconds the shop's offset from UTC then
    public String time(Instant moment, int offsetSeconds) {
        return TIME.format(moment.atOffset(ZoneOffset.ofTotalSeconds(offsetSeconds)));
    }

    /// `22.11.2026 09:02`
    public String dateTime(Instant moment) {
        return date(moment) + ' ' + time(moment);
    }

    /// A moment as people speak of it now: `today, 26 November 09:02`, `yesterday, 25 November
    /// 20:31`, `20 November 09:02`; of another year `22.11.2025 09:02`.
    public String moment(Instant moment, Instant now) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        if (day.getYear() != today.getYear() && !day.plusDays(1).equals(today)) {
            return dateTime(moment);
        }
        String said = day(day) + ' ' + time(moment);
        if (day.equals(today)) {
            return words.get("time.today", said);
        }
        return day.plusDays(1).equals(today) ? words.get("time.yesterday", said) : said;
    }

    /// The day without its year, as it is said: `26 ноября`, `26-noyabr`, `26 November`.
    public String day(LocalDate day) {
        return calendar().day(day);
    }

    /// The time with its seconds: `13:13:40`.
    public String timeToTheSecond(Instant moment) {
        return SECONDS.format(moment.atZone(zone));
    }

    /// The day of the week too: `четверг, 26 ноября`, `payshanba, 26-noyabr`.
    public String weekday(LocalDate day) {
        return calendar().weekday(day);
    }

    /// The same in short, for a line of a list: `чт, 26 ноября`.
    public String shortWeekday(LocalDate day) {
        return calendar().shortWeekday(day);
    }

    /// The day of the week and of a month that is known: `чт, 26`.
    public String dayOfMonth(LocalDate day) {
        return calendar().dayOfMonth(day);
    }

    /// A month: `Ноябрь 2026`.
    public String month(LocalDate day) {
        return calendar().month(day);
    }

    /// From one day to another: `20–26 ноября`, `28 октября – 3 ноября`.
    public String days(LocalDate from, LocalDate to) {
        return calendar().days(from, to);
    }

    private CalendarWords calendar() {
        return new CalendarWords(words.language());
    }

    /// How long something has lasted, to the minute: `4 soat 12 daqiqa`, `12 daqiqa`.
    public String duration(Duration lasted) {
        long hours = Math.max(0, lasted.toHours());
        int minutes = Math.max(0, lasted.toMinutesPart());
        if (hours == 0) {
            return words.get("time.minutes", minutes);
        }
        return words.get("time.hoursMinutes", hours, minutes);
    }

    /// Seconds that count down: `0:05`, `14:59`.
    public static String countdown(long seconds) {
        return seconds / 60 + ":" + padded(seconds % 60, 2);
    }

    private static String sign(boolean negative) {
        return negative ? String.valueOf(MINUS) : "";
    }

    private static String grouped(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            digits.insert(at, NBSP);
        }
        return digits.toString();
    }

    private static String padded(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
