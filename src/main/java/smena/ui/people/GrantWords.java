package smena.ui.people;

import smena.domain.money.Money;
import smena.domain.people.Grant;
import smena.domain.people.Limit;
import smena.domain.people.Right;
import smena.text.Formats;
import smena.text.Typed;
import smena.ui.kit.Sign;
import smena.ui.kit.Tag;

/// How far a role goes with a right, in a word, with its sign and colour.
final class GrantWords {
    private GrantWords() {}

    /// `Allowed`, `Allowed, to 10 %`, `To 200 000, 14 days`.
    static String text(Formats formats, Right right, Grant grant) {
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

    static Sign sign(Grant grant) {
        return switch (grant.permission()) {
            case ALLOWED -> Sign.CHECK;
            case WITH_APPROVAL -> Sign.KEY;
            case DENIED -> Sign.MINUS;
        };
    }

    static Tag.Kind kind(Grant grant) {
        return switch (grant.permission()) {
            case ALLOWED -> Tag.Kind.GOOD;
            case WITH_APPROVAL -> Tag.Kind.WARN;
            case DENIED -> Tag.Kind.NEUTRAL;
        };
    }
}
