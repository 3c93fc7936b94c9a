package smena.domain.people;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a role says of a right, as the journal keeps it.
public final class GrantText {
    private static final Pattern WRITTEN =
            Pattern.compile("(ALLOWED|WITH_APPROVAL|DENIED)(?: (\\d{1,19})(?: (\\d{1,9}))?)?");

    private GrantText() {}

    /// `ALLOWED`, `ALLOWED 1000` or `ALLOWED 20000000 14`: the permission, the most, the days.
    public static String of(Grant grant) {
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

    /// The same read back; empty for anything else.
    public static Optional<Grant> read(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Grant(
                            Permission.valueOf(written.group(1)),
                            limit(
                                    Optional.ofNullable(written.group(2)),
                                    Optional.ofNullable(written.group(3)))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Limit limit(Optional<String> most, Optional<String> days) {
        return most.map(
                        written ->
                                new Limit(
                                        Long.parseLong(written),
                                        days.map(Integer::parseInt).orElse(Limit.ANY_DAY)))
                .orElse(Limit.NONE);
    }
}
