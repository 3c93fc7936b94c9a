package smena.printing.transport;

import smena.service.ports.PrintTrouble;
import smena.service.ports.PrinterStatus;
import smena.service.ports.PrinterStatus.Sign;
import smena.service.ports.PrinterStatus.Voice;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/// How far a printer's reported status is trusted. It is only advice: a printer that does not
/// answer is printed to all the same, and so is one that reports for minutes that it is offline,
/// for it may be wrong.
public final class PrinterStatusTracker {
    /// How long a report of being offline is believed; never again once the printer printed
    /// meanwhile.
    private static final Duration BELIEVED = Duration.ofMinutes(2);

    /// How long a silent printer is not asked again: each receipt would wait for it in vain.
    private static final Duration NOT_ASKED_AGAIN = Duration.ofMinutes(10);

    private final LongSupplier nanoTime;
    private volatile PrinterStatus last = PrinterStatus.NOT_KNOWN;
    private Optional<Long> silentSince = Optional.empty();
    private Optional<Long> offlineSince = Optional.empty();
    private boolean wrong;

    PrinterStatusTracker() {
        this(System::nanoTime);
    }

    public PrinterStatusTracker(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /// What was said last; any thread may ask.
    PrinterStatus last() {
        return last;
    }

    /// Whether asking is of use before the next job.
    public boolean worthAsking() {
        return silentSince.map(since -> isOlder(since, NOT_ASKED_AGAIN)).orElse(true);
    }

    /// Takes what the printer reported, or that it stayed silent.
    public void heard(PrinterStatus status) {
        last = status;
        silentSince = status.voice() == Voice.SILENT ? since(silentSince) : Optional.empty();
        offlineSince = status.says(Sign.OFFLINE) ? since(offlineSince) : Optional.empty();
    }

    /// The printer cannot be reached: what comes back may be another one, and is asked again.
    void unreachable() {
        last = PrinterStatus.SILENT;
        silentSince = Optional.empty();
        offlineSince = Optional.empty();
    }

    /// Why a job is better kept in the till for now: what is sent to a printer that is offline
    /// stays in its memory, and nobody knows what becomes of it.
    public Optional<PrintTrouble> holdsBack() {
        boolean believed =
                !wrong && offlineSince.map(since -> !isOlder(since, BELIEVED)).orElse(false);
        return believed ? last.trouble() : Optional.empty();
    }

    /// The printer reported that it was offline, and yet it printed.
    public void wasWrong() {
        wrong = true;
    }

    private Optional<Long> since(Optional<Long> before) {
        return before.isPresent() ? before : Optional.of(nanoTime.getAsLong());
    }

    private boolean isOlder(long since, Duration age) {
        return nanoTime.getAsLong() - since >= age.toNanos();
    }
}
