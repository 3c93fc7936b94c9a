package smena.ui.promotion;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;
import smena.text.Typed;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A promotion as it is typed: texts that may be nothing yet.
///
/// @param last empty for no end
/// @param begin of the hours; with `end` empty for the whole day
record PromotionDraft(
        String name,
        PromotionKind kind,
        String percent,
        String price,
        String take,
        String pay,
        String quantity,
        String first,
        String last,
        Set<DayOfWeek> days,
        String begin,
        String end,
        Set<Long> products,
        Set<Long> categories) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    PromotionDraft {
        days = Set.copyOf(days);
        products = Set.copyOf(products);
        categories = Set.copyOf(categories);
    }

    /// A percentage from this day on, for nothing yet.
    static PromotionDraft from(LocalDate today) {
        return new PromotionDraft(
                "",
                PromotionKind.PERCENT,
                "",
                "",
                "3",
                "2",
                "",
                DAY.format(today),
                "",
                EnumSet.allOf(DayOfWeek.class),
                "",
                "",
                Set.of(),
                Set.of());
    }

    /// The same for one product until a day: what is near it is sold cheaper.
    PromotionDraft until(long product, String called, LocalDate day) {
        return new PromotionDraft(
                called,
                kind,
                percent,
                price,
                take,
                pay,
                quantity,
                first,
                DAY.format(day),
                days,
                begin,
                end,
                Set.of(product),
                Set.of());
    }

    /// What a promotion is made of.
    static PromotionDraft of(Promotion promotion) {
        Validity validity = promotion.validity();
        Terms terms = promotion.terms();
        return new PromotionDraft(
                promotion.name(),
                PromotionKind.of(promotion),
                terms instanceof Terms.PercentOff(int points) ? Typed.text(Money.of(points)) : "",
                price(terms),
                terms instanceof Terms.Multibuy(int take, _) ? Integer.toString(take) : "3",
                terms instanceof Terms.Multibuy(_, int pay) ? Integer.toString(pay) : "2",
                terms instanceof Terms.FromQuantity(Quantity from, _) ? text(from) : "",
                DAY.format(validity.from()),
                validity.to().map(DAY::format).orElse(""),
                validity.days(),
                validity.hours().map(h -> TIME.format(h.from())).orElse(""),
                validity.hours().map(h -> TIME.format(h.to())).orElse(""),
                promotion.range().products(),
                promotion.range().categories());
    }

    private static String price(Terms terms) {
        return switch (terms) {
            case Terms.FixedPrice(Money price) -> Typed.text(price);
            case Terms.FromQuantity(_, Money price) -> Typed.text(price);
            case Terms.PercentOff _, Terms.Multibuy _ -> "";
        };
    }

    private static String text(Quantity quantity) {
        return BigDecimal.valueOf(quantity.thousandths(), 3)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }

    /// The same from this day on and without an end.
    PromotionDraft again(LocalDate today) {
        return new PromotionDraft(
                name,
                kind,
                percent,
                price,
                take,
                pay,
                quantity,
                DAY.format(today),
                "",
                days,
                begin,
                end,
                products,
                categories);
    }

    /// The promotion. Refuses what is missing or no figure, no day, no time.
    ///
    /// @param id its row; 0 for a new one
    Promotion promotion(long id) {
        if (name.isBlank()) {
            throw new Refused(new Problem.BadName());
        }
        return unnamed(id, name);
    }

    /// The same, whatever the name is: to look at what it would do.
    Promotion unnamed(long id, String called) {
        Terms terms = terms();
        if (!terms.isSound()) {
            throw new Refused(new Problem.BadTerms());
        }
        Validity validity =
                new Validity(
                        Typed.day(first).orElseThrow(PromotionDraft::period),
                        last.isBlank()
                                ? Optional.empty()
                                : Optional.of(Typed.day(last).orElseThrow(PromotionDraft::period)),
                        days,
                        hours());
        return new Promotion(
                id, called, terms, new Promotion.Range(products, categories), validity);
    }

    private Terms terms() {
        return switch (kind) {
            case PERCENT, HAPPY_HOUR ->
                    new Terms.PercentOff((int) Math.min(money(percent).minor(), 100_000));
            case PRICE -> new Terms.FixedPrice(money(price));
            case MULTIBUY -> new Terms.Multibuy(whole(take), whole(pay));
            case QUANTITY ->
                    new Terms.FromQuantity(
                            Typed.quantity(quantity).orElse(Quantity.ZERO), money(price));
        };
    }

    private Optional<Validity.Hours> hours() {
        if (begin.isBlank() && end.isBlank() && kind != PromotionKind.HAPPY_HOUR) {
            return Optional.empty();
        }
        return Optional.of(new Validity.Hours(time(begin), time(end)));
    }

    private static LocalTime time(String typed) {
        return Typed.time(typed).orElseThrow(PromotionDraft::period);
    }

    private static Refused period() {
        return new Refused(new Problem.BadPeriod());
    }

    private static Money money(String typed) {
        return Typed.money(typed).orElse(Money.ZERO);
    }

    private static int whole(String typed) {
        return (int) Math.min(Typed.whole(typed).orElse(0), 1_000);
    }
}
