package smena.ui.label;

import smena.domain.price.WaitingLabel.Reason;

import java.util.Set;

/// Which of the labels that wait are shown.
enum LabelFilter {
    ALL(Set.of(Reason.values())),
    PRICE(Set.of(Reason.PRICE)),
    NEW(Set.of(Reason.NEW)),
    PROMOTION(Set.of(Reason.PROMOTION_START, Reason.PROMOTION_END)),
    BY_HAND(Set.of(Reason.BY_HAND));

    private final Set<Reason> reasons;

    LabelFilter(Set<Reason> reasons) {
        this.reasons = reasons;
    }

    boolean holds(LabelRow row) {
        return reasons.contains(row.label().waiting().reason());
    }
}
