package smena.service.ports;

import java.util.OptionalLong;

/// What a scale says at one moment.
///
/// @param state whether what it says can be sold by
/// @param grams what it shows, thousandths of a kilogram; empty where it names no weight
/// @param net whether the scale has taken a tare off by itself already
public record WeightReading(State state, OptionalLong grams, boolean net) {
    /// What the scale thinks of its weight.
    public enum State {
        /// The weight stands still.
        STABLE,
        /// It still changes.
        MOVING,
        /// Less than nothing lies on it: it was made zero with something on it.
        BELOW_ZERO,
        /// More than it can weigh.
        OVERLOAD,
        /// It does not answer, or is not there.
        SILENT,
        /// It answers, but nothing that its protocol knows.
        GARBLED
    }

    /// A weight that stands still.
    public static WeightReading stable(long grams) {
        return new WeightReading(State.STABLE, OptionalLong.of(grams), false);
    }

    /// A weight that still changes.
    public static WeightReading moving(long grams) {
        return new WeightReading(State.MOVING, OptionalLong.of(grams), false);
    }

    /// A state without a weight.
    public static WeightReading of(State state) {
        return new WeightReading(state, OptionalLong.empty(), false);
    }

    /// A weight that came with its sign: below zero it is in no state to be sold by.
    public static WeightReading signed(boolean stands, long grams, boolean net) {
        State state = grams < 0 ? State.BELOW_ZERO : stands ? State.STABLE : State.MOVING;
        return new WeightReading(state, OptionalLong.of(grams), net);
    }

    /// Whether it may be sold by.
    public boolean isStable() {
        return state == State.STABLE;
    }
}
