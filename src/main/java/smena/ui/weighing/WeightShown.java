package smena.ui.weighing;

import java.util.OptionalLong;

/// The weight on the screen.
///
/// @param state how it stands
/// @param gross what the scale shows, in grams; empty where it shows nothing
/// @param tare what is taken off, in grams
/// @param net whether the scale has taken a tare off by itself
public record WeightShown(WeighingState state, OptionalLong gross, long tare, boolean net) {
    static final WeightShown NOTHING =
            new WeightShown(WeighingState.WAITING, OptionalLong.empty(), 0, false);

    /// What is sold, in grams.
    OptionalLong sold() {
        return gross.isPresent() ? OptionalLong.of(gross.getAsLong() - tare) : OptionalLong.empty();
    }

    boolean isStable() {
        return state == WeighingState.STABLE;
    }
}
