package smena.ui.promotion;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;
import smena.service.promotion.PromotionQueries.Overview;
import smena.text.Formats;
import smena.text.Typed;

import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What a promotion gives, when and for what, in words.
final class PromotionWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private PromotionWords() {}

    static String terms(Terms terms, Formats f) {
        return switch (terms) {
            case Terms.PercentOff(int points) ->
                    f.words().get("promo.gives.percent", Typed.text(Money.of(points)));
            case Terms.FixedPrice(Money price) ->
                    f.words().get("promo.gives.price", f.moneyWithCurrency(price));
            case Terms.Multibuy(int take, int pay) ->
                    f.words().get("promo.gives.multibuy", take, pay);
            case Terms.FromQuantity(Quantity from, Money price) ->
                    f.words().get("promo.gives.quantity", f.quantity(from), f.money(price));
        };
    }

    static String period(Validity validity, Formats f) {
        return validity.to()
                .map(last -> f.date(validity.from()) + " – " + f.date(last))
                .orElseGet(() -> f.words().get("promo.since", f.date(validity.from())));
    }

    /// The weekdays where it is not all of them, and the hours.
    static String times(Validity validity, Formats f) {
        List<String> parts = new ArrayList<>();
        if (validity.days().size() < DayOfWeek.values().length) {
            parts.add(
                    Arrays.stream(DayOfWeek.values())
                            .filter(validity.days()::contains)
                            .map(day -> f.words().get("promo.day." + day))
                            .collect(Collectors.joining(" ")));
        }
        validity.hours()
                .ifPresent(h -> parts.add(TIME.format(h.from()) + "–" + TIME.format(h.to())));
        return parts.isEmpty() ? f.words().get("promo.always") : String.join(", ", parts);
    }

    static String goods(Overview promotion, Formats f) {
        String names = String.join(", ", promotion.names());
        return promotion.more() == 0
                ? names
                : f.words().get("promo.more", names, f.number(promotion.more()));
    }
}
