package smena.service.people;

import smena.domain.people.Grant;
import smena.domain.people.Limit;

/// What a role says of a right, as the journal keeps it.
final class GrantText {
    private GrantText() {}

    /// `ALLOWED`, `ALLOWED 1000` or `ALLOWED 20000000 14`: the permission, the most, the days.
    static String of(Grant grant) {
        Limit limit = grant.limit();
        StringBuilder text = new StringBuilder(grant.permission().name());
        if (!limit.isNone()) {
            text.append(' ').append(limit.most());
            if (limit.days() != Limit.ANY_DAY) {
                text.append(' ').append(limit.days());
            }
        }
        return text.toString();
    }
}
