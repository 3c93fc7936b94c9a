package smena.domain.customer;

import java.time.Instant;

/// Somebody the shop knows.
///
/// @param id their row
/// @param facts what is known of them
/// @param since when they were added, UTC
/// @param active whether they still buy here
/// @param account how their account stands
public record Customer(
        long id, CustomerFacts facts, Instant since, boolean active, Account account) {
    /// Their name.
    public String name() {
        return facts.name();
    }
}
