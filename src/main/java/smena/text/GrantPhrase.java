package smena.text;

import smena.domain.money.Money;
import smena.domain.people.Grant;
import smena.domain.people.Limit;
import smena.domain.people.Right;

/// How far a role goes with a right, in a word.
public final class GrantPhrase {
    private GrantPhrase() {}

    /// `Allowed`, `Allowed, to 10 %`, `To 200 000, 14 days`.
    public static String of(Formats formats, Right right, Grant grant) {
        Limit limit = grant.limit();
        if (limit.isNone()) {
            return formats.words().get("people.grant." + grant.permission());
        }
        return switch (right.limit()) {
            case PERCENT ->
                    formats.words().get("people.upTo.percent", Typed.text(Money.of(limit.most())));
            case MONEY, MONEY_AND_DAYS ->
                    limit.days() == Limit.ANY_DAY
                            ? formats.words()
                                    .get("people.upTo.money", formats.money(Money.of(limit.most())))
                            : formats.words()
                                    .get(
                                            "people.upTo.days",
                                            formats.money(Money.of(limit.most())),
                                            limit.days());
            case NONE -> formats.words().get("people.grant." + grant.permission());
        };
    }
}
