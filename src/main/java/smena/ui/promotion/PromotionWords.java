package smena.ui.promotion;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;
import smena.service.promotion.PromotionQueries.Overview;
import smena.text.Formats;
import smena.text.Typed;
import smena.text.ValidityWords;

/// What a promotion gives, when and for what, in words.
final class PromotionWords {
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
        String times = ValidityWords.times(validity, f);
        return times.isEmpty() ? f.words().get("promo.always") : times;
    }

    static String goods(Overview promotion, Formats f) {
        String names = String.join(", ", promotion.names());
        return promotion.more() == 0
                ? names
                : f.words().get("promo.more", names, f.number(promotion.more()));
    }
}
