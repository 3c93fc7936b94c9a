package smena.service.ports;

import java.util.List;
import java.util.Optional;

/// The stored jobs of one printer, as its queue sees them. Each call is a transaction of its own
/// and is durable when it returns.
public interface PrintJobs {
    /// Called once, when the queue is started, before the first job: what a crash left SENDING
    /// becomes UNKNOWN with [PrintTrouble#TILL_STOPPED], and a drawer kick that is still QUEUED
    /// becomes FAILED with [PrintTrouble#EXPIRED], because no drawer may open by itself when the
    /// till starts.
    ///
    /// @return what was changed
    List<PrintEvent> recover();

    /// The QUEUED job to print next: the oldest drawer kick, or else the oldest of the others.
    Optional<PrintJob> next();

    /// The page of a job in its stored form, empty for a drawer kick. Database errors are thrown
    /// unchanged, and the call is retried later.
    ///
    /// @throws UnprintablePage if there is no such page, and never will be
    byte[] bodyOf(long id) throws UnprintablePage;

    /// QUEUED → SENDING, and one attempt more.
    ///
    /// @return false if the job is not QUEUED any more; it must not be printed then
    boolean sending(long id);

    /// Stores how an attempt ended: the job gets the outcome's [state][PrintOutcome#state] and its
    /// [trouble][PrintOutcome#trouble], so a job of which nothing was sent is QUEUED again with its
    /// reason.
    void finished(long id, PrintOutcome outcome);
}
