package smena.ui.people;

import smena.domain.people.Grant;
import smena.domain.people.Right;
import smena.text.Formats;
import smena.text.GrantPhrase;
import smena.ui.kit.Sign;
import smena.ui.kit.Tag;

/// How far a role goes with a right, in a word, with its sign and colour.
final class GrantWords {
    private GrantWords() {}

    /// See [GrantPhrase].
    static String text(Formats formats, Right right, Grant grant) {
        return GrantPhrase.of(formats, right, grant);
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
