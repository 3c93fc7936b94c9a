package smena.store;

import static smena.store.tables.Tables.PROMOTION;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Rows of `promotion` as the domain knows them.
final class PromotionRows {
    /// The last day of what nobody has ended; texts of days are compared.
    private static final String OPEN_END = "9999-12-31";

    private static final int MINUTES = 60;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private PromotionRows() {}

    static Promotion promotion(KeptRow row) {
        return new Promotion(
                row.number(PROMOTION.ID),
                row.text(PROMOTION.NAME),
                terms(row),
                new Promotion.Range(
                        numbers(row.text(PROMOTION.PRODUCTS)),
                        numbers(row.text(PROMOTION.CATEGORIES))),
                validity(row));
    }

    private static Terms terms(KeptRow row) {
        String kind = row.text(PROMOTION.KIND);
        return switch (kind) {
            case "PERCENT" -> new Terms.PercentOff(row.small(PROMOTION.BASIS_POINTS));
            case "PRICE" -> new Terms.FixedPrice(Money.of(row.number(PROMOTION.PRICE)));
            case "MULTIBUY" ->
                    new Terms.Multibuy(
                            row.small(PROMOTION.TAKE_PIECES), row.small(PROMOTION.PAY_PIECES));
            case "QUANTITY" ->
                    new Terms.FromQuantity(
                            new Quantity(row.number(PROMOTION.QUANTITY)),
                            Money.of(row.number(PROMOTION.PRICE)));
            default -> throw new IllegalStateException("promotion of kind " + kind);
        };
    }

    private static Validity validity(KeptRow row) {
        String last = row.text(PROMOTION.LAST_DAY);
        Long from = row.numberOrNull(PROMOTION.FROM_MINUTE);
        Long to = row.numberOrNull(PROMOTION.TO_MINUTE);
        return new Validity(
                LocalDate.parse(row.text(PROMOTION.FIRST_DAY)),
                last.equals(OPEN_END) ? Optional.empty() : Optional.of(LocalDate.parse(last)),
                days(row.number(PROMOTION.DAYS)),
                from == null || to == null
                        ? Optional.empty()
                        : Optional.of(new Validity.Hours(time(from), time(to))));
    }

    /// The columns that say what it gives, when and for what.
    static Map<Field<?>, @Nullable Object> columns(Promotion promotion) {
        Validity validity = promotion.validity();
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(PROMOTION.NAME, promotion.name());
        columns.putAll(terms(promotion.terms()));
        columns.put(PROMOTION.FIRST_DAY, validity.from().toString());
        columns.put(PROMOTION.LAST_DAY, validity.to().map(LocalDate::toString).orElse(OPEN_END));
        columns.put(PROMOTION.DAYS, bits(validity.days()));
        columns.put(PROMOTION.FROM_MINUTE, minute(validity.hours().map(Validity.Hours::from)));
        columns.put(PROMOTION.TO_MINUTE, minute(validity.hours().map(Validity.Hours::to)));
        columns.put(PROMOTION.PRODUCTS, numbers(promotion.range().products()));
        columns.put(PROMOTION.CATEGORIES, numbers(promotion.range().categories()));
        return columns;
    }

    private static Map<Field<?>, @Nullable Object> terms(Terms terms) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(PROMOTION.BASIS_POINTS, null);
        columns.put(PROMOTION.PRICE, null);
        columns.put(PROMOTION.TAKE_PIECES, null);
        columns.put(PROMOTION.PAY_PIECES, null);
        columns.put(PROMOTION.QUANTITY, null);
        switch (terms) {
            case Terms.PercentOff(int points) -> {
                columns.put(PROMOTION.KIND, "PERCENT");
                columns.put(PROMOTION.BASIS_POINTS, (long) points);
            }
            case Terms.FixedPrice(Money price) -> {
                columns.put(PROMOTION.KIND, "PRICE");
                columns.put(PROMOTION.PRICE, price.minor());
            }
            case Terms.Multibuy(int take, int pay) -> {
                columns.put(PROMOTION.KIND, "MULTIBUY");
                columns.put(PROMOTION.TAKE_PIECES, (long) take);
                columns.put(PROMOTION.PAY_PIECES, (long) pay);
            }
            case Terms.FromQuantity(Quantity from, Money price) -> {
                columns.put(PROMOTION.KIND, "QUANTITY");
                columns.put(PROMOTION.QUANTITY, from.thousandths());
                columns.put(PROMOTION.PRICE, price.minor());
            }
        }
        return columns;
    }

    private static Set<DayOfWeek> days(long bits) {
        return EnumSet.allOf(DayOfWeek.class).stream()
                .filter(day -> (bits & bit(day)) != 0)
                .collect(Collectors.toSet());
    }

    private static long bits(Set<DayOfWeek> days) {
        return days.stream().mapToLong(PromotionRows::bit).sum();
    }

    private static long bit(DayOfWeek day) {
        return 1L << (day.getValue() - 1);
    }

    private static LocalTime time(long minute) {
        return LocalTime.of((int) minute / MINUTES, (int) minute % MINUTES);
    }

    private static @Nullable Long minute(Optional<LocalTime> time) {
        return time.map(t -> (long) t.getHour() * MINUTES + t.getMinute()).orElse(null);
    }

    /// Row numbers as one JSON array, in their order.
    static String numbers(Collection<Long> rows) {
        return new TreeSet<>(rows)
                .stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    private static Set<Long> numbers(String json) {
        return NUMBER.matcher(json)
                .results()
                .map(found -> Long.valueOf(found.group()))
                .collect(Collectors.toSet());
    }
}
