package smena.service.ports;

import java.util.Optional;

/// How far a run of labels got.
///
/// @param sent how many labels were taken whole; what of it is on paper only a person can see
/// @param trouble what stopped it; empty where all were taken
public record LabelRun(int sent, Optional<PrintTrouble> trouble) {
    /// All of them were taken.
    public static LabelRun all(int labels) {
        return new LabelRun(labels, Optional.empty());
    }

    /// It stopped.
    public static LabelRun stopped(int sent, PrintTrouble why) {
        return new LabelRun(sent, Optional.of(why));
    }
}
