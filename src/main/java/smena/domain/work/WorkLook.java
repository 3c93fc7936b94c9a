package smena.domain.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What was looked at for a person.
///
/// @param items what needs somebody, the worst first
/// @param well what was looked at and is well
/// @param backup when the newest backup was made
public record WorkLook(List<WorkItem> items, List<WorkKind> well, Optional<Instant> backup) {
    /// Nothing was looked at yet.
    public static final WorkLook NONE = new WorkLook(List.of(), List.of(), Optional.empty());

    /// Holds its own copies.
    public WorkLook {
        items = List.copyOf(items);
        well = List.copyOf(well);
    }
}
