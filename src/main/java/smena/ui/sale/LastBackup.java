package smena.ui.sale;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import smena.service.backup.Backups;
import smena.service.backup.MadeBackup;
import smena.ui.kit.Background;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When the till was backed up last, as the banner shows it.
public final class LastBackup {
    private static final Duration LOOK = Duration.ofMinutes(1);

    /// One is made each day the till runs; a weekend's closure must not raise an alarm.
    private static final Duration OLD = Duration.ofDays(3);

    private final Backups backups;
    private final Background background;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOT_KNOWN);
    private Instant looked = Instant.EPOCH;

    /// What the banner says.
    ///
    /// @param known whether anything was read yet
    /// @param newest when the newest verified one was made
    /// @param failing whether the last attempt failed
    public record State(boolean known, Optional<Instant> newest, boolean failing) {
        static final State NOT_KNOWN = new State(false, Optional.empty(), false);
    }

    /// Nothing is known until [#load].
    public LastBackup(Backups backups, Background background, Clock clock) {
        this.backups = backups;
        this.background = background;
        this.clock = clock;
    }

    /// What the banner says.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether it is so long ago that somebody should look.
    public boolean isOld(Instant newest) {
        return Duration.between(newest, clock.instant()).compareTo(OLD) > 0;
    }

    /// Whether it needs no attention: it is not known yet, or recent and not failing.
    public boolean isWell() {
        State now = state.get();
        boolean recent = now.newest().isPresent() && !isOld(now.newest().get());
        return !now.known() || (recent && !now.failing());
    }

    /// Reads it from the journal, not from the folders, one of which may be a USB stick that does
    /// not answer.
    public void load() {
        looked = clock.instant();
        background
                .call(
                        () ->
                                new State(
                                        true,
                                        backups.newest().map(MadeBackup::at),
                                        backups.isFailing()))
                .deliver(state::set);
    }

    /// Looks again after a while.
    public void tick() {
        if (Duration.between(looked, clock.instant()).abs().compareTo(LOOK) >= 0) {
            load();
        }
    }
}
