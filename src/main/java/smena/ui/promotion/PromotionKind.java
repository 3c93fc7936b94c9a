package smena.ui.promotion;

import smena.domain.promotion.Promotion;
import smena.domain.promotion.Terms;

/// What somebody who sets a promotion chooses from. A happy hour is a percentage at certain hours.
enum PromotionKind {
    PERCENT,
    HAPPY_HOUR,
    PRICE,
    MULTIBUY,
    QUANTITY;

    /// What a promotion is.
    static PromotionKind of(Promotion promotion) {
        return switch (promotion.terms()) {
            case Terms.PercentOff _ ->
                    promotion.validity().hours().isPresent() ? HAPPY_HOUR : PERCENT;
            case Terms.FixedPrice _ -> PRICE;
            case Terms.Multibuy _ -> MULTIBUY;
            case Terms.FromQuantity _ -> QUANTITY;
        };
    }

    boolean asksPercent() {
        return this == PERCENT || this == HAPPY_HOUR;
    }

    boolean asksPrice() {
        return this == PRICE || this == QUANTITY;
    }
}
