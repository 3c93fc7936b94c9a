package smena.ui.today;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import smena.domain.figures.Today;
import smena.domain.people.Actor;
import smena.domain.work.WorkLook;
import smena.service.figures.TodayFigures;
import smena.ui.kit.Background;
import smena.ui.kit.LatestAnswer;
import smena.ui.kit.LoadState;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// The figures of the day: read once, then followed as the till goes on.
final class TodayModel {
    /// What is on the screen.
    ///
    /// @param moment what the shop's clock showed; the day before counts until then
    record Shown(Today today, LocalDateTime moment) {}

    /// The work list on the screen.
    ///
    /// @param today the business date it was looked at
    /// @param now when
    record Work(WorkLook look, LocalDate today, Instant now) {}

    /// The list is not looked at more often than this while the till goes on.
    private static final Duration PACE = Duration.ofSeconds(5);

    private final TodayFigures figures;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<@Nullable Work> work = new ReadOnlyObjectWrapper<>();
    private final LatestAnswer<Boolean, WorkLook> list;
    private Instant looked = Instant.EPOCH;
    private boolean stale;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final LatestAnswer<Optional<Today>, Today> answer;
    private final AtomicBoolean news = new AtomicBoolean();
    private Runnable deaf = () -> {};

    TodayModel(TodayServices services, Supplier<Actor> actor, Clock clock) {
        this.figures = services.figures();
        Background reading = services.reading();
        this.clock = clock;
        answer =
                new LatestAnswer<Optional<Today>, Today>(
                                reading,
                                this::known,
                                known -> {
                                    Actor who = actor.get();
                                    return () ->
                                            known.map(before -> figures.since(who, before))
                                                    .orElseGet(() -> figures.of(who));
                                },
                                _ -> false,
                                _ -> {})
                        .answered((_, today) -> show(today));
        list =
                new LatestAnswer<Boolean, WorkLook>(
                                reading,
                                () -> true,
                                _ -> {
                                    Actor who = actor.get();
                                    return () -> services.work().of(who);
                                },
                                _ -> false,
                                _ -> {})
                        .answered((_, look) -> show(look));
    }

    private void show(WorkLook look) {
        LocalDate today = known().map(Today::day).orElseGet(() -> LocalDate.now(clock));
        work.set(new Work(look, today, clock.instant()));
    }

    private Optional<Today> known() {
        return Optional.ofNullable(shown.get()).map(Shown::today);
    }

    private void show(Today today) {
        Shown now = new Shown(today, now());
        if (!now.equals(shown.get())) {
            shown.set(now);
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
    }

    /// Reads it, and hears from now on of what is booked.
    void begin() {
        deaf.run();
        deaf = figures.follow(() -> news.set(true));
        load();
        look();
    }

    /// Hears no more of it.
    void end() {
        deaf.run();
        deaf = () -> {};
    }

    /// Reads what is new, or all of it the first time.
    void load() {
        news.set(false);
        answer.load();
    }

    /// Looks anew at what needs somebody.
    void look() {
        stale = false;
        looked = clock.instant();
        list.load();
    }

    /// Gives up reading.
    void cancel() {
        answer.cancel();
    }

    /// A second has passed: what was booked is read, and each minute what anybody else may have.
    void tick() {
        Shown now = shown.get();
        boolean later = now != null && !now.moment().equals(now());
        if (answer.stateProperty().get() instanceof LoadState.Ready && (later || news.get())) {
            load();
            stale = true;
        }
        boolean paced = Duration.between(looked, clock.instant()).abs().compareTo(PACE) >= 0;
        if (stale && paced && !(list.stateProperty().get() instanceof LoadState.Busy)) {
            look();
        }
    }

    /// What was read last; null before the first time.
    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The work list that was read last; null before the first time.
    ReadOnlyObjectProperty<@Nullable Work> workProperty() {
        return work.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LoadState> workStateProperty() {
        return list.stateProperty();
    }

    ReadOnlyObjectProperty<LoadState> stateProperty() {
        return answer.stateProperty();
    }
}
