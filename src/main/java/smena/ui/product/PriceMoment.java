package smena.ui.product;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.text.Typed;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// From when on a new price holds, as it is typed.
final class PriceMoment {
    /// At once, or from a day on.
    enum When {
        NOW,
        LATER
    }

    private final Clock clock;
    private final ObjectProperty<When> when = new SimpleObjectProperty<>(When.NOW);
    private final StringProperty day = new SimpleStringProperty("");
    private final StringProperty time = new SimpleStringProperty("");

    PriceMoment(Clock clock) {
        this.clock = clock;
    }

    ObjectProperty<When> whenProperty() {
        return when;
    }

    /// The day as it is typed: `01.12.2026`.
    StringProperty dayProperty() {
        return day;
    }

    /// The hour as it is typed: `08:00`; nothing for midnight.
    StringProperty timeProperty() {
        return time;
    }

    /// At once again.
    void clear() {
        when.set(When.NOW);
        day.set("");
        time.set("");
    }

    /// The moment; empty for at once. Refuses what is no moment, or over.
    Optional<Instant> due() {
        return when.get() == When.NOW
                ? Optional.empty()
                : Optional.of(
                        Typed.moment(day.get(), time.get(), clock.getZone())
                                .filter(at -> at.isAfter(clock.instant()))
                                .orElseThrow(() -> new Refused(new Problem.NoPriceTime())));
    }
}
