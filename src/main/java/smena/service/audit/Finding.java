package smena.service.audit;

import java.util.List;

/// One thing that is wrong with the books.
///
/// @param fault what
/// @param seq the journal entry that fails; 0 where no entry is at fault
/// @param kind the entry's kind as recorded; may be empty
/// @param about what it concerns
/// @param name the number or name of what it concerns; may be empty
/// @param facts see [Fault]
public record Finding(
        Fault fault, long seq, String kind, About about, String name, List<String> facts) {
    /// What an entry or row is about.
    public enum About {
        NOTHING,
        SALE,
        REFUND,
        SHIFT,
        Z,
        MOVEMENT,
        COUNT,
        FILE,
        ROW
    }
}
