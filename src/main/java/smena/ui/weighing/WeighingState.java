package smena.ui.weighing;

import smena.domain.shop.ScaleSetup;
import smena.service.ports.WeightReading;
import smena.ui.kit.Tag;

/// How the weight on the screen stands. Only [#STABLE] is sold by.
public enum WeighingState {
    /// Nothing has been read yet.
    WAITING(Tag.Kind.NEUTRAL),
    /// The shop has no scale that the till can ask.
    NO_SCALE(Tag.Kind.NEUTRAL),
    STABLE(Tag.Kind.GOOD),
    MOVING(Tag.Kind.WARN),
    EMPTY(Tag.Kind.NEUTRAL),
    TOO_LIGHT(Tag.Kind.WARN),
    TOO_HEAVY(Tag.Kind.WARN),
    BELOW_ZERO(Tag.Kind.WARN),
    SILENT(Tag.Kind.BAD),
    GARBLED(Tag.Kind.BAD);

    private final Tag.Kind kind;

    WeighingState(Tag.Kind kind) {
        this.kind = kind;
    }

    /// The colour it is shown in.
    Tag.Kind kind() {
        return kind;
    }

    /// The style of the dot in front of its name.
    String dot() {
        return switch (kind) {
            case GOOD -> "good";
            case WARN -> "warn";
            case BAD -> "bad";
            case PLAIN, NEUTRAL, ACCENT -> "off";
        };
    }

    /// Whether the scale itself is the trouble.
    boolean isAway() {
        return this == SILENT || this == GARBLED || this == NO_SCALE;
    }

    /// What a reading is, of a scale like this, with so much tare on it.
    static WeighingState of(WeightReading reading, ScaleSetup scale, long tare) {
        return switch (reading.state()) {
            case STABLE ->
                    switch (scale.load(reading.grams().orElse(0), tare)) {
                        case EMPTY -> EMPTY;
                        case TOO_LIGHT -> TOO_LIGHT;
                        case TOO_HEAVY -> TOO_HEAVY;
                        case GOOD -> STABLE;
                    };
            case MOVING -> MOVING;
            case BELOW_ZERO -> BELOW_ZERO;
            case OVERLOAD -> TOO_HEAVY;
            case SILENT -> SILENT;
            case GARBLED -> GARBLED;
        };
    }
}
