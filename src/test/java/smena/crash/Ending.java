package smena.crash;

import smena.crash.agent.Step;

import java.util.Optional;

/// How a till is ended.
sealed interface Ending {
    /// Killed from outside, so long after enough sales were answered.
    record Kill(long nanos) implements Ending {}

    /// It ends itself before or after a step, the n-th time it comes there.
    record At(Step step, boolean after, int passing) implements Ending {}

    /// What the agent is told; nothing for a kill.
    default Optional<String> wish() {
        return switch (this) {
            case Kill _ -> Optional.empty();
            case At(Step step, boolean after, int passing) ->
                    Optional.of(step + (after ? ":after:" : ":before:") + passing);
        };
    }

    /// What it is counted under.
    default String name() {
        return switch (this) {
            case Kill _ -> "at random";
            case At(Step step, boolean after, int _) -> (after ? "after " : "before ") + step;
        };
    }
}
