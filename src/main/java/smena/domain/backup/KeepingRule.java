package smena.domain.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Which backups are kept: all of 7 days, the newest of each calendar week for a year, and the
/// newest of all whatever its age.
public final class KeepingRule {
    private static final Duration ALL = Duration.ofDays(7);
    private static final Period WEEKLY = Period.ofYears(1);

    private final Instant now;
    private final ZoneId zone;

    /// The rule as it stands at `now`; weeks begin on Monday in `zone`.
    public KeepingRule(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /// The backups that may be deleted.
    ///
    /// @param madeAt when one was made; one from the future is kept, because the clock may be wrong
    /// @param seq how much is in it: the newest of all is the one with the most entries
    public <T> Set<T> superfluous(
            Collection<T> backups, Function<T, Instant> madeAt, Function<T, Long> seq) {
        Comparator<T> byAge = Comparator.comparing(madeAt).thenComparing(seq);
        Map<LocalDate, T> newestOfWeek = new HashMap<>();
        for (T backup : backups) {
            newestOfWeek.merge(
                    week(madeAt.apply(backup)), backup, (a, b) -> byAge.compare(a, b) < 0 ? b : a);
        }
        Set<T> superfluous = new HashSet<>(backups);
        superfluous.removeIf(
                backup -> {
                    Instant at = madeAt.apply(backup);
                    boolean weekly = backup.equals(newestOfWeek.get(week(at)));
                    return at.isAfter(now.minus(ALL)) || weekly && at.isAfter(aYearAgo());
                });
        backups.stream().max(byAge).ifPresent(superfluous::remove);
        backups.stream()
                .max(Comparator.comparing(seq).thenComparing(madeAt))
                .ifPresent(superfluous::remove);
        return superfluous;
    }

    private Instant aYearAgo() {
        return now.atZone(zone).minus(WEEKLY).toInstant();
    }

    /// The Monday it begins with.
    private LocalDate week(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }
}
